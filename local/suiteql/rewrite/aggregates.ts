import { notAvailable, refused } from '../errors';
import { longestList } from '../functions/text';
import type { Call, Expression } from '../syntax';
import type { Context } from './context';
import { alwaysThere, orNull } from './facts';
import { writeOrderTerm } from './orderTerm';
import { convert, isNumber, type Written } from './written';

type WriteValue = (expression: Expression, context: Context) => Written;

const names = new Set(['COUNT', 'SUM', 'AVG', 'MIN', 'MAX', 'LISTAGG']);

export function isAggregate(name: string): boolean {
  return names.has(name);
}

function refuseHere({ clause, isInAggregate }: Context, name: string): void {
  if (clause === 'WHERE' || clause === 'ON' || clause === 'GROUP BY') {
    throw refused(`ORA-00934: group function is not allowed here: ${name} in ${clause}`);
  }
  if (isInAggregate) {
    throw notAvailable('An aggregate of an aggregate');
  }
}

function onlyArgument(call: Call): Expression {
  const [argument, second] = call.arguments;
  if (argument === undefined || second !== undefined || call.within !== undefined) {
    throw refused(`ORA-00909: invalid number of arguments: ${call.name}`);
  }
  return argument;
}

/**
 * What follows the ORDER BY of a LISTAGG. NULL is not listed: where the list is ordered by what it lists, it does not matter
 * where nulls would come.
 */
export function writeListOrder({ arguments: [value], within = [] }: Call, context: Context, writeValue: WriteValue): string {
  const listed = value && writeValue(value, context).sql;
  const terms = within.map((term) => {
    const { sql, facts } = writeValue(term.expression, context);
    return writeOrderTerm({ sql, facts: sql === listed ? alwaysThere : facts }, term);
  });
  return terms.join(', ');
}

function writeList(call: Call, context: Context, writeValue: WriteValue): Written {
  const [value, separator, third] = call.arguments;
  if (value === undefined || third !== undefined || call.within === undefined) {
    throw refused('ORA-02000: missing WITHIN GROUP: LISTAGG(value, separator) WITHIN GROUP (ORDER BY …)');
  }
  if (call.isDistinct) {
    throw notAvailable('LISTAGG(DISTINCT …)');
  }
  if (separator !== undefined && separator.kind !== 'text') {
    throw refused('ORA-30496: the separator of LISTAGG is a text');
  }
  const written = writeValue(value, context);
  // group_concat makes text of whole numbers itself.
  const listed = isNumber(written.type) && written.facts?.isWhole ? written.sql : convert(written, 'text', context.rewriting);
  const between = separator === undefined ? "''" : `'${separator.value.replace(/'/g, "''")}'`;
  const order = context.isInListOrder ? '' : ` ORDER BY ${writeListOrder(call, context, writeValue)}`;
  const sql = checkedList(`group_concat(${listed}, ${between}${order})`, written);
  return { sql, type: 'text', facts: { isNeverEmpty: true } };
}

/** A list that is not too long needs no call out of SQLite, which makes the list once all the same. */
function checkedList(list: string, { facts }: Written): string {
  const short = facts?.isNeverEmpty ? list : `nullif(${list}, '')`;
  return `iif(octet_length(${list}) > ${longestList}, oracle_check_list(${list}), ${short})`;
}

function writeSum(call: Call, context: Context, writeValue: WriteValue): Written {
  const value = convert(writeValue(onlyArgument(call), context), 'number', context.rewriting);
  return { sql: `${call.name}(${call.isDistinct ? 'DISTINCT ' : ''}${value})`, type: 'number' };
}

function writeCount(call: Call, context: Context, writeValue: WriteValue): Written {
  if (call.isStar) {
    return { sql: 'COUNT(*)', type: 'number', facts: alwaysThere };
  }
  const { sql } = writeValue(onlyArgument(call), context);
  return { sql: `COUNT(${call.isDistinct ? 'DISTINCT ' : ''}${sql})`, type: 'number', facts: alwaysThere };
}

/** COUNT, SUM, AVG, MIN, MAX, LISTAGG. */
export function writeAggregate(call: Call, context: Context, writeValue: WriteValue): Written {
  refuseHere(context, call.name);
  if (call.isStar && call.name !== 'COUNT') {
    throw refused(`ORA-00936: missing expression: ${call.name}(*)`);
  }
  const within: Context = { ...context, grouping: undefined, isInAggregate: true };
  switch (call.name) {
    case 'COUNT':
      return writeCount(call, within, writeValue);
    case 'LISTAGG':
      return writeList(call, within, writeValue);
    case 'SUM':
    case 'AVG':
      return writeSum(call, within, writeValue);
    default: {
      const { sql, type, facts } = writeValue(onlyArgument(call), within);
      return { sql: `${call.name}(${sql})`, type, facts: orNull(facts) };
    }
  }
}
