import { notAvailable, refused } from '../errors';
import type { Case, ColumnReference, Expression } from '../syntax';
import { isAggregate, writeAggregate } from './aggregates';
import { writeCall } from './calls';
import { writeBetween, writeComparison, writeInList, writeInQuery, writeLike } from './conditions';
import type { Context } from './context';
import { writeDisplay } from './display';
import { alwaysThere, orNull, sharedFacts } from './facts';
import { notGrouped, resolve } from './scope';
import { alike, commonType, convert, learnFrom, writeConcatenation, type ParameterTypes, type Written } from './written';

/**
 * Writes a value or a condition as SQLite's SQL that answers as Oracle would.
 * @throws {SuiteqlError} for what Oracle refuses, and for what is not available here
 */
export function write(expression: Expression, context: Context): Written {
  if (context.grouping !== undefined) {
    const plain = write(expression, { ...context, grouping: undefined });
    if (context.grouping.has(plain.sql)) {
      return plain;
    }
  }
  return writeKind(expression, context);
}

/** @throws {SuiteqlError} where a condition stands in place of a value */
export function writeValue(expression: Expression, context: Context): Written {
  const written = write(expression, context);
  if (written.type === 'condition') {
    throw refused('ORA-00923: a condition stands where a value is expected');
  }
  return written;
}

/** @throws {SuiteqlError} where a value stands in place of a condition */
export function writeCondition(expression: Expression, context: Context): string {
  const { sql, type } = write(expression, context);
  if (type !== 'condition') {
    throw refused('ORA-00920: invalid relational operator: a value stands where a condition is expected');
  }
  return sql;
}

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

function condition(sql: string): Written {
  return { sql, type: 'condition' };
}

/** How each kind of expression is written. */
const writers: { readonly [Kind in Expression['kind']]: (expression: Of<Kind>, context: Context) => Written } = {
  number: ({ text }) => ({ sql: text, type: 'number', facts: alwaysThere }),
  text: ({ value }) => writeText(value),
  null: () => ({ sql: 'NULL', type: 'unknown' }),
  parameter: ({ index }) => ({ sql: `?${index}`, type: 'unknown', parameter: index }),
  sysdate: () => ({ sql: 'oracle_now()', type: 'date' }),
  rownum: (_, context) => writeRownum(context),
  column: writeColumn,
  display: ({ column }, context) => writeDisplay(column, context),
  negative: ({ operand }, context) => {
    return { sql: `(- ${convert(writeValue(operand, context), 'number', context.rewriting)})`, type: 'number' };
  },
  arithmetic: ({ operator, left, right }, context) => {
    return writeArithmetic(operator, writeValue(left, context), writeValue(right, context), context.rewriting);
  },
  concatenation: ({ left, right }, context) => {
    return writeConcatenation([writeValue(left, context), writeValue(right, context)], context.rewriting);
  },
  case: writeCase,
  call: (call, context) => (isAggregate(call.name) ? writeAggregate : writeCall)(call, context, writeValue),
  subquery: writeSubquery,
  logical: ({ operator, left, right }, context) => {
    return condition(`(${writeCondition(left, context)} ${operator} ${writeCondition(right, context)})`);
  },
  not: ({ operand }, context) => condition(`(NOT ${writeCondition(operand, context)})`),
  comparison: ({ operator, left, right }, context) => {
    return condition(
      writeComparison(operator, writeValue(left, context), writeValue(right, context), context.rewriting),
    );
  },
  isNull: ({ operand, isNegated }, context) => {
    return condition(`(${writeValue(operand, context).sql} IS ${isNegated ? 'NOT ' : ''}NULL)`);
  },
  like: (expression, context) => condition(writeLike(expression, context, writeValue)),
  between: (expression, context) => condition(writeBetween(expression, context, writeValue)),
  inList: (expression, context) => condition(writeInList(expression, context, writeValue)),
  inQuery: (expression, context) => condition(writeInQuery(expression, context, writeValue)),
  exists: ({ query }, context) => condition(`EXISTS (${context.writeQuery(query, context).sql})`),
};

function writeKind(expression: Expression, context: Context): Written {
  // The table gives the writer of this very kind, which TypeScript cannot follow.
  const writer = writers[expression.kind] as (expression: Expression, context: Context) => Written;
  return writer(expression, context);
}

/** '' is NULL in Oracle. */
function writeText(value: string): Written {
  if (value === '') {
    return { sql: 'NULL', type: 'unknown' };
  }
  return { sql: `'${value.replace(/'/g, "''")}'`, type: 'text', facts: alwaysThere };
}

/** ROWNUM in a condition was taken out before (rownum.ts), where it can be answered. */
function writeRownum(context: Context): Written {
  if (context.clause !== 'SELECT' || context.grouping !== undefined || context.isInAggregate) {
    throw notAvailable('ROWNUM here');
  }
  return { sql: 'ROW_NUMBER() OVER ()', type: 'number' };
}

function writeColumn(reference: ColumnReference, context: Context): Written {
  const { column, isOwn } = resolve(context.scope, reference);
  if (isOwn && context.grouping !== undefined) {
    throw notGrouped(reference.name);
  }
  return { sql: column.sql, type: column.type, facts: column.facts };
}

function writeArithmetic(operator: string, left: Written, right: Written, rewriting: ParameterTypes): Written {
  if (left.type === 'date' && right.type === 'date' && operator === '-') {
    return { sql: `oracle_days_between(${left.sql}, ${right.sql})`, type: 'number' };
  }
  if (left.type === 'date' && (operator === '-' || operator === '+')) {
    return { sql: `oracle_add_days(${left.sql}, ${operator} ${convert(right, 'number', rewriting)})`, type: 'date' };
  }
  if (right.type === 'date' && operator === '+') {
    return writeArithmetic(operator, right, left, rewriting);
  }
  const [first, second] = [convert(left, 'number', rewriting), convert(right, 'number', rewriting)];
  const sql = operator === '/' ? `oracle_divide(${first}, ${second})` : `(${first} ${operator} ${second})`;
  return { sql, type: 'number' };
}

function writeCase(expression: Case, context: Context): Written {
  const thens = expression.branches.map(({ then }) => writeValue(then, context));
  const otherwise = expression.otherwise === undefined ? undefined : writeValue(expression.otherwise, context);
  const results = otherwise === undefined ? thens : [...thens, otherwise];
  const type = commonType(results);
  learnFrom(type, results, context.rewriting);
  const branches = writeWhens(expression, context).map((when, index) => `WHEN ${when} THEN ${thens[index]?.sql}`);
  const ending = otherwise === undefined ? '' : ` ELSE ${otherwise.sql}`;
  const facts = otherwise === undefined ? orNull(sharedFacts(results)) : sharedFacts(results);
  return { sql: `CASE ${branches.join(' ')}${ending} END`, type, facts };
}

function writeWhens(expression: Case, context: Context): string[] {
  const { operand } = expression;
  if (operand === undefined) {
    return expression.branches.map(({ when }) => writeCondition(when, context));
  }
  return expression.branches.map(({ when }) => {
    const [left, right] = alike([writeValue(operand, context), writeValue(when, context)], context.rewriting);
    return `(${left} = ${right})`;
  });
}

function writeSubquery(expression: Of<'subquery'>, context: Context): Written {
  const { sql, columns } = context.writeQuery(expression.query, context);
  const [column, second] = columns;
  if (column === undefined || second !== undefined) {
    throw refused('ORA-00913: too many values: a subquery that stands for a value gives one column');
  }
  return { sql: `(${sql})`, type: column.type, facts: orNull(column.facts) };
}
