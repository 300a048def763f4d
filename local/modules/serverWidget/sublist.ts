import { ScriptError } from '../../runtime/scriptError';
import { optionalText, readOptions, required, requiredText, type Options } from '../options';
import { complete } from '../unavailable';
import { createField, readField } from './field';
import { createButton, readButton } from './parts';
import { addProperties, shownText, type SublistState } from './state';

/** More lines than this in one sublist are a mistake of the script rather than a page. */
const mostLines = 100_000;

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT */
export function readSublist(functionName: string, options: Options): SublistState {
  return {
    id: requiredText(functionName, options, 'id'),
    label: required(functionName, options, 'label'),
    type: requiredText(functionName, options, 'type'),
    tab: optionalText(options, 'tab'),
    fields: [],
    lines: [],
    buttons: [],
    helpText: undefined,
    displayType: 'NORMAL',
  };
}

/** serverWidget.Sublist, shown as a table; its lines cannot be edited here. */
export function createSublist(state: SublistState): object {
  const fieldObjects = new Map<string, object>();
  const sublist = {
    get lineCount(): number {
      return state.lines.length;
    },
    addField(options: unknown): object {
      const field = readField('Sublist.addField', readOptions([options], ['id']));
      const object = createField(field);
      state.fields.push(field);
      fieldObjects.set(field.id, object);
      return object;
    },
    getField(options: unknown): object | null {
      return fieldObjects.get(requiredText('Sublist.getField', readOptions([options], ['id']), 'id')) ?? null;
    },
    addButton(options: unknown): object {
      const button = readButton('Sublist.addButton', readOptions([options], ['id']));
      state.buttons.push(button);
      return createButton(button);
    },
    setSublistValue(...argumentList: unknown[]): void {
      const options = readOptions(argumentList, ['id', 'line', 'value']);
      const id = requiredText('Sublist.setSublistValue', options, 'id');
      const line = readLine('Sublist.setSublistValue', options);
      while (state.lines.length <= line) state.lines.push(new Map());
      state.lines[line]?.set(id, shownText(options['value']));
    },
    getSublistValue(...argumentList: unknown[]): string | null {
      const options = readOptions(argumentList, ['id', 'line']);
      const id = requiredText('Sublist.getSublistValue', options, 'id');
      return state.lines[readLine('Sublist.getSublistValue', options)]?.get(id) ?? null;
    },
    toJSON: () => ({ id: state.id, label: state.label, type: state.type }),
    toString: () => 'serverWidget.Sublist',
  };
  addProperties(sublist, state, ['label', 'helpText', 'displayType']);
  return complete('N/ui/serverWidget/sublist', sublist);
}

function readLine(functionName: string, options: Options): number {
  const line = Number(required(functionName, options, 'line'));
  if (!Number.isInteger(line) || line < 0 || line >= mostLines) {
    throw new ScriptError('SSS_INVALID_TYPE_ARG', `${functionName}: line is a whole number from 0.`);
  }
  return line;
}
