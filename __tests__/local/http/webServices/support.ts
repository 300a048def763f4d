import { createHmac, randomBytes } from 'node:crypto';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { demoIntegration, knownPeople } from '../../../../local/account/demo';
import { information } from '../../../../local/account/information';
import { findIntegration } from '../../../../local/account/integrations';
import { administratorRoleId, assignRole, saveRole } from '../../../../local/account/roles';
import { levelNames, type Account, type Caller, type Level, type LevelName, type Row } from '../../../../local/account/types';
import { findUser, saveUser } from '../../../../local/account/users';
import { createAccessToken } from '../../../../local/auth/accessTokens';
import { startLocalNetSuite, type LocalNetSuite, type LocalNetSuiteOptions } from '../../../support/localNetSuite';
import type { Token } from '../../../support/oauthClient';
import type { SoapBody, SoapStatus } from './soapBody';

export const soapPath = '/services/NetSuitePort_2025_2';

/** What a test finds: Local NetSuite with the demo account. */
export interface Served {
  local: LocalNetSuite;
}

/** Gives each test a demo account of its own. A test in which Local NetSuite itself went wrong fails. */
export function servedForEachTest(options: LocalNetSuiteOptions = {}): Served {
  const served = {} as Served;
  beforeEach(async () => {
    served.local = await startLocalNetSuite(options);
  });
  afterEach(async () => {
    await served.local.stop();
    expect(served.local.errors).toEqual([]);
  });
  return served;
}

export type Permissions = Readonly<Record<string, LevelName>>;

/** What a role needs for SOAP, and for SuiteQL over REST. */
export const soapRights: Permissions = { ADMI_LOGIN_OAUTH: 'FULL', ADMI_WEBSERVICES: 'FULL' };
export const restRights: Permissions = { ADMI_LOGIN_OAUTH: 'FULL', ADMI_RESTWEBSERVICES: 'FULL', REPO_ANALYTICS: 'EDIT' };

export interface Program extends Token {
  readonly caller: Caller;
}

let made = 0;

/** A program with a token of a user in one of his roles. */
export function programOf(account: Account, caller: Caller): Program {
  const { token, secret } = createAccessToken(account, findIntegration(account, demoIntegration.consumerKey)!, caller, Date.now());
  return { key: token, secret, caller };
}

/** A program that may do everything. */
export function administrator(account: Account): Program {
  return programOf(account, { userId: findUser(account, knownPeople.ada.email)!.id, roleId: administratorRoleId });
}

/** A program with a token of its own, as a new user in a new role with these permissions. */
export function program(account: Account, permissions: Permissions): Program {
  made += 1;
  const role = saveRole(account, {
    scriptId: `customrole_program_${made}`,
    name: `Program ${made}`,
    centerType: 'CLASSIC',
    permissions: Object.entries(permissions).map(([key, level]) => ({ key, level: levelNames.indexOf(level) as Level })),
  });
  const user = saveUser(account, { firstName: 'Program', lastName: String(made), email: `program${made}@example.com` });
  assignRole(account, user.id, role.id);
  return programOf(account, { userId: user.id, roleId: role.id });
}

/** The newest line of the Login Audit Trail. */
export function lastLogin(account: Account): Row | undefined {
  return account.database.get('SELECT * FROM loginaudit ORDER BY rowid DESC');
}

export interface PassportFields {
  readonly account: string;
  readonly consumerKey: string;
  readonly token: string;
  readonly nonce: string;
  readonly timestamp: string;
  readonly algorithm: string;
  /** Made from the others unless a test gives one. */
  readonly signature?: string;
}

/** A TokenPassport as Oracle describes it, in XML; what a test changes is signed with the rest. */
export function passport(local: LocalNetSuite, { key, secret }: Token, changed: Partial<PassportFields> = {}): string {
  const fields: PassportFields = {
    account: information(local.account).accountId,
    consumerKey: demoIntegration.consumerKey,
    token: key,
    nonce: randomBytes(10).toString('hex'),
    timestamp: String(Math.floor(Date.now() / 1000)),
    algorithm: 'HMAC-SHA256',
    ...changed,
  };
  const base = [fields.account, fields.consumerKey, fields.token, fields.nonce, fields.timestamp].join('&');
  const signed = createHmac('sha256', `${demoIntegration.consumerSecret}&${secret}`).update(base).digest('base64');
  const { algorithm, signature = signed, ...others } = fields;
  const elements = Object.entries(others).map(([name, value]) => `<c:${name}>${value}</c:${name}>`);
  return `<m:tokenPassport>${elements.join('')}<c:signature algorithm="${algorithm}">${signature}</c:signature></m:tokenPassport>`;
}

const declarations =
  'xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xmlns:m="urn:messages_2025_2.platform.webservices.netsuite.com" xmlns:c="urn:core_2025_2.platform.webservices.netsuite.com"';

export function envelope(header: string, body: string): string {
  return `<soap:Envelope ${declarations}><soap:Header>${header}</soap:Header><soap:Body>${body}</soap:Body></soap:Envelope>`;
}

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true, parseTagValue: false });

/** What a test looks at in an answer. */
export interface SoapResponse {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** The body of the envelope without prefixes, as plain objects. */
  readonly body: SoapBody;
}

/** Sends a text to the SOAP endpoint. An answer that is not well-formed XML fails the test. */
export async function post(local: LocalNetSuite, message: RequestInit['body'], init: { readonly path?: string; readonly headers?: Record<string, string> } = {}): Promise<SoapResponse> {
  const headers = { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: '""', ...init.headers };
  const response = await fetch(local.url + (init.path ?? soapPath), { method: 'POST', headers, body: message ?? null });
  const text = await response.text();
  expect(XMLValidator.validate(text)).toBe(true);
  return { status: response.status, text, headers: response.headers, body: (parser.parse(text) as { Envelope: { Body: SoapBody } }).Envelope.Body };
}

/** Calls an operation as a program. */
export function call(local: LocalNetSuite, by: Token, operation: string, changed: Partial<PassportFields> = {}): Promise<SoapResponse> {
  return post(local, envelope(passport(local, by, changed), operation));
}

/** The fault of an answer: its name, code and message. */
export function faultOf({ status, body }: SoapResponse): { readonly name: string; readonly code: string; readonly message: string } {
  expect(status).toBe(500);
  expect(body.Fault.faultcode).toBe('soapenv:Server.userException');
  const [name = ''] = Object.keys(body.Fault.detail);
  const { code, message } = body.Fault.detail[name]!;
  expect(body.Fault.faultstring).toBe(message);
  return { name, code, message };
}

/** 'success', or the code and message of a status. */
export function outcome(status: SoapStatus): string {
  return status.isSuccess === 'true' ? 'success' : `${status.statusDetail?.code}: ${status.statusDetail?.message}`;
}

export const codeOf = (status: SoapStatus): string => outcome(status).split(':')[0] ?? '';

export const recordRef = (type: string, id: number | string, name = 'baseRef'): string => `<m:${name} xsi:type="c:RecordRef" type="${type}" internalId="${id}"/>`;
export const customRecordRef = (scriptId: string, id: number | string): string => `<m:baseRef xsi:type="c:CustomRecordRef" scriptId="${scriptId}" internalId="${id}"/>`;
