import { notAvailable, refused } from '../errors';
import type { ArithmeticOperator, Case, ColumnReference, ComparisonOperator, Expression } from '../syntax';
import { parseCall } from './call';
import type { Cursor } from './cursor';

const comparisons: Readonly<Record<string, ComparisonOperator>> = {
  '=': '=',
  '<>': '<>',
  '!=': '<>',
  '^=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** Oracle's limit (Oracle help, SuiteQL). */
const mostItems = 1_000;

/** Reads a value or a condition, weakest operator first: OR, AND, NOT, comparisons, + - ||, * /, sign. */
export function parseExpression(cursor: Cursor): Expression {
  let left = parseConjunction(cursor);
  while (cursor.takeWords('OR')) {
    left = { kind: 'logical', operator: 'OR', left, right: parseConjunction(cursor) };
  }
  return left;
}

function parseConjunction(cursor: Cursor): Expression {
  let left = parseNegation(cursor);
  while (cursor.takeWords('AND')) {
    left = { kind: 'logical', operator: 'AND', left, right: parseNegation(cursor) };
  }
  return left;
}

function parseNegation(cursor: Cursor): Expression {
  return cursor.takeWords('NOT') ? { kind: 'not', operand: parseNegation(cursor) } : parseComparison(cursor);
}

function parseComparison(cursor: Cursor): Expression {
  const left = parseSum(cursor);
  const operator = cursor.peek().kind === 'symbol' ? comparisons[cursor.peek().text] : undefined;
  if (operator !== undefined) {
    cursor.next();
    refuseQuantifier(cursor);
    return { kind: 'comparison', operator, left, right: parseSum(cursor) };
  }
  if (cursor.takeWords('IS')) {
    const isNegated = cursor.takeWords('NOT');
    cursor.expectWords('NULL');
    return { kind: 'isNull', operand: left, isNegated };
  }
  return parseTest(cursor, left, cursor.takeWords('NOT'));
}

function refuseQuantifier(cursor: Cursor): void {
  if (cursor.isWord('ALL') || cursor.isWord('ANY') || cursor.isWord('SOME')) {
    throw notAvailable(`A comparison with ${cursor.peek().text.toUpperCase()}`);
  }
}

/** LIKE, BETWEEN or IN after a value; the value alone where none of them follows. */
function parseTest(cursor: Cursor, operand: Expression, isNegated: boolean): Expression {
  if (cursor.takeWords('LIKE')) {
    const pattern = parseSum(cursor);
    const escape = cursor.takeWords('ESCAPE') ? parseSum(cursor) : undefined;
    return { kind: 'like', operand, pattern, escape, isNegated };
  }
  if (cursor.takeWords('BETWEEN')) {
    const low = parseSum(cursor);
    cursor.expectWords('AND');
    return { kind: 'between', operand, low, high: parseSum(cursor), isNegated };
  }
  if (cursor.takeWords('IN')) {
    return parseIn(cursor, operand, isNegated);
  }
  if (isNegated) {
    throw cursor.error('expected LIKE, BETWEEN or IN');
  }
  return operand;
}

function startsQuery(cursor: Cursor): boolean {
  return cursor.isWord('SELECT') || cursor.isWord('WITH');
}

function parseIn(cursor: Cursor, operand: Expression, isNegated: boolean): Expression {
  cursor.expectSymbol('(');
  if (startsQuery(cursor)) {
    const query = cursor.query();
    cursor.expectSymbol(')');
    return { kind: 'inQuery', operand, query, isNegated };
  }
  if (cursor.isSymbol(')')) {
    throw refused('ORA-00936: missing expression: the IN list is empty');
  }
  const items = cursor.list(() => parseSum(cursor));
  cursor.expectSymbol(')');
  if (items.length > mostItems) {
    throw refused(`ORA-01795: maximum number of expressions in a list is ${mostItems}`);
  }
  return { kind: 'inList', operand, items, isNegated };
}

function takeSumOperator(cursor: Cursor): '+' | '-' | '||' | undefined {
  for (const operator of ['+', '-', '||'] as const) {
    if (cursor.takeSymbol(operator)) {
      return operator;
    }
  }
  return undefined;
}

function parseSum(cursor: Cursor): Expression {
  let left = parseProduct(cursor);
  for (let operator = takeSumOperator(cursor); operator !== undefined; operator = takeSumOperator(cursor)) {
    const right = parseProduct(cursor);
    left = operator === '||' ? { kind: 'concatenation', left, right } : { kind: 'arithmetic', operator, left, right };
  }
  return left;
}

function parseProduct(cursor: Cursor): Expression {
  let left = parseSigned(cursor);
  while (cursor.isSymbol('*') || cursor.isSymbol('/')) {
    const operator = cursor.next().text as ArithmeticOperator;
    left = { kind: 'arithmetic', operator, left, right: parseSigned(cursor) };
  }
  return left;
}

function parseSigned(cursor: Cursor): Expression {
  if (cursor.takeSymbol('-')) {
    return { kind: 'negative', operand: parseSigned(cursor) };
  }
  return cursor.takeSymbol('+') ? parseSigned(cursor) : parseOperand(cursor);
}

function parseOperand(cursor: Cursor): Expression {
  const token = cursor.peek();
  switch (token.kind) {
    case 'number':
      cursor.next();
      return { kind: 'number', text: token.text };
    case 'text':
      cursor.next();
      return { kind: 'text', value: token.text };
    case 'parameter':
      cursor.next();
      return { kind: 'parameter', index: cursor.nextParameter() };
    case 'symbol':
      return parseParenthesis(cursor);
    default:
      return parseWord(cursor);
  }
}

function parseParenthesis(cursor: Cursor): Expression {
  cursor.expectSymbol('(');
  if (startsQuery(cursor)) {
    const query = cursor.query();
    cursor.expectSymbol(')');
    return { kind: 'subquery', query };
  }
  const expression = parseExpression(cursor);
  if (cursor.isSymbol(',')) {
    throw notAvailable('A list of values in parentheses, other than after IN,');
  }
  cursor.expectSymbol(')');
  return expression;
}

function parseWord(cursor: Cursor): Expression {
  if (cursor.takeWords('NULL')) {
    return { kind: 'null' };
  }
  if (cursor.takeWords('CASE')) {
    return parseCase(cursor);
  }
  if (cursor.takeWords('EXISTS')) {
    cursor.expectSymbol('(');
    const query = cursor.query();
    cursor.expectSymbol(')');
    return { kind: 'exists', query };
  }
  if (cursor.isWord('BUILTIN') && cursor.isSymbol('.', 1)) {
    return parseBuiltin(cursor);
  }
  if (cursor.peek().kind === 'word' && cursor.isSymbol('(', 1) && !cursor.isSymbol('+', 2)) {
    return parseCall(cursor, () => parseExpression(cursor));
  }
  return parseName(cursor);
}

function parseCase(cursor: Cursor): Case {
  const operand = cursor.isWord('WHEN') ? undefined : parseExpression(cursor);
  const branches: Case['branches'][number][] = [];
  while (cursor.takeWords('WHEN')) {
    const when = parseExpression(cursor);
    cursor.expectWords('THEN');
    branches.push({ when, then: parseExpression(cursor) });
  }
  if (branches.length === 0) {
    throw cursor.error('expected WHEN');
  }
  const otherwise = cursor.takeWords('ELSE') ? parseExpression(cursor) : undefined;
  cursor.expectWords('END');
  return { kind: 'case', operand, branches, otherwise };
}

function parseBuiltin(cursor: Cursor): Expression {
  cursor.next();
  cursor.expectSymbol('.');
  if (!cursor.takeWords('DF')) {
    throw notAvailable(`BUILTIN.${cursor.peek().text}`);
  }
  cursor.expectSymbol('(');
  const column = parseColumn(cursor);
  cursor.expectSymbol(')');
  return { kind: 'display', column };
}

function parseColumn(cursor: Cursor): ColumnReference {
  const first = cursor.expectName();
  const isQualified = cursor.takeSymbol('.');
  const name = isQualified ? cursor.expectName() : first;
  if (cursor.isSymbol('(') && cursor.isSymbol('+', 1)) {
    throw notAvailable('The outer join operator (+)');
  }
  return { kind: 'column', qualifier: isQualified ? first : undefined, name };
}

function parseName(cursor: Cursor): Expression {
  const isQualified = cursor.isSymbol('.', 1);
  if (!isQualified && cursor.takeWords('ROWNUM')) {
    return { kind: 'rownum' };
  }
  if (!isQualified && (cursor.takeWords('SYSDATE') || cursor.takeWords('CURRENT_DATE'))) {
    return { kind: 'sysdate' };
  }
  return parseColumn(cursor);
}
