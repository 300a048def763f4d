/** What a form is made of, as a script left it and as the page shows it. */

export interface SelectOption {
  readonly value: string;
  readonly text: string;
  readonly isSelected: boolean;
}

/** Properties that a script may set to anything are kept as they came and read as text when the page is made. */
export interface FieldState {
  readonly id: string;
  readonly type: string;
  /** Id of the field group or tab that holds the field; undefined for the form's main part. */
  readonly container: string | undefined;
  readonly options: SelectOption[];
  label: unknown;
  defaultValue: unknown;
  displayType: string;
  helpText: unknown;
  isMandatory: unknown;
  linkText: unknown;
  maxLength: unknown;
  alias: unknown;
  padding: unknown;
  richTextHeight: unknown;
  richTextWidth: unknown;
  /** In characters and lines; undefined where the script did not say. */
  size: { readonly width: number; readonly height: number } | undefined;
}

export interface ButtonState {
  readonly id: string;
  readonly action: 'submit' | 'reset' | 'function';
  readonly functionName: string | undefined;
  label: unknown;
  isDisabled: unknown;
  isHidden: unknown;
}

export interface FieldGroupState {
  readonly id: string;
  readonly tab: string | undefined;
  label: unknown;
  isCollapsible: unknown;
  isCollapsed: unknown;
  isBorderHidden: unknown;
  isSingleColumn: unknown;
}

export interface TabState {
  readonly id: string;
  label: unknown;
  helpText: unknown;
}

export interface SublistState {
  readonly id: string;
  readonly type: string;
  readonly tab: string | undefined;
  readonly fields: FieldState[];
  /** One map of values by field id for each line. */
  readonly lines: Map<string, string>[];
  readonly buttons: ButtonState[];
  label: unknown;
  helpText: unknown;
  displayType: unknown;
}

export interface PageLink {
  readonly type: string;
  readonly title: string;
  readonly url: string;
}

export interface FormState {
  readonly hideNavigation: boolean;
  readonly fields: FieldState[];
  readonly groups: FieldGroupState[];
  readonly tabs: TabState[];
  readonly sublists: SublistState[];
  readonly buttons: ButtonState[];
  readonly links: PageLink[];
  title: unknown;
  clientScriptModulePath: unknown;
}

/** Gives an object properties that read and write the state, so that a script's assignment reaches the page. */
export function addProperties<State extends object>(target: object, state: State, names: readonly (keyof State & string)[]): void {
  for (const name of names) {
    Object.defineProperty(target, name, {
      get: () => state[name],
      set: (value: State[typeof name]) => {
        state[name] = value;
      },
      enumerable: true,
    });
  }
}

/** What a script set, as text for the page: nothing for undefined and null. */
export function shownText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** Checkboxes and switches: true and 'T'. */
export function isOn(value: unknown): boolean {
  return value === true || value === 'T';
}
