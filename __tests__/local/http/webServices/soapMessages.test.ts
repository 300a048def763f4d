import fc from 'fast-check';
import { RequestError } from '../../../../local/http/requestError';
import { soapErrorAnswer } from '../../../../local/http/webServices/soap/answerSoap';
import { countRows } from './counting';
import { administrator, call, envelope, faultOf, passport, post, program, recordRef, servedForEachTest, soapRights, type Program } from './support';

const served = servedForEachTest();
const time = '<m:getServerTime/>';

function caller(): Program {
  return program(served.local.account, soapRights);
}

describe('what is no SOAP message is refused in words', () => {
  it.each<[what: string, message: (signed: string) => RequestInit['body'], words: string]>([
    ['nothing', () => '', 'not well-formed'],
    ['text', () => 'hello', 'not well-formed'],
    ['JSON', () => '{"q":"SELECT 1"}', 'not well-formed'],
    ['an element left open', () => '<a><b></a>', 'not well-formed'],
    ['two roots', (signed) => envelope(signed, time) + envelope(signed, time), 'not well-formed'],
    ['another root', () => '<a/>', 'not a SOAP envelope'],
    ['no body', () => '<Envelope><Header/></Envelope>', 'not a SOAP envelope'],
    ['two bodies', () => '<Envelope><Body/><Body/></Envelope>', 'not a SOAP envelope'],
    ['an empty body', (signed) => envelope(signed, ''), 'must hold one operation'],
    ['two operations', (signed) => envelope(signed, time + time), 'must hold one operation'],
    ['bytes that are not UTF-8', () => Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x2f, 0x3e]), 'UTF-8'],
    ['UTF-16', () => Buffer.from('<a/>', 'utf16le'), 'not well-formed'],
    ['a declared Latin-1', (signed) => `<?xml version="1.0" encoding="ISO-8859-1"?>${envelope(signed, time)}`, 'UTF-8'],
    ['two hundred elements in one another', () => `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`, 'not well-formed'],
    ['an attribute twice', () => '<a b="1" b="2"/>', 'not well-formed'],
  ])('%s', async (_, message, words) => {
    const response = await post(served.local, message(passport(served.local, caller())));
    expect(faultOf(response)).toMatchObject({ name: 'unexpectedErrorFault', code: 'USER_ERROR', message: expect.stringContaining(words) });
  });

  it.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'application/soap+xml', ''])('Content-Type %p', async (type) => {
    const message = envelope(passport(served.local, caller()), time);
    const response = await post(served.local, Buffer.from(message), { headers: { 'Content-Type': type } });
    expect(faultOf(response).message).toContain('text/xml');
  });

  it('another charset', async () => {
    const response = await post(served.local, envelope('', time), { headers: { 'Content-Type': 'text/xml; charset=iso-8859-1' } });
    expect(faultOf(response).message).toContain('UTF-8');
  });

  it.each(['getAll', 'update', 'login', 'constructor', '__proto__', 'delete2'])('the operation %s', async (operation) => {
    const response = await call(served.local, caller(), `<m:${operation}/>`);
    expect(faultOf(response)).toMatchObject({ name: 'unexpectedErrorFault', code: 'USER_ERROR' });
  });

  it.each(['get', 'delete', 'add', 'search', 'getList', 'addList', 'deleteList'])('%s of nothing', async (operation) => {
    expect(faultOf(await call(served.local, caller(), `<m:${operation}/>`)).message).toContain(operation);
  });

  it.each([
    ['get', recordRef('contact', 1).repeat(2)],
    ['add', '<m:record xsi:type="m:Task"/>'.repeat(2)],
  ])('%s of two', async (operation, content) => {
    expect(faultOf(await call(served.local, caller(), `<m:${operation}>${content}</m:${operation}>`)).code).toBe('USER_ERROR');
  });
});

describe('a document type is refused, and nothing of it is expanded', () => {
  const secret = 'file:///etc/hostname';

  it.each([
    ['an external entity', `<!DOCTYPE a [<!ENTITY x SYSTEM "${secret}">]>`, '&x;'],
    ['an internal entity', '<!DOCTYPE a [<!ENTITY x "expanded">]>', '&x;'],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;&y;&y;&y;">]>', '&z;'],
    ['a parameter entity', `<!DOCTYPE a [<!ENTITY % x SYSTEM "${secret}"> %x;]>`, ''],
    ['an external subset', `<!DOCTYPE a SYSTEM "${secret}">`, ''],
    ['a bare one', '<!DOCTYPE Envelope>', ''],
  ])('with %s', async (_, declaration, use) => {
    const { local } = served;
    const by = caller();
    const response = await post(local, declaration + envelope(passport(local, by), `<m:getServerTime>${use}</m:getServerTime>`));
    expect(faultOf(response).message).toContain('not well-formed');
    expect(response.text).not.toContain('expanded');
    expect(response.text).not.toContain('xxxxxxxxxx');
  });

  it('even in the middle of the message', async () => {
    const message = envelope(passport(served.local, caller()), '<!DOCTYPE a [<!ENTITY x "expanded">]><m:getServerTime>&x;</m:getServerTime>');
    expect(faultOf(await post(served.local, message)).message).toContain('not well-formed');
  });

  it('and so is an entity that only HTML knows', async () => {
    expect(faultOf(await call(served.local, caller(), '<m:getServerTime>&nbsp;</m:getServerTime>')).message).toContain('unknown entity');
  });

  it('while the doctype of an HTML mail in CDATA is text', async () => {
    const { local } = served;
    const by = program(local.account, { ...soapRights, LIST_CRMMESSAGE: 'CREATE' });
    const html = '<!DOCTYPE html><p>5 &gt; 3 &nbsp; 😀</p>';
    await call(local, by, `<m:add><m:record xsi:type="m:Message"><m:subject>A &lt;b&gt; &#38; &#x1F600;</m:subject><m:message><![CDATA[${html}]]></m:message></m:record></m:add>`);
    const row = local.account.database.get('SELECT subject, message FROM message ORDER BY id DESC');
    expect(row).toEqual({ subject: 'A <b> & 😀', message: html });
  });
});

