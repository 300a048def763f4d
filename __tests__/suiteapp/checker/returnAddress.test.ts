import fc from 'fast-check';
import { parseReturn, withResult, type ReturnAddress } from '../../../src/TypeScript/checker/returnAddress';
import { english } from '../../../src/TypeScript/texts/english';

const listed = ['https://client.example', 'https://add-in.example:8443'];
const netsuite = 'https://1234567.app.netsuite.com/app/site/hosting/scriptlet.nl?script=1&deploy=1';
const local = 'http://localhost:8300/app/site/hosting/scriptlet.nl?script=1&deploy=1';

const parse = (parameters: Record<string, string>, servedFrom = netsuite) => parseReturn(parameters, listed, servedFrom);

function allowed(parameters: Record<string, string>, servedFrom = netsuite): ReturnAddress {
  const parsed = parse(parameters, servedFrom);
  if (!parsed.ok || !parsed.value) throw new Error(`${parameters['return']} was not allowed`);
  return parsed.value;
}

/** What the reader of a refusal sees. */
const messageOf = (parsed: ReturnType<typeof parse>) => (parsed.ok ? '' : english(parsed.refusal.message));

describe('a return address', () => {
  it('is not asked for by a request without one', () => {
    expect(parse({})).toEqual({ ok: true, value: undefined });
    expect(parse({ return: '', state: '' })).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['https://client.example'],
    ['https://client.example/back?connection=7'],
    ['HTTPS://CLIENT.EXAMPLE:443/Back'],
    ['https://add-in.example:8443/back'],
    [`https://client.example/${'a'.repeat(2000 - 'https://client.example/'.length)}`],
  ])('is allowed where its origin is listed: %s', (address) => {
    expect(allowed({ return: address, state: 's' })).toMatchObject({ address, state: 's' });
  });

  it.each([
    'https://evil.example/',
    'https://client.example.evil.example/',
    'https://evilclient.example/',
    'https://sub.client.example/',
    'https://example/',
    'https://client.example:8443/',
    'https://add-in.example/',
    'http://client.example/',
    'http://client.example:443/',
    'http://localhost:3000/',
    'https://localhost:3000/',
  ])('is refused where its origin is not: %s', (address) => {
    expect(parse({ return: address })).toMatchObject({ ok: false, refusal: { code: 'RETURN_NOT_ALLOWED' } });
  });

  it.each(['https://client.example@evil.example/', 'javascript:alert(1)', '//client.example', 'https://client.example/#', 'https://client.example/\n'])(
    'is refused where it is no plain address: %j',
    (address) => {
      expect(parse({ return: address })).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
    },
  );

  it('is refused above 2,000 characters', () => {
    const address = `https://client.example/${'a'.repeat(2001 - 'https://client.example/'.length)}`;
    expect(parse({ return: address })).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });

  it('is refused where the list is empty', () => {
    expect(parseReturn({ return: 'https://client.example/' }, [], netsuite)).toMatchObject({ ok: false, refusal: { code: 'RETURN_NOT_ALLOWED' } });
  });

  it.each([
    ['?result=ready', 'result'],
    ['?a=b&role=3', 'role'],
    ['?state', 'state'],
    ['?STATE=x', 'state'],
    ['?%72esult=x', 'result'],
    ['?r%6Fle=x', 'role'],
    ['?a;role=3', 'role'],
    ['?+state=x', 'state'],
    ['?%20state=x', 'state'],
  ])('is refused where its query %s has one of ours already', (query, name) => {
    const parsed = parse({ return: `https://client.example/${query}` });
    expect(parsed).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
    expect(messageOf(parsed)).toContain(`may not have ${name} `);
  });

  it.each(['/result=x', '/?results=x', '/?a=result', '/?a=b=state', '/role/state'])('may have the words elsewhere: %s', (rest) => {
    expect(allowed({ return: `https://client.example${rest}` }).address).toContain(rest);
  });

  it('is shown back shortened, and the state never', () => {
    const parsed = parse({ return: `https://evil.example/${'a'.repeat(500)}`, state: 'a-secret' });
    const message = messageOf(parsed);
    expect(message).toContain('https://evil.example/aaa');
    expect(message.length).toBeLessThan(250);
    expect(message).not.toContain('a-secret');
  });
});

