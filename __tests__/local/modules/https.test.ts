import { readLog } from '../../../local/account/scriptLog';
import { saveRole } from '../../../local/account/roles';
import type { Deployment } from '../../../local/account/types';
import { FixtureAccount, suiteletSource } from '../runtime/fixtureAccount';

const modules = { https: 'N/https', runtime: 'N/runtime' };

const define = (dependencies: string, parameters: string, statements: string): string =>
  suiteletSource(`define([${dependencies}], function (${parameters}) { return { onRequest({ request, response }) { ${statements} } }; });`);

describe('https.requestSuitelet', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  /** Deploys a Suitelet to be asked, customscript_asked_js. */
  const deploy = (statements: string, changes: Partial<Deployment> = {}, dependencies = "'N/runtime', 'N/query'", parameters = 'runtime, query'): void => {
    fixture.writeFile('asked.js', define(dependencies, parameters, statements));
    fixture.deploy('SUITELET', 'asked.js', changes);
  };
  const ask = (more = ''): string => `https.requestSuitelet({ scriptId: 'customscript_asked_js', deploymentId: 'customdeploy_asked_js'${more} })`;
  const echo = 'response.write(JSON.stringify({ method: request.method, parameters: request.parameters, headers: request.headers, body: request.body }));';

  it('gives code, headers and body of the answer', () => {
    deploy("response.setHeader({ name: 'X-Seen', value: 'yes' }); response.setHeader({ name: 'Content-Type', value: 'application/json' }); response.write('{}');");
    expect(fixture.valueOf(ask(), modules)).toEqual({
      type: 'http.ClientResponse', code: 200, headers: { 'X-Seen': 'yes', 'Content-Type': 'application/json' }, body: '{}',
    });
    expect(fixture.valueOf(`((answer) => [answer.code, answer.headers['X-Seen'], answer.body, String(answer)])(${ask()})`, modules)).toEqual([200, 'yes', '{}', 'http.ClientResponse']);
  });

  it('hands on parameters beside those of the address', () => {
    deploy(echo);
    const { method, parameters } = fixture.valueOf(`JSON.parse(${ask(", urlParams: { name: 'Ünal & Söhne', page: 2, all: true }")}.body)`, modules) as Record<string, unknown>;
    expect(method).toBe('GET');
    expect(parameters).toEqual({ script: expect.any(String), deploy: expect.any(String), compid: expect.any(String), name: 'Ünal & Söhne', page: '2', all: 'true' });
  });

  it.each([
    ['a text as it is', ", body: 'a=1'", { method: 'POST', body: 'a=1', headers: { 'content-type': 'text/plain; charset=UTF-8' } }],
    ['an object as a form', ", body: { a: 1, b: 'x y' }", { method: 'POST', body: 'a=1&b=x+y', parameters: { a: '1', b: 'x y' }, headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' } }],
    ['headers in lower case', ", method: 'PUT', body: '{}', headers: { 'X-One': '1', 'Content-Type': 'application/json' }", { method: 'PUT', body: '{}', headers: { 'x-one': '1', 'content-type': 'application/json' } }],
    ['no body by a method that has none', ", method: https.Method.DELETE, body: 'gone'", { method: 'DELETE', body: '', headers: {} }],
  ])('sends %s', (_title, more, expected) => {
    deploy(echo);
    const request = fixture.valueOf(`JSON.parse(${ask(more)}.body)`, modules) as Record<string, unknown>;
    expect(request).toMatchObject(expected);
    expect(request['headers']).toEqual(expected.headers);
  });

  it('leaves the body of the answer to a HEAD out', () => {
    deploy("response.write('long');");
    expect(fixture.valueOf(`((answer) => [answer.code, answer.body])(${ask(", method: 'HEAD'")})`, modules)).toEqual([200, '']);
  });

  it('costs the asking script 10 units, and what the asked one does is its own', () => {
    deploy("for (let i = 0; i < 90; i += 1) query.runSuiteQL('SELECT 1 AS one FROM dual'); response.write(String(runtime.getCurrentScript().getRemainingUsage()));");
    const outcome = fixture.answerOf(`response.write(${ask()}.body);`, modules);
    expect(outcome).toMatchObject({ body: '100', unitsUsed: 10 });
  });

  it('runs the asked one for the user and his role, or as the role of its deployment', () => {
    const reader = saveRole(fixture.account, { scriptId: 'customrole_reader', name: 'Reader', centerType: 'BASIC', permissions: [{ key: 'LIST_CONTACT', level: 1 }] });
    const read = "let rows; try { rows = query.runSuiteQL('SELECT id FROM contact').asMappedResults().length; } catch (error) { rows = error.name; }";
    const tell = `${read} response.write(JSON.stringify([runtime.getCurrentUser().role, rows]));`;
    deploy(tell);
    const own = fixture.valueOf(`JSON.parse(${ask()}.body)`, modules, { deployment: { runAsRole: reader.id } });
    expect(own).toEqual([fixture.roleId, 'SSS_SEARCH_ERROR_OCCURRED']);
    deploy(tell, { runAsRole: reader.id });
    expect(fixture.valueOf(`JSON.parse(${ask()}.body)`, modules)).toEqual([fixture.roleId, 0]);
  });

  const errorBody = (code: string): string => `((answer) => [answer.code, JSON.parse(answer.body).error.code, answer.headers['Content-Type']])(${ask()}).join() === '${code},application/json; charset=utf-8'`;

  it.each([
    ['a role that is not in the audience, whatever the asking script runs as', () => ({ allRoles: false, audienceRoles: [adminLike()] }), '403,INSUFFICIENT_PERMISSION'],
    ['a deployment that is switched off', () => ({ isDeployed: false }), '404,SSS_INVALID_SCRIPTLET_ID'],
    ['a deployment in testing', () => ({ status: 'TESTING' }), '404,SSS_INVALID_SCRIPTLET_ID'],
  ] as const)('is answered as a page would for %s', (_title, changes, code) => {
    deploy("response.write('secret');", changes());
    expect(fixture.valueOf(errorBody(code), modules, { deployment: { runAsRole: adminLike() } })).toBe(true);
    expect(readLog(fixture.account, { limit: 1 })).toMatchObject([{ title: code.split(',')[1], scriptId: 'customscript_asked_js' }]);
  });

  const adminLike = (): number => saveRole(fixture.account, { scriptId: 'customrole_other', name: 'Other', centerType: 'BASIC' }).id;

  it.each([
    ['throws an error of its own', "throw { name: 'NO_LUCK', message: '<b>no</b>' };", '500,NO_LUCK'],
    ['breaks a limit', "for (;;) query.runSuiteQL('SELECT 1 AS one FROM dual');", '500,SSS_USAGE_LIMIT_EXCEEDED'],
    ['cannot be read', '}', '500,SYNTAX_ERROR'],
  ])('tells of an asked script that %s, and goes on', (_title, statements, code) => {
    deploy(statements);
    expect(fixture.valueOf(errorBody(code), modules)).toBe(true);
  });

  it('gives a redirect as it is', () => {
    deploy("redirect.redirect({ url: '/app/center/card.nl' });", {}, "'N/redirect'", 'redirect');
    expect(fixture.valueOf(`((answer) => [answer.code, answer.headers.Location])(${ask()})`, modules)).toEqual([302, '/app/center/card.nl']);
  });

  it('ends a script that asks itself', () => {
    deploy(`const answer = ${ask()}; response.write(answer.code === 200 ? answer.body : JSON.parse(answer.body).error.code);`, {}, "'N/https'", 'https');
    expect(fixture.valueOf(`${ask()}.body`, modules)).toBe('SSS_REQUEST_LOOP_DETECTED');
  });

  it.each([
    ['no script', "https.requestSuitelet({ deploymentId: 'customdeploy_asked_js' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['no deployment', "https.requestSuitelet({ scriptId: 'customscript_asked_js' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['an unknown script', "https.requestSuitelet({ scriptId: 'customscript_none', deploymentId: 'x' })", 'SSS_INVALID_SCRIPT_ID_1'],
    ['a RESTlet', "https.requestSuitelet({ scriptId: 'customscript_restlet_js', deploymentId: 'customdeploy_restlet_js' })", 'SSS_INVALID_SCRIPT_ID_1'],
    ['an unknown deployment', "https.requestSuitelet({ scriptId: 'customscript_asked_js', deploymentId: 'customdeploy_none' })", 'INVALID_SCRIPT_DEPLOYMENT_ID_1'],
    ['parameters of another kind', ask(", urlParams: { deep: { a: 1 } }"), 'SSS_INVALID_URL_PARAMS'],
    ['parameters in a text', ask(", urlParams: 'a=1'"), 'SSS_INVALID_URL_PARAMS'],
    ['a header with a line break', ask(", headers: { 'X-One': 'a\\nb' }"), 'SSS_INVALID_HEADER'],
    ['another Authorization', ask(", headers: { authorization: 'Bearer x' }"), 'SSS_AUTHORIZATION_HEADER_NOT_ALLOWED'],
    ['an unknown method', ask(", method: 'BREW'"), 'WRONG_PARAMETER_TYPE'],
    ['a number for a body', ask(', body: 7'), 'WRONG_PARAMETER_TYPE'],
    ['its promise form', 'https.requestSuitelet.promise({})', 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a call out of the account', "https.get({ url: 'https://example.com' })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a call of a RESTlet', 'https.requestRestlet({})', 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
  ])('refuses %s', (_title, expression, code) => {
    deploy(echo);
    fixture.runRestlet("get: () => ''", { method: 'get' });
    expect(fixture.codeOf(expression, modules)).toBe(code);
  });
});
