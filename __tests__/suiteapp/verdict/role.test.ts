import fc from 'fast-check';
import { requiredKeys, requirements } from '../../../src/TypeScript/requirements/catalog';
import type { FeatureId, FeatureState } from '../../../src/TypeScript/requirements/features';
import { profiles } from '../../../src/TypeScript/requirements/profiles';
import { english } from '../../../src/TypeScript/texts/english';
import { judgedKeys } from '../../../src/TypeScript/requirements/catalog';
import { effectiveGrants, everythingGranted, grantsFromRows, nothingRead, type Grant } from '../../../src/TypeScript/verdict/grants';
import { judgeRole, type RoleVerdict } from '../../../src/TypeScript/verdict/role';
import { isLack } from '../../../src/TypeScript/verdict/finding';
import { fixOf } from '../../../src/TypeScript/verdict/fix';
import { accountWith, everyLevel, findingFor, grantsOf, plainRole, signInKeys, signInLevels, type Levels } from '../../support/judging';

const judge = (levels: Levels, account = accountWith(), role = plainRole) => judgeRole(role, grantsOf(levels), account);

describe('a role with everything', () => {
  it('is ready', () => {
    expect(judge(everyLevel).verdict).toBe('ready');
  });

  it('is ready with the optional profiles only: what a company did not buy is no gap', () => {
    const optional = Object.values(profiles).filter((profile) => profile.standing !== 'advisory');
    const levels: Record<string, Grant> = {};
    for (const profile of optional) {
      for (const id of profile.requirements) {
        const { keys, level } = requirements[id];
        levels[keys[0]] = Math.max(level, Number(levels[keys[0]] ?? 0)) as Grant;
      }
    }
    const report = judge(levels);
    expect(report.verdict).toBe('ready');
    expect(report.profiles.find((profile) => profile.id === 'global-autopilot')?.state).toBe('not-ready');
  });
});

describe('a role with the three sign-in permissions only', () => {
  it('is ready with gaps', () => {
    const report = judge(signInLevels(4));
    expect(report.verdict).toBe('ready-with-gaps');
    expect(report.profiles.filter((profile) => profile.state === 'not-ready').map((profile) => profile.id)).toContain('email');
  });
});

describe('a lacking permission', () => {
  it.each(signInKeys)('%s missing alone makes the role not ready', (key) => {
    const report = judge({ ...everyLevel, [key]: 0 });
    expect(report.verdict).toBe('not-ready');
    expect(report.findings.filter(isLack).map((finding) => finding.keys)).toEqual([[key]]);
  });

  it('is insufficient where its level is too low, with what it has and needs', () => {
    const report = judge({ ...everyLevel, LIST_CRMMESSAGE: 1 });
    expect(findingFor(report, 'attachEmails')).toMatchObject({ state: 'insufficient', has: 1, needs: 2 });
    expect(report.verdict).toBe('ready-with-gaps');
  });

  it('is missing where there is none of it', () => {
    expect(findingFor(judge({}), 'attachEmails')).toMatchObject({ state: 'missing', has: 0, needs: 2 });
  });
});

describe('the Administrator', () => {
  it('has everything implicitly, without rows', () => {
    const report = judgeRole({ ...plainRole, id: 3, name: 'Administrator' }, everythingGranted, accountWith());
    expect(report.verdict).toBe('ready');
    expect(findingFor(report, 'soapWebServices')).toMatchObject({ state: 'granted', evidence: 'implicit' });
    expect(report.obstacles).toEqual([]);
  });
});

describe('the role in use', () => {
  const inUse = (levels: Levels, account = accountWith()) => judgeRole(plainRole, effectiveGrants(new Map(judgedKeys.map((key) => [key, levels[key] ?? 0]))), account);

  it('is told that Global Permissions may lower what the role has, where they are on and something lacks', () => {
    const withMail = { ...everyLevel, LIST_CRMMESSAGE: 1 as const };
    expect(inUse(withMail).notes).toMatchObject([{ code: 'global-permissions-possible' }]);
    expect(inUse(withMail, accountWith({ EMPPERMS: 'off' })).notes).toEqual([]);
    expect(judge(withMail).notes).toEqual([]);
  });
});

