import { text } from '../texts/text';
import { FULL } from '../requirements/levels';
import { readFirst, type Reading, type Source } from './reading';
import { asText, rowsOf } from './suiteql';

/** A role by name, for a list to choose from. */
export interface RoleName {
  readonly id: number;
  readonly name: string;
}

/** As many roles as anybody looks for a name among. */
export const MOST_NAMES = 500;

const namesSource: Source = {
  name: text('source_role_names'),
  consequence: text('without_role_names'),
  needs: [{ key: 'ADMI_MANAGEROLES', level: FULL }],
};

/** Gives the names of all roles in their order, or of the first 501 where there are more than 500. 10 units. */
export function readRoleNames(): Reading<RoleName[]> {
  const sql = `SELECT id, name FROM role WHERE id > ? ORDER BY name, id FETCH FIRST ${MOST_NAMES + 1} ROWS ONLY`;
  const read = () => rowsOf(sql, [0]).map((row): RoleName => ({ id: Number(row['id']), name: asText(row['name']) || `Role ${asText(row['id'])}` }));
  return readFirst(namesSource, [{ from: 'role', read }]);
}

/** Gives the names of at most 500 roles, by internal id: 10 units, none for no role. One that is gone has none. */
export function readNamesOfRoles(ids: readonly number[]): Map<number, string> {
  if (ids.length === 0) return new Map();
  const rows = rowsOf(`SELECT id, name FROM role WHERE id IN (${ids.map(() => '?').join(', ')})`, ids);
  return new Map(rows.map(({ id, name }) => [Number(id), asText(name) || `Role ${asText(id)}`]));
}
