import fc from 'fast-check';
import { requiredKeys } from '../../../src/TypeScript/requirements/catalog';
import { english } from '../../../src/TypeScript/texts/english';
import { isLack } from '../../../src/TypeScript/verdict/finding';
import { fixesOf } from '../../../src/TypeScript/verdict/fix';
import type { Grant } from '../../../src/TypeScript/verdict/grants';
import { judgeRole } from '../../../src/TypeScript/verdict/role';
import { accountWith, everyLevel, grantsOf, plainRole, type Levels } from '../../support/judging';

const judge = (levels: Levels) => judgeRole(plainRole, grantsOf(levels), accountWith());

const fixes = (levels: Levels) => {
  const report = judge(levels);
  return fixesOf(report, report.findings).map(english);
};

describe('the clicks that mend a role', () => {
  it('name each permission once, at the highest level that something needs', () => {
    expect(fixes({ ...everyLevel, LIST_EVENT: 0 })).toEqual(['Setup > Users/Roles > Manage Roles > Sales > Permissions > Lists > Events = Edit']);
    expect(fixes({ ...everyLevel, LIST_EVENT: 2 })).toEqual(['Setup > Users/Roles > Manage Roles > Sales > Permissions > Lists > Events = Edit']);
  });

  it('leave nothing lacking where they are followed, in whatever order', () => {
    const grant = fc.constantFrom<Grant>(0, 1, 2, 3, 4, 'unknown');
    const levels = fc.tuple(...requiredKeys.map(() => grant)).map((grants): Levels => Object.fromEntries(requiredKeys.map((key, index) => [key, grants[index]!])));
    fc.assert(
      fc.property(levels, (some) => {
        const report = judge(some);
        const said = fixesOf(report, report.findings).map(english);
        const asked = said.map((path) => path.split(' = ')[0]!);
        expect(new Set(asked).size).toBe(asked.length);
        const lacks = report.findings.filter(isLack);
        for (const { permission, tab, needs } of lacks) {
          const [path] = said.filter((one) => one.includes(` > ${tab} > ${permission} = `));
          expect(['None', 'View', 'Create', 'Edit', 'Full'].indexOf(path!.split(' = ')[1]!)).toBeGreaterThanOrEqual(needs);
        }
      }),
    );
  });
});
