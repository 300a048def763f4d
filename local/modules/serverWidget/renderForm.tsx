import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { renderChrome } from '../../http/chrome';
import { FieldView } from './FieldView';
import { isOn, shownText, type ButtonState, type FieldState, type FormState, type SublistState } from './state';

/** Whose page it is: names of company, user and role in use, and the language that he reads, by BCP 47. */
export interface FormViewer {
  readonly company: string;
  readonly user: string;
  readonly role: string;
  readonly language: string;
}

const style = `
.form-buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 1rem; }
.form-field { margin: 0 0 .75rem; }
.form-label { display: block; font-weight: 600; font-size: .875rem; }
.form-group { border: 1px solid #d3dae5; margin: 0 0 1rem; padding: .75rem; background: #fff; }
.form-links { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.form-sublist { margin: 1rem 0; overflow-x: auto; }
.form-sublist caption { text-align: left; font-weight: 600; padding: .35rem 0; }
`;

/** The page of a form inside the account's chrome. Only the value of an INLINEHTML field is taken as HTML. */
export function renderForm(state: FormState, viewer: FormViewer): string {
  return renderChrome({
    ...viewer,
    title: shownText(state.title),
    head: `<style>${style}</style>`,
    bodyHtml: renderToString(<FormView state={state} />),
    hideNavigation: state.hideNavigation,
  });
}

function FormView({ state }: { readonly state: FormState }) {
  return (
    <form id="main_form" method="post">
      <Links state={state} />
      <Buttons buttons={state.buttons} />
      <Section state={state} tab={undefined} />
      {state.tabs.map((tab) => (
        <section aria-labelledby={`${tab.id}_label`} key={tab.id}>
          <h2 id={`${tab.id}_label`}>{shownText(tab.label)}</h2>
          <Section state={state} tab={tab.id} />
        </section>
      ))}
    </form>
  );
}

/** What stands in a tab, or outside of all of them: fields, groups with theirs, sublists. */
function Section({ state, tab }: { readonly state: FormState; readonly tab: string | undefined }) {
  return (
    <>
      <Fields fields={state.fields.filter((field) => placeOf(state, field) === tab)} />
      {state.groups.filter((group) => knownTab(state, group.tab) === tab).map((group) => (
        <Group legend={shownText(group.label)} key={group.id}>
          <Fields fields={state.fields.filter((field) => field.container === group.id)} />
        </Group>
      ))}
      {state.sublists.filter((sublist) => knownTab(state, sublist.tab) === tab).map((sublist) => (
        <SublistView sublist={sublist} key={sublist.id} />
      ))}
    </>
  );
}

function Group({ legend, children }: { readonly legend: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="form-group">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

function Fields({ fields }: { readonly fields: readonly FieldState[] }) {
  return <>{fields.map((field) => <FieldView field={field} key={field.id} />)}</>;
}

function Links({ state }: { readonly state: FormState }) {
  if (state.links.length === 0) return null;
  return (
    <ul class="form-links">
      {state.links.map((link) => <li key={link.url}><a href={link.url}>{link.title}</a></li>)}
    </ul>
  );
}

function Buttons({ buttons }: { readonly buttons: readonly ButtonState[] }) {
  const shown = buttons.filter((button) => !isOn(button.isHidden));
  if (shown.length === 0) return null;
  return <div class="form-buttons">{shown.map((button) => <ButtonView button={button} key={button.id} />)}</div>;
}

function ButtonView({ button }: { readonly button: ButtonState }) {
  const common = { id: button.id, disabled: isOn(button.isDisabled) };
  const label = shownText(button.label);
  switch (button.action) {
    case 'submit':
      return <button type="submit" name={button.id} value={label} {...common}>{label}</button>;
    case 'reset':
      return <button type="reset" {...common}>{label}</button>;
    case 'function':
      return <button type="button" {...common} {...onClick(button.functionName)}>{label}</button>;
  }
}

/** NetSuite puts the function's name, or any expression that was given instead, into the button's onclick. */
function onClick(functionName: string | undefined): { readonly onclick?: string } {
  if (functionName === undefined) return {};
  return { onclick: /^[\w$.]+$/.test(functionName) ? `${functionName}();` : functionName };
}

function SublistView({ sublist }: { readonly sublist: SublistState }) {
  const columns = sublist.fields.filter((field) => !['HIDDEN', 'NODISPLAY'].includes(field.displayType));
  return (
    <div class="form-sublist" id={`${sublist.id}_layer`}>
      <Buttons buttons={sublist.buttons} />
      <table>
        <caption>{shownText(sublist.label)}</caption>
        <thead>
          <tr>{columns.map((field) => <th scope="col" key={field.id}>{shownText(field.label)}</th>)}</tr>
        </thead>
        <tbody>
          {sublist.lines.map((line, index) => (
            <tr key={index}>{columns.map((field) => <td key={field.id}><Cell field={field} value={line.get(field.id) ?? ''} /></td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ field, value }: { readonly field: FieldState; readonly value: string }) {
  if (field.type === 'CHECKBOX') return <>{value === 'T' ? 'Yes' : 'No'}</>;
  if (field.type === 'URL' && value !== '') return <a href={value}>{shownText(field.linkText) || value}</a>;
  return <>{field.options.find((option) => option.value === value)?.text ?? value}</>;
}

/** A field's tab; undefined for the form's main part; null for a field that stands in a group. */
function placeOf(state: FormState, field: FieldState): string | undefined | null {
  if (state.groups.some((group) => group.id === field.container)) return null;
  return knownTab(state, field.container);
}

function knownTab(state: FormState, id: string | undefined): string | undefined {
  return state.tabs.some((tab) => tab.id === id) ? id : undefined;
}
