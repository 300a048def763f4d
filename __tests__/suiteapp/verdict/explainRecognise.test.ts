import fc from 'fast-check';
import { knownErrorIds, knownErrorOf, type KnownErrorId } from '../../../src/TypeScript/requirements/knownErrors';
import { READ_CHARACTERS, recognise } from '../../../src/TypeScript/verdict/explain/recognise';

const errorsIn = (text: string) => recognise(text).errors.map((id) => knownErrorOf(id).anchor);

describe('an error in the words of its source', () => {
  it.each([
    ['"message":"Missing Authentication Token","type":"MISSING_AUTHENTICATION_TOKEN","statusCode":404,"hint":"The HTTP method or resource may not be supported."', 'missing-authentication-token'],
    ['{"error":{"code":"","details":"You are not authorized to perform this."}}', 'not-authorized'],
    ['You cannot continue this authorization flow. Your current role has insufficient permission. Please contact your account administrator.', 'cannot-continue-authorization'],
    ['SAML Single Sign On is not enabled in your account', 'saml-not-enabled'],
    ['A problem occurred while trying to reach this add-in', 'add-in-not-reached'],
    ['user has exceeded the maximum number of tokens', 'too-many-tokens'],
    ['CEFI-AUTHO-E1104', 'subscription-invalid'],
    ['Your subscription is invalid or expired.', 'subscription-invalid'],
    ['Need admin approval', 'need-admin-approval'],
    ['SuiteTalk concurrent request limit exceeded. Request blocked.', 'too-many-requests'],
    ['Your NetSuite account is currently busy serving other requests.', 'too-many-requests'],
    ['The field message contained more than the maximum number (1000000) of characters allowed', 'message-too-long'],
    ["We haven't found any NetSuite Session for your Connected User/Role", 'no-netsuite-session'],
    ['INSUFFICIENT_PERMISSION', 'insufficient-permission'],
    ['ROLE_REQUIRED', 'role-required'],
    ['EntityOrRoleDisabled', 'entity-or-role-disabled'],
    ['FeatureDisabled', 'feature-disabled'],
    ['IntegrationBlocked', 'integration-blocked'],
    ['consumer_key_refused', 'integration-blocked'],
    ['Waiting for Approval', 'integration-blocked'],
    ['INVALID_LOGIN_ATTEMPT', 'invalid-login-attempt'],
    ['Invalid login attempt.', 'invalid-login-attempt'],
  ])('%s is recognised as %s', (text, anchor) => {
    expect(errorsIn(text)).toEqual([anchor]);
  });
});

describe('part of an error', () => {
  it.each([
    ['"type":"MISSING_AUTHENTICATION_TOKEN"', 'missing-authentication-token'],
    ['"hint":"The HTTP method or resource may not be supported."', 'missing-authentication-token'],
    ['Your current role has insufficient permission.', 'cannot-continue-authorization'],
    ['cannot continue this authorization flow', 'cannot-continue-authorization'],
    ['found any NetSuite Session for your Connected User', 'no-netsuite-session'],
    ['more than the maximum number (1,000,000) of characters', 'message-too-long'],
    ['"code" : "INVALID_LOGIN_ATTEMPT"', 'invalid-login-attempt'],
  ])('%s is enough', (text, anchor) => {
    expect(errorsIn(text)).toEqual([anchor]);
  });
});

