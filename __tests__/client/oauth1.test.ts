import fc from 'fast-check';
import { parseAuthorizationHeader } from '../../local/auth/oauth1/authorizationHeader';
import { signatureBaseString as serverBaseString } from '../../local/auth/oauth1/baseString';
import { oauth1Header } from '../../client/oauth1/authorizationHeader';
import { signatureBaseString } from '../../client/oauth1/baseString';
import { signHmacSha256 } from '../../client/oauth1/signature';
import { vectors } from '../local/auth/oauth1/vectors';

const published = vectors.filter(({ algorithm }) => algorithm === 'HMAC-SHA256');

describe('the client’s signature', () => {
  it.each(published.map((vector) => [vector.name, vector] as const))('is the published one: %s', async (_name, { method, address, query = [], header, secrets, signature }) => {
    expect(await signHmacSha256(signatureBaseString(method, address, [...header, ...query]), secrets)).toBe(signature);
  });

  it('stands in a header whose parameters are those of the published request', async () => {
    const { address, query = [], signature } = published.find(({ name }) => name === 'the vendor, a RESTlet by GET')!;
    const token = { account: 'tstdrv12345', consumerKey: 'dpf43f3p2l4k3l03', consumerSecret: 'kd94hf93k423kf44', token: 'nnch734d00sl2jdk', tokenSecret: 'pfkkdhi9sl3r4s00' };
    const header = await oauth1Header(token, { method: 'GET', address: address.split('?')[0]!, query }, { nonce: 'tUoTBMCLMiW', timestamp: 1594207766 });
    const parameters = new Map(parseAuthorizationHeader(header));
    expect(parameters.get('oauth_signature')).toBe(signature);
    expect(parameters.get('realm')).toBe('TSTDRV12345');
  });

  it('names a sandbox’s realm with capitals and an underscore', async () => {
    const token = { account: '1234567-sb1', consumerKey: 'k', consumerSecret: 's', token: 't', tokenSecret: 'u' };
    expect(await oauth1Header(token, { method: 'GET', address: 'https://x.example/', query: [] })).toMatch(/^OAuth realm="1234567_SB1", /);
  });

  it('never takes a nonce twice', async () => {
    const token = { account: '1', consumerKey: 'k', consumerSecret: 's', token: 't', tokenSecret: 'u' };
    const headers = await Promise.all(Array.from({ length: 50 }, () => oauth1Header(token, { method: 'GET', address: 'https://x.example/', query: [] })));
    const nonces = headers.map((header) => new Map(parseAuthorizationHeader(header)).get('oauth_nonce'));
    expect(new Set(nonces).size).toBe(50);
  });

  it('is made of the text that a server makes of any parameters', () => {
    const value = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 6 }), (parameters) => {
        const address = 'http://localhost:8300/app/site/hosting/restlet.nl';
        expect(signatureBaseString('get', address, parameters)).toBe(serverBaseString('GET', address, parameters));
      }),
    );
  });
});
