import type { ComponentChildren } from 'preact';
import { t } from '../speech';

/** The same report for programs and spreadsheets, beside other places to go. */
export function ExportLinks(props: { readonly json: string; readonly csv: string; readonly children?: ComponentChildren }) {
  return (
    <p class="links">
      {props.children}
      <a href={props.csv}>{t('export_csv')}</a>
      <a href={props.json}>{t('export_json')}</a>
    </p>
  );
}