describe('what people paste', () => {
  it.each([
    ['pretty printed JSON', '{\n  "error": {\n    "code": "",\n    "details": "You are not authorized to perform this."\n  }\n}'],
    ['JSON inside a string', '"{\\"error\\":{\\"code\\":\\"\\",\\"details\\":\\"You are not\\nauthorized to perform this.\\"}}"'],
    ['a line break inside, escaped twice', 'details: \\\\nYou are not authorized\\\\r\\\\nto perform this.'],
    ['HTML-escaped', '{&quot;details&quot;:&quot;You are not authorized&nbsp;to perform this.&quot;}'],
    ['HTML-escaped twice', '&amp;quot;You&amp;nbsp;are not authorized to perform this.&amp;quot;'],
    ['HTML-escaped five times', 'You are not authorized&amp;amp;amp;amp;nbsp;to perform this.'],
    ['HTML-escaped by numbers', '&#34;&#89;ou are not&#xA0;authorized to perform this&#x2e;&#34;'],
    ['HTML inside JSON', '\\u0026quot;You are not\\u0026nbsp;authorized to\\u00a0perform this.\\u0026quot;'],
    ['other case', 'yOU ARE NOT AUTHORIZED TO PERFORM THIS.'],
    ['smart quotes', '“details”: “You are not authorized to perform this.”'],
    ['wide letters', 'Ｙｏｕ ａｒｅ ｎｏｔ ａｕｔｈｏｒｉｚｅｄ ｔｏ ｐｅｒｆｏｒｍ ｔｈｉｓ'],
    ['blanks as a scanner leaves them', '  You  are not\tauthor ized \n\n to per\u00adform   this .'],
    ['soft hyphens by name', 'You are not author&shy;ized to perform this.'],
    ['a stack trace', 'ApiException: You are not authorized to perform this.\n   at Celigo.Service.Call(Uri address) in Service.cs:line 41'],
    ['a log line', '2026-03-01T08:00:00Z ERROR [pane] status=401 body={"details":"You are not authorized to perform this.","request":7}'],
    ['words of another language around it', 'エラー：You are not authorized to perform this.が表示されました'],
  ])('is recognised: %s', (_, text) => {
    expect(errorsIn(text)).toEqual(['not-authorized']);
  });

  it('is recognised where a code is broken at an underscore', () => {
    expect(errorsIn('SOAP fault: INSUFFICIENT_\n  PERMISSION')).toEqual(['insufficient-permission']);
    expect(errorsIn('ROLE\\_REQUIRED')).toEqual(['role-required']);
  });
});

describe('several errors in one text', () => {
  it('are all told, the one that says most about its cause first', () => {
    const text = 'INVALID_LOGIN_ATTEMPT … "Missing Authentication Token" … EntityOrRoleDisabled … FeatureDisabled';
    expect(errorsIn(text)).toEqual(['feature-disabled', 'missing-authentication-token', 'entity-or-role-disabled', 'invalid-login-attempt']);
  });

  it('are each told once', () => {
    expect(errorsIn('Missing Authentication Token. '.repeat(50))).toEqual(['missing-authentication-token']);
  });
});

describe('what is no known error', () => {
  it.each([
    '',
    ' \n\t',
    'error',
    '403',
    '404',
    'token',
    'Unauthorized',
    'permission',
    'login',
    'insufficient permission',
    'Role required',
    'feature disabled',
    'The feature is disabled.',
    'entity',
    'authentication token',
    'Your authentication token has expired.',
    'You are not authorized to perform this action.',
    'You are not authorized to perform this operation',
    'approval',
    'MY_ROLE_REQUIRED_FIELD',
    'NOT_INSUFFICIENT_PERMISSIONS',
    'FeatureDisabledException',
    'Entity or role disabled',
    'integration blocked, consumer key refused',
    'The feature Token-Based Authentication is not enabled in your account',
    'A problem occurred while trying to open this add-in',
    'You cannot continue this authorization now',
    'Need admin approvals',
    'HTTP 401: {"error":{"code":"INVALID_REQUEST"}}',
  ])('%j is not taken for one', (text) => {
    expect(errorsIn(text)).toEqual([]);
  });
});

describe('a huge text', () => {
  it('is read as far as the limit, and says so', () => {
    expect(recognise(`Need admin approval ${'x '.repeat(READ_CHARACTERS)}`)).toEqual({ errors: ['needAdminApproval'], isCut: true, isPart: false });
    expect(recognise(`${' '.repeat(READ_CHARACTERS)}Need admin approval`)).toEqual({ errors: [], isCut: true, isPart: false });
    expect(recognise('Need admin approval').isCut).toBe(false);
  });

  it('is cut before anything else is done with it', () => {
    const normalize = jest.spyOn(String.prototype, 'normalize');
    recognise('x'.repeat(10 * READ_CHARACTERS));
    expect(normalize.mock.contexts.map((text) => String(text).length)).toEqual([READ_CHARACTERS]);
    normalize.mockRestore();
  });

  it('is cut as well where one of its characters stands for many', () => {
    expect(recognise('\uFDFA'.repeat(READ_CHARACTERS / 2)).isCut).toBe(true);
  });
});

