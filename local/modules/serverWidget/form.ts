import { readOptions, required, requiredText, textPairs, type Options } from '../options';
import { complete } from '../unavailable';
import { createField, readField } from './field';
import { createButton, createFieldGroup, createTab, readButton, readFieldGroup, readTab } from './parts';
import { addProperties, isOn, type ButtonState, type FormState } from './state';
import { createSublist, readSublist } from './sublist';

/** What the forms that scripts hold are made of. */
const states = new WeakMap<object, FormState>();

/** The state behind a form of this side; undefined for any other object. */
export function formStateOf(form: object): FormState | undefined {
  return states.get(form);
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT without a title */
export function readForm(options: Options): FormState {
  return {
    title: requiredText('serverWidget.createForm', options, 'title'),
    hideNavigation: isOn(options['hideNavBar']),
    fields: [],
    groups: [],
    tabs: [],
    sublists: [],
    buttons: [],
    links: [],
    clientScriptModulePath: undefined,
  };
}

/** serverWidget.Form. A client script's path is kept and not run: nothing of NetSuite's browser side exists here. */
export function createForm(state: FormState): object {
  const form = { ...bodyMembers(state), ...buttonMembers(state), ...tabMembers(state) };
  addProperties(form, state, ['title', 'clientScriptModulePath']);
  states.set(form, state);
  return complete('N/ui/serverWidget/form', form);
}

/** Objects by id: what was added under an id is what the get functions give back. */
class Parts {
  readonly #objects = new Map<string, object>();

  add(id: string, object: object): object {
    this.#objects.set(id, object);
    return object;
  }

  find(functionName: string, options: unknown): object | null {
    return this.#objects.get(requiredText(functionName, readOptions([options], ['id']), 'id')) ?? null;
  }

  remove(id: string): void {
    this.#objects.delete(id);
  }
}

function bodyMembers(state: FormState): object {
  const fields = new Parts();
  const sublists = new Parts();
  return {
    addField(options: unknown): object {
      const field = readField('Form.addField', readOptions([options], ['id']));
      state.fields.push(field);
      return fields.add(field.id, createField(field));
    },
    getField: (options: unknown) => fields.find('Form.getField', options),
    addFieldGroup(options: unknown): object {
      const group = readFieldGroup('Form.addFieldGroup', readOptions([options], ['id']));
      state.groups.push(group);
      return createFieldGroup(group);
    },
    addSublist(options: unknown): object {
      const sublist = readSublist('Form.addSublist', readOptions([options], ['id']));
      state.sublists.push(sublist);
      return sublists.add(sublist.id, createSublist(sublist));
    },
    getSublist: (options: unknown) => sublists.find('Form.getSublist', options),
    updateDefaultValues(options: unknown): void {
      const values = required('Form.updateDefaultValues', readOptions([options], ['values']), 'values');
      for (const [id, value] of textPairs(values)) {
        const field = state.fields.find((candidate) => candidate.id === id);
        if (field !== undefined) field.defaultValue = value;
      }
    },
    addPageLink(...argumentList: unknown[]): void {
      const options = readOptions(argumentList, ['type', 'title', 'url']);
      state.links.push({
        type: requiredText('Form.addPageLink', options, 'type'),
        title: requiredText('Form.addPageLink', options, 'title'),
        url: requiredText('Form.addPageLink', options, 'url'),
      });
    },
    toJSON: () => ({ title: state.title }),
    toString: () => 'serverWidget.Form',
  };
}

function buttonMembers(state: FormState): object {
  const buttons = new Parts();
  const addButton = (button: ButtonState): object => {
    state.buttons.push(button);
    return buttons.add(button.id, createButton(button));
  };
  const addStandardButton = (action: 'submit' | 'reset', id: string, label: unknown): object =>
    addButton({ id, action, label, functionName: undefined, isDisabled: false, isHidden: false });
  return {
    addButton: (options: unknown) => addButton(readButton('Form.addButton', readOptions([options], ['id']))),
    addSubmitButton: (options: unknown) => addStandardButton('submit', 'submitter', readLabel(options) ?? 'Save'),
    addResetButton: (options: unknown) => addStandardButton('reset', 'resetter', readLabel(options) ?? 'Reset'),
    getButton: (options: unknown) => buttons.find('Form.getButton', options),
    removeButton(options: unknown): void {
      const id = requiredText('Form.removeButton', readOptions([options], ['id']), 'id');
      const index = state.buttons.findIndex((button) => button.id === id);
      if (index >= 0) state.buttons.splice(index, 1);
      buttons.remove(id);
    },
  };
}

function tabMembers(state: FormState): object {
  const tabs = new Parts();
  return {
    addTab(options: unknown): object {
      const tab = readTab('Form.addTab', readOptions([options], ['id']));
      state.tabs.push(tab);
      return tabs.add(tab.id, createTab(tab));
    },
    getTab: (options: unknown) => tabs.find('Form.getTab', options),
    getTabs: () => state.tabs.map((tab) => tab.id),
  };
}

function readLabel(options: unknown): unknown {
  return readOptions([options], ['label'])['label'];
}
