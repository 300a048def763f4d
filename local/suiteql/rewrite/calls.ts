import { notAvailable, refused } from '../errors';
import type { SqlFunctionName } from '../functions';
import type { Call, Expression } from '../syntax';
import type { Context } from './context';
import { sharedFacts } from './facts';
import {
  alike,
  boundType,
  commonType,
  comparedAs,
  convert,
  learnFrom,
  writeConcatenation,
  type BoundType,
  type ParameterTypes,
  type Written,
} from './written';

type WriteValue = (expression: Expression, context: Context) => Written;

/** A function whose arguments and result have fixed types. */
interface Simple {
  readonly kind: 'simple';
  readonly call: SqlFunctionName | 'abs' | 'sign';
  readonly takes: readonly BoundType[];
  /** SQL of the arguments that may be left out, the last ones of `takes`. */
  readonly defaults: readonly string[];
  readonly gives: BoundType;
}

/** A function that needs more than that. */
interface Special {
  readonly kind: 'special';
  readonly least: number;
  readonly most: number;
  readonly write: (values: readonly Written[], parameters: ParameterTypes) => Written;
}

function simple(
  call: Simple['call'],
  takes: readonly BoundType[],
  gives: BoundType,
  defaults: readonly string[] = [],
): Simple {
  return { kind: 'simple', call, takes, gives, defaults };
}

function special(least: number, most: number, write: Special['write']): Special {
  return { kind: 'special', least, most, write };
}

const nothing: Written = { sql: 'NULL', type: 'unknown' };

/** NVL converts its second value to the type of the first. */
function writeNvl(values: readonly Written[], parameters: ParameterTypes): Written {
  const type = values.find((value) => value.type !== 'unknown')?.type ?? 'unknown';
  const bound = boundType(type);
  const sqls = values.map((value) => (bound === undefined ? value.sql : convert(value, bound, parameters)));
  const isShownAsText = values.some((value) => value.type === 'numberAsText');
  return { sql: `COALESCE(${sqls.join(', ')})`, type: isShownAsText ? 'numberAsText' : type };
}

function writeCoalesce(values: readonly Written[], parameters: ParameterTypes): Written {
  const type = commonType(values);
  learnFrom(type, values, parameters);
  return { sql: `COALESCE(${values.map(({ sql }) => sql).join(', ')})`, type };
}

function writeNvl2([tested, present, absent]: readonly Written[], parameters: ParameterTypes): Written {
  if (tested === undefined || present === undefined || absent === undefined) {
    throw refused('ORA-00909: invalid number of arguments: NVL2');
  }
  const type = commonType([present, absent]);
  learnFrom(type, [present, absent], parameters);
  return { sql: `CASE WHEN ${tested.sql} IS NOT NULL THEN ${present.sql} ELSE ${absent.sql} END`, type };
}

function writeNullif(values: readonly Written[], parameters: ParameterTypes): Written {
  return { sql: `NULLIF(${alike(values, parameters).join(', ')})`, type: values[0]?.type ?? 'unknown' };
}

interface DecodeBranch {
  readonly search: Written;
  readonly result: Written;
}

function decodeBranches(rest: readonly Written[]): { readonly branches: DecodeBranch[]; readonly otherwise: Written } {
  const branches: DecodeBranch[] = [];
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const [search, result] = rest.slice(index, index + 2);
    if (search !== undefined && result !== undefined) {
      branches.push({ search, result });
    }
  }
  const last = rest.length % 2 === 1 ? rest[rest.length - 1] : undefined;
  return { branches, otherwise: last ?? nothing };
}

/**
 * The branches of a DECODE as a CASE, where NULL equals NULL: SQLite writes that as IS. Where no search can be NULL, = says
 * the same, and SQLite reads what is searched only once.
 */
function writeSearches(searched: Written, branches: readonly DecodeBranch[], results: readonly string[], parameters: ParameterTypes): string {
  const pairs = branches.map(({ search }) => alike([searched, search], parameters));
  const isOnce = new Set(pairs.map(([left]) => left)).size === 1 && branches.every(({ search }) => search.facts?.isNeverNull);
  if (isOnce) {
    return `${pairs[0]?.[0]} ${pairs.map(([, right], index) => `WHEN ${right} THEN ${results[index]}`).join(' ')}`;
  }
  return pairs.map(([left, right], index) => `WHEN ${left} IS ${right} THEN ${results[index]}`).join(' ');
}

/** DECODE: results become of the first one's type. */
function writeDecode([searched, ...rest]: readonly Written[], parameters: ParameterTypes): Written {
  if (searched === undefined) {
    throw refused('ORA-00938: not enough arguments for function: DECODE');
  }
  const { branches, otherwise } = decodeBranches(rest);
  const results = [...branches.map(({ result }) => result), otherwise];
  const type = results.find((result) => result.type !== 'unknown')?.type ?? 'unknown';
  const bound = boundType(type);
  const toResult = (result: Written): string => (bound === undefined ? result.sql : convert(result, bound, parameters));
  const whens = writeSearches(searched, branches, branches.map(({ result }) => toResult(result)), parameters);
  return { sql: `CASE ${whens} ELSE ${toResult(otherwise)} END`, type, facts: sharedFacts(results) };
}