describe('a list', () => {
  it('of more records than a request may name is refused as a whole', async () => {
    const { local } = served;
    const by = program(local.account, { ...soapRights, LIST_TASK: 'FULL' });
    const before = countRows(local.account, 'task');
    const records = '<m:record xsi:type="m:Task"><m:title>T</m:title></m:record>'.repeat(201);
    expect(faultOf(await call(local, by, `<m:addList>${records}</m:addList>`))).toMatchObject({ name: 'exceededRecordCountFault', code: 'MAX_RCRDS_EXCEEDED' });
    expect(faultOf(await call(local, by, `<m:deleteList>${recordRef('task', 5001).repeat(201)}</m:deleteList>`)).code).toBe('MAX_RCRDS_EXCEEDED');
    expect(faultOf(await call(local, by, `<m:getList>${recordRef('task', 5001).repeat(1001)}</m:getList>`)).code).toBe('MAX_RCRDS_EXCEEDED');
    expect(countRows(local.account, 'task')).toBe(before);
  });
});

describe('a request that no handler saw', () => {
  it.each([
    [413, 'exceededRequestSizeFault', 'WS_REQUEST_BLOCKED'],
    [404, 'invalidVersionFault', 'INVALID_VERSION'],
    [405, 'unexpectedErrorFault', 'USER_ERROR'],
    [500, 'unexpectedErrorFault', 'UNEXPECTED_ERROR'],
  ])('and was answered with %i is a %s to clients of SOAP', (status, name, code) => {
    const answer = soapErrorAnswer('/services/NetSuitePort_2025_2', new RequestError(status, 'CODE', 'Inner words.'));
    expect(answer.status).toBe(500);
    expect(answer.body).toContain(`<platformFaults:${name} xmlns:platformFaults="urn:faults_2025_2.`);
    expect(answer.body).toContain(`<platformFaults:code>${code}<`);
    if (status === 500) expect(answer.body).not.toContain('Inner words.');
  });
});

describe('over HTTP, a request that no handler sees', () => {
  const kilobyte = 'x'.repeat(1024);

  it('because it is too large is a fault', async () => {
    const message = envelope(passport(served.local, caller()), `<m:getServerTime>${kilobyte.repeat(12 * 1024)}</m:getServerTime>`);
    expect(faultOf(await post(served.local, message))).toMatchObject({ name: 'exceededRequestSizeFault', code: 'WS_REQUEST_BLOCKED' });
  });

  it.each(['2007_2', '2099_1', 'x', ''])('because there is no version %p is a fault', async (version) => {
    const response = await post(served.local, envelope('', time), { path: `/services/NetSuitePort_${version}` });
    expect(faultOf(response)).toMatchObject({ name: 'invalidVersionFault', code: 'INVALID_VERSION' });
  });

  it('because it is no POST is a fault', async () => {
    const response = await fetch(`${served.local.url}/services/NetSuitePort_2025_2`, { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(500);
    expect(response.headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
    expect(await response.text()).toContain('takes POST');
  });
});

describe('random messages', () => {
  const name = fc.constantFrom('Envelope', 'soap:Envelope', 'Header', 'Body', 'tokenPassport', 'account', 'signature', 'get', 'add', 'search', 'baseRef', 'record', 'a', '__proto__', 'constructor');
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('&amp;', '&#0;', '&#xD800;', '&x;', ']]>', '<![CDATA[', '<!--', '-->', '<?xml?>', '<!DOCTYPE a>', '\u0000'));
  const attribute = fc.tuple(fc.constantFrom('type', 'xsi:type', 'internalId', 'scriptId', '__proto__', 'xmlns'), text).map(([key, value]) => ` ${key}="${value}"`);
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      text,
      fc.tuple(name, fc.array(attribute, { maxLength: 2 }), fc.array(tie('tree'), { maxLength: 3 })).map(([tag, attributes, inside]) => `<${tag}${attributes.join('')}>${inside.join('')}</${tag}>`),
    ),
  }));
  const message = fc.oneof(
    { weight: 3, arbitrary: tree },
    { weight: 3, arbitrary: tree.map((inside) => `<Envelope><Header/><Body>${inside}</Body></Envelope>`) },
    { weight: 2, arbitrary: fc.tuple(tree, tree).map(([header, body]) => envelope(header, body)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) },
  );

  it('without a passport that counts are always answered with a fault', async () => {
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        const { code } = faultOf(await post(served.local, sent));
        expect(['USER_ERROR', 'WS_LOG_IN_REQD', 'INVALID_ACCT']).toContain(code);
      }),
      { numRuns: 2000 },
    );
    expect(served.local.errors).toEqual([]);
  });

  it('of a program that may do everything are answered with a fault or a status', async () => {
    const { local } = served;
    const by = administrator(local.account);
    expect((await call(local, by, time)).status).toBe(200);
    await fc.assert(
      fc.asyncProperty(tree, fc.constantFrom('get', 'add', 'delete', 'search', 'addList', 'getList'), async (inside, operation) => {
        const { status, body } = await call(local, by, `<m:${operation}>${inside}</m:${operation}>`);
        expect(status === 500 ? body.Fault : body[`${operation}Response`]).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