describe('plain http on this machine', () => {
  it.each([local, 'http://127.0.0.1:8300/app', 'http://LOCALHOST/app'])('is allowed where the page itself came from there: %s', (servedFrom) => {
    expect(allowed({ return: 'http://localhost:3000/back' }, servedFrom).origin).toBe('http://localhost:3000');
    expect(allowed({ return: 'http://localhost' }, servedFrom).origin).toBe('http://localhost');
  });

  it.each([netsuite, 'https://localhost:8300/app', 'http://localhost.evil.example/app', 'http://localhost@evil.example/', 'http://evil.example/?http://localhost/', ''])(
    'is refused where the page came from %s',
    (servedFrom) => {
      expect(parse({ return: 'http://localhost:3000/back' }, servedFrom)).toMatchObject({ ok: false, refusal: { code: 'RETURN_NOT_ALLOWED' } });
    },
  );

  it.each(['http://localhost.evil.example/', 'http://client.example/', 'http://evil.example:3000/'])('is no other host: %s', (address) => {
    expect(parse({ return: address }, local)).toMatchObject({ ok: false, refusal: { code: 'RETURN_NOT_ALLOWED' } });
  });

  it('takes no IP address', () => {
    expect(parse({ return: 'http://127.0.0.1:3000/' }, local)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });
});

describe('the state', () => {
  const withState = (state: string) => parse({ return: 'https://client.example/back', state });

  it('may have 512 characters, and no more', () => {
    expect(withState('é'.repeat(512)).ok).toBe(true);
    expect(withState('😀'.repeat(512)).ok).toBe(true);
    expect(withState('a'.repeat(513))).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });

  it.each([['a null', '\0'], ['a line break', 'a\nb'], ['a delete', '\x7f'], ['a C1 control', '\x85'], ['half a character', 'a\ud83d']])('may not hold %s', (_, state) => {
    expect(withState(state)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });

  it('is refused without a return address', () => {
    expect(parse({ state: 'abc' })).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });
});

describe('the result', () => {
  it.each([
    ['https://client.example', 'https://client.example?result=ready&role=1007&state=s'],
    ['https://client.example/back', 'https://client.example/back?result=ready&role=1007&state=s'],
    ['https://client.example/back?', 'https://client.example/back?result=ready&role=1007&state=s'],
    ['https://client.example/back?a=b', 'https://client.example/back?a=b&result=ready&role=1007&state=s'],
    ['https://client.example/back?a=b&', 'https://client.example/back?a=b&result=ready&role=1007&state=s'],
    ['https://client.example/back&', 'https://client.example/back&?result=ready&role=1007&state=s'],
  ])('is appended to %s', (address, expected) => {
    expect(withResult(allowed({ return: address, state: 's' }), 'ready', 1007)).toBe(expected);
  });

  it('has no state where the client gave none', () => {
    expect(withResult(allowed({ return: 'https://client.example/' }), 'unknown', 3)).toBe('https://client.example/?result=unknown&role=3');
  });
});

/** Mostly what is allowed, so that one trick at a time comes through as far as it can. */
const mostly = (plain: string, ...tricks: readonly string[]) => fc.oneof({ weight: 6, arbitrary: fc.constant(plain) }, { weight: 2, arbitrary: fc.constantFrom(...tricks) });

/** Pieces of an address, with tricks among them, put together at random. */
const tricked = fc
  .tuple(
    mostly('', ' ', '\t', '\0', 'javascript:', 'url:'),
    mostly('https', 'HTTPS', 'http', 'ftp', 'https:https', ''),
    mostly('://', ':/', ':', ':\\\\', ':///', '://\\', '://\t', '//'),
    mostly('', 'a@', 'a:b@', 'client.example@', '%40', 'client.example\\@', 'client.example#@', 'client.example?@'),
    mostly('client.example', 'Client.EXAMPLE', 'add-in.example', 'client.example.', 'evil.example', 'client.example.evil.example', 'evil-client.example', '127.0.0.1', '[::1]', 'client%2eexample', 'client。example', 'localhost', 'client.exa\tmple'),
    mostly('', ':443', ':8443', ':80', ':0', ':', ':99999', ':0443', ':443@evil.example'),
    mostly('/', '', '/back', '\\', '\\@evil.example', '//evil.example', '/..//evil.example', '?a=b', '#', '#@evil.example', '/@evil.example', '/%0d%0a', '?next=https://evil.example', '?result=ready', '?a=b&Role=1', ' ', '\n'),
  )
  .map((parts) => parts.join(''));

/** An allowed address with one character of any kind put in somewhere. */
const disturbed = fc
  .tuple(fc.constantFrom('https://client.example/back?a=b', 'https://add-in.example:8443/'), fc.nat(40), fc.oneof(fc.constantFrom(...'@\\/#?:.%[] \t\n\0'), fc.string({ unit: 'binary', minLength: 1, maxLength: 2 })))
  .map(([address, position, text]) => address.slice(0, position) + text + address.slice(position));

const anything = fc.oneof(tricked, disturbed, fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string({ unit: 'binary' }));
const verdict = fc.constantFrom('ready' as const, 'ready-with-gaps' as const, 'not-ready' as const, 'unknown' as const);

describe('the law of return addresses', () => {
  it('lets nobody be brought to an origin that is not listed, as the URL standard reads it', () => {
    fc.assert(
      fc.property(anything, fc.string({ unit: 'binary' }), verdict, (address, state, result) => {
        const parsed = parse({ return: address, state });
        if (!parsed.ok || !parsed.value) return;
        const reached = new URL(withResult(parsed.value, result, 1007));
        expect(listed).toContain(reached.origin);
        expect([reached.username, reached.password, reached.hash]).toEqual(['', '', '']);
      }),
      { numRuns: 20_000 },
    );
  });

  it('lets on this machine be reached, besides, this machine only', () => {
    fc.assert(
      fc.property(anything, (address) => {
        const parsed = parse({ return: address }, local);
        if (!parsed.ok || !parsed.value) return;
        const { origin } = new URL(withResult(parsed.value, 'ready', 1007));
        expect(listed.includes(origin) || /^http:\/\/localhost(:\d+)?$/.test(origin)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives the client exactly one result, one role and its own state, and keeps its query', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9 é&=+#%?]{1,12}$/).filter((name) => !['result', 'role', 'state'].includes(name.trim().toLowerCase()));
    const webPath = fc.webPath().filter((path) => !/%[01]|%7f/i.test(path));
    const state = fc.string({ unit: 'grapheme', maxLength: 100 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...listed), webPath, fc.dictionary(plain, plain), state, verdict, (origin, path, query, text, result) => {
        const pairs = new URLSearchParams(query).toString();
        const address = `${origin}${path || '/'}${pairs && `?${pairs}`}`;
        const { searchParams, pathname } = new URL(withResult(allowed({ return: address, state: text }), result, 1007));
        expect(pathname).toBe(new URL(address).pathname);
        expect([...searchParams]).toEqual([...Object.entries(query), ['result', result], ['role', '1007'], ...(text === '' ? [] : [['state', text]])]);
      }),
    );
  });
});
