import { setFeature } from '../../../../local/account/features';
import { setGlobalPermission, setRolePermission } from '../../../../local/account/permissions';
import { findRole, saveRole } from '../../../../local/account/roles';
import { soapPaths, soapVersions } from '../../../../local/http/webServices/soap/versions';
import { call, codeOf, envelope, faultOf, lastLogin, passport, post, program, servedForEachTest, soapPath, soapRights } from './support';

const served = servedForEachTest();
const getServerTime = '<m:getServerTime/>';

describe('getServerTime', () => {
  it('is answered to whoever may use SOAP, with NetSuite’s namespaces', async () => {
    const { local } = served;
    const { status, headers, body, text } = await call(local, program(local.account, soapRights), getServerTime);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
    expect(headers.get('Content-Length')).toBe(String(Buffer.byteLength(text)));
    const { status: state, serverTime } = body.getServerTimeResponse.getServerTimeResult;
    expect(codeOf(state)).toBe('success');
    expect(serverTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(text).toContain('<getServerTimeResponse xmlns="urn:messages_2025_2.platform.webservices.netsuite.com">');
    expect(text).toContain('xmlns:platformCore="urn:core_2025_2.platform.webservices.netsuite.com"');
    expect(text).toMatch(/<platformMsgs:nsId>WEBSERVICES_TSTDRV1234567_\d+_[0-9a-f]{12}<\/platformMsgs:nsId>/);
  });

  it('is answered whatever prefixes the client chooses', async () => {
    const { local } = served;
    const signed = passport(local, program(local.account, soapRights)).replaceAll('m:', '').replaceAll('c:', '');
    const message = `<?xml version="1.0" encoding="UTF-8"?><Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Header>${signed}</Header><Body><getServerTime xmlns="urn:x"/></Body></Envelope>`;
    expect((await post(local, message)).body.getServerTimeResponse).toBeDefined();
  });

  it('is answered to a Web Services Only role', async () => {
    const { local } = served;
    const by = program(local.account, soapRights);
    saveRole(local.account, { ...findRole(local.account, by.caller.roleId)!, isWebServicesOnly: true });
    expect((await call(local, by, getServerTime)).status).toBe(200);
  });

  it('stands in the Login Audit Trail', async () => {
    const { local } = served;
    await call(local, program(local.account, soapRights), getServerTime);
    expect(lastLogin(local.account)).toMatchObject({ status: 'Success', detail: null, requesturi: soapPath, oauthappname: 'ExtendSync Outlook (demo)', oauthaccesstokenname: expect.stringContaining('Program') });
  });

  it.each(soapVersions)('is answered by version %s in that version’s namespaces', async (version) => {
    const { local } = served;
    const message = envelope(passport(local, program(local.account, soapRights)), getServerTime);
    const { status, text } = await post(local, message, { path: `/services/NetSuitePort_${version}` });
    expect(status).toBe(200);
    expect(text).toContain(`urn:messages_${version}.platform.webservices.netsuite.com`);
  });
});

describe('the time of the server', () => {
  const now = Date.UTC(2027, 0, 31, 9, 30);
  const fixed = servedForEachTest({ server: { now: () => now } });

  it('is its clock’s, by which timestamps are judged as well', async () => {
    const { local } = fixed;
    const by = program(local.account, soapRights);
    const { body } = await call(local, by, getServerTime, { timestamp: String(now / 1000) });
    expect(body.getServerTimeResponse.getServerTimeResult.serverTime).toBe('2027-01-31T09:30:00.000Z');
    expect(faultOf(await call(local, by, getServerTime)).name).toBe('invalidCredentialsFault');
  });
});

describe('a version', () => {
  it('that is too old is refused in its own namespaces', async () => {
    const { local } = served;
    const response = await post(local, envelope(passport(local, program(local.account, soapRights)), getServerTime), { path: '/services/NetSuitePort_2020_1' });
    expect(faultOf(response)).toMatchObject({ name: 'invalidVersionFault', code: 'INVALID_VERSION' });
    expect(response.text).toContain('urn:faults_2020_1.platform.webservices.netsuite.com');
  });

  it('has its path, whether it is supported or not', () => {
    expect(soapVersions[0]).toBe('2020_2');
    expect(soapPaths()).toContain('/services/NetSuitePort_2008_1');
    expect(soapPaths()).toHaveLength(soapVersions.length + 25);
  });
});

describe('a log-in', () => {
  /** The fault of a call, and the detail that the Login Audit Trail has of it. */
  async function refused(response: Parameters<typeof faultOf>[0]) {
    const { name, code } = faultOf(response);
    const line = lastLogin(served.local.account);
    expect(line?.status).toBe('Failure');
    return { name, code, detail: line?.detail };
  }

  it.each([
    ['NONE', undefined],
    ['VIEW', 1],
    ['CREATE', 2],
    ['EDIT', 3],
  ] as const)('by a role with SOAP Web Services at %s is refused as one that lacks the permission', async (_, globally) => {
    const { local } = served;
    const by = program(local.account, { ADMI_LOGIN_OAUTH: 'FULL' });
    if (globally !== undefined) setGlobalPermission(local.account, by.caller.userId, 'ADMI_WEBSERVICES', globally);
    const response = await call(local, by, getServerTime);
    expect(await refused(response)).toEqual({ name: 'insufficientPermissionFault', code: 'INSUFFICIENT_PERMISSION', detail: 'permission_denied' });
    expect(faultOf(response).message).toContain("'Setup -> SOAP Web Services'");
  });

  it('while the feature SOAP Web Services is off is refused as one that lacks the feature', async () => {
    const { local } = served;
    setFeature(local.account, 'WEBSERVICESEXTERNAL', false);
    const response = await call(local, program(local.account, soapRights), getServerTime);
    expect(await refused(response)).toEqual({ name: 'insufficientPermissionFault', code: 'WS_FEATURE_REQD', detail: 'FeatureDisabled' });
  });

  it('into another account is refused as such', async () => {
    const { local } = served;
    const response = await call(local, program(local.account, soapRights), getServerTime, { account: '7654321' });
    expect(await refused(response)).toEqual({ name: 'invalidAccountFault', code: 'INVALID_ACCT', detail: 'consumer_key_unknown' });
  });

  it.each([
    ['with HMAC-SHA1', { algorithm: 'HMAC-SHA1' }, 'UnknownAlgorithm'],
    ['with a wrong signature', { signature: 'AAAA' }, 'InvalidSignature'],
    ['with an unknown token', { token: 'f'.repeat(64) }, 'token_rejected'],
    ['with an unknown consumer key', { consumerKey: 'nobody' }, 'consumer_key_unknown'],
    ['with an old timestamp', { timestamp: '1600000000' }, 'InvalidTimestamp'],
    ['with a short nonce', { nonce: 'abc' }, 'NonceRejected'],
    ['without nonce', { nonce: '' }, 'MissingRequiredParameter'],
  ])('%s is refused without saying why, but in the audit trail', async (_, changed, detail) => {
    const { local } = served;
    const response = await call(local, program(local.account, soapRights), getServerTime, changed);
    expect(await refused(response)).toEqual({ name: 'invalidCredentialsFault', code: 'USER_ERROR', detail });
    expect(faultOf(response).message).toBe('Invalid login attempt.');
  });

  it('with a passport that was used before is refused', async () => {
    const { local } = served;
    const message = envelope(passport(local, program(local.account, soapRights)), getServerTime);
    expect((await post(local, message)).status).toBe(200);
    expect(await refused(await post(local, message))).toEqual({ name: 'invalidCredentialsFault', code: 'USER_ERROR', detail: 'NonceUsed' });
  });

  it.each([
    ['when Token-Based Authentication is off', 'FeatureDisabled'],
    ['by a role that lost token log-in', 'permission_denied'],
  ])('%s is refused', async (_, detail) => {
    const { local } = served;
    const by = program(local.account, soapRights);
    if (detail === 'FeatureDisabled') setFeature(local.account, 'TBA', false);
    else setRolePermission(local.account, by.caller.roleId, 'ADMI_LOGIN_OAUTH', 0);
    expect(await refused(await call(local, by, getServerTime))).toEqual({ name: 'invalidCredentialsFault', code: 'USER_ERROR', detail });
  });

  const password = '<m:passport><c:email>ada.admin@brightwater.example</c:email><c:password>demo</c:password><c:account>TSTDRV1234567</c:account></m:passport>';

  it.each([
    ['without header', () => ''],
    ['with a password', () => password],
    ['with two passports', () => passport(served.local, program(served.local.account, soapRights)).repeat(2)],
    ['with passport and password', () => password + passport(served.local, program(served.local.account, soapRights))],
  ])('%s is none', async (_, header) => {
    const response = await post(served.local, envelope(header(), getServerTime));
    expect(await refused(response)).toEqual({ name: 'invalidCredentialsFault', code: 'WS_LOG_IN_REQD', detail: 'MissingRequiredParameter' });
  });

  it('is not made by a browser’s session', async () => {
    const { local } = served;
    const cookie = await local.sessionCookie('ada.admin@brightwater.example', 'ADMINISTRATOR');
    const response = await post(local, envelope('', getServerTime), { headers: { Cookie: cookie } });
    expect(faultOf(response).code).toBe('WS_LOG_IN_REQD');
  });
});
