import { readFileSync } from 'node:fs';
import { anchorOf } from '../../cli/doctor/checks/check';
import { checks } from '../../cli/doctor/checks/checks';
import { requirements } from '../../src/TypeScript/requirements/catalog';
import { english } from '../../src/TypeScript/texts/english';
import { levelNames } from '../../src/TypeScript/requirements/levels';

const sections = new Map(
  readFileSync('docs/checks.md', 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((section): [string, string] => [section.split('\n')[0]!.trim(), section]),
);

describe('docs/checks.md', () => {
  it.each(Object.values(requirements).map((requirement) => [requirement.anchor, requirement] as const))(
    'explains %s with its keys, level and reason',
    (anchor, { keys, level, why }) => {
      const section = sections.get(anchor) ?? '';
      expect(section).toContain(`: ${levelNames[level]}`);
      expect(section).toContain(english(why));
      for (const key of keys) if (/^[A-Z]/.test(key)) expect(section).toContain(`\`${key}\``);
    },
  );

  it.each(checks.map((check) => [anchorOf(check), check] as const))('explains %s, a check of the doctor, and says what is so where it is right', (anchor, { says }) => {
    expect(sections.get(anchor)).toContain(`**${says}.**`);
  });

  it('explains nothing that is not checked', () => {
    const anchors = [...Object.values(requirements).map(({ anchor }): string => anchor), ...checks.map(anchorOf)];
    expect([...sections.keys()].sort()).toEqual(anchors.sort());
  });
});
