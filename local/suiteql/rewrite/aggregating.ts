import type { Call, Expression, OrderTerm, Select } from '../syntax';
import { isAggregate } from './aggregates';

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;
type Parts = readonly (Expression | undefined)[];

function sides({ left, right }: { readonly left: Expression; readonly right: Expression }): Parts {
  return [left, right];
}

function operand(expression: { readonly operand: Expression }): Parts {
  return [expression.operand];
}

/** The expressions directly inside one, by its kind; those of subqueries are not its own. */
const partsByKind: { readonly [Kind in Expression['kind']]?: (expression: Of<Kind>) => Parts } = {
  arithmetic: sides,
  concatenation: sides,
  comparison: sides,
  logical: sides,
  negative: operand,
  not: operand,
  isNull: operand,
  inQuery: operand,
  like: (expression) => [expression.operand, expression.pattern, expression.escape],
  between: (expression) => [expression.operand, expression.low, expression.high],
  inList: (expression) => [expression.operand, ...expression.items],
  call: (expression) => expression.arguments,
  case: (expression) => [
    expression.operand,
    ...expression.branches.flatMap(({ when, then }) => [when, then]),
    expression.otherwise,
  ],
};

function partsOf(expression: Expression): Parts {
  // The table gives the function for this very kind, which TypeScript cannot follow.
  const parts = partsByKind[expression.kind] as ((expression: Expression) => Parts) | undefined;
  return parts?.(expression) ?? [];
}

/** The expressions of a SELECT in which aggregates may stand. */
export function expressionsOf({ items, having }: Select, orderBy: readonly OrderTerm[]): Expression[] {
  return [
    ...items.flatMap((item) => (item.kind === 'expression' ? [item.expression] : [])),
    ...(having === undefined ? [] : [having]),
    ...orderBy.map(({ expression }) => expression),
  ];
}

/** The calls of LISTAGG in some expressions. */
export function listsIn(expressions: readonly Expression[]): Call[] {
  return expressions.flatMap((expression) => {
    if (expression.kind === 'call' && expression.name === 'LISTAGG') {
      return [expression];
    }
    return listsIn(partsOf(expression).filter((part) => part !== undefined));
  });
}

/** Whether an expression aggregates rows of its own SELECT. */
export function aggregates(expression: Expression): boolean {
  const isItself = expression.kind === 'call' && isAggregate(expression.name);
  return isItself || partsOf(expression).some((part) => part !== undefined && aggregates(part));
}
