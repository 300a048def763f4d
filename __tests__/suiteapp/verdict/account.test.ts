import { countRoles, worstFirst } from '../../../src/TypeScript/verdict/account';
import { fixOf } from '../../../src/TypeScript/verdict/fix';
import { judgeRole } from '../../../src/TypeScript/verdict/role';
import { serializeRole } from '../../../src/TypeScript/verdict/serialize';
import { withGlobalPermissions } from '../../../src/TypeScript/verdict/grants';
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
    expect(fixOf(report.role, findingFor(report, 'soapWebServices'))).toContain('Global Permissions > SOAP Web Services = Full');
  });

  it('is not offered for what is granted, not applicable or unknown', () => {
    const report = judgeRole(plainRole, grantsOf({ ...everyLevel, LIST_EVENT: 'unknown' }), accountWith());
    expect(report.findings.map((finding) => fixOf(report.role, finding)).filter((fix) => fix !== undefined)).toEqual([]);
  });
});

describe('a role in JSON', () => {
  it('has no null and no undefined, and says levels in words', () => {
    const json = serializeRole(role('Sales', { LIST_CRMMESSAGE: 1, ADMI_WEBSERVICES: 'unknown' }));
    expect(JSON.stringify(json)).not.toContain('null');
    const finding = (permission: string) => json.findings.find((one) => one.permission === permission && one.profiles?.includes('sign-in') !== undefined);
    expect(finding('SOAP Web Services')).toMatchObject({ state: 'unknown', has: 'Unknown', needs: 'Full' });
    expect(json.findings.find((one) => one.anchor === 'attach-emails')).toMatchObject({ state: 'insufficient', has: 'View', needs: 'Create' });
    expect(json).toMatchObject({ id: 1007, scriptId: 'customrole1007', name: 'Sales', verdict: 'not-ready' });
  });
});
