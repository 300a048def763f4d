import * as https from 'N/https';
import { parseOwnRoles, readOwnRoles } from '../../../../src/TypeScript/account/ownRolesReport';
import { english } from '../../../../src/TypeScript/texts/english';

jest.mock('N/https', () => ({ requestSuitelet: jest.fn() }));

const lack = { permission: 'User Access Tokens', key: 'ADMI_X', tab: 'Setup', state: 'missing', has: 'None', needs: 'Full', fix: 'Setup > …' };
const finding = { ...lack, profiles: ['sign-in'], evidence: 'role' };
const role = { id: 1007, scriptId: 'customrole_sales', name: 'Sales', verdict: 'not-ready', findings: [finding], profiles: [], obstacles: [], notes: [] };
const report = { schemaVersion: 1, view: 'own-roles', askedBy: { userId: 7, user: 'Sam' }, unread: [], roles: [role] };

const reasonFor = (value: unknown) => {
  const read = parseOwnRoles(typeof value === 'string' ? value : JSON.stringify(value), 7);
  return read.ok ? undefined : english(read.reason);
};

const notAReport = 'NetSuite answered with something else than your roles. Your session may have ended: open this page again.';

describe('the report of the user’s own roles', () => {
  it('gives each role’s verdict and what keeps it from signing in', () => {
    const granted = { ...finding, state: 'granted' };
    const ofAFeature = { ...finding, key: 'LIST_X', has: 'View', profiles: ['email'], evidence: 'global' };
    const read = parseOwnRoles(JSON.stringify({ ...report, roles: [{ ...role, findings: [granted, finding, ofAFeature], obstacles: [{ message: 'Inactive.' }], notes: [{ message: 'By role only.' }] }] }), 7);
    const levels = new Map([['ADMI_X', { has: 'None', evidence: 'role' }], ['LIST_X', { has: 'View', evidence: 'global' }]]);
    expect(read).toEqual({ ok: true, roles: [{ id: 1007, name: 'Sales', verdict: 'not-ready', isForSignIn: true, lacks: [lack], levels, obstacles: ['Inactive.'], notes: ['By role only.'] }] });
  });

  it('tells which roles are the checker’s own, and no levels where Global Permissions could not be read', () => {
    const noted = (code: string) => parseOwnRoles(JSON.stringify({ ...report, roles: [{ ...role, notes: [{ code, message: 'x' }] }] }), 7);
    expect(noted('role-of-this-suiteapp')).toMatchObject({ roles: [{ isForSignIn: false, levels: new Map([['ADMI_X', { has: 'None', evidence: 'role' }]]) }] });
    expect(noted('by-role-only')).toMatchObject({ roles: [{ isForSignIn: true, levels: undefined }] });
  });

  it.each([
    ['a log-in page', '<!DOCTYPE html><title>NetSuite - Customer Login</title>'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['another version', { ...report, schemaVersion: 2 }],
    ['a version in words', { ...report, schemaVersion: '1' }],
    ['another view', { ...report, view: 'account' }],
    ['somebody else’s report', { ...report, askedBy: { userId: 8 } }],
    ['nobody’s report', { ...report, askedBy: undefined }],
    ['a verdict that is not known', { ...report, roles: [{ ...role, verdict: 'green' }] }],
    ['a verdict of every object', { ...report, roles: [{ ...role, verdict: 'toString' }] }],
    ['a role without a verdict', { ...report, roles: [{ ...role, verdict: undefined }] }],
    ['a role without a number', { ...report, roles: [{ ...role, id: '1007' }] }],
    ['a name that is no text', { ...report, roles: [{ ...role, name: { toString: 'x' } }] }],
    ['a finding’s state that is not known', { ...report, roles: [{ ...role, findings: [{ ...finding, state: 'fine' }] }] }],
    ['a finding whose level was read nobody knows where', { ...report, roles: [{ ...role, findings: [{ ...finding, evidence: 'hearsay' }] }] }],
    ['a finding without profiles', { ...report, roles: [{ ...role, findings: [{ ...finding, profiles: undefined }] }] }],
    ['findings that are no list', { ...report, roles: [{ ...role, findings: {} }] }],
    ['obstacles that say nothing', { ...report, roles: [{ ...role, obstacles: [{}] }] }],
    ['roles that are no list', { ...report, roles: 'all' }],
    ['no role, and no word why', { ...report, roles: [] }],
    ['deep nesting', '['.repeat(100_000)],
  ])('is not %s', (_, value) => {
    expect(reasonFor(value)).toBe(notAReport);
  });

  it('hands on why the roles could not be read, or were not told', () => {
    expect(reasonFor({ ...report, roles: [], unread: [{ source: 'Roles', reason: 'NOT_TODAY', consequence: 'No role could be checked.' }] })).toBe('No role could be checked. NetSuite said: NOT_TODAY');
    expect(reasonFor({ error: { code: 'UNKNOWN_VIEW', message: 'x' } })).toBe('The page that tells your roles refused to answer: UNKNOWN_VIEW.');
  });
});

describe('asking for it', () => {
  const requestSuitelet = https.requestSuitelet as unknown as jest.Mock;
  const source = { scriptId: 'customscript_x', deploymentId: 'customdeploy_x', userId: 7 };

  beforeEach(() => requestSuitelet.mockReset());

  it('is one request in the user’s own session', () => {
    requestSuitelet.mockReturnValue({ code: 200, body: JSON.stringify(report) });
    expect(readOwnRoles(source)).toMatchObject({ ok: true, roles: [{ id: 1007 }] });
    expect(requestSuitelet.mock.calls).toEqual([[{ scriptId: 'customscript_x', deploymentId: 'customdeploy_x', urlParams: { format: 'json' } }]]);
  });

  it('tells another code, and never believes what came with it', () => {
    requestSuitelet.mockReturnValue({ code: 500, body: JSON.stringify(report) });
    const read = readOwnRoles(source);
    expect(read.ok || english(read.reason)).toBe('The page that tells your roles answered with the code 500.');
  });

  it('tells what NetSuite said where it threw', () => {
    requestSuitelet.mockImplementation(() => {
      throw Object.assign(new Error('Too slow.'), { name: 'SSS_REQUEST_TIME_EXCEEDED' });
    });
    const read = readOwnRoles(source);
    expect(read.ok || english(read.reason)).toBe('NetSuite said: SSS_REQUEST_TIME_EXCEEDED: Too slow.');
  });
});