describe('role flags', () => {
  it.each([
    ['an inactive role', { isInactive: true }, 'role-inactive'],
    ['a Web Services Only role', { isWebServicesOnly: true }, 'web-services-only'],
    ['a Single Sign-on Only role without single sign-on', { isSingleSignOnOnly: true }, 'single-sign-on-only'],
  ] as const)('%s is not ready, whatever it is granted', (_, flags, code) => {
    const report = judge(everyLevel, accountWith(), { ...plainRole, ...flags });
    expect(report.verdict).toBe('not-ready');
    expect(report.obstacles).toMatchObject([{ code, certainty: 'certain' }]);
  });

  it('that could not be read are to be looked at, not cleared', () => {
    const flags = { isInactive: 'unknown', isWebServicesOnly: 'unknown', isSingleSignOnOnly: 'unknown' } as const;
    const report = judge({ ...everyLevel, ADMI_SAMLSSO: 'unknown' }, accountWith(), { ...plainRole, ...flags });
    const path = 'Setup > Users/Roles > Manage Roles > Sales';
    expect(report.obstacles.map(({ fix }) => english(fix))).toEqual([
      `${path} > look at Inactive`,
      `${path} > look at Web Services Only Role`,
      `${path} > look at Single Sign-on Only`,
      `${path} > Permissions > Setup > look at SAML Single Sign-on`,
    ]);
  });

  it.each([{ isInactive: 'unknown' }, { isWebServicesOnly: 'unknown' }, { isSingleSignOnOnly: 'unknown' }] as const)('%j makes the verdict unknown', (flags) => {
    expect(judge(everyLevel, accountWith(), { ...plainRole, ...flags }).verdict).toBe('unknown');
  });

  describe.each([
    ['SAMLSSO', 'ADMI_SAMLSSO'],
    ['OIDC', 'ADMI_OIDC'],
    ['OPENIDSSO', 'ADMI_OPENIDSSO'],
  ] as const)('a Single Sign-on Only role, by the feature %s', (feature, key) => {
    const onlyRole = { ...plainRole, isSingleSignOnOnly: true };
    const states = (state: FeatureState) => accountWith({ [feature]: state });

    it('is ready where the feature is on and the role has its permission', () => {
      expect(judge({ ...everyLevel, [key]: 4 }, states('on'), onlyRole).verdict).toBe('ready');
    });

    it('is not ready where the role lacks the permission: nobody could log in', () => {
      expect(judge(everyLevel, states('on'), onlyRole).obstacles).toMatchObject([{ code: 'single-sign-on-only', certainty: 'certain' }]);
    });

    it.each([
      ['the feature', 4, 'unknown'],
      ['the permission', 'unknown', 'on'],
    ] as const)('could not be checked where %s could not be read', (_, level, state) => {
      expect(judge({ ...everyLevel, [key]: level }, states(state), onlyRole).obstacles).toContainEqual(expect.objectContaining({ code: 'single-sign-on-only', certainty: 'unknown' }));
    });
  });

  it('a name with CRM is worded as a hint and only where the role does not sign in', () => {
    const crm = { ...plainRole, name: 'Sales (Specialized User: CRM)' };
    expect(judge({}, accountWith(), crm).notes).toMatchObject([{ code: 'maybe-crm-specialised' }]);
    expect(judge({}, accountWith(), crm).verdict).toBe('not-ready');
    expect(judge(everyLevel, accountWith(), crm).notes).toEqual([]);
  });

  it('a role of which NetSuite shows no permission is to be opened and looked at', () => {
    const draft = judgeRole({ ...plainRole, showsPermissions: false }, nothingRead, accountWith());
    expect([draft.verdict, draft.obstacles.map(({ certainty }) => certainty)]).toEqual(['unknown', ['unknown']]);
    expect(draft.notes.map(({ code, message }) => [code, english(message)])).toEqual([
      ['permissions-not-shown', expect.stringContaining('open the role in NetSuite and look at its permissions')],
    ]);
    expect(judgeRole(plainRole, nothingRead, accountWith()).notes).toEqual([]);
  });

  it('a role of this SuiteApp is told apart, so that nobody mends it', () => {
    const own = { ...plainRole, scriptId: 'CUSTOMROLE_EXTSYNC_READER' };
    expect(judge({}, accountWith(), own).notes).toMatchObject([{ code: 'role-of-this-suiteapp' }]);
  });
});

