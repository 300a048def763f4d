import { refused } from '../errors';
import type { ComparisonOperator, Expression } from '../syntax';
import type { Context } from './context';
import { alike, convert, type ParameterTypes, type Written } from './written';

type WriteValue = (expression: Expression, context: Context) => Written;
type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

function negated(isNegated: boolean): string {
  return isNegated ? 'NOT ' : '';
}

export function writeComparison(
  operator: ComparisonOperator,
  left: Written,
  right: Written,
  parameters: ParameterTypes,
): string {
  const [first, second] = alike([left, right], parameters);
  return `(${first} ${operator} ${second})`;
}

export function writeLike(expression: Of<'like'>, context: Context, writeValue: WriteValue): string {
  const { rewriting } = context;
  const { operand, pattern, escape, isNegated } = expression;
  const parts = [operand, pattern].map((part) => convert(writeValue(part, context), 'text', rewriting));
  const escaping = escape === undefined ? 'NULL' : convert(writeValue(escape, context), 'text', rewriting);
  return `(${negated(isNegated)}oracle_like(${parts.join(', ')}, ${escaping}))`;
}

export function writeBetween(expression: Of<'between'>, context: Context, writeValue: WriteValue): string {
  const { operand, low, high, isNegated } = expression;
  const values = [operand, low, high].map((part) => writeValue(part, context));
  const [middle, from, to] = alike(values, context.rewriting);
  return `(${middle} ${negated(isNegated)}BETWEEN ${from} AND ${to})`;
}

export function writeInList(expression: Of<'inList'>, context: Context, writeValue: WriteValue): string {
  const { operand, items, isNegated } = expression;
  const values = [operand, ...items].map((part) => writeValue(part, context));
  const [left, ...list] = alike(values, context.rewriting);
  return `(${left} ${negated(isNegated)}IN (${list.join(', ')}))`;
}

export function writeInQuery(expression: Of<'inQuery'>, context: Context, writeValue: WriteValue): string {
  const left = writeValue(expression.operand, context);
  const { sql, columns } = context.writeQuery(expression.query, context);
  const [column, second] = columns;
  if (column === undefined || second !== undefined) {
    throw refused('ORA-00913: too many values: a subquery after IN gives one column');
  }
  const name = `"${column.sqlName}"`;
  const [first, other] = alike([left, { ...column, sql: name }], context.rewriting);
  const query = other === name ? sql : `SELECT ${other} FROM (${sql})`;
  return `(${first} ${negated(expression.isNegated)}IN (${query}))`;
}
