import * as error from 'N/error';
import { text } from '../texts/text';
import { NONE } from '../requirements/levels';
import type { AccountFacts } from '../verdict/finding';
import type { Grants } from '../verdict/grants';
import type { RoleFacts } from '../verdict/obstacle';
import { judgeRole, type RoleReport } from '../verdict/role';
import { readFirst, unread, type Reading, type Source, type Unread } from './reading';
import type { RoleGrants } from './roles';
import { rowsOf } from './suiteql';

/** Whether the Send from Outlook record type that the script parameter names is there, as far as permissions tell. */
export interface RecordType {
  readonly isThere: boolean;
  readonly unread: readonly Unread[];
}

const nothingTold: RecordType = { isThere: false, unread: [] };

const sourceOf = (record: string): Source => ({ name: text('source_send_record'), consequence: text('without_send_record', record), needs: [] });

function notShown(record: string): { readonly name: string; readonly message: string } {
  const message = `NetSuite showed no permission of any role for ${record}.`;
  return { name: 'NO_PERMISSION_SHOWN', message };
}

/** Whether a role has the record type by a row of its own. What the Administrator has implicitly tells nothing. */
const shows = (roles: readonly RoleGrants[], record: string): boolean =>
  roles.some(({ grants }) => grants.levelOf(record) !== NONE && grants.evidenceOf(record) === 'role');

/** Whether there is a record type to look for, and roles that could show it. */
function isSought(record: string | undefined, roles: Reading<RoleGrants[]>, { features }: AccountFacts): record is string {
  return record !== undefined && features.CUSTOMRECORDS !== 'off' && roles.ok && roles.unread.length === 0;
}

/** Tells by all roles of the account. No units. */
export function recordTypeByAll(roles: Reading<RoleGrants[]>, account: AccountFacts): RecordType {
  const { sendFromOutlookRecord: record } = account;
  if (!isSought(record, roles, account) || !roles.ok) return nothingTold;
  if (shows(roles.value, record)) return { isThere: true, unread: [] };
  const { name, message } = notShown(record);
  return { isThere: false, unread: [unread(sourceOf(record), `${name}: ${message}`)] };
}

/** The first role that has a record type. @throws NO_PERMISSION_SHOWN where none has */
function someRow(record: string): number {
  const [row] = rowsOf('SELECT role FROM rolepermissions WHERE permkey = ? ORDER BY role FETCH FIRST 1 ROWS ONLY', [record]);
  if (row) return Number(row['role']);
  throw error.create({ ...notShown(record), notifyOff: true });
}

/** Tells by some roles, and where none of them shows the record type, by those of the whole account: 10 units then. */
export function recordTypeBySome(roles: Reading<RoleGrants[]>, account: AccountFacts): RecordType {
  const { sendFromOutlookRecord: record } = account;
  if (!isSought(record, roles, account) || !roles.ok) return nothingTold;
  if (shows(roles.value, record)) return { isThere: true, unread: [] };
  const reading = readFirst(sourceOf(record), [{ from: 'rolepermissions', read: () => someRow(record) }]);
  return { isThere: reading.ok, unread: reading.unread };
}

/** Tells by the levels in effect for the role in use. No units. */
export function isRecordTypeInEffect(grants: Grants, { sendFromOutlookRecord: record }: AccountFacts): boolean {
  return record !== undefined && grants.levelOf(record) !== NONE && grants.evidenceOf(record) === 'effective';
}

/** Judges one role of an account. */
export type Judge = (role: RoleFacts, grants: Grants) => RoleReport;

/**
 * Judges the roles of an account. Of a record type of which it is not told that it is there, no level is known: what may not
 * be installed is not missing (support article 3595323), and nobody has it for sure.
 */
export function judgeIn(account: AccountFacts, { isThere }: Pick<RecordType, 'isThere'>): Judge {
  const { sendFromOutlookRecord: record } = account;
  if (record === undefined || isThere) return (role, grants) => judgeRole(role, grants, account);
  return (role, grants) => {
    const levelOf: Grants['levelOf'] = (key) => (key === record ? 'unknown' : grants.levelOf(key));
    return judgeRole(role, { levelOf, evidenceOf: (key) => grants.evidenceOf(key) }, account);
  };
}
