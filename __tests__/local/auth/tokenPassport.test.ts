import { createHmac } from 'node:crypto';
import { setFeature } from '../../../local/account/features';
import { saveInformation } from '../../../local/account/information';
import { saveIntegration, type Integration } from '../../../local/account/integrations';
import { assignRole, saveRole } from '../../../local/account/roles';
import type { Account } from '../../../local/account/types';
import { saveUser } from '../../../local/account/users';
import { createAccessToken, findAccessToken, revokeAccessToken } from '../../../local/auth/accessTokens';
import { AuthError } from '../../../local/auth/authError';
import { authenticatePassport, passportBaseString, type TokenPassport } from '../../../local/auth/tokenPassport';
import { signHmac } from '../../../local/auth/oauth1/signature';
import { emptyAccount } from '../account/support';

const now = Date.UTC(2026, 0, 31, 9, 30);

interface Setting {
  readonly account: Account;
  readonly integration: Integration;
  readonly tokenSecret: string;
  readonly fields: Omit<TokenPassport, 'signature'>;
}

const consumerSecret = 'consumer-secret';

/** An account with one user, his role, an integration and a token. */
function setting(): Setting {
  const account = emptyAccount();
  setFeature(account, 'TBA', true);
  saveInformation(account, { accountId: '1234567_SB1', companyName: 'Example', environment: 'SANDBOX', version: '2026.2' });
  const role = saveRole(account, { scriptId: 'customrole_x', name: 'X', centerType: 'CLASSIC', permissions: [{ key: 'ADMI_LOGIN_OAUTH', level: 4 }] });
  const user = saveUser(account, { firstName: 'Sam', lastName: 'Example', email: 'sam@example.com' });
  assignRole(account, user.id, role.id);
  const integration = anIntegration(account, 'consumer-key');
  const { token, secret } = createAccessToken(account, integration, { userId: user.id, roleId: role.id }, now);
  const fields = { account: '1234567_SB1', consumerKey: 'consumer-key', token, nonce: 'abcdefgh', timestamp: String(now / 1000), algorithm: 'HMAC-SHA256' };
  return { account, integration, tokenSecret: secret, fields };
}

function anIntegration(account: Account, consumerKey: string, changed: Partial<Integration> = {}): Integration {
  return saveIntegration(account, {
    name: `Application ${consumerKey}`,
    state: 'ENABLED',
    consumerKey,
    consumerSecret,
    usesTokens: true,
    usesAuthorizationFlow: true,
    callbackUrl: '',
    usesCodeGrant: false,
    redirectUri: '',
    scopes: [],
    isPublicClient: false,
    ...changed,
  });
}

/** A passport signed by what Oracle's help says, with Node alone. */
function signed({ fields, tokenSecret }: Setting, changed: Partial<TokenPassport> = {}, secrets = `${consumerSecret}&${tokenSecret}`): TokenPassport {
  const all = { ...fields, ...changed };
  const base = `${all.account}&${all.consumerKey}&${all.token}&${all.nonce}&${all.timestamp}`;
  return { signature: createHmac('sha256', secrets).update(base).digest('base64'), ...all };
}

function refusal(account: Account, passport: TokenPassport, at = now): string {
  try {
    authenticatePassport(account, passport, at);
    return 'accepted';
  } catch (error) {
    return error instanceof AuthError ? error.detail : String(error);
  }
}

describe('the signature of a TokenPassport', () => {
  it('is the one that a public client publishes for Oracle’s example', () => {
    const base = passportBaseString({
      account: '1234567',
      consumerKey: '71cc02b731f05895561ef0862d71553a3ac99498a947c3b7beaf4a1e4a29f7c4',
      token: '89e08d9767c5ac85b374415725567d05b54ecf0960ad2470894a52f741020d82',
      nonce: '6obMKq0tmY8ylVOdEkA1',
      timestamp: '1439829974',
      algorithm: 'HMAC-SHA256',
      signature: '',
    });
    const secrets = {
      consumerSecret: '7278da58caf07f5c336301a601203d10a58e948efa280f0618e25fcee1ef2abd',
      tokenSecret: '060cd9ab3ffbbe1e3d3918e90165ffd37ab12acc76b4691046e2d29c7d7674c2',
    };
    expect(signHmac('HMAC-SHA256', base, secrets)).toBe('FCghIZqXNetuZY8ILWOFH0ucdfzQOmAuL+q+kF21zPs=');
  });
});

