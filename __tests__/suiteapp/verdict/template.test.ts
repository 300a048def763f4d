import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { levelNames } from '../../../src/TypeScript/requirements/levels';
import { everythingGranted } from '../../../src/TypeScript/verdict/grants';
import { judgeRole } from '../../../src/TypeScript/verdict/role';
import { isMendable, templateGrants, templateLevels, templateRole } from '../../../src/TypeScript/verdict/template';
import { accountWith, grantsOf, plainRole } from '../../support/judging';

describe('the template', () => {
  it('is the role that the SuiteApp ships: its script id, its name, and each permission at its level', () => {
    const xml = readFileSync(join('src', 'Objects', 'roles', `${templateRole.scriptId}.xml`), 'utf8');
    const { role } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
      role: { '@_scriptid': string; name: string; permissions: { permission: { permkey: string; permlevel: string }[] } };
    };
    expect({ scriptId: role['@_scriptid'], name: role.name }).toEqual(templateRole);
    const shipped = Object.fromEntries(role.permissions.permission.map(({ permkey, permlevel }) => [permkey, permlevel]));
    expect(Object.fromEntries([...templateLevels].map(([key, level]) => [key, levelNames[level].toUpperCase()]))).toEqual(shipped);
  });

  it('is judged ready, and has nothing of what it does not name', () => {
    expect(judgeRole(plainRole, templateGrants, accountWith()).verdict).toBe('ready');
    expect(templateGrants.levelOf('ADMI_SAMLSSO')).toBe(0);
  });
});

describe('a role', () => {
  const judge = (role: Partial<typeof plainRole>) => judgeRole({ ...plainRole, ...role }, grantsOf({}), accountWith());

  it.each([
    ['a custom one', {}, true],
    ['a standard one, by a copy', { id: 20 }, true],
    ['the template, which is locked', { scriptId: 'customrole_extsync_user' }, false],
    ['the SuiteApp’s administrator', { scriptId: 'customrole_extsync_admin' }, false],
    ['the SuiteApp’s reader', { scriptId: 'CUSTOMROLE_EXTSYNC_READER' }, false],
  ] as const)('can be mended or not: %s', (_, role, isToMend) => {
    expect(isMendable(judge(role))).toBe(isToMend);
  });

  it('can not be mended that is the Administrator', () => {
    expect(isMendable(judgeRole({ ...plainRole, id: 3 }, everythingGranted, accountWith()))).toBe(false);
  });
});
