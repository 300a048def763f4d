import * as https from 'N/https';
import * as runtime from 'N/runtime';
import { gatherAccess } from '../../../../src/TypeScript/checker/asking/gatherAccess';
import { english } from '../../../../src/TypeScript/texts/english';
import { fixesOf } from '../../../../src/TypeScript/verdict/fix';
import { serializeRole } from '../../../../src/TypeScript/verdict/serialize';
import { judgeRole } from '../../../../src/TypeScript/verdict/role';
import { withGlobalPermissions, type Grant } from '../../../../src/TypeScript/verdict/grants';
import { accountWith, everyLevel, findingFor, grantsOf, plainRole, type Levels } from '../../../support/judging';

jest.mock('N/cache');
jest.mock('N/email');
jest.mock('N/format');
jest.mock('N/https', () => ({ requestSuitelet: jest.fn() }));
jest.mock('N/log');
jest.mock('N/query', () => ({
  runSuiteQL: () => {
    throw new Error('Record ‘role’ was not found.');
  },
}));
jest.mock('N/runtime');
jest.mock('N/translation');

const requestSuitelet = https.requestSuitelet as unknown as jest.Mock;

/** The session of the user: NetSuite names no role and gives levels in effect. */
function session(levels: Levels): void {
  const user = { id: 7, name: 'Luca', role: 1007, roleId: 'customrole1007', getPermission: ({ name }: { name: string }) => levels[name] ?? 0 };
  (runtime.getCurrentUser as unknown as jest.Mock).mockReturnValue(user);
  (runtime.isFeatureInEffect as unknown as jest.Mock).mockImplementation(({ feature }: { feature: string }) => feature !== 'SAMLSSO');
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getParameter: () => '' });
}

/** What the deployment for the user's own roles answers: the role's levels, and the user's Global Permissions on top. */
function ownReport(levels: Levels, global: Readonly<Record<string, Grant>>, isGlobalRead = true): void {
  const report = judgeRole(plainRole, withGlobalPermissions(grantsOf(levels), new Map(Object.entries(global))), accountWith());
  const role = serializeRole(report, english);
  const notes = isGlobalRead ? role.notes : [...role.notes, { code: 'by-role-only', message: 'Judged by role only.' }];
  const body = JSON.stringify({ schemaVersion: 1, view: 'own-roles', askedBy: { userId: 7 }, unread: [], roles: [{ ...role, notes }] });
  requestSuitelet.mockReturnValue({ code: 200, body });
}

const gathered = () => gatherAccess().judged.report;
const notes = () => gathered().notes.map(({ code }) => code);
const fixes = () => fixesOf(gathered(), gathered().findings).map(english);

const lowered: Levels = { ...everyLevel, LIST_CRMMESSAGE: 1 };
const inTheRole = 'Setup > Users/Roles > Manage Roles > Sales > Permissions > Lists > Track Messages = Full';

describe('the role in use', () => {
  it('has its name, which NetSuite tells to the other deployment only', () => {
    session(everyLevel);
    ownReport(everyLevel, {});
    expect(gathered().role.name).toBe('Sales');
  });

  it('is mended where the level is set: in the user’s Global Permissions where these lower it', () => {
    session(lowered);
    ownReport(everyLevel, { LIST_CRMMESSAGE: 1 });
    expect(findingFor(gathered(), 'attachEmails')).toMatchObject({ state: 'insufficient', has: 1, evidence: 'global' });
    expect(findingFor(gathered(), 'attachFiles').evidence).toBe('effective');
    expect(fixes()).toEqual(['Lists > Employees > Employees > the employee > Access > Global Permissions > Track Messages = Full, or remove it there']);
    expect(notes()).toEqual([]);
  });

  it('is mended in the role where that has the level itself', () => {
    session(lowered);
    ownReport(lowered, {});
    expect(fixes()).toEqual([inTheRole]);
    expect(notes()).toEqual([]);
  });

  it.each([
    ['the other report has another level', () => ownReport(everyLevel, { LIST_CRMMESSAGE: 0 })],
    ['the other report could not read Global Permissions', () => ownReport(everyLevel, {}, false)],
    ['there is no other report', () => requestSuitelet.mockReturnValue({ code: 500, body: '' })],
  ])('may have its level from Global Permissions where %s', (_, arrange) => {
    session(lowered);
    arrange();
    expect(findingFor(gathered(), 'attachEmails').evidence).toBe('effective');
    expect(notes()).toEqual(['global-permissions-possible']);
  });

  it('keeps its verdict and its levels, whatever the other report says', () => {
    session(lowered);
    const alone = { code: 500, body: '' };
    requestSuitelet.mockReturnValue(alone);
    const before = gathered();
    ownReport({}, { LIST_CRMMESSAGE: 1 });
    const after = gathered();
    expect([after.verdict, after.findings.map(({ state, has }) => [state, has])]).toEqual([before.verdict, before.findings.map(({ state, has }) => [state, has])]);
  });
});
