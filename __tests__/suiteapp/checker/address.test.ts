import fc from 'fast-check';
import { parseAddress } from '../../../src/TypeScript/checker/address';

describe('an address', () => {
  it.each([
    ['https://client.example', 'https://client.example', ''],
    ['https://client.example/', 'https://client.example', '/'],
    ['HTTPS://Client.Example/Back', 'https://client.example', '/Back'],
    ['https://client.example:443/back', 'https://client.example', '/back'],
    ['https://client.example:8443?x=1', 'https://client.example:8443', '?x=1'],
    ['http://localhost:3000/back', 'http://localhost:3000', '/back'],
    ['http://localhost:80', 'http://localhost', ''],
    ['http://client.example:443', 'http://client.example:443', ''],
    ['https://a-1.b--2.client.example/a/b;c=d/@e?f=g&h=%C3%A9+i!$(*),:', 'https://a-1.b--2.client.example', '/a/b;c=d/@e?f=g&h=%C3%A9+i!$(*),:'],
    ['https://xn--mnchen-3ya.example/', 'https://xn--mnchen-3ya.example', '/'],
    ['https://4ever.example', 'https://4ever.example', ''],
    ['https://client.example:65535', 'https://client.example:65535', ''],
  ])('%s has the origin %s', (text, origin, rest) => {
    expect(parseAddress(text)).toEqual({ origin, rest });
    expect(new URL(text).origin).toBe(origin);
  });

  it.each([
    ['another scheme', 'ftp://client.example/'],
    ['a script', 'javascript:alert(1)//client.example'],
    ['a script that looks like an address', 'javascript://client.example/%250aalert(1)'],
    ['data', 'data:text/html,https://client.example'],
    ['no scheme', 'client.example/back'],
    ['the scheme of the page', '//client.example/back'],
    ['a path', '/app/center/card.nl'],
    ['one slash', 'https:/client.example/'],
    ['no slash', 'https:client.example/'],
    ['three slashes', 'https:///client.example/'],
    ['a user', 'https://client.example@evil.example/'],
    ['a user and a password', 'https://a:b@client.example/'],
    ['an empty user', 'https://@client.example/'],
    ['a user behind a port', 'https://client.example:443@evil.example/'],
    ['a backslash before another host', 'https://client.example\\@evil.example/'],
    ['backslashes for slashes', 'https:\\\\client.example\\back'],
    ['a backslash in the path', 'https://client.example/\\evil.example'],
    ['a fragment', 'https://client.example/#/back'],
    ['an empty fragment', 'https://client.example/#'],
    ['a fragment before another host', 'https://client.example#@evil.example/'],
    ['a dot behind the host', 'https://client.example./'],
    ['two dots in the host', 'https://client..example/'],
    ['a dot before the host', 'https://.client.example/'],
    ['no host', 'https:///'],
    ['a hyphen that ends a label', 'https://client-.example/'],
    ['an underscore in the host', 'https://the_client.example/'],
    ['a label that is too long', `https://${'a'.repeat(64)}.example/`],
    ['a percent-encoded host', 'https://client%2Eexample/'],
    ['a host in other letters', 'https://сlient.example/'],
    ['a wide dot', 'https://client。example/'],
    ['a wildcard', 'https://*.example/'],
    ['an IPv4 address', 'https://127.0.0.1/'],
    ['an IPv4 address in hexadecimal', 'https://0x7f000001/'],
    ['an IPv4 address as one number', 'https://2130706433/'],
    ['an IPv4 address in octal', 'https://0177.0.0.01/'],
    ['an IPv6 address', 'https://[::1]/'],
    ['an empty port', 'https://client.example:/'],
    ['port 0', 'https://client.example:0/'],
    ['a port with a zero in front', 'https://client.example:0443/'],
    ['a port above 65535', 'https://client.example:65536/'],
    ['a port that is no number', 'https://client.example:https/'],
    ['a blank in front', ' https://client.example/'],
    ['a blank behind', 'https://client.example/ '],
    ['a line break behind', 'https://client.example/\n'],
    ['a tab within', 'https://client.exa\tmple/'],
    ['a null behind the host', 'https://client.example\0.evil.example/'],
    ['a line break in the path', 'https://client.example/\r\nSet-Cookie: a=b'],
    ['an encoded line break', 'https://client.example/%0d%0aSet-Cookie:a=b'],
    ['an encoded null', 'https://client.example/?a=%00'],
    ['an encoded delete', 'https://client.example/%7F'],
    ['a percent sign alone', 'https://client.example/100%'],
    ['a percent sign with one digit', 'https://client.example/%2'],
    ['markup', 'https://client.example/<script>'],
    ['a quote', 'https://client.example/"onclick='],
    ['a letter that is not ASCII', 'https://client.example/é'],
    ['a joint that does not show', 'https://client.example/\u200b'],
    ['nothing', ''],
  ])('with %s is none', (_, text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('is split in time that grows with its length only, whatever it is made of', () => {
    for (const part of ['a', 'a-', 'a.', '-', '.', '%41', '?', 'https://']) {
      const text = `https://${part.repeat(20_000)}!`;
      expect(parseAddress(text)?.origin ?? 'none').not.toContain('!');
    }
  });

  it('is split as the URL standard splits it, or not at all', () => {
    const text = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['https', 'http'] }),
      fc.string({ unit: fc.constantFrom(...'htps:/\\@.?#%[]1e0x8\t \n'), maxLength: 30 }).map((rest) => `https://c${rest}`),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        const address = parseAddress(candidate);
        if (!address) return;
        const { origin, username, hash } = new URL(candidate);
        expect([address.origin, '', '']).toEqual([origin, username, hash]);
      }),
      { numRuns: 5000 },
    );
  });
});
