import fc from 'fast-check';
import { knownErrorIds, knownErrorOf, type KnownErrorId } from '../../../src/TypeScript/requirements/knownErrors';
import { english } from '../../../src/TypeScript/texts/english';
import { explainError } from '../../../src/TypeScript/verdict/explain/explainError';
import { sentenceOf } from '../../../src/TypeScript/verdict/explain/sentence';
import { serializeExplanation } from '../../../src/TypeScript/verdict/explain/serialize';
import type { AccountFacts } from '../../../src/TypeScript/verdict/finding';
import { everythingGranted, nothingRead, type Grant, type Grants } from '../../../src/TypeScript/verdict/grants';
import type { RoleFacts } from '../../../src/TypeScript/verdict/obstacle';
import { judgeRole } from '../../../src/TypeScript/verdict/role';
import { accountWith, everyLevel, grantsOf, plainRole, signInKeys, type Levels } from '../../support/judging';

const explain = (id: KnownErrorId, grants: Grants, account: AccountFacts = accountWith(), role: RoleFacts = plainRole) =>
  explainError(id, { roles: [judgeRole(role, grants, account)], account });

const lacking = (...keys: string[]): Grants => grantsOf({ ...everyLevel, ...Object.fromEntries(keys.map((key) => [key, 0 as Grant])) });
const unread = (...keys: string[]): Grants => grantsOf({ ...everyLevel, ...Object.fromEntries(keys.map((key) => [key, 'unknown' as Grant])) });
const complete = grantsOf(everyLevel);

const [soap, ownTokens, tokenLogIn] = signInKeys;

describe('an error that lacking permissions cause', () => {
  it.each([
    ['missingAuthenticationToken', [soap, ownTokens, tokenLogIn], []],
    ['notAuthorized', [tokenLogIn], [soap, ownTokens]],
    ['cannotContinueAuthorization', [soap, ownTokens], [tokenLogIn]],
    ['insufficientPermission', [soap], [ownTokens, tokenLogIn]],
    ['roleRequired', [soap], [ownTokens, tokenLogIn]],
    ['entityOrRoleDisabled', [ownTokens, tokenLogIn], [soap]],
  ] as const)('%s is shown by a role without %j, and not by one without %j', (id, causes, others) => {
    for (const key of causes) {
      expect(explain(id, lacking(key)).state).toBe('shows');
      expect(explain(id, unread(key)).state).toBe('unknown');
    }
    for (const key of others) {
      expect(explain(id, lacking(key)).state).toBe('does-not-show');
      expect(explain(id, unread(key)).state).toBe('does-not-show');
    }
    expect(explain(id, complete).state).toBe('does-not-show');
    expect(explain(id, everythingGranted).state).toBe('does-not-show');
    expect(explain(id, nothingRead).state).toBe('unknown');
  });

  it('names what is missing or too low, and the clicks that grant it', () => {
    const { roles } = explain('missingAuthenticationToken', grantsOf({ ...everyLevel, [soap]: 0, [ownTokens]: 1 }));
    expect(roles?.[0]?.because.map(({ message, fix }) => [english(message), fix])).toEqual([
      ['SOAP Web Services is missing; Full is needed.', 'Setup > Users/Roles > Manage Roles > Sales > Permissions > Setup > SOAP Web Services = Full'],
      ['User Access Tokens is View; Full is needed.', 'Setup > Users/Roles > Manage Roles > Sales > Permissions > Setup > User Access Tokens = Full'],
    ]);
  });

  it('is shown where one permission is known to lack, though another could not be read', () => {
    const { state, roles } = explain('missingAuthenticationToken', grantsOf({ ...everyLevel, [soap]: 0, [ownTokens]: 'unknown' }));
    expect(state).toBe('shows');
    expect(roles?.[0]?.because).toHaveLength(1);
  });

  it('cannot be told where a feature is off, for NetSuite then has no such permission', () => {
    const { state, roles } = explain('missingAuthenticationToken', complete, accountWith({ TBA: 'off' }));
    expect(state).toBe('unknown');
    expect(roles?.[0]?.because.map(({ message }) => english(message))).toEqual([
      'The feature Token-Based Authentication is off: Setup > Company > Enable Features > SuiteCloud > Token-Based Authentication.',
    ]);
  });
});

