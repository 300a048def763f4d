import { countRows, executeAsJson, SuiteqlError, type QueryJson } from '../../suiteql';
import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { readOptions } from '../options';
import { createPagedData, readPageSize } from './pagedData';
import { readStatement, type Statement } from './parameters';
import { createResultSet } from './resultSet';

/** runSuiteQL gives no row beyond, and says nothing about it. */
const mostRowsUnpaged = 5_000;
const unitsOfQuery = 10;

interface Window {
  readonly offset: number;
  readonly limit: number;
}

/**
 * N/query: SuiteQL. Statement, parameters and page size by name, or the statement alone. The run-as role decides what
 * can be read. Each query and each page costs 10 units.
 */
export function createQuery(execution: Execution): object {
  const { account, actor, governance, realm } = execution;
  const read = ({ sql, parameters }: Statement, window: Window): QueryJson => {
    const rows = asScriptError(() => executeAsJson(account, actor, sql, parameters, window));
    governance.countRows(rows.rowCount);
    return rows;
  };
  return {
    runSuiteQL(...argumentList: unknown[]): object {
      const statement = readStatement('query.runSuiteQL', readOptions(argumentList, ['query', 'params']));
      governance.charge(unitsOfQuery, 'N/query', 'runSuiteQL');
      return createResultSet(realm, read(statement, { offset: 0, limit: mostRowsUnpaged }));
    },
    runSuiteQLPaged(...argumentList: unknown[]): object {
      const options = readOptions(argumentList, ['query', 'params']);
      const statement = readStatement('query.runSuiteQLPaged', options);
      const pageSize = readPageSize(options['pageSize']);
      governance.charge(unitsOfQuery, 'N/query', 'runSuiteQLPaged');
      return createPagedData(realm, {
        pageSize,
        rowCount: asScriptError(() => countRows(account, actor, statement.sql, statement.parameters)),
        readPage: (window) => {
          governance.charge(unitsOfQuery, 'N/query/pagedData', 'fetch');
          return read(statement, window);
        },
      });
    },
  };
}

function asScriptError<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof SuiteqlError) throw new ScriptError(error.code, error.message);
    throw error;
  }
}