/** The sentences and codes of each error that its sources print. */
const wordings: readonly (readonly [KnownErrorId, string])[] = knownErrorIds.flatMap((id) =>
  knownErrorOf(id).signs.map((sign) => [id, 'code' in sign ? sign.code : sign.phrase] as const),
);

const htmlEscaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/'/g, '&#39;').replace(/\u00a0/g, '&nbsp;');
const jsonEscaped = (text: string) => JSON.stringify(text).slice(1, -1);
const programmersJson = (text: string) => jsonEscaped(text).replace(/[&<>"'\u00a0]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
const isCode = (text: string) => !text.includes(' ');

/** What happens to a text before it is pasted. None of it parts a code, which programs print in one piece. */
const forms: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/ /g, ' \n  '),
  (text) => text.replace(/ /g, '\r\n'),
  (text) => `"${text}"`,
  (text) => `“${text}”`,
  (text) => JSON.stringify({ error: { code: '', details: text } }),
  (text) => JSON.stringify({ error: { details: text } }, undefined, 2),
  (text) => `System.Exception: ${text}\n   at Service.Call() in Service.cs:line 12`,
  (text) => (isCode(text) ? text : text.replace(/(\w{4})(\w)/, '$1\u200b$2')),
];
const escapes: readonly ((text: string) => string)[] = [htmlEscaped, jsonEscaped, programmersJson];

describe('laws', () => {
  const vocabulary = [
    'error', 'token', 'authentication', 'permission', 'role', 'insufficient', 'feature', 'disabled', 'login', 'invalid', 'admin',
    'approval', 'account', '403', '404', 'null', 'details', 'message', 'netsuite', 'session', 'the', 'at', 'of', 'requests', 'tokens',
  ];
  const words = fc.array(fc.constantFrom(...vocabulary), { maxLength: 40 }).map((some) => some.join(' '));
  const wrapped = fc.array(fc.constantFrom(...forms), { maxLength: 3 });
  const escaped = fc.array(fc.constantFrom(...escapes), { maxLength: 2 });

  it('any known error is recognised in any combination of the forms in which people paste it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wordings), wrapped, escaped, words, words, ([id, wording], how, hidden, before, after) => {
        const form = how.reduce((text, change) => change(text), wording);
        const pasted = hidden.reduce((text, change) => change(text), `${before}: ${form}. ${after}`);
        expect(recognise(pasted).errors).toContain(id);
      }),
      { numRuns: 2000 },
    );
  });

  it('everyday words are no error, whatever their order', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(recognise(text).errors).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('no text makes it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: fc.constantFrom('&', '#', 'x', ';', '\\', 'u', '0', '\ud800', 'a') }), (some, hostile) => {
        expect(recognise(some + hostile).errors).toEqual(recognise(some + hostile).errors);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every message of the published list of errors, whole, with the error that prints it. */
const messages: readonly (readonly [string, string])[] = [
  ['missing-authentication-token', '"message":"Missing Authentication Token","type":"MISSING_AUTHENTICATION_TOKEN","statusCode":404,"hint":"The HTTP method or resource may not be supported."'],
  ['not-authorized', '{"error":{"code":"","details":"You are not authorized to perform this."}}'],
  ['cannot-continue-authorization', 'You cannot continue this authorization flow. Your current role has insufficient permission. Please contact your account administrator.'],
  ['saml-not-enabled', 'SAML Single Sign On is not enabled in your account'],
  ['add-in-not-reached', 'A problem occurred while trying to reach this add-in'],
  ['too-many-tokens', 'user has exceeded the maximum number of tokens'],
  ['subscription-invalid', 'Your subscription is invalid or expired.'],
  ['too-many-requests', 'SuiteTalk concurrent request limit exceeded. Request blocked.'],
  ['too-many-requests', 'Your NetSuite account is currently busy serving other requests.'],
  ['message-too-long', 'The field message contained more than the maximum number (1000000) of characters allowed'],
  ['no-netsuite-session', "We haven't found any NetSuite Session for your Connected User/Role"],
];

const lettersIn = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What may be a part of a message: shorter ones may be part of anything. */
const isLongEnough = (text: string) => text.trim().split(/\s+/).length >= 4 && lettersIn(text).length >= 20;

/** Every run of words of a text that is long enough. */
function partsOf(text: string): readonly string[] {
  const words = text.split(' ');
  const runs = words.flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(' ')));
  return runs.filter(isLongEnough);
}

