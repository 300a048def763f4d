import { behaviours } from '../account/behaviours';
import type { Value } from '../account/types';
import { createFile } from '../modules/file/file';
import { isOptions, type Options } from '../modules/options';
import { readStatement } from '../modules/query/parameters';
import type { Execution } from '../runtime/execution';
import { notAvailable, ScriptError } from '../runtime/scriptError';
import { executeAsJson, SuiteqlError } from '../suiteql';
import { refuseTooLarge, toText, type Pair } from './pair';

/**
 * The pairs that getInputData's answer stands for: Oracle help section_4412447940. An array's keys are its indexes, an
 * object's its names, a search's the ids of its results; rows of a query and lines of a file are counted from 0. What
 * NetSuite reads for the script costs it no units.
 * @throws ScriptError for an answer that is none of these, and those of refuseTooLarge
 */
export function readInput(execution: Execution, returned: unknown): Pair[] {
  const pairs = execution.governance.free(() => pairsOf(execution, returned));
  pairs.forEach(refuseTooLarge);
  return pairs;
}

function pairsOf(execution: Execution, returned: unknown): Pair[] {
  const { realm } = execution;
  if (returned === undefined || returned === null) return [];
  if (Array.isArray(returned)) {
    return returned.map((value: unknown, index) => ({ key: String(index), value: toText(realm, value) ?? 'null' }));
  }
  if (!isOptions(returned)) {
    throw new ScriptError('INVALID_RETURN_DATA_FORMAT', 'getInputData must return an array, an object, a search, a query, a file or a reference to one.');
  }
  const outside = realm.outsideOf(returned);
  return outside === undefined ? pairsOfObject(execution, returned) : pairsOfModuleObject(outside);
}

/** The script's own object: a reference by its type, else names and values. */
function pairsOfObject(execution: Execution, returned: Options): Pair[] {
  switch (returned['type']) {
    case 'suiteql':
      return pairsOfSuiteql(execution, returned);
    case 'file':
      return pairsOfFile(fileOf(execution, returned));
    case 'search':
    case 'query':
      throw notAvailable(`A saved ${returned['type']} as the input of a Map/Reduce script`);
    default:
      return Object.entries(returned).flatMap(([key, value]) => {
        const text = toText(execution.realm, value);
        return text === undefined ? [] : [{ key, value: text }];
      });
  }
}

interface SearchResult {
  readonly id: string;
  toJSON(): object;
}

interface Search {
  run(): { getRange(range: { readonly start: number; readonly end: number }): readonly SearchResult[] };
}

interface HeldFile {
  getContents(): string;
}

/** Something that an N module handed out. */
function pairsOfModuleObject(outside: object): Pair[] {
  const kind = String(outside);
  if (kind === 'search.Search') return pairsOfSearch(outside as Search);
  if (kind === 'file.File') return pairsOfFile(outside as HeldFile);
  throw notAvailable(`A ${kind} as the input of a Map/Reduce script`);
}

const rangeOfSearch = 1_000;

function pairsOfSearch(search: Search): Pair[] {
  const results = search.run();
  const pairs: Pair[] = [];
  for (let start = 0; ; start += rangeOfSearch) {
    const range = results.getRange({ start, end: start + rangeOfSearch });
    pairs.push(...range.map((result) => ({ key: result.id, value: JSON.stringify(result.toJSON()) })));
    if (range.length < rangeOfSearch) return pairs;
  }
}

function pairsOfSuiteql(execution: Execution, options: Options): Pair[] {
  const { account, actor } = execution;
  const { sql, parameters } = readStatement('getInputData', options);
  const most = behaviours(account).suiteqlInputRows;
  const window = most === 'all' ? undefined : { offset: 0, limit: Number(most) };
  try {
    const rows = JSON.parse(executeAsJson(account, actor, sql, parameters, window).json) as Value[][];
    return rows.map((values, index) => ({ key: String(index), value: JSON.stringify({ values }) }));
  } catch (error) {
    throw error instanceof SuiteqlError ? new ScriptError(error.code, error.message) : error;
  }
}

function fileOf(execution: Execution, reference: Options): HeldFile {
  const { load } = createFile(execution) as { load(options: { readonly id: unknown }): HeldFile };
  return load({ id: reference['id'] ?? reference['path'] });
}

function pairsOfFile(file: HeldFile): Pair[] {
  const lines = file.getContents().split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((value, index) => ({ key: String(index), value }));
}
