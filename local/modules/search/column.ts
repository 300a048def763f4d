import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { isOptions, optionalText, requiredText, wrongType, type Options } from '../options';
import { complete } from '../unavailable';

const directions = ['ASC', 'DESC', 'NONE'] as const;

/** One column of a search. */
export interface Column {
  readonly name: string;
  readonly label: string | undefined;
  readonly sort: (typeof directions)[number];
}

/**
 * Reads the columns of a search: one or a list of names, of columns, or of objects like them.
 * @throws ScriptError SSS_INVALID_SRCH_COLUMN, WRONG_PARAMETER_TYPE; joins, formulas and summaries are not available
 */
export function readColumns(given: unknown): readonly Column[] {
  if (given === undefined || given === null) return [];
  return Array.isArray(given) ? given.map(readColumn) : [readColumn(given)];
}

function readColumn(given: unknown): Column {
  const options = typeof given === 'string' ? { name: given } : given;
  if (!isOptions(options) || typeof options['name'] !== 'string') {
    throw new ScriptError('SSS_INVALID_SRCH_COLUMN', 'A search column is a name, a search.Column or an object with a name.');
  }
  return readNamedColumn(options['name'], options);
}

function readNamedColumn(name: string, options: Options): Column {
  for (const member of ['join', 'summary', 'formula', 'function']) {
    if (options[member] !== undefined && options[member] !== null) throw notAvailable(`A ${member} in a column of N/search`);
  }
  if (/[.:]/.test(name)) throw notAvailable(`The join or formula ${name} in a column of N/search`);
  return { name, label: optionalText(options, 'label'), sort: readSort(options['sort']) };
}

function readSort(given: unknown): Column['sort'] {
  const direction = directions.find((known) => known === (given ?? 'NONE'));
  if (direction === undefined) throw wrongType('sort', 'ASC, DESC or NONE');
  return direction;
}

/**
 * search.Column, to be passed to search.create and to Result.getValue.
 * @throws ScriptError SSS_MISSING_REQD_ARGUMENT, WRONG_PARAMETER_TYPE; joins, formulas and summaries are not available
 */
export function createColumn(options: Options): object {
  return exposeColumn(readNamedColumn(requiredText('search.createColumn', options, 'name'), options));
}

/** A column as scripts see it. What a script writes to it counts in searches made of it later. */
export function exposeColumn({ name, label, sort }: Column): object {
  return complete('N/search/column', {
    get name() {
      return name;
    },
    get join() {
      return undefined;
    },
    get summary() {
      return undefined;
    },
    formula: undefined,
    function: undefined,
    label,
    sort,
    toString: () => 'search.Column',
    toJSON: () => ({ name, label, sort }),
  });
}