/** The errors of which some message holds these letters. */
const printing = (part: string) => [...new Set(messages.filter(([, message]) => lettersIn(message).includes(lettersIn(part))).map(([anchor]) => anchor))];

/** Forms that put no words around a text: with them it is no longer a part and nothing else. */
const withoutWords = forms.filter((form) => lettersIn(form('some words')) === 'somewords');

describe('a part of a message', () => {
  it.each(messages)('is recognised, of at least four words and twenty letters: %s, %s', (_, message) => {
    const parts = partsOf(message);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect([part, errorsIn(part).sort()]).toEqual([part, printing(part).sort()]);
  });

  it.each([
    'You cannot continue this authorization',
    'A problem occurred while trying to reach',
    'We haven’t found any NetSuite Session for your Connected',
    'exceeded the maximum number',
    'more than the maximum number (1000000)',
    'please contact your\n  account administrator',
    '\\"code\\":\\"\\",\\"details\\":\\"You are not author',
  ])('is said to be no more: %s', (text) => {
    expect(recognise(text)).toMatchObject({ errors: [expect.anything()], isPart: true });
  });

  it.each(['the maximum number', 'the role of the user', 'is not enabled', 'Please contact your', 'The field message'])('is not recognised where it could be part of anything: %s', (text) => {
    expect(recognise(text).errors).toEqual([]);
  });

  it('is recognised wherever it begins and ends, and names no error that does not print it', () => {
    const part = fc.constantFrom(...messages).chain(([, message]) =>
      fc.tuple(fc.nat(message.length), fc.nat(message.length)).map(([one, other]) => message.slice(Math.min(one, other), Math.max(one, other))),
    );
    fc.assert(
      fc.property(part, fc.constantFrom(...withoutWords), (some, form) => {
        fc.pre(isLongEnough(some));
        expect(errorsIn(some).sort()).toEqual(printing(some).sort());
        expect(errorsIn(form(some)).sort()).toEqual(printing(some).sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('is not made of words of messages in another order, or with one word of another kind among them', () => {
    const words = [...new Set(messages.flatMap(([, message]) => message.match(/[A-Za-z]+/g)!))];
    const shuffled = fc.array(fc.constantFrom(...words, 'printer', 'please', 'not'), { minLength: 4, maxLength: 10 }).map((some) => some.join(' '));
    const disturbed = fc.tuple(fc.constantFrom(...messages.flatMap(([, message]) => partsOf(message))), fc.nat()).map(([text, at]) => {
      const parts = text.split(' ');
      return parts.map((word, index) => (index === at % parts.length ? 'printer' : word)).join(' ');
    });
    const signs = wordings.map(([, wording]) => lettersIn(wording));
    fc.assert(
      fc.property(fc.oneof(shuffled, disturbed), (text) => {
        fc.pre(printing(text).length === 0 && !signs.some((sign) => lettersIn(text).includes(sign)));
        expect(errorsIn(text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an error that stands in an address or between tags', () => {
  it.each(['Missing%20Authentication%20Token', '<b>Missing</b> <i>Authentication</i>&nbsp;Token', '%22message%22:%22Missing%20Authentication%20Token%22'])('is recognised: %s', (text) => {
    expect(recognise(text)).toMatchObject({ errors: [expect.anything()], isPart: false });
  });
});
