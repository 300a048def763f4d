import type { Execution } from '../../runtime/execution';
import { notAvailable } from '../../runtime/scriptError';
import { readOptions, requiredText } from '../options';
import { complete } from '../unavailable';
import { readColumns, readConditions } from './definition';
import { searchEmployees } from './employees';
import { createPagedData, readPageSize } from './pagedData';

const unitsOfRun = 5;

/** N/search, as far as roles of employees are searched: searches of employees, run by pages. runPaged costs 5 units, a page 5. */
export function createSearch(execution: Execution): object {
  return {
    create(...argumentList: unknown[]): object {
      const options = readOptions(argumentList, ['type', 'filters', 'columns']);
      const type = requiredText('search.create', options, 'type');
      if (type !== 'employee') throw notAvailable(`N/search.create of the record type ${type}`);
      const columns = readColumns(options['columns']);
      const conditions = readConditions(options['filters']);
      return complete('N/search/instance', {
        searchType: type,
        runPaged(...pagedArguments: unknown[]): object {
          const pageSize = readPageSize(readOptions(pagedArguments, [])['pageSize']);
          execution.governance.charge(unitsOfRun);
          return createPagedData(execution, { pageSize, results: searchEmployees(execution, columns, conditions) });
        },
      });
    },
  };
}
