import { requirements } from '../../../src/TypeScript/requirements/catalog';
import { profiles } from '../../../src/TypeScript/requirements/profiles';
import { judgeRole } from '../../../src/TypeScript/verdict/role';
import { askableKeys, keyInAddress, lackingOf, levelInAddress, requirementsByProfile, requirementsOn, rolesLacking } from '../../../src/TypeScript/verdict/lacking';
import { nothingRead } from '../../../src/TypeScript/verdict/grants';
import { accountWith, everyLevel, grantsOf, plainRole, type Levels } from '../../support/judging';

const role = (name: string, levels: Levels, account = accountWith()) => judgeRole({ ...plainRole, name }, grantsOf(levels), account);
const unread = judgeRole({ ...plainRole, name: 'unread' }, nothingRead, accountWith());

const reports = [role('complete', everyLevel), role('low', { ...everyLevel, LIST_CRMMESSAGE: 1 }), role('empty', {}), unread];

const countsOf = (id: keyof typeof requirements) => lackingOf(reports).find(({ requirement }) => requirement === id)?.counts;

describe('a permission over all roles', () => {
  it('is missing in some, too low in others, and could not be checked in the rest', () => {
    expect(countsOf('attachEmails')).toEqual({ granted: 1, insufficient: 1, missing: 1, unknown: 1, 'not-applicable': 0 });
  });

  it('is counted for every role once', () => {
    for (const { counts } of lackingOf(reports)) expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(reports.length);
  });

  it('lists the roles that lack it in their order, the unread one among them', () => {
    expect(rolesLacking(reports, 'attachEmails').map(({ report, finding }) => [report.role.name, finding.state])).toEqual([
      ['low', 'insufficient'],
      ['empty', 'missing'],
      ['unread', 'unknown'],
    ]);
  });

  it('is not lacking where its feature is off', () => {
    const off = [role('one', {}, accountWith({ RESTWEBSERVICES: 'off' }))];
    expect(rolesLacking(off, 'restWebServices')).toEqual([]);
    expect(lackingOf(off).find(({ requirement }) => requirement === 'restWebServices')?.counts['not-applicable']).toBe(1);
  });

  it('is counted for nobody where there is no role', () => {
    expect(lackingOf([])).toEqual([]);
  });
});

describe('the list of permissions', () => {
  it('has every requirement once, those of signing in first', () => {
    expect([...requirementsByProfile].sort()).toEqual(Object.keys(requirements).sort());
    expect(requirementsByProfile.slice(0, 3)).toEqual(profiles['sign-in'].requirements);
  });

  it('tells requirements on one permission apart by their level', () => {
    for (const key of askableKeys) {
      const levels = requirementsOn(key).map(levelInAddress);
      expect(new Set(levels).size).toBe(levels.length);
    }
    expect(requirementsOn('LIST_CRMMESSAGE').map(levelInAddress)).toEqual(['create', 'full']);
    expect(requirementsByProfile.every((id) => requirementsOn(keyInAddress(id)).includes(id))).toBe(true);
  });
});
