import { readLog } from '../../../local/account/scriptLog';
import { FixtureAccount } from './fixtureAccount';

describe('A Suitelet', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  it('gets the request', () => {
    const request = {
      method: 'POST',
      url: 'http://localhost:8300/app/site/hosting/scriptlet.nl',
      parameters: { script: '1', view: '<role>' },
      headers: { 'User-Agent': 'test' },
      body: 'view=%3Crole%3E',
      clientIpAddress: '10.0.0.1',
    };
    expect(fixture.valueOf('({ ...request })', {}, { request })).toEqual({ ...request, files: {} });
  });

  it('answers with what it wrote, in order', () => {
    const answer = fixture.answerOf("response.write('a'); response.write({ output: 'b' }); response.writeLine({ output: 'c' }); response.write('d');");
    expect(answer).toEqual(expect.objectContaining({ status: 200, body: 'abc\nd', contentType: 'text/html; charset=utf-8', headers: {} }));
  });

  it('answers with nothing when it wrote nothing', () => {
    expect(fixture.answerOf('').body).toBe('');
  });

  it('waits for a promise', () => {
    expect(fixture.answerOf("return Promise.resolve('late').then((word) => { response.write(word); });").body).toBe('late');
  });

  it.each([
    ['an error of the script', "const nothing = undefined; nothing.name;", 'UNEXPECTED_ERROR', /^TypeError: Cannot read properties of undefined .*suitelet\.js:5/],
    ['an error with a code', "throw error.create({ name: 'MY_CODE', message: 'my words' });", 'MY_CODE', /^my words$/],
    ['an object with name and message', "throw { name: 'MY_CODE', message: 'my words' };", 'MY_CODE', /^my words$/],
    ['a text', "throw 'my words';", 'UNEXPECTED_ERROR', /^my words$/],
    ['nothing', 'throw undefined;', 'UNEXPECTED_ERROR', /^undefined$/],
    ['any object', 'throw { why: 1 };', 'UNEXPECTED_ERROR', /^\{"why":1\}$/],
    ['an error that cannot be read', "throw { get name() { throw 1; } };", 'UNEXPECTED_ERROR', /cannot be read/],
    ['a rejected promise', "return Promise.reject(error.create({ name: 'MY_CODE', message: 'my words' }));", 'MY_CODE', /^my words$/],
    ['a promise that never settles', 'return new Promise(() => { });', 'UNEXPECTED_ERROR', /never settles/],
    ['a stack that is too deep', 'const dive = () => dive(); dive();', 'UNEXPECTED_ERROR', /^RangeError: Maximum call stack size exceeded/],
  ])('fails with %s, and says so in the script log', (_title, statements, code, words) => {
    const failure = fixture.failureOf(statements, { error: 'N/error' });
    expect(failure).toEqual(expect.objectContaining({ code, message: expect.stringMatching(words) as unknown, phase: 'run' }));
    expect(readLog(fixture.account, { limit: 1 })[0]).toEqual(expect.objectContaining({ level: 'ERROR', title: code }));
  });

  it('leaves its failure in the log at every log level', () => {
    fixture.failureOf("throw new Error('x');", {}, { deployment: { logLevel: 'EMERGENCY' } });
    expect(readLog(fixture.account, { limit: 1 })).toHaveLength(1);
  });

  it('shows frames of its own files only', () => {
    const { stack } = fixture.failureOf('throw new Error("x");');
    expect(stack).toMatch(/^at .*\/SuiteApps\/com\.example\.fixture\/suitelet\.js:5:\d+\)?$/);
  });

  describe('sets headers', () => {
    const headersAfter = (statements: string): unknown => fixture.answerOf(statements).headers;

    it('by any spelling of their names', () => {
      expect(headersAfter("response.setHeader({ name: 'X-One', value: '1' }); response.setHeader('x-one', '2');")).toEqual({ 'x-one': '2' });
    });

    it('with several lines of one', () => {
      const statements = "response.addHeader({ name: 'Set-Cookie', value: 'a' }); response.addHeader({ name: 'Set-Cookie', value: 'b' });";
      expect(headersAfter(statements)).toEqual({ 'Set-Cookie': ['a', 'b'] });
      expect(fixture.valueOf(`(() => { ${statements} return response.getHeader({ name: 'set-cookie' }); })()`)).toEqual(['a', 'b']);
    });

    it('and the type of the answer', () => {
      const answer = fixture.answerOf("response.setHeader({ name: 'content-type', value: 'application/json' });");
      expect(answer).toEqual(expect.objectContaining({ contentType: 'application/json', headers: {} }));
    });

    it.each(['Connection', 'content-length', 'Host', 'Transfer-Encoding', 'Upgrade', 'Via'])('but not %s, without a word', (name) => {
      expect(headersAfter(`response.setHeader({ name: '${name}', value: 'x' });`)).toEqual({});
    });

    it.each([
      ['Location', 'x'], ['WWW-Authenticate', 'x'], ['retry-after', '1'], ['Strict-Transport-Security', 'x'],
      ['X Y', 'x'], ['X-One', 'a\\nSet-Cookie: b'], ['X-One', '\\u0100'],
    ])('but not %s: %s, with an error', (name, value) => {
      expect(fixture.codeOf(`response.setHeader({ name: '${name}', value: '${value}' })`)).toBe('SSS_INVALID_HEADER');
      expect(fixture.codeOf(`response.addHeader({ name: '${name}', value: '${value}' })`)).toBe('SSS_INVALID_HEADER');
    });
  });

  it.each([
    ['another Suitelet', "response.sendRedirect({ type: 'SUITELET', identifier: 'customscript_suitelet_js', id: 'customdeploy_suitelet_js', parameters: { view: 'a b' } })", 'view=a%20b'],
    ['another Suitelet by N/redirect', "redirect.toSuitelet({ scriptId: 'customscript_suitelet_js', deploymentId: 'customdeploy_suitelet_js', parameters: { view: 'c' } })", 'view=c'],
    ['a page of the account', "redirect.redirect({ url: '/app/setup/role.nl?id=3', parameters: { e: 'T' } })", '/app/setup/role.nl?id=3&e=T'],
    ['a record', "redirect.toRecord({ type: 'customer', id: 7 })", '/app/common/entity/custjob.nl?id=7'],
  ])('redirects to %s', (_title, statement, address) => {
    const answer = fixture.answerOf(`response.write('unseen'); ${statement};`, { redirect: 'N/redirect' });
    expect(answer).toEqual(expect.objectContaining({ status: 302, body: '', headers: { Location: expect.stringContaining(address) as unknown } }));
  });

  it.each(['https://example.com/', '//example.com/', 'javascript:alert(1)'])('does not redirect to %s', (url) => {
    expect(fixture.codeOf(`redirect.redirect({ url: '${url}' })`, { redirect: 'N/redirect' })).toBe('NOT_AVAILABLE_IN_LOCAL_NETSUITE');
  });

  it('may answer with 10 MB and no more', () => {
    expect(fixture.answerOf("response.write('x'.repeat(10 * 1024 * 1024));").body).toHaveLength(10 * 1024 * 1024);
    expect(fixture.failureOf("response.write('x'.repeat(10 * 1024 * 1024 + 1));").code).toBe('SSS_RESPONSE_SIZE_EXCEEDED');
  });

  it.each(['response.writeFile({})', 'response.renderPdf({})', 'request.getLineCount({})'])('is told what is not available: %s', (expression) => {
    expect(fixture.codeOf(expression)).toBe('NOT_AVAILABLE_IN_LOCAL_NETSUITE');
  });

  it('does not write a page of anything but a form', () => {
    expect(fixture.codeOf('response.writePage({ pageObject: {} })')).toBe('WRONG_PARAMETER_TYPE');
  });
});