describe('account features', () => {
  it.each([
    ['TBA', ['userAccessTokens', 'logInUsingAccessTokens']],
    ['WEBSERVICESEXTERNAL', ['soapWebServices']],
  ] as const)('%s off keeps everybody out and makes its permissions not applicable', (feature, requirementIds) => {
    const report = judge(everyLevel, accountWith({ [feature]: 'off' }));
    expect(report.verdict).toBe('not-ready');
    expect(report.obstacles).toMatchObject([{ code: 'feature-off', certainty: 'certain' }]);
    for (const id of requirementIds) expect(findingFor(report, id).state).toBe('not-applicable');
  });

  it.each([
    ['off', 'not-applicable'],
    ['unknown', 'unknown'],
  ] as const)('%s leave a level that was read what it is, with where it was read', (state, found) => {
    const report = judge(everyLevel, accountWith({ TBA: state }));
    expect(findingFor(report, 'userAccessTokens')).toMatchObject({ state: found, has: 4, evidence: 'role' });
    expect(english(findingFor(report, 'userAccessTokens').reason!)).toContain('Token-Based Authentication');
  });

  it('off does not tell a level that could not be read', () => {
    const report = judge({ ...everyLevel, ADMI_LOGIN_OAUTH: 'unknown' }, accountWith({ TBA: 'off' }));
    expect(findingFor(report, 'logInUsingAccessTokens')).toMatchObject({ state: 'not-applicable', has: undefined, evidence: 'none' });
  });

  it.each(profiles['sign-in'].features)('%s unknown makes the verdict unknown', (feature: FeatureId) => {
    expect(judge(everyLevel, accountWith({ [feature]: 'unknown' })).verdict).toBe('unknown');
  });

  it('a feature that only an optional profile hangs on leaves the verdict alone', () => {
    const report = judge(everyLevel, accountWith({ RESTWEBSERVICES: 'off' }));
    expect(report.verdict).toBe('ready');
    expect(report.profiles.find((profile) => profile.id === 'global-autopilot')?.state).toBe('not-applicable');
  });

  it('a record type that is not installed is not applicable, one that is must be granted', () => {
    expect(findingFor(judge(everyLevel), 'sendFromOutlookSettings').state).toBe('not-applicable');
    const account = { ...accountWith(), sendFromOutlookRecord: 'customrecord_send' };
    expect(findingFor(judge(everyLevel, account), 'sendFromOutlookSettings')).toMatchObject({ state: 'missing', keys: ['customrecord_send'] });
    const granted = judge({ ...everyLevel, customrecord_send: 4 }, account);
    expect(findingFor(granted, 'sendFromOutlookSettings').state).toBe('granted');
  });
});

describe('SAML Single Sign-on', () => {
  const withSaml = { ...everyLevel, ADMI_SAMLSSO: 4 } as const;

  it('keeps the role out where single sign-on is off, and says to remove it', () => {
    const report = judge(withSaml, accountWith({ SAMLSSO: 'off' }));
    expect(report.verdict).toBe('not-ready');
    expect(report.obstacles).toMatchObject([{ code: 'saml-without-single-sign-on', certainty: 'certain' }]);
    expect(english(report.obstacles[0]!.fix)).toContain('remove SAML Single Sign-on');
  });

  it('is a note where single sign-on is on', () => {
    const report = judge(withSaml, accountWith({ SAMLSSO: 'on' }));
    expect(report.verdict).toBe('ready');
    expect(report.notes).toMatchObject([{ code: 'saml-present' }]);
  });

  it('is asked of no role where nobody said that single sign-on is used', () => {
    const report = judge(everyLevel, accountWith({ SAMLSSO: 'on' }));
    expect(findingFor(report, 'samlSingleSignOn')).toMatchObject({ state: 'not-applicable', has: 0, evidence: 'role' });
    expect(english(findingFor(report, 'samlSingleSignOn').reason!)).toContain('Only where they do, it must be Full.');
    expect(fixOf(report.role, findingFor(report, 'samlSingleSignOn'))).toBeUndefined();
    expect(report.profiles.find(({ id }) => id === 'single-sign-on')?.state).toBe('not-applicable');
  });

  it('is asked for where somebody said that it is used', () => {
    const account = { ...accountWith({ SAMLSSO: 'on' }), usesSingleSignOn: true };
    const report = judge(everyLevel, account);
    expect(findingFor(report, 'samlSingleSignOn')).toMatchObject({ state: 'missing', has: 0 });
  });

  it('is granted where the role has it, and not known where that could not be read', () => {
    const state = (level: Grant, feature: FeatureState) => findingFor(judge({ ...everyLevel, ADMI_SAMLSSO: level }, accountWith({ SAMLSSO: feature })), 'samlSingleSignOn').state;
    expect([state(4, 'on'), state('unknown', 'on'), state(0, 'unknown'), state(4, 'off')]).toEqual(['granted', 'unknown', 'unknown', 'not-applicable']);
  });

  it('makes the verdict unknown where it could not be read, or single sign-on could not', () => {
    expect(judge({ ...everyLevel, ADMI_SAMLSSO: 'unknown' }).verdict).toBe('unknown');
    expect(judge(withSaml, accountWith({ SAMLSSO: 'unknown' })).verdict).toBe('unknown');
  });
});

