import { preferencesOf } from '../../account/preferences';
import type { Execution } from '../../runtime/execution';
import { readOptions, requiredText, type Options } from '../options';
import { complete } from '../unavailable';
import { valueIn, type Draft } from './draft';
import { fieldsOfType, findField, type RecordField } from './fields';
import { createLineMembers } from './lineMembers';
import { checkAccess, unitsOf } from './recordTypes';
import { saveDraft } from './saveDraft';
import { sublistsOf } from './sublists';
import { toDisplay, toScript, toStored } from './values';

/** record.Record: fields, sublists, and save, which costs 20 units for transactions, 4 for custom records, 10 for others. */
export function createInstance(execution: Execution, draft: Draft): object {
  const { account, caller, governance } = execution;
  const { type, isDynamic } = draft;
  let fields: readonly RecordField[] | undefined;
  const fieldIn = (functionName: string, options: Options) => {
    fields ??= fieldsOfType(account, type);
    return findField(fields, type, requiredText(functionName, options, 'fieldId'));
  };
  const instance: object = complete('N/record/instance', {
    get id(): number | null {
      return draft.id ?? null;
    },
    type: type.id,
    isDynamic,
    getFields: () => fieldsOfType(account, type).map(({ id }) => id),
    getSublists: () => sublistsOf(type),
    getValue(...argumentList: unknown[]): unknown {
      const field = fieldIn('Record.getValue', readOptions(argumentList, ['fieldId']));
      return toScript(field, valueIn(draft, field.column));
    },
    getText(...argumentList: unknown[]): string {
      const field = fieldIn('Record.getText', readOptions(argumentList, ['fieldId']));
      return toDisplay(account, field, valueIn(draft, field.column), preferencesOf(account, caller.userId));
    },
    setValue(...argumentList: unknown[]): object {
      const options = readOptions(argumentList, ['fieldId', 'value']);
      const field = fieldIn('Record.setValue', options);
      draft.changes.set(field.column, toStored(field, options['value']));
      return instance;
    },
    save(...argumentList: unknown[]): number {
      const { ignoreMandatoryFields } = readOptions(argumentList, ['enableSourcing', 'ignoreMandatoryFields']);
      governance.charge(2 * unitsOf(type), 'N/record/instance', 'save');
      checkAccess(execution, type, draft.id === undefined ? 'create' : 'edit');
      return saveDraft(execution, draft, { ignoresMandatoryFields: ignoreMandatoryFields === true });
    },
    ...createLineMembers(draft, () => instance),
  });
  return instance;
}
