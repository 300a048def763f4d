import { optionalText, required, requiredText, type Options } from '../options';
import { complete } from '../unavailable';
import { addProperties, type ButtonState, type FieldGroupState, type TabState } from './state';

/** The smaller parts of a form: buttons, field groups and tabs. */

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT */
export function readButton(functionName: string, options: Options): ButtonState {
  return {
    id: requiredText(functionName, options, 'id'),
    label: required(functionName, options, 'label'),
    action: 'function',
    functionName: optionalText(options, 'functionName'),
    isDisabled: false,
    isHidden: false,
  };
}

/** serverWidget.Button */
export function createButton(state: ButtonState): object {
  const button = { toJSON: () => ({ id: state.id, label: state.label }), toString: () => 'serverWidget.Button' };
  addProperties(button, state, ['label', 'isDisabled', 'isHidden']);
  return complete('N/ui/serverWidget/button', button);
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT */
export function readFieldGroup(functionName: string, options: Options): FieldGroupState {
  return {
    id: requiredText(functionName, options, 'id'),
    label: required(functionName, options, 'label'),
    tab: optionalText(options, 'tab'),
    isCollapsible: false,
    isCollapsed: false,
    isBorderHidden: false,
    isSingleColumn: false,
  };
}

/** serverWidget.FieldGroup */
export function createFieldGroup(state: FieldGroupState): object {
  const group = { toJSON: () => ({ id: state.id, label: state.label }), toString: () => 'serverWidget.FieldGroup' };
  addProperties(group, state, ['label', 'isCollapsible', 'isCollapsed', 'isBorderHidden', 'isSingleColumn']);
  return complete('N/ui/serverWidget/fieldGroup', group);
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT */
export function readTab(functionName: string, options: Options): TabState {
  return {
    id: requiredText(functionName, options, 'id'),
    label: required(functionName, options, 'label'),
    helpText: undefined,
  };
}

/** serverWidget.Tab */
export function createTab(state: TabState): object {
  const tab = { toJSON: () => ({ id: state.id, label: state.label }), toString: () => 'serverWidget.Tab' };
  addProperties(tab, state, ['label', 'helpText']);
  return complete('N/ui/serverWidget/tab', tab);
}
