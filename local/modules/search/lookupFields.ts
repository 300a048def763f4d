import type { Execution } from '../../runtime/execution';
import { required, type Options } from '../options';
import { readColumns } from './column';
import { readValues, type Criteria } from './criteria';
import { searchEmployees } from './employeeSearch';
import { collectValues } from './result';

const unitsOfLookup = 1;
/** There is one result for each role of the employee; nobody has more. */
const mostResults = 1_000;

/**
 * The fields of one employee by name: checkboxes as booleans, selects as lists of value and text (Oracle help
 * section_4345776651). Empty where there is no such employee. Costs 1 unit.
 * @throws ScriptError SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SRCH_COL, INSUFFICIENT_PERMISSION
 */
export function lookupEmployeeFields(execution: Execution, options: Options): object {
  const values = readValues([required('search.lookupFields', options, 'id')]);
  const columns = readColumns(required('search.lookupFields', options, 'columns'));
  const criteria: Criteria = { kind: 'comparison', field: 'internalid', operator: 'anyof', values };
  execution.governance.charge(unitsOfLookup, 'N/search', 'lookupFields');
  return collectValues(searchEmployees(execution, { columns, criteria }).read(0, mostResults));
}
