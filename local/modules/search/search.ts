import type { Execution } from '../../runtime/execution';
import { notAvailable } from '../../runtime/scriptError';
import { readOptions, requiredText, type Options } from '../options';
import { createColumn, readColumns } from './column';
import { readCriteria } from './criteria';
import { createFilter } from './filter';
import { createInstance } from './instance';
import { lookupEmployeeFields } from './lookupFields';

/** N/search for the record type employee, roles included: searches made by scripts, and lookups. The run-as role decides. */
export function createSearch(execution: Execution): object {
  return {
    create(...argumentList: unknown[]): object {
      const options = readEmployeeOptions('create', argumentList);
      if (options['settings'] !== undefined) throw notAvailable('A setting of N/search');
      const criteria = readCriteria(options['filters'] ?? options['filterExpression']);
      return createInstance(execution, { columns: readColumns(options['columns']), criteria });
    },
    lookupFields: (...argumentList: unknown[]) => lookupEmployeeFields(execution, readEmployeeOptions('lookupFields', argumentList)),
    createColumn: (...argumentList: unknown[]) => createColumn(readOptions(argumentList, [])),
    createFilter: (...argumentList: unknown[]) => createFilter(readOptions(argumentList, [])),
  };
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT; other record types are not available */
function readEmployeeOptions(functionName: string, argumentList: readonly unknown[]): Options {
  const options = readOptions(argumentList, []);
  const type = requiredText(`search.${functionName}`, options, 'type');
  if (type !== 'employee') throw notAvailable(`N/search.${functionName} of the record type ${type}`);
  return options;
}
