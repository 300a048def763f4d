import { requiredKeys, requirements, type RequirementId } from '../../../src/TypeScript/requirements/catalog';
import { featureNames } from '../../../src/TypeScript/requirements/features';
import { levelNames, toLevel } from '../../../src/TypeScript/requirements/levels';
import { permissionNames, tabOf, type PermissionKey } from '../../../src/TypeScript/requirements/permissions';
import { profileIds, profiles, profilesOf } from '../../../src/TypeScript/requirements/profiles';
import { SEND_FROM_OUTLOOK_RECORD } from '../../../src/TypeScript/requirements/requirement';
import { english } from '../../../src/TypeScript/texts/english';
import reference from '../../../sdf/reference/permissions.json';
import schema from '../../../sdf/reference/schema.json';

interface ReferencePermission {
  names: string[];
  levels: string[] | null;
}

const published = reference.permissions as Record<string, ReferencePermission>;
const tabByPrefix: Record<string, string> = reference.meta.tabByPrefix;
const ids = Object.keys(requirements) as RequirementId[];

describe('permission names', () => {
  it.each(Object.entries(permissionNames))('%s is the permission NetSuite calls %s', (key, name) => {
    expect(published[key]?.names).toContain(name);
    expect(tabOf(key)).toBe(tabByPrefix[key.slice(0, 4)]);
  });

  it('lists a custom record type on the Custom Record subtab', () => {
    expect(tabOf('customrecord_send')).toBe('Custom Record');
  });
});

describe('requirements', () => {
  it.each(ids)('%s asks for a level that NetSuite offers', (id) => {
    for (const key of requirements[id].keys) {
      if (key === SEND_FROM_OUTLOOK_RECORD) continue;
      expect(published[key]?.levels).toContain(levelNames[requirements[id].level].toUpperCase());
    }
  });

  it.each(ids)('%s gives a reason, a source and at least one profile', (id) => {
    const { why, source } = requirements[id];
    expect(english(why)).toMatch(/\.$/);
    expect(source.articles.length > 0 || 'inferred' in source).toBe(true);
    expect(profilesOf(id)).not.toEqual([]);
  });

  it('each has an anchor of its own', () => {
    const anchors = ids.map((id) => requirements[id].anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('names every key that must be read, each once', () => {
    const keys = ids.flatMap((id) => [...requirements[id].keys]).filter((key) => key !== SEND_FROM_OUTLOOK_RECORD);
    expect([...requiredKeys].sort()).toEqual([...new Set(keys as PermissionKey[])].sort());
  });

  it('hang on features that NetSuite knows', () => {
    expect(Object.keys(featureNames).filter((id) => !schema.meta.featureIds.includes(id))).toEqual([]);
  });
});

describe('profiles', () => {
  it('ask for exactly the three permissions of the support article to sign in, each at Full', () => {
    const signIn = profiles['sign-in'].requirements.map((id) => requirements[id]);
    expect(signIn.map(({ keys, level }) => [...keys, levelNames[level]])).toEqual([
      ['ADMI_WEBSERVICES', 'Full'],
      ['ADMI_MANAGE_OWN_OAUTH_TOKENS', 'Full'],
      ['ADMI_LOGIN_OAUTH', 'Full'],
    ]);
    expect(profileIds.filter((id) => profiles[id].standing === 'required')).toEqual(['sign-in']);
  });

  it.each([
    ['email', ['LIST_CRMMESSAGE Create']],
    ['files', ['LIST_FILECABINET Create']],
    ['calendar', ['LIST_EMPLOYEE View', 'LIST_EMPLOYEE_RECORD View', 'LIST_EVENT Create']],
    ['extend-docs', ['LIST_CRMMESSAGE Full', 'LIST_FILECABINET Full']],
    ['single-sign-on', ['ADMI_SAMLSSO Full']],
    ['oauth-2-readiness', ['ADMI_LOGIN_OAUTH2 Full']],
    [
      'global-autopilot',
      [
        'ADMI_WEBSERVICES Full',
        'ADMI_MANAGE_OWN_OAUTH_TOKENS Full',
        'ADMI_LOGIN_OAUTH Full',
        'ADMI_RESTWEBSERVICES Full',
        'REPO_ANALYTICS Edit',
        'LIST_CRMMESSAGE Full',
        'LIST_FILECABINET Full',
        'LIST_CONTACT Full',
        'LIST_CUSTJOB View',
        'LIST_VENDOR View',
        'LIST_PARTNER View',
      ],
    ],
  ] as const)('%s asks for %j', (id, grants) => {
    const asked = profiles[id].requirements.map((name) => `${requirements[name].keys.join(' or ')} ${levelNames[requirements[name].level]}`);
    expect(asked).toEqual(grants);
  });

  it('never ask for a permission that forces two-factor authentication', () => {
    const forcing = ['ADMI_MANAGE_OAUTH_TOKENS', 'ADMI_MANAGE_OAUTH2', 'ADMI_INTEGRAPP', 'ADMI_KERNEL'];
    expect(requiredKeys.filter((key) => forcing.includes(key))).toEqual([]);
  });
});

describe('toLevel', () => {
  it.each([
    [4, 4],
    ['4', 4],
    [0, 0],
    ['0', 0],
  ])('reads %j as %j', (value, level) => {
    expect(toLevel(value)).toBe(level);
  });

  it.each([undefined, null, '', 5, -1, 2.5, 'FULL', NaN, {}])('knows no level for %j', (value) => {
    expect(toLevel(value)).toBeUndefined();
  });
});
