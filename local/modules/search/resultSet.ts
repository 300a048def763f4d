import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { readOptions, required } from '../options';
import { complete } from '../unavailable';
import { exposeColumn, type Column } from './column';
import type { Results } from './employeeSearch';
import { createResult } from './result';

/** Limits of a search that is not paged: Oracle help section_456010986327 and section_4345767679. */
const mostInRange = 1_000;
const mostForEach = 4_000;
const unitsOfReading = 10;

/** search.ResultSet: getRange costs 10 units a call, and so does each. */
export function createResultSet({ governance, realm }: Execution, results: Results, columns: readonly Column[]): object {
  return complete('N/search/resultSet', {
    get columns(): readonly object[] {
      return columns.map(exposeColumn);
    },
    getRange(...argumentList: unknown[]): readonly object[] {
      const { start, end } = readRange(argumentList);
      governance.charge(unitsOfReading, 'N/search/resultSet', 'getRange');
      return results.read(start, end - start).map((result) => createResult(result, columns));
    },
    each(callback: unknown): void {
      governance.charge(unitsOfReading, 'N/search/resultSet', 'each');
      for (const [index, result] of results.read(0, mostForEach + 1).entries()) {
        if (index === mostForEach) throw tooManyForEach();
        if (realm.call(callback, [createResult(result, columns)]) !== true) return;
      }
    },
    toString: () => 'search.ResultSet',
  });
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SEARCH_RESULT_INDEX, SSS_SEARCH_RESULT_LIMIT_EXCEEDED */
function readRange(argumentList: readonly unknown[]): { readonly start: number; readonly end: number } {
  const options = readOptions(argumentList, ['start', 'end']);
  const start = Number(required('ResultSet.getRange', options, 'start'));
  const end = Number(required('ResultSet.getRange', options, 'end'));
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new ScriptError('SSS_INVALID_SEARCH_RESULT_INDEX', `There are no search results from ${start} to ${end}.`);
  }
  if (end - start > mostInRange) {
    throw new ScriptError('SSS_SEARCH_RESULT_LIMIT_EXCEEDED', `No more than ${mostInRange} search results may be requested at one time.`);
  }
  return { start, end };
}

function tooManyForEach(): ScriptError {
  return new ScriptError(
    'SSS_SEARCH_FOR_EACH_LIMIT_EXCEEDED',
    `No more than ${mostForEach} search results may be requested at one time from ResultSet.each(callback).`,
  );
}
