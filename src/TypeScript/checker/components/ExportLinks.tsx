import type { ComponentChildren } from 'preact';

/** The same report for programs and spreadsheets, beside other places to go. */
export function ExportLinks(props: { readonly json: string; readonly csv: string; readonly children?: ComponentChildren }) {
  return (
    <p class="links">
      {props.children}
      <a href={props.csv}>Export CSV</a>
      <a href={props.json}>Export JSON</a>
    </p>
  );
}