/** GREATEST and LEAST compare as the type of the first; any NULL gives NULL, as in SQLite. */
function writeExtreme(call: 'max' | 'min'): Special {
  return special(2, 100, (values, parameters) => {
    const type = boundType(values[0]?.type ?? 'unknown') ?? comparedAs(values);
    const sqls = values.map((value) => (type === undefined ? value.sql : convert(value, type, parameters)));
    return { sql: `${call}(${sqls.join(', ')})`, type: type ?? 'unknown' };
  });
}

function writeToChar([value, format]: readonly Written[], parameters: ParameterTypes): Written {
  if (value === undefined) {
    throw refused('ORA-00938: not enough arguments for function: TO_CHAR');
  }
  if (format === undefined) {
    return { sql: convert(value, 'text', parameters), type: 'text' };
  }
  if (value.type !== 'date') {
    throw notAvailable('TO_CHAR of a number with a format');
  }
  return { sql: `oracle_format_date(${value.sql}, ${convert(format, 'text', parameters)})`, type: 'text' };
}

function writeTrunc([value, second]: readonly Written[], parameters: ParameterTypes): Written {
  if (value?.type === 'date') {
    const unit = second === undefined ? "'DD'" : convert(second, 'text', parameters);
    return { sql: `oracle_truncate_date(${value.sql}, ${unit})`, type: 'date' };
  }
  const number = convert(value ?? nothing, 'number', parameters);
  const decimals = second === undefined ? '0' : convert(second, 'number', parameters);
  return { sql: `oracle_truncate(${number}, ${decimals})`, type: 'number' };
}

const functions: Readonly<Record<string, Simple | Special>> = {
  NVL: special(2, 2, writeNvl),
  NVL2: special(3, 3, writeNvl2),
  COALESCE: special(2, 100, writeCoalesce),
  NULLIF: special(2, 2, writeNullif),
  DECODE: special(3, 255, writeDecode),
  GREATEST: writeExtreme('max'),
  LEAST: writeExtreme('min'),
  TO_CHAR: special(1, 2, writeToChar),
  TRUNC: special(1, 2, writeTrunc),
  TO_DATE: simple('oracle_parse_date', ['text', 'text'], 'date', ["'MM/DD/YYYY'"]),
  TO_NUMBER: simple('oracle_number', ['text'], 'number'),
  CONCAT: special(2, 2, writeConcatenation),
  UPPER: simple('oracle_upper', ['text'], 'text'),
  LOWER: simple('oracle_lower', ['text'], 'text'),
  LENGTH: simple('oracle_length', ['text'], 'number'),
  SUBSTR: simple('oracle_substring', ['text', 'number', 'number'], 'text', ['NULL']),
  INSTR: simple('oracle_position', ['text', 'text', 'number', 'number'], 'number', ['1', '1']),
  REPLACE: simple('oracle_replace', ['text', 'text', 'text'], 'text', ['NULL']),
  TRIM: special(1, 1, ([value], parameters) => {
    return { sql: `oracle_trim(${convert(value ?? nothing, 'text', parameters)}, ' ')`, type: 'text' };
  }),
  LTRIM: simple('oracle_trim_left', ['text', 'text'], 'text', ["' '"]),
  RTRIM: simple('oracle_trim_right', ['text', 'text'], 'text', ["' '"]),
  LPAD: simple('oracle_pad_left', ['text', 'number', 'text'], 'text', ["' '"]),
  RPAD: simple('oracle_pad_right', ['text', 'number', 'text'], 'text', ["' '"]),
  ABS: simple('abs', ['number'], 'number'),
  SIGN: simple('sign', ['number'], 'number'),
  MOD: simple('oracle_remainder', ['number', 'number'], 'number'),
  ROUND: simple('oracle_round', ['number', 'number'], 'number', ['0']),
  FLOOR: simple('oracle_floor', ['number'], 'number'),
  CEIL: simple('oracle_ceiling', ['number'], 'number'),
};

function refuseCount(name: string, count: number, least: number, most: number): void {
  if (count < least || count > most) {
    throw refused(`ORA-00909: invalid number of arguments: ${name}`);
  }
}

/** Arguments as SQL, the ones left out by their defaults. */
function writeSimple(name: string, called: Simple, values: readonly Written[], parameters: ParameterTypes): Written {
  const { takes, defaults } = called;
  refuseCount(name, values.length, takes.length - defaults.length, takes.length);
  const given = values.map((value, index) => convert(value, takes[index] ?? 'text', parameters));
  const omitted = defaults.slice(defaults.length - (takes.length - given.length));
  const sqls = given.length === takes.length ? given : [...given, ...omitted];
  return { sql: `${called.call}(${sqls.join(', ')})`, type: called.gives };
}

/** A call of a function that takes one row's values. */
export function writeCall(call: Call, context: Context, writeValue: WriteValue): Written {
  const called = functions[call.name];
  if (called === undefined) {
    throw notAvailable(`The function ${call.name}`);
  }
  if (call.isStar || call.isDistinct || call.within !== undefined) {
    throw refused(`ORA-00909: invalid arguments: ${call.name}`);
  }
  const values = call.arguments.map((argument) => writeValue(argument, context));
  if (called.kind === 'simple') {
    return writeSimple(call.name, called, values, context.rewriting);
  }
  refuseCount(call.name, values.length, called.least, called.most);
  return called.write(values, context.rewriting);
}
