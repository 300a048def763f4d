import fc from 'fast-check';
import { auditWords } from '../../../local/http/pages/auditWords';
import type { FeatureState } from '../../../src/TypeScript/requirements/features';
import { english } from '../../../src/TypeScript/texts/english';
import { explainError } from '../../../src/TypeScript/verdict/explain/explainError';
import type { Grant } from '../../../src/TypeScript/verdict/grants';
import { judgeLogIn, type FailedLogIn } from '../../../src/TypeScript/verdict/logIn';
import { logInReasonOf } from '../../../src/TypeScript/verdict/logInReasons';
import { judgeRole, type RoleReport } from '../../../src/TypeScript/verdict/role';
import { accountWith, everyLevel, grantsOf, plainRole, signInKeys, signInLevels, type Levels } from '../../support/judging';

const logIn: FailedLogIn = {
  date: '2026-01-31T13:45:10',
  application: 'ExtendSync',
  userId: 7,
  user: 'Sam Sales',
  email: 'sam@example.com',
  roleId: 1007,
  role: 'Sales',
  requestUri: '/rest/accesstoken',
  detail: 'EntityOrRoleDisabled',
};

const reportOf = (levels: Levels, flags = {}, account = accountWith()) => judgeRole({ ...plainRole, ...flags }, grantsOf(levels), account);

/** The log-in explained, its role as it is now. */
function explained(changes: Partial<FailedLogIn>, role: RoleReport | undefined, account = accountWith()) {
  const report = judgeLogIn({ ...logIn, ...changes }, { roles: new Map(role ? [[1007, role]] : []), features: account.features });
  return { ...report, causeSaid: english(report.cause), remedySaid: english(report.remedy), nowSaid: report.now.map(english) };
}

/** Every reason of the Login Audit Trail that Oracle's help names, as it is written there. */
const published = [
  'UnknownIntegration',
  'IntegrationBlocked',
  'AuthorizationFlowRequired',
  'InvalidTimestamp',
  'InvalidSignature',
  'InvalidCallback',
  'MissingRequiredParameter',
  'NonceRejected',
  'nonce_rejected',
  'NonceUsed',
  'nonce_used',
  'UnknownAlgorithm',
  'VersionRejected',
  'FeatureDisabled',
  'TokenRejected',
  'InvalidVerifier',
  'EntityOrRoleDisabled',
  'consumer_key_unknown',
  'consumer_key_refused',
  'token_rejected',
  'permission_denied',
  'temporary_locked',
  'MissingTokenPassportRequiredFields',
  'AccessTokenExpired',
  'AuthorizationCodeGrantRequired',
  'AuthorizationExplicitlyDenied',
  'ClientAuthenticationFailed',
  'InvalidIntegration',
  'InvalidRedirectURI',
  'InvalidScope',
  'InvalidState',
  'RefreshTokenExpired',
  'ScopeMismatched',
  'UnsupportedResponseType',
  'Waiting for Approval',
];

describe('the reason of a failed log-in', () => {
  it.each([...new Set([...published, ...Object.keys(auditWords)])])('%s has a cause and something to do', (detail) => {
    const { code, causeSaid, remedySaid } = explained({ detail }, reportOf(everyLevel));
    expect(code).not.toBe('unknown');
    expect(`${causeSaid} ${remedySaid}`).not.toMatch(/\{\d\}/);
    expect(causeSaid).toMatch(/\.$/);
  });

  it('is known in any case, with and without underscores, and with more behind it', () => {
    const codes = ['NonceUsed', 'nonce_used', 'NONCE_USED'].map((detail) => logInReasonOf(detail)?.code);
    expect(codes).toEqual(['request-repeated', 'request-repeated', 'request-repeated']);
    expect(logInReasonOf('InvalidCallback https://client.example/back')?.code).toBe('callback-wrong');
  });

  it.each(['constructor', '__proto__', 'toString', 'Something new', '{1} <b>'])('%s is shown as it is, with no cause claimed', (detail) => {
    const { code, causeSaid, remedySaid } = explained({ detail }, reportOf(everyLevel));
    expect(code).toBe('unknown');
    expect(causeSaid).toContain(detail);
    expect(remedySaid).toContain('cloudextend-support@celigo.com');
  });

  it('that is not there is said to be none', () => {
    expect(explained({ detail: '' }, undefined).causeSaid).toBe('NetSuite gave no reason.');
  });
});

