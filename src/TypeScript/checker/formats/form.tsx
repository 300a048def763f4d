import * as serverWidget from 'N/ui/serverWidget';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { style } from '../style';

/** Gives a page inside NetSuite's own chrome. The field is not escaped by NetSuite: Preact has escaped all there is. */
export function toForm(title: string, content: VNode): serverWidget.Form {
  const form = serverWidget.createForm({ title });
  const field = form.addField({
    id: 'custpage_extsync_page',
    type: serverWidget.FieldType.INLINEHTML,
    label: title,
  });
  field.defaultValue = renderToString(
    <div class="extsync">
      <style dangerouslySetInnerHTML={{ __html: style }} />
      {content}
    </div>,
  );
  return form;
}