describe('what could not be read', () => {
  it('makes a role without any row unknown, not missing', () => {
    const report = judgeRole(plainRole, grantsFromRows({ total: 0, levels: {} }), accountWith());
    expect(report.verdict).toBe('unknown');
    expect(new Set(report.findings.map((finding) => finding.state))).not.toContain('missing');
  });

  it('makes a role unknown where one sign-in permission is, unless another is known to lack', () => {
    expect(judge({ ...everyLevel, ADMI_WEBSERVICES: 'unknown' }).verdict).toBe('unknown');
    expect(judge({ ...everyLevel, ADMI_WEBSERVICES: 'unknown', ADMI_LOGIN_OAUTH: 0 }).verdict).toBe('not-ready');
  });

  it('of an optional profile leaves signing in known, and is never ready', () => {
    const report = judge({ ...everyLevel, LIST_CRMMESSAGE: 'unknown' });
    expect(report.verdict).toBe('ready-with-gaps');
    expect(report.profiles.find((profile) => profile.id === 'email')?.state).toBe('unknown');
  });
});

describe('laws', () => {
  const order: readonly RoleVerdict[] = ['not-ready', 'unknown', 'ready-with-gaps', 'ready'];
  const keys = requiredKeys.filter((key) => key !== 'ADMI_SAMLSSO');
  const level = fc.constantFrom<Grant>(0, 1, 2, 3, 4);
  const grant = fc.oneof({ weight: 5, arbitrary: level }, { weight: 1, arbitrary: fc.constant<Grant>('unknown') });
  const levelsBy = (arbitrary: fc.Arbitrary<Grant>) =>
    fc.tuple(...keys.map(() => arbitrary)).map((grants): Levels => Object.fromEntries(keys.map((key, index) => [key, grants[index]!])));
  const state = fc.constantFrom('on', 'off', 'unknown' as const);
  const account = fc
    .tuple(state, state, state, state)
    .map(([TBA, WEBSERVICESEXTERNAL, USR, SAMLSSO]) => accountWith({ TBA, WEBSERVICESEXTERNAL, USR, SAMLSSO } as never));
  const flag = fc.constantFrom<boolean | 'unknown'>(true, false, 'unknown');
  const role = fc.tuple(flag, flag).map(([isInactive, isWebServicesOnly]) => ({ ...plainRole, isInactive, isWebServicesOnly }));

  it('more grants never make a verdict worse', () => {
    fc.assert(
      fc.property(levelsBy(grant), fc.constantFrom(...keys), level, account, role, (levels, key, raised, facts, someRole) => {
        const before = levels[key]!;
        fc.pre(Number(raised) >= Number(before));
        const worse = judge(levels, facts, someRole).verdict;
        const better = judge({ ...levels, [key]: raised }, facts, someRole).verdict;
        expect(order.indexOf(better)).toBeGreaterThanOrEqual(order.indexOf(worse));
      }),
      { numRuns: 500 },
    );
  });

  it('removing a required grant from a ready role makes it not ready and names exactly that permission', () => {
    fc.assert(
      fc.property(fc.constantFrom(...signInKeys), levelsBy(fc.constant<Grant>(4)), (key, levels) => {
        expect(judge(levels).verdict).toBe('ready');
        const report = judge({ ...levels, [key]: 0 });
        expect(report.verdict).toBe('not-ready');
        expect(report.findings.filter(isLack).flatMap((finding) => finding.keys)).toEqual([key]);
      }),
    );
  });

  it('unknown never becomes granted, missing or insufficient', () => {
    fc.assert(
      fc.property(levelsBy(grant), account, role, (levels, facts, someRole) => {
        for (const finding of judge(levels, facts, someRole).findings) {
          const isUnread = finding.keys.some((key) => levels[key] === 'unknown');
          if (isUnread) expect(['unknown', 'not-applicable']).toContain(finding.state);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a verdict is ready or ready with gaps only where all that decides signing in was read', () => {
    fc.assert(
      fc.property(levelsBy(grant), account, role, (levels, facts, someRole) => {
        const { verdict } = judge(levels, facts, someRole);
        if (verdict !== 'ready' && verdict !== 'ready-with-gaps') return;
        expect(signInKeys.map((key) => levels[key])).toEqual([4, 4, 4]);
        expect([someRole.isInactive, someRole.isWebServicesOnly]).toEqual([false, false]);
        expect(profiles['sign-in'].features.map((feature) => facts.features[feature])).toEqual(['on', 'on', 'on', 'on']);
      }),
      { numRuns: 500 },
    );
  });
});