describe('an error that a role’s flags cause', () => {
  it.each([
    ['roleNotOffered', 'isWebServicesOnly'],
    ['roleNotOffered', 'isInactive'],
    ['entityOrRoleDisabled', 'isInactive'],
  ] as const)('%s hangs on %s', (id, flag) => {
    expect(explain(id, complete, accountWith(), { ...plainRole, [flag]: true }).state).toBe('shows');
    expect(explain(id, complete, accountWith(), { ...plainRole, [flag]: 'unknown' }).state).toBe('unknown');
    expect(explain(id, complete).state).toBe('does-not-show');
  });
});

describe('a role that SAML keeps out', () => {
  const withSaml = grantsOf({ ...everyLevel, ADMI_SAMLSSO: 4 });

  it('shows the cause where single sign-on is off', () => {
    expect(explain('samlForcesSingleSignOn', withSaml, accountWith({ SAMLSSO: 'off' })).state).toBe('shows');
  });

  it('cannot be told where single sign-on is on: whether it is used, nobody says', () => {
    expect(explain('samlForcesSingleSignOn', withSaml, accountWith({ SAMLSSO: 'on' })).state).toBe('unknown');
    expect(explain('samlForcesSingleSignOn', withSaml, accountWith({ SAMLSSO: 'unknown' })).state).toBe('unknown');
  });

  it('does not show it without the permission', () => {
    expect(explain('samlForcesSingleSignOn', complete).state).toBe('does-not-show');
  });
});

describe('a role that takes no permissions', () => {
  it('is never cleared, and its name is a hint only', () => {
    const crm = { ...plainRole, name: 'Sales (Specialized User: CRM)' };
    const hinted = explain('permissionsCannotBeAdded', lacking(soap), accountWith(), crm);
    expect(hinted.state).toBe('unknown');
    expect(english(hinted.roles![0]!.because[0]!.message)).toContain('By its name this may be');
    expect(explain('permissionsCannotBeAdded', complete).state).toBe('unknown');
  });
});

describe('an error that a feature causes', () => {
  it.each([
    ['off', 'shows'],
    ['on', 'does-not-show'],
    ['unknown', 'unknown'],
  ] as const)('FeatureDisabled with Token-Based Authentication %s: %s', (feature, state) => {
    expect(explain('featureDisabled', complete, accountWith({ TBA: feature })).state).toBe(state);
  });

  it.each([
    ['off', 'unknown'],
    ['on', 'does-not-show'],
    ['unknown', 'unknown'],
  ] as const)('an identity provider left behind with SAML Single Sign-on %s: %s, for the feature is half of the cause', (feature, state) => {
    expect(explain('samlNotEnabled', complete, accountWith({ SAMLSSO: feature })).state).toBe(state);
  });
});

describe('an error that no role causes', () => {
  it.each(['integrationBlocked', 'tooManyTokens', 'subscriptionInvalid', 'needAdminApproval', 'tooManyRequests', 'messageTooLong', 'noNetSuiteSession'] as const)(
    '%s blames no role, and says what it hangs on',
    (id) => {
      const { state, because, roles } = explain(id, lacking(...signInKeys));
      expect([state, roles]).toEqual(['not-a-role-matter', undefined]);
      expect(english(because[0]!.message)).toMatch(/not on a role\.$/);
    },
  );

  it('a refused log-in alone tells no cause', () => {
    expect(explain('invalidLoginAttempt', complete).state).toBe('unknown');
  });

  it.each(['on', 'off', 'unknown'] as const)('an add-in that is not reached blames no role, with SAML Single Sign-on %s: whether it is used, nobody tells', (SAMLSSO) => {
    for (const grants of [complete, lacking(soap), grantsOf({ ...everyLevel, ADMI_SAMLSSO: 4 })]) {
      expect(explain('addInNotReached', grants, accountWith({ SAMLSSO }))).toMatchObject({ state: 'unknown', roles: undefined });
    }
  });
});

