import * as search from 'N/search';
import { requireUnits, type Row } from './suiteql';
import { roleIdsOf, userFacts, type UserRoles } from './userRows';

/** Units of starting a paged search and of each of its pages (Oracle help, N/search). */
const UNITS_A_PAGE = 5;
const PAGE_SIZE = 1000;

const columns = ['entityid', 'firstname', 'lastname', 'email', 'isinactive'];

/** A filter of a search's filter expression. */
type Filter = readonly [field: string, operator: string, ...values: readonly (string | number)[]];

/**
 * Gives all results of an employee search in a unique order, one for each role of an employee: 5 units, and 5 per 1,000
 * results.
 * @throws SSS_USAGE_LIMIT_EXCEEDED before the units run out, so that a part is never taken for the whole
 */
function allResults(filters: readonly (string | Filter)[]): search.Result[] {
  requireUnits(UNITS_A_PAGE);
  const paged = search
    .create({
      type: 'employee',
      filters: [...filters],
      columns: [{ name: 'internalid', sort: search.Sort.ASC }, ...[...columns, 'role'].map((name) => ({ name }))],
    })
    .runPaged({ pageSize: PAGE_SIZE });
  return paged.pageRanges.flatMap(({ index }) => {
    requireUnits(UNITS_A_PAGE);
    return paged.fetch({ index }).data;
  });
}

function rowOf(result: search.Result): Row {
  return Object.fromEntries([['id', result.id], ...columns.map((name) => [name, result.getValue({ name })])]);
}

/**
 * The saved-search way to users and their roles, for accounts where no table tells: 5 units, and 5 per 1,000 users and roles.
 * @param ids at least one and at most 1,000 of which to search; all users where none are given
 */
export function searchUsers(ids?: readonly number[]): UserRoles[] {
  const users = new Map<number, UserRoles & { readonly roleIds: number[] }>();
  const hasAccess: Filter = ['giveaccess', 'is', 'T'];
  for (const result of allResults(ids === undefined ? [hasAccess] : [hasAccess, 'AND', ['internalid', 'anyof', ...ids]])) {
    const id = Number(result.id);
    const known = users.get(id) ?? { user: userFacts(rowOf(result)), roleIds: [] };
    known.roleIds.push(...roleIdsOf(result.getValue({ name: 'role' })));
    users.set(id, known);
  }
  return [...users.values()];
}

/** The saved-search way to the roles of one user: 10 units. */
export function searchRoleIdsOf(userId: number): number[] {
  return allResults([['internalid', 'anyof', userId]]).flatMap((result) => roleIdsOf(result.getValue({ name: 'role' })));
}
