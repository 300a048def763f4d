import * as error from 'N/error';
import type { UserFacts } from '../verdict/user';
import { asText, checkbox, type Row } from './suiteql';

/** An employee with access to NetSuite, and the internal ids of the roles assigned, or unknown where they could not be read. */
export interface UserRoles {
  readonly user: UserFacts;
  readonly roleIds: readonly number[] | 'unknown';
}

function nameOf(row: Row): string {
  if (row['entityid'] === undefined) return '';
  return `${asText(row['firstname'])} ${asText(row['lastname'])}`.trim() || asText(row['entityid']);
}

/**
 * Gives the user of a row with the columns id and isinactive, and entityid, firstname, lastname and email where they were
 * read. Only employees with access are read.
 */
export function userFacts(row: Row): UserFacts {
  const id = Number(row['id']);
  return {
    id,
    name: nameOf(row) || `Employee ${id}`,
    email: asText(row['email']),
    isInactive: checkbox(row['isinactive']),
    hasAccess: true,
  };
}

/** Internal ids as NetSuite joins them: "1, 3" or "1,3". */
const idList = /^\s*-?\d+\s*(?:,\s*-?\d+\s*)*$/;

/**
 * Gives the ids of a list of roles, none for an empty one.
 * @throws UNEXPECTED_ROLE_ID where a part is no id, such as a name: a role that is not understood must not count as none
 */
export function roleIdsOf(list: unknown): number[] {
  const ids = asText(list);
  if (ids.trim() === '') return [];
  if (idList.test(ids)) return ids.split(',').map(Number);
  throw error.create({ name: 'UNEXPECTED_ROLE_ID', message: `${ids} is no list of internal ids of roles.`, notifyOff: true });
}
