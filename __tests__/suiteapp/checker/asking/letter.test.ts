import { judgedKeys } from '../../../../src/TypeScript/requirements/catalog';
import { letterLines, type Asking } from '../../../../src/TypeScript/checker/asking/letter';
import type { OwnLack, OwnRole } from '../../../../src/TypeScript/account/ownRolesReport';
import type { AccountFacts } from '../../../../src/TypeScript/verdict/finding';
import { effectiveGrants } from '../../../../src/TypeScript/verdict/grants';
import { judgeRole } from '../../../../src/TypeScript/verdict/role';
import { accountWith, everyLevel, plainRole, type Levels } from '../../../support/judging';

jest.mock('N/cache');
jest.mock('N/email');
jest.mock('N/format');
jest.mock('N/https', () => ({}));
jest.mock('N/log');
jest.mock('N/query', () => ({}));
jest.mock('N/runtime');
jest.mock('N/translation');

const asker = { userId: 7, userName: 'Max Many', roleId: 1007, roleScriptId: 'customrole1007', accountId: '1234567', environment: 'PRODUCTION', netsuiteVersion: '2026.1' };

interface Other {
  readonly account?: AccountFacts;
  readonly role?: typeof plainRole;
  readonly roles?: readonly OwnRole[];
}

/** The lines about a role in use of these levels, without greeting and signature. */
function linesOf(levels: Levels, { account = accountWith(), role = plainRole, roles = [] }: Other = {}): readonly string[] {
  const report = judgeRole(role, effectiveGrants(new Map(judgedKeys.map((key) => [key, levels[key] ?? 0]))), account);
  const judged: Asking['judged'] = { asker, account, report, sources: [], unread: [] };
  const { lines } = letterLines({ judged, ownRoles: { ok: true, roles }, now: new Date(0) });
  return lines.slice(2, -3).filter((line) => line !== '');
}

describe('a letter to the administrator', () => {
  it('asks for each permission once, at the level that makes every feature work', () => {
    const lines = linesOf({ ...everyLevel, LIST_EVENT: 0 }, { account: accountWith({ EMPPERMS: 'off' }) });
    expect(lines.slice(1)).toEqual(['For email, files, calendar and records, please set:', '- Setup > Users/Roles > Manage Roles > Sales > Permissions > Lists > Events = Create']);
  });

  it('hands on what the page notes: Global Permissions may be the cause, and some roles take no permissions', () => {
    expect(linesOf({ ...everyLevel, LIST_CRMMESSAGE: 1 })).toContainEqual(expect.stringMatching(/^- Where the role has a permission already, .* Global Permissions\.$/));
    const crm = { ...plainRole, name: 'Sales (Specialized User: CRM)' };
    expect(linesOf({}, { role: crm })).toContainEqual(expect.stringMatching(/^- By its name this may be a “Specialized User: CRM” role\./));
  });

  it('says of another role where its permission is set, where that is not in the role, and nothing of the checker’s own', () => {
    const lack = (permission: string, key: string): OwnLack => ({ permission, key, tab: 'Setup', state: 'insufficient', has: 'View', needs: 'Full', fix: `Access > ${permission} = Full` });
    const lacks = [lack('SOAP Web Services', 'ADMI_WEBSERVICES'), lack('User Access Tokens', 'ADMI_MANAGE_OWN_OAUTH_TOKENS')];
    const levels: OwnRole['levels'] = new Map([['ADMI_WEBSERVICES', { has: 'View', evidence: 'global' }], ['ADMI_MANAGE_OWN_OAUTH_TOKENS', { has: 'View', evidence: 'role' }]]);
    const other: OwnRole = { id: 1008, name: 'Support', verdict: 'not-ready', isForSignIn: true, lacks, levels, obstacles: [], notes: [] };
    const checkers: OwnRole = { ...other, id: 1009, name: 'ExtendSync Administrator', isForSignIn: false };
    expect(linesOf(everyLevel, { roles: [other, checkers] }).at(-1)).toBe('- Support: Access > SOAP Web Services = Full, User Access Tokens = Full');
  });
});
