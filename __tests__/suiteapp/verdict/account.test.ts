import { english } from '../../../src/TypeScript/texts/english';
import { countRoles, forSignIn, isBeyondPermissions, sortedRoles, sortedUsers, worstFirst } from '../../../src/TypeScript/verdict/account';
import { fixOf } from '../../../src/TypeScript/verdict/fix';
import { judgeRole } from '../../../src/TypeScript/verdict/role';
import { serializeRole } from '../../../src/TypeScript/verdict/serialize';
import { withGlobalPermissions } from '../../../src/TypeScript/verdict/grants';
import { judgeUser, type UserFacts } from '../../../src/TypeScript/verdict/user';
import { usersOf, usersOfRoles } from '../../../src/TypeScript/verdict/usersOfRoles';
import { accountWith, everyLevel, findingFor, grantsOf, plainRole, signInLevels, type Levels } from '../../support/judging';

const role = (name: string, levels: Levels, flags = {}) => judgeRole({ ...plainRole, name, ...flags }, grantsOf(levels), accountWith());

describe('the roles of an account', () => {
  const reports = [
    role('d', everyLevel),
    role('c', signInLevels(4)),
    role('b', {}),
    role('a', {}, { id: 2000 }),
    role('a', {}),
    role('e', {}, { isInactive: true }),
    role('f', signInLevels('unknown')),
  ];

  it('are counted by verdict', () => {
    expect(countRoles(reports)).toEqual({ 'not-ready': 4, unknown: 1, 'ready-with-gaps': 1, ready: 1 });
    expect(countRoles([])).toEqual({ 'not-ready': 0, unknown: 0, 'ready-with-gaps': 0, ready: 0 });
  });

  it('that only the checker uses are none that users sign in with, and come last', () => {
    const own = ['customrole_extsync_admin', 'customrole_extsync_reader'].map((scriptId) => role('A', {}, { scriptId }));
    expect(forSignIn([...own, ...reports])).toEqual(reports);
    expect(worstFirst([...own, ...reports])).toEqual([...worstFirst(reports), ...own]);
  });

  it('stand worst first, then by name and id, inactive ones last', () => {
    expect(worstFirst(reports).map(({ role: { name, id } }) => `${name}${id}`)).toEqual([
      'a1007',
      'a2000',
      'b1007',
      'f1007',
      'c1007',
      'd1007',
      'e1007',
    ]);
  });
});