describe('a TokenPassport', () => {
  it('tells user, role, integration and token', () => {
    const all = setting();
    const caller = authenticatePassport(all.account, signed(all), now);
    expect(caller.user.email).toBe('sam@example.com');
    expect(caller.role.scriptId).toBe('customrole_x');
    expect(caller.integration.consumerKey).toBe('consumer-key');
    expect(caller.who).toEqual({ userId: caller.user.id, roleId: caller.role.id, applicationName: 'Application consumer-key', tokenName: 'Application consumer-key - Sam Example, X' });
  });

  it.each(['1234567_SB1', '1234567-sb1', '1234567_sb1'])('may spell the account %s', (account) => {
    const all = setting();
    expect(refusal(all.account, signed(all, { account }))).toBe('accepted');
  });

  it.each<[what: string, changed: Partial<TokenPassport>, detail: string]>([
    ['no account', { account: '' }, 'MissingRequiredParameter'],
    ['no consumerKey', { consumerKey: '' }, 'MissingRequiredParameter'],
    ['no token', { token: '' }, 'MissingRequiredParameter'],
    ['no nonce', { nonce: '' }, 'MissingRequiredParameter'],
    ['no timestamp', { timestamp: '' }, 'MissingRequiredParameter'],
    ['no algorithm', { algorithm: '' }, 'MissingRequiredParameter'],
    ['no signature', { signature: '' }, 'MissingRequiredParameter'],
    ['HMAC-SHA1', { algorithm: 'HMAC-SHA1' }, 'UnknownAlgorithm'],
    ['PLAINTEXT', { algorithm: 'PLAINTEXT' }, 'UnknownAlgorithm'],
    ['a nonce of 5 characters', { nonce: 'abcde' }, 'NonceRejected'],
    ['a nonce of 65 characters', { nonce: 'a'.repeat(65) }, 'NonceRejected'],
    ['a timestamp of words', { timestamp: 'now' }, 'InvalidTimestamp'],
    ['a timestamp of six minutes ago', { timestamp: String(now / 1000 - 360) }, 'InvalidTimestamp'],
    ['a timestamp in six minutes', { timestamp: String(now / 1000 + 360) }, 'InvalidTimestamp'],
    ['another account', { account: '7654321' }, 'consumer_key_unknown'],
    ['an unknown consumer key', { consumerKey: 'nobody' }, 'consumer_key_unknown'],
    ['an unknown token', { token: 'f'.repeat(64) }, 'token_rejected'],
    ['a wrong signature', { signature: createHmac('sha256', 'x').update('y').digest('base64') }, 'InvalidSignature'],
    ['a signature that is none', { signature: '!' }, 'InvalidSignature'],
  ])('with %s is refused', (_, changed, detail) => {
    const all = setting();
    expect(refusal(all.account, signed(all, changed))).toBe(detail);
  });

  it.each<[what: string, prepare: (all: Setting) => void, detail: string]>([
    ['when Token-Based Authentication is off', ({ account }) => setFeature(account, 'TBA', false), 'FeatureDisabled'],
    ['of a blocked integration', ({ account }) => anIntegration(account, 'consumer-key', { state: 'BLOCKED' }), 'consumer_key_refused'],
    ['of an integration that waits for approval', ({ account }) => anIntegration(account, 'consumer-key', { state: 'WAITING_FOR_APPROVAL' }), 'consumer_key_refused'],
    ['of an integration without tokens', ({ account }) => anIntegration(account, 'consumer-key', { usesTokens: false }), 'consumer_key_unknown'],
    ['of a revoked token', ({ account, fields, integration }) => revokeAccessToken(account, fields.token, integration, now), 'token_rejected'],
    ['of a role that lost token log-in', ({ account }) => saveRole(account, { scriptId: 'customrole_x', name: 'X', centerType: 'CLASSIC', permissions: [] }), 'permission_denied'],
    ['of an inactive role', ({ account }) => saveRole(account, { scriptId: 'customrole_x', name: 'X', centerType: 'CLASSIC', isInactive: true }), 'EntityOrRoleDisabled'],
    ['of a user without access', ({ account }) => account.database.run("UPDATE employee SET giveaccess = 'F'"), 'EntityOrRoleDisabled'],
  ])('%s is refused', (_, prepare, detail) => {
    const all = setting();
    prepare(all);
    expect(refusal(all.account, signed(all))).toBe(detail);
  });

  it('of another client’s token is refused', () => {
    const all = setting();
    anIntegration(all.account, 'other-key');
    expect(refusal(all.account, signed(all, { consumerKey: 'other-key' }))).toBe('token_rejected');
  });

  it('signed with only one of the secrets is refused', () => {
    const all = setting();
    expect(refusal(all.account, signed(all, {}, `${consumerSecret}&`))).toBe('InvalidSignature');
    expect(refusal(all.account, signed(all, {}, `&${all.tokenSecret}`))).toBe('InvalidSignature');
  });

  it('counts once, and a wrong signature uses up no nonce', () => {
    const all = setting();
    expect(refusal(all.account, signed(all, { signature: 'wrong' }))).toBe('InvalidSignature');
    expect(refusal(all.account, signed(all))).toBe('accepted');
    expect(refusal(all.account, signed(all))).toBe('NonceUsed');
    expect(refusal(all.account, signed(all, { timestamp: String(now / 1000 + 1) }))).toBe('accepted');
  });

  it('locks its token after twenty wrong signatures, for a while', () => {
    const all = setting();
    for (let attempt = 0; attempt < 20; attempt += 1) refusal(all.account, signed(all, { signature: 'wrong' }));
    expect(refusal(all.account, signed(all))).toBe('temporary_locked');
    const later = now + 5 * 60 * 1000;
    expect(findAccessToken(all.account, all.fields.token, later)?.isLocked).toBe(false);
    expect(refusal(all.account, signed(all, { timestamp: String(later / 1000) }), later)).toBe('accepted');
  });
});
