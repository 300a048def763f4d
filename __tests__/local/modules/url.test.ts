import { FixtureAccount } from '../runtime/fixtureAccount';

describe('N/url', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  const modules = { url: 'N/url' };
  const script = "scriptId: 'customscript_suitelet_js', deploymentId: 'customdeploy_suitelet_js'";

  it.each([
    ['a script with internal ids', `url.resolveScript({ ${script} })`, /^\/app\/site\/hosting\/scriptlet\.nl\?script=\d+&deploy=\d+&compid=TSTDRV0000000$/],
    ['its parameters', `url.resolveScript({ ${script}, params: { view: 'a&b', none: null } })`, /&view=a%26b$/],
    ['a record', "url.resolveRecord({ recordType: 'contact', recordId: 5 })", /^\/app\/common\/entity\/contact\.nl\?id=5$/],
    ['a record to edit', "url.resolveRecord({ recordType: 'CONTACT', recordId: '5', isEditMode: true, params: { x: 1 } })", /\?id=5&e=T&x=1$/],
    ['a new record', "url.resolveRecord({ recordType: 'contact' })", /^\/app\/common\/entity\/contact\.nl$/],
    ['the domain', 'url.resolveDomain({ hostType: url.HostType.APPLICATION })', /^localhost:8300$/],
    ['any address', "url.format({ domain: 'https://example.com/?a=1', params: { b: 'c d' } })", /^https:\/\/example\.com\/\?a=1&b=c%20d$/],
  ])('gives the address of %s', (_title, expression, form) => {
    expect(fixture.valueOf(expression, modules)).toMatch(form);
  });

  it('gives each call its own parameters', () => {
    const expression = `['a', 'b'].map((view) => url.resolveScript({ ${script}, params: { view } }).split('&').pop()).concat(url.resolveScript({ ${script} }).split('&').pop())`;
    expect(fixture.valueOf(expression, modules)).toEqual(['view=a', 'view=b', 'compid=TSTDRV0000000']);
  });

  it('tells the scripts of one run apart', () => {
    fixture.deploy('RESTLET', 'api.js');
    const pages = `[url.resolveScript({ ${script} }), url.resolveScript({ scriptId: 'customscript_api_js', deploymentId: 'customdeploy_api_js' })].map((address) => address.split('?')[0])`;
    expect(fixture.valueOf(pages, modules)).toEqual(['/app/site/hosting/scriptlet.nl', '/app/site/hosting/restlet.nl']);
  });

  it('gives a RESTlet a whole address where it is asked for', () => {
    fixture.deploy('RESTLET', 'api.js');
    const expression = "url.resolveScript({ scriptId: 'customscript_api_js', deploymentId: 'customdeploy_api_js', returnExternalUrl: true })";
    expect(fixture.valueOf(expression, modules)).toMatch(/^http:\/\/localhost:8300\/app\/site\/hosting\/restlet\.nl\?script=/);
  });

  it.each([
    ['an unknown script', "url.resolveScript({ scriptId: 'customscript_none', deploymentId: 'customdeploy_none' })", 'SSS_INVALID_SCRIPT_ID_1'],
    ['no deployment', "url.resolveScript({ scriptId: 'customscript_suitelet_js' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['the external address of a Suitelet', `url.resolveScript({ ${script}, returnExternalUrl: true })`, 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['an unknown record type', "url.resolveRecord({ recordType: 'nothing' })", 'INVALID_RCRD_TYPE'],
    ['a task link', "url.resolveTaskLink({ id: 'LIST_SCRIPT' })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
  ])('refuses %s', (_title, expression, code) => {
    expect(fixture.codeOf(expression, modules)).toBe(code);
  });
});
