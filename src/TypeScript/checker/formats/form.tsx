import behaviour from 'browser:behaviour';
import * as serverWidget from 'N/ui/serverWidget';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { languageTag } from '../speech';
import { pageStyle } from '../style/pageStyle';

/**
 * Ends the form of NetSuite's that the field stands in: HTML has no form inside a form, so a browser skips the first
 * <form> that it meets here and takes its end for the end of NetSuite's. The forms behind it are then forms.
 */
function EndOfNetSuitesForm() {
  return <form hidden />;
}

/**
 * Gives a page inside NetSuite's own chrome, which may be in a language that the SuiteApp does not speak. The field is not
 * escaped by NetSuite: Preact has escaped all there is.
 */
export function toForm(title: string, content: VNode): serverWidget.Form {
  const form = serverWidget.createForm({ title });
  const field = form.addField({
    id: 'custpage_extsync_page',
    type: serverWidget.FieldType.INLINEHTML,
    label: title,
  });
  field.defaultValue = renderToString(
    <div class="extsync" lang={languageTag()}>
      <EndOfNetSuitesForm />
      <style dangerouslySetInnerHTML={{ __html: pageStyle }} />
      {content}
      <script dangerouslySetInnerHTML={{ __html: behaviour }} />
    </div>,
  );
  return form;
}
