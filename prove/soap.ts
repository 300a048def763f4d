import { createHmac, randomBytes } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { demoIntegration } from '../local/account/demo';
import { information } from '../local/account/information';
import type { Token } from './oauthClient';
import type { World } from './world';

const version = '2025_2';
const urn = (name: string): string => `urn:${name.replace('V', version)}.webservices.netsuite.com`;

const namespaces = {
  soapenv: 'http://schemas.xmlsoap.org/soap/envelope/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  m: urn('messages_V.platform'),
  c: urn('core_V.platform'),
  n: urn('common_V.platform'),
  comm: urn('communication_V.general'),
  docs: urn('filecabinet_V.documents'),
  act: urn('scheduling_V.activities'),
  rel: urn('relationships_V.lists'),
  sup: urn('support_V.lists'),
  cust: urn('customization_V.setup'),
} as const;

const declarations = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');
const parser = new XMLParser({ ignoreAttributes: false, removeNSPrefix: true, attributeNamePrefix: '', parseTagValue: false, isArray: (name) => name === 'writeResponse' || name === 'readResponse' });

/** The body of an answer, by element names without prefix. */
export type SoapBody = Readonly<Record<string, unknown>>;

/** Calls an operation of SOAP web services with a TokenPassport; undefined where NetSuite answers with a fault. */
export async function callSoap(world: World, token: Token, operation: string): Promise<SoapBody | undefined> {
  const response = await fetch(`${world.url}/services/NetSuitePort_${version}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: '""' },
    body: `<soapenv:Envelope ${declarations}><soapenv:Header>${passport(world, token)}</soapenv:Header><soapenv:Body>${operation}</soapenv:Body></soapenv:Envelope>`,
  });
  const { Envelope } = parser.parse(await response.text()) as { Envelope: { Body: SoapBody } };
  return response.status === 200 ? Envelope.Body : undefined;
}

function passport({ account }: World, token: Token): string {
  const { accountId } = information(account);
  const nonce = randomBytes(10).toString('hex');
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', `${demoIntegration.consumerSecret}&${token.secret}`)
    .update([accountId, demoIntegration.consumerKey, token.key, nonce, timestamp].join('&'))
    .digest('base64');
  return (
    `<m:tokenPassport><c:account>${accountId}</c:account><c:consumerKey>${demoIntegration.consumerKey}</c:consumerKey><c:token>${token.key}</c:token>` +
    `<c:nonce>${nonce}</c:nonce><c:timestamp>${timestamp}</c:timestamp><c:signature algorithm="HMAC-SHA256">${signature}</c:signature></m:tokenPassport>`
  );
}
