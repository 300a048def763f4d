import type { Value } from '../../account/types';
import type { QueryJson } from '../../suiteql';
import type { Realm } from '../../runtime/realm';
import { ScriptError } from '../../runtime/scriptError';
import { readOptions, requiredText } from '../options';
import { complete } from '../unavailable';
import { createIterator } from './iterator';

/** query.ResultSet over rows that were read before. Its values and results are made only when a script asks for them. */
export function createResultSet(realm: Realm, { columns, rowCount, json }: QueryJson): object {
  let read: Value[][] | undefined;
  const rows = (): Value[][] => (read ??= JSON.parse(json) as Value[][]);
  const results = Array.from({ length: rowCount }, () => undefined as object | undefined);
  const resultAt = (index: number): object => (results[index] ??= createResult(realm, columns, rows()[index] ?? []));
  const mapped = (): unknown => realm.rows(columns, json);
  return complete('N/query/resultSet', {
    get results(): readonly object[] {
      return results.map((_result, index) => resultAt(index));
    },
    get types(): readonly string[] {
      return columns.map((_column, index) => typeOf(rows(), index));
    },
    asMappedResults: mapped,
    getTypeForAlias(...argumentList: unknown[]): string {
      const alias = requiredText('ResultSet.getTypeForAlias', readOptions(argumentList, ['alias']), 'alias');
      return typeOf(rows(), indexOfAlias(columns, alias, 'CANNOT_DETERMINE_TYPE_FOR_ALIAS'));
    },
    iterator: () => createIterator(realm, rowCount, resultAt),
    toJSON: () => ({ results: mapped() }),
    toString: () => 'query.ResultSet',
  });
}

/** query.Result: one row, by position and by name. */
export function createResult(realm: Realm, columns: readonly string[], values: readonly Value[]): object {
  return complete('N/query/result', {
    get values(): unknown {
      return realm.data(values);
    },
    asMap: () => realm.data(toMap(columns, values)),
    getValueForAlias(...argumentList: unknown[]): Value {
      const alias = requiredText('Result.getValueForAlias', readOptions(argumentList, ['alias']), 'alias');
      return values[indexOfAlias(columns, alias, 'CANNOT_DETERMINE_VALUE_FOR_ALIAS')] ?? null;
    },
    toJSON: () => ({ values: realm.data(values) }),
    toString: () => 'query.Result',
  });
}

function toMap(columns: readonly string[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null]));
}

function indexOfAlias(columns: readonly string[], alias: string, notFoundCode: string): number {
  const column = alias.toLowerCase();
  const index = columns.indexOf(column);
  if (index < 0) throw new ScriptError(notFoundCode, `The alias ${alias} was not found in the results.`);
  if (columns.indexOf(column, index + 1) >= 0) {
    throw new ScriptError('SSS_DUPLICATE_ALIAS', `More columns of the results have the alias ${alias}.`);
  }
  return index;
}

/** By the first value that is there: SQLite's columns have no type that an expression would keep. */
function typeOf(rows: readonly (readonly Value[])[], index: number): string {
  const value = rows.find((row) => row[index] !== null)?.[index];
  if (typeof value === 'number') return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
  return typeof value === 'string' ? 'STRING' : 'UNKNOWN';
}
