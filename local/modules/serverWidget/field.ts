import { ScriptError } from '../../runtime/scriptError';
import { membersOf } from '../members';
import { optionalText, readOptions, required, requiredText, type Options } from '../options';
import { complete } from '../unavailable';
import { addProperties, isOn, type FieldState, type SelectOption } from './state';

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT for id, label or type; SSS_INVALID_TYPE_ARG for a type there is not */
export function readField(functionName: string, options: Options): FieldState {
  const type = requiredText(functionName, options, 'type').toUpperCase();
  const types = membersOf('N/ui/serverWidget')?.['FieldType'];
  if (typeof types !== 'object' || !Object.hasOwn(types, type)) {
    throw new ScriptError('SSS_INVALID_TYPE_ARG', `${functionName}: there is no field type ${type}.`);
  }
  return {
    id: requiredText(functionName, options, 'id'),
    type,
    label: required(functionName, options, 'label'),
    container: optionalText(options, 'container'),
    options: [],
    defaultValue: undefined,
    displayType: 'NORMAL',
    helpText: undefined,
    isMandatory: false,
    linkText: undefined,
    maxLength: undefined,
    alias: undefined,
    padding: undefined,
    richTextHeight: undefined,
    richTextWidth: undefined,
    size: undefined,
  };
}

/** serverWidget.Field. Break and layout types are taken and change nothing: the page has one column. */
export function createField(state: FieldState): object {
  const field = {
    id: state.id,
    type: state.type,
    updateBreakType(options: unknown): object {
      required('Field.updateBreakType', readOptions([options], ['breakType']), 'breakType');
      return field;
    },
    updateLayoutType(options: unknown): object {
      required('Field.updateLayoutType', readOptions([options], ['layoutType']), 'layoutType');
      return field;
    },
    updateDisplaySize(...argumentList: unknown[]): object {
      const options = readOptions(argumentList, ['height', 'width']);
      state.size = {
        height: Number(required('Field.updateDisplaySize', options, 'height')),
        width: Number(required('Field.updateDisplaySize', options, 'width')),
      };
      return field;
    },
    updateDisplayType(options: unknown): object {
      state.displayType = requiredText('Field.updateDisplayType', readOptions([options], ['displayType']), 'displayType').toUpperCase();
      return field;
    },
    addSelectOption(...argumentList: unknown[]): void {
      state.options.push(readSelectOption(readOptions(argumentList, ['value', 'text', 'isSelected'])));
    },
    getSelectOptions(...argumentList: unknown[]): readonly SelectOption[] {
      const options = readOptions(argumentList, ['filter', 'filteroperator']);
      return state.options.filter((option) => fitsFilter(option.text, options)).slice(0, mostSelectOptions);
    },
    setHelpText(...argumentList: unknown[]): object {
      state.helpText = requiredText('Field.setHelpText', readOptions(argumentList, ['help']), 'help');
      return field;
    },
    toJSON: () => ({ id: state.id, type: state.type, label: state.label }),
    toString: () => 'serverWidget.Field',
  };
  addProperties(field, state, [
    'label', 'defaultValue', 'helpText', 'isMandatory', 'linkText', 'maxLength', 'alias', 'padding', 'richTextHeight', 'richTextWidth',
  ]);
  return complete('N/ui/serverWidget/field', field);
}

/** Oracle's stub of Field.getSelectOptions. */
const mostSelectOptions = 1_000;

/** An empty value is an option too: the one for none. */
function readSelectOption(options: Options): SelectOption {
  for (const name of ['value', 'text']) {
    if (options[name] === undefined || options[name] === null) required('Field.addSelectOption', options, name);
  }
  return { value: String(options['value']), text: String(options['text']), isSelected: isOn(options['isSelected']) };
}

function fitsFilter(text: string, options: Options): boolean {
  const filter = (optionalText(options, 'filter') ?? '').toLowerCase();
  const candidate = text.toLowerCase();
  switch (optionalText(options, 'filteroperator') ?? 'contains') {
    case 'is':
      return candidate === filter;
    case 'startswith':
      return candidate.startsWith(filter);
    default:
      return candidate.includes(filter);
  }
}
