import type { Expression } from '../syntax';
import { writeRowCount } from './rowCount';
import type { Rewriting } from './context';
import { renamedIn, selected } from './renamed';
import type { WrittenSource } from './source';

export interface SplitCondition {
  /** The condition without its ROWNUM. */
  readonly rest: Expression | undefined;
  /** SQL of the most rows that the ROWNUM lets pass. */
  readonly limit: string | undefined;
}

function conjuncts(condition: Expression): Expression[] {
  if (condition.kind === 'logical' && condition.operator === 'AND') {
    return [...conjuncts(condition.left), ...conjuncts(condition.right)];
  }
  return [condition];
}

/** ROWNUM <= n, ROWNUM < n, ROWNUM = 1: the first rows; anything else stays, and is refused where it is written. */
function limitOf(condition: Expression, rewriting: Rewriting): string | undefined {
  if (condition.kind !== 'comparison' || condition.left.kind !== 'rownum') {
    return undefined;
  }
  const { operator, right } = condition;
  if (right.kind !== 'number' && right.kind !== 'parameter') {
    return undefined;
  }
  if (operator === '=' && right.kind === 'number' && right.text === '1') {
    return '1';
  }
  if (operator === '<=') {
    return writeRowCount(right, rewriting);
  }
  return operator === '<' ? `max(0, ${writeRowCount(right, rewriting)} - 1)` : undefined;
}

/** Takes the ROWNUM out of a WHERE, where it says how many rows to read. */
export function splitRownum(condition: Expression | undefined, rewriting: Rewriting): SplitCondition {
  let limit: string | undefined;
  let rest: Expression | undefined;
  for (const part of condition === undefined ? [] : conjuncts(condition)) {
    const found: string | undefined = limit === undefined ? limitOf(part, rewriting) : undefined;
    if (found !== undefined) {
      limit = found;
    } else {
      rest = rest === undefined ? part : { kind: 'logical', operator: 'AND', left: rest, right: part };
    }
  }
  return { rest, limit };
}

/**
 * The first rows of a source as a source of their own. Oracle numbers rows before it sorts or groups them, so that a
 * LIMIT at the end would take others.
 */
export function firstRows(source: WrittenSource, where: string, limit: string, rewriting: Rewriting): WrittenSource {
  const alias = rewriting.nextAlias('r');
  const { relations, names } = renamedIn(alias, source.relations);
  const sql = `(SELECT ${selected(names)} FROM ${source.sql}${where} LIMIT ${limit}) AS ${alias}`;
  return { sql, relations };
}