describe('several roles', () => {
  const account = accountWith();
  const roles = [complete, lacking(soap), nothingRead, lacking(ownTokens)].map((grants, index) =>
    judgeRole({ ...plainRole, id: 1000 + index, name: `Role ${index}` }, grants, account),
  );
  const [ready, first, dark] = roles;
  const sentence = (some: typeof roles | undefined) => english(sentenceOf(explainError('missingAuthenticationToken', { roles: some, account })));

  it('are counted, each with its state, those with the cause first', () => {
    const json = serializeExplanation(explainError('missingAuthenticationToken', { roles, account }), english);
    expect(json).toMatchObject({ error: 'missing-authentication-token', state: 'shows', counts: { shows: 2, 'does-not-show': 1, unknown: 1 } });
    expect(json.roles?.map(({ id, state }) => [id, state])).toEqual([[1001, 'shows'], [1003, 'shows'], [1002, 'unknown'], [1000, 'does-not-show']]);
  });

  it('are never said to be free of the cause while one of them could not be read', () => {
    expect(sentence(roles)).toBe('2 roles have the documented cause.');
    expect(sentence([ready!, first!])).toBe('1 role has the documented cause.');
    expect(sentence([ready!, dark!])).toBe('No role is known to have the documented cause, but not every role could be told.');
    expect(sentence([ready!, ready!])).toBe('No role has the documented cause. That is no promise that the error cannot occur.');
    expect(sentence([])).toContain('not every role could be told');
    expect(sentence(undefined)).toBe('Whether this account has the documented cause could not be told.');
  });

  it('are named where there is one', () => {
    expect(sentence([ready!])).toBe('The role Role 0 does not have the documented cause. That is no promise that the error cannot occur.');
    expect(sentence([first!])).toBe('The role Role 1 has the documented cause.');
    expect(sentence([dark!])).toBe('Whether the role Role 2 has the documented cause could not be told.');
  });
});

describe('laws', () => {
  const grant = fc.constantFrom<Grant>(0, 1, 2, 3, 4, 'unknown');
  const keys = [...signInKeys, 'ADMI_SAMLSSO'];
  const levels = fc.tuple(...keys.map(() => grant)).map((grants): Levels => ({ ...everyLevel, ...Object.fromEntries(keys.map((key, index) => [key, grants[index]!])) }));
  const state = fc.constantFrom('on', 'off', 'unknown' as const);
  const account = fc.tuple(state, state, state).map(([TBA, WEBSERVICESEXTERNAL, SAMLSSO]) => accountWith({ TBA, WEBSERVICESEXTERNAL, SAMLSSO } as never));
  const flag = fc.constantFrom<boolean | 'unknown'>(true, false, 'unknown');
  const role = fc.tuple(flag, flag).map(([isInactive, isWebServicesOnly]) => ({ ...plainRole, isInactive, isWebServicesOnly }));

  it('a role is cleared of an error only where all that its cause hangs on was read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...knownErrorIds), levels, account, role, (id, some, facts, someRole) => {
        const { error, state: found, roles } = explain(id, grantsOf(some), facts, someRole);
        if (error.matter.kind !== 'role' || found !== 'does-not-show') return;
        const { lacks, obstacles } = error.matter;
        const report = roles![0]!.report;
        for (const finding of report.findings.filter(({ requirement }) => lacks.includes(requirement))) expect(finding.state).toBe('granted');
        expect(report.obstacles.filter(({ code }) => (obstacles as readonly string[]).includes(code))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('what shows the cause says why, and what cannot be told says why not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...knownErrorIds), levels, account, role, (id, some, facts, someRole) => {
        const { state: found, because, roles } = explain(id, grantsOf(some), facts, someRole);
        if (found !== 'does-not-show') expect([...because, ...(roles?.[0]?.because ?? [])]).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('an error of another kind than a role’s is the same whatever role is looked at', () => {
    const others = knownErrorIds.filter((id) => knownErrorOf(id).matter.kind !== 'role');
    fc.assert(
      fc.property(fc.constantFrom(...others), levels, levels, account, (id, some, other, facts) => {
        expect(explain(id, grantsOf(some), facts).state).toBe(explain(id, grantsOf(other), facts).state);
      }),
    );
  });
});
