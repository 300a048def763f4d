import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { requirements } from '../../src/TypeScript/requirements/catalog';
import { levelNames } from '../../src/TypeScript/requirements/levels';
import { profiles } from '../../src/TypeScript/requirements/profiles';
import { SEND_FROM_OUTLOOK_RECORD } from '../../src/TypeScript/requirements/requirement';
import { judgeRole } from '../../src/TypeScript/verdict/role';
import { accountWith, grantsOf, plainRole } from '../support/judging';

interface Permission {
  permkey: string;
  permlevel: string;
}

function permissionsOf(role: string): Record<string, string> {
  const xml = readFileSync(join('src', 'Objects', 'roles', `${role}.xml`), 'utf8');
  const { permission } = new XMLParser().parse(xml).role.permissions as { permission: Permission[] };
  return Object.fromEntries(permission.map(({ permkey, permlevel }) => [permkey, permlevel]));
}

/** What the template is for: signing in, every optional profile, and changing records from the pane. */
const profilesOfTemplate = Object.entries(profiles).flatMap(([id, profile]) => (profile.standing !== 'advisory' || id === 'record-changes' ? [profile] : []));

/** The highest level that these ask of each permission. */
function needed(): Record<string, string> {
  const levels: Record<string, number> = {};
  for (const profile of profilesOfTemplate) {
    for (const id of profile.requirements) {
      const { keys, level } = requirements[id];
      for (const key of keys) levels[key] = Math.max(levels[key] ?? 0, level);
    }
  }
  return Object.fromEntries(Object.entries(levels).map(([key, level]) => [key, levelNames[level as 0].toUpperCase()]));
}

describe('the role template', () => {
  it('grants what signing in, email, files, calendar, records and their changes need, and nothing more', () => {
    expect(permissionsOf('customrole_extsync_user')).toEqual(needed());
    expect(Object.keys(needed())).not.toContain(SEND_FROM_OUTLOOK_RECORD);
  });

  it('is judged ready', () => {
    const words = levelNames.map((name) => name.toUpperCase());
    const levels = Object.fromEntries(
      Object.entries(permissionsOf('customrole_extsync_user')).map(([key, word]) => [key, words.indexOf(word) as 4]),
    );
    expect(judgeRole(plainRole, grantsOf(levels), accountWith()).verdict).toBe('ready');
  });
});

describe('the roles of the checker', () => {
  it('read roles and employees, and nothing that ExtendSync’s users work with', () => {
    expect(permissionsOf('customrole_extsync_reader')).toEqual({ ADMI_MANAGEROLES: 'FULL', LIST_EMPLOYEE: 'VIEW' });
    expect(permissionsOf('customrole_extsync_admin')).toEqual({
      ADMI_AUDITLOGIN: 'FULL',
      ADMI_MANAGEROLES: 'FULL',
      LIST_EMPLOYEE: 'VIEW',
      LIST_FIND: 'VIEW',
      REPO_ANALYTICS: 'EDIT',
      '[scriptid=customrecord_extsync_audit_finding]': 'VIEW',
      '[scriptid=customrecord_extsync_audit_run]': 'VIEW',
    });
  });
});