describe('the order of a list', () => {
  const ready = role('ready', everyLevel, { id: 1 });
  const gaps = role('gaps', signInLevels(4), { id: 2 });
  const failing = role('failing', {}, { id: 3 });
  const unread = role('unread', signInLevels('unknown'), { id: 4 });
  const facts = (id: number, name: string): UserFacts => ({ id, name, email: `${id}@example.com`, isInactive: false, hasAccess: true });
  const user = (id: number, name: string, roles: Parameters<typeof judgeUser>[1]) => judgeUser(facts(id, name), roles, 'with-global-permissions');
  const users = [user(1, 'd', [ready, unread]), user(2, 'c', [unread, gaps]), user(3, 'b', [failing]), user(4, 'a', [ready])];
  const names = (reports: readonly ReturnType<typeof role>[]) => reports.map((report) => report.role.name);

  it('of roles by users has those first that leave most users wanting, and a ready role has none', () => {
    const counted = usersOfRoles(users);
    expect(names(sortedRoles([ready, gaps, failing, unread], 'users', counted))).toEqual(['unread', 'failing', 'gaps', 'ready']);
    expect([ready, gaps, failing, unread].map((report) => usersOf(report.role.id, counted))).toEqual([
      { offered: 2, affected: 0 },
      { offered: 1, affected: 1 },
      { offered: 1, affected: 1 },
      { offered: 2, affected: 2 },
    ]);
  });

  it('of roles by users is worst first where the users are not known', () => {
    expect(sortedRoles([ready, gaps, failing], 'users', undefined)).toEqual(worstFirst([ready, gaps, failing]));
  });

  it('of roles by name is by name, whatever the verdict', () => {
    expect(names(sortedRoles([ready, gaps, failing, unread], 'name', undefined))).toEqual(['failing', 'gaps', 'ready', 'unread']);
  });

  it('of users is worst first or by name', () => {
    const byName = (sort: 'worst' | 'name') => sortedUsers(users, sort).map((report) => report.user.name);
    expect(byName('worst')).toEqual(['b', 'c', 'd', 'a']);
    expect(byName('name')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts users of roles as incomplete where a user’s roles could not be read', () => {
    expect(usersOfRoles(users).isComplete).toBe(true);
    expect(usersOfRoles([...users, user(5, 'e', 'unknown')]).isComplete).toBe(false);
    expect(usersOfRoles([...users, user(5, 'e', [])]).isComplete).toBe(true);
  });
});

describe('a role that no permission mends', () => {
  it.each([
    ['is Web Services Only', { isWebServicesOnly: true }, true],
    ['has CRM in its name', { name: 'Specialized User: CRM' }, true],
    ['is none that may be Web Services Only', { isWebServicesOnly: 'unknown' }, false],
    ['is none that is inactive', { isInactive: true }, false],
    ['is none that lacks permissions only', {}, false],
  ] as const)('%s', (_, flags, isBeyond) => {
    expect(isBeyondPermissions(role('Sales', {}, flags))).toBe(isBeyond);
  });

  it('is none that signs in, whatever its name', () => {
    expect(isBeyondPermissions(role('CRM', everyLevel))).toBe(false);
  });
});

describe('a fix', () => {
  it('is the click path to the permission', () => {
    const report = role('Sales', {});
    expect(fixOf(report.role, findingFor(report, 'soapWebServices'))).toBe(
      'Setup > Users/Roles > Manage Roles > Sales > Permissions > Setup > SOAP Web Services = Full',
    );
  });

  it('begins with Customize for a standard role', () => {
    const report = role('Sales Person', {}, { id: 20 });
    expect(fixOf(report.role, findingFor(report, 'attachEmails'))).toBe(
      'Setup > Users/Roles > Manage Roles > Sales Person > Customize > Permissions > Lists > Track Messages = Create',
    );
  });

  it('leads to the employee where a Global Permission lowers the level', () => {
    const grants = withGlobalPermissions(grantsOf(everyLevel), new Map([['ADMI_WEBSERVICES', 0 as const]]));
    const report = judgeRole(plainRole, grants, accountWith());
    expect(english(fixOf(report.role, findingFor(report, 'soapWebServices'))!)).toContain('Global Permissions > SOAP Web Services = Full');
  });

  it('is not offered for what is granted, not applicable or unknown', () => {
    const report = judgeRole(plainRole, grantsOf({ ...everyLevel, LIST_EVENT: 'unknown' }), accountWith());
    expect(report.findings.map((finding) => fixOf(report.role, finding)).filter((fix) => fix !== undefined)).toEqual([]);
  });
});

describe('a role in JSON', () => {
  it('has no null and no undefined, and says levels in words', () => {
    const json = serializeRole(role('Sales', { LIST_CRMMESSAGE: 1, ADMI_WEBSERVICES: 'unknown' }), english);
    expect(JSON.stringify(json)).not.toContain('null');
    const finding = (permission: string) => json.findings.find((one) => one.permission === permission && one.profiles?.includes('sign-in') !== undefined);
    expect(finding('SOAP Web Services')).toMatchObject({ state: 'unknown', has: 'Unknown', needs: 'Full' });
    expect(json.findings.find((one) => one.anchor === 'attach-emails')).toMatchObject({ state: 'insufficient', has: 'View', needs: 'Create' });
    expect(json).toMatchObject({ id: 1007, scriptId: 'customrole1007', name: 'Sales', verdict: 'not-ready' });
  });
});