describe('the role of a failed log-in', () => {
  it('is said to lack what it lacks now', () => {
    const { nowSaid, role } = explained({}, reportOf({ ...everyLevel, ADMI_LOGIN_OAUTH: 0, ADMI_MANAGE_OWN_OAUTH_TOKENS: 0 }));
    expect(nowSaid).toEqual(['User Access Tokens is missing; Full is needed.', 'Log in using Access Tokens is missing; Full is needed.']);
    expect(role?.verdict).toBe('not-ready');
  });

  it('is said to be kept out by what keeps it out besides its permissions', () => {
    expect(explained({}, reportOf(everyLevel, { isInactive: true })).nowSaid).toEqual([
      'The role is inactive: nobody can pick it when signing in.',
    ]);
  });

  it.each([
    ['ready', everyLevel],
    ['ready with gaps', signInLevels(4)],
  ])('that is %s may have been mended since, or the cause is the user', (_verdict, levels) => {
    const [now] = explained({}, reportOf(levels)).nowSaid;
    expect(now).toContain('may have been mended since');
    expect(now).toContain('look at the user');
  });

  it('is never taken for mended where it could not be checked', () => {
    const unread = 'Whether the role is the cause now could not be told.';
    expect(explained({}, reportOf({ ...everyLevel, ADMI_LOGIN_OAUTH: 'unknown' })).nowSaid).toEqual([unread, 'This permission could not be read.']);
    const { now } = judgeLogIn(logIn, { roles: undefined, features: accountWith().features });
    expect(now.map(english)).toEqual([unread]);
  });

  it('is not said to lack what this log-in does not hang on', () => {
    const withoutSoap = reportOf({ ...everyLevel, ADMI_WEBSERVICES: 0 });
    expect(explained({}, withoutSoap).nowSaid).toEqual([expect.stringMatching(/^Nothing that is known of the role is the cause now/)]);
    expect(explained({ detail: 'permission_denied' }, withoutSoap).nowSaid).toEqual(['SOAP Web Services is missing; Full is needed.']);
  });

  it('is the cause where Explain an error says so of the same role, and only there', () => {
    const grant = fc.constantFrom<Grant>(0, 1, 4, 'unknown');
    const flag = fc.constantFrom<boolean | 'unknown'>(true, false, 'unknown');
    const state = fc.constantFrom<FeatureState>('on', 'off', 'unknown');
    fc.assert(
      fc.property(fc.tuple(grant, grant, grant), flag, flag, state, (levels, isInactive, isWebServicesOnly, TBA) => {
        const account = accountWith({ TBA });
        const report = reportOf({ ...everyLevel, ...Object.fromEntries(signInKeys.map((key, index) => [key, levels[index]!])) }, { isInactive, isWebServicesOnly }, account);
        const { state: cause, roles } = explainError('entityOrRoleDisabled', { roles: [report], account });
        const { nowSaid } = explained({}, report, account);
        const because = roles![0]!.because.map(({ message }) => english(message));
        expect(nowSaid.filter((sentence) => because.includes(sentence))).toEqual(because);
        expect([/could not be told/.test(nowSaid[0]!), /^Nothing that is known/.test(nowSaid[0]!)]).toEqual([cause === 'unknown', cause === 'does-not-show']);
      }),
    );
  });

  it('that NetSuite does not show any more is said so, and so is one that it does not name', () => {
    expect(explained({}, undefined).nowSaid).toEqual(['NetSuite does not show this role any more.']);
    expect(explained({ roleId: undefined }, undefined).nowSaid).toEqual(['NetSuite names no role.']);
  });

  it('is not named as the cause where the reason lies elsewhere', () => {
    const { now, role } = explained({ detail: 'InvalidSignature' }, reportOf({}));
    expect(now).toEqual([]);
    expect(role?.verdict).toBe('not-ready');
  });

  it('is looked at where nobody explains the reason', () => {
    expect(explained({ detail: 'Something new' }, reportOf({ ...everyLevel, ADMI_WEBSERVICES: 1 })).nowSaid).toEqual(['SOAP Web Services is View; Full is needed.']);
    expect(explained({ detail: 'Something new' }, reportOf(everyLevel, { isWebServicesOnly: true })).nowSaid[0]).toMatch(/^It is a Web Services Only role/);
  });
});

describe('a feature that was off', () => {
  const now = (states: Parameters<typeof accountWith>[0]) => explained({ detail: 'FeatureDisabled' }, undefined, accountWith(states)).nowSaid;

  it('is said to be off still, to be on, or not to be known', () => {
    expect(now({ TBA: 'off' })).toEqual(['The feature Token-Based Authentication is off in this account: nobody can sign in from Outlook.']);
    expect(now({})).toEqual(['The features that sign-in hangs on are on now.']);
    expect(now({ TBA: 'unknown' })).toEqual(['NetSuite did not say whether the feature Token-Based Authentication is on.']);
  });
});
