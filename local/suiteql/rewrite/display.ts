import { notAvailable, refused } from '../errors';
import type { ColumnReference } from '../syntax';
import type { Context } from './context';
import { notGrouped, resolve, type RelationColumn } from './scope';
import type { Written } from './written';

function displayed(column: RelationColumn): string {
  if (column.display === undefined) {
    return column.sql;
  }
  if (column.display === 'checkbox') {
    return `CASE ${column.sql} WHEN 'T' THEN 'Yes' WHEN 'F' THEN 'No' END`;
  }
  const { table, column: shown } = column.display;
  return `(SELECT display."${shown}" FROM "${table}" AS display WHERE display.id = ${column.sql})`;
}

/** BUILTIN.DF(column): what NetSuite's pages show for the value. */
export function writeDisplay(reference: ColumnReference, context: Context): Written {
  if (context.clause === 'WHERE' || context.clause === 'HAVING' || context.clause === 'ON') {
    throw refused(
      `BUILTIN.DF in ${context.clause}: what it shows is translated and no index serves it; compare the column itself`,
    );
  }
  const { column, isOwn } = resolve(context.scope, reference);
  if (isOwn && context.grouping !== undefined && !context.grouping.has(column.sql)) {
    throw notGrouped(reference.name);
  }
  if (column.display === undefined && column.type !== 'text') {
    throw notAvailable(`BUILTIN.DF of the column ${reference.name}`);
  }
  return { sql: displayed(column), type: 'text' };
}
