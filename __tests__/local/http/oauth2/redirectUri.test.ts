import { lastDetail } from '../../../support/audit';
import { startLocalNetSuite, type Client, type LocalNetSuite } from '../../../support/localNetSuite';
import { answerConsent, authorizeAddress, changeDemoIntegration, connectorSession, exchange } from './codeGrant';

let local: LocalNetSuite;
let client: Client;

beforeEach(async () => {
  local = await startLocalNetSuite();
  ({ client } = await connectorSession(local));
  changeDemoIntegration(local, { redirectUri: 'https://app.example/callback' });
});

afterEach(async () => {
  expect(local.errors).toEqual([]);
  await local.stop();
});

async function refusal(redirectUri: string) {
  const response = await client(authorizeAddress({ redirect_uri: redirectUri }), { headers: { Accept: 'text/html' } });
  return { status: response.status, leadsTo: response.headers.get('Location'), detail: lastDetail(local) };
}

describe('a redirect URI of one address only', () => {
  it('is accepted as it is written', async () => {
    const back = await answerConsent(client, 'allow', { redirect_uri: 'https://app.example/callback' });
    expect(back.origin + back.pathname).toBe('https://app.example/callback');
    expect((await exchange(local, back.searchParams.get('code') ?? '', { redirect_uri: 'https://app.example/callback' })).status).toBe(200);
  });

  it.each(['https://app.example/callback/', 'https://app.example/callback?x=1', 'https://app.example/callback/../other', 'HTTPS://app.example/callback', 'https://app.example'])(
    'is not %s',
    async (other) => {
      expect(await refusal(other)).toEqual({ status: 400, leadsTo: null, detail: 'InvalidRedirectURI' });
    },
  );

  it('has no fragment, whatever the record says', async () => {
    changeDemoIntegration(local, { redirectUri: 'https://app.example/callback#here' });
    expect(await refusal('https://app.example/callback#here')).toEqual({ status: 400, leadsTo: null, detail: 'InvalidRedirectURI' });
  });
});
