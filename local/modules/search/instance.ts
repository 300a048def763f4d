import type { Execution } from '../../runtime/execution';
import { readOptions } from '../options';
import { complete } from '../unavailable';
import { searchEmployees, type Definition } from './employeeSearch';
import { createPagedData, readPageSize } from './pagedData';
import { createResultSet } from './resultSet';

/** Oracle help section_4486596158; run costs nothing by itself. */
const unitsOfRunPaged = 5;

/** search.Search of employees. Its definition cannot be read or changed afterwards. */
export function createInstance(execution: Execution, definition: Definition): object {
  const { columns } = definition;
  return complete('N/search/instance', {
    searchType: 'employee',
    run: () => createResultSet(execution, searchEmployees(execution, definition), columns),
    runPaged(...argumentList: unknown[]): object {
      const pageSize = readPageSize(readOptions(argumentList, [])['pageSize']);
      execution.governance.charge(unitsOfRunPaged, 'N/search/instance', 'runPaged');
      return createPagedData(execution, { pageSize, results: searchEmployees(execution, definition), columns });
    },
    toString: () => 'search.Search',
  });
}
