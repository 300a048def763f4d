import { saveCustomRecordType } from '../../../../local/account/customRecords';
import { insertRows } from '../../../../local/account/insert';
import { assignRole } from '../../../../local/account/roles';
import { administrator, call, codeOf, customRecordRef, outcome, recordRef, servedForEachTest, soapPath, post, envelope, passport, type SoapResponse } from './support';

const served = servedForEachTest();
const hostile = `<script>alert('x')</script> & "Co" ]]>`;

beforeEach(() => {
  const { account } = served.local;
  saveCustomRecordType(account, { scriptId: 'customrecord_mail', name: 'Mail', fields: [{ scriptId: 'custrecord_note', type: 'TEXT' }], permissions: [] });
  insertRows(account, 'customer', [{ id: 99_001, entityid: 'Acme', companyname: hostile, email: null, isinactive: 'F' }]);
});

const run = (operation: string): Promise<SoapResponse> => call(served.local, administrator(served.local.account), operation);

async function add(type: string, content: string, attributes = ''): Promise<{ readonly status: string; readonly reference: Record<string, string> }> {
  const { body } = await run(`<m:add><m:record xsi:type="m:${type}"${attributes}>${content}</m:record></m:add>`);
  const { status, baseRef } = body.addResponse.writeResponse;
  return { status: outcome(status), reference: baseRef ?? {} };
}

async function get(reference: string) {
  const { readResponse } = (await run(`<m:get>${reference}</m:get>`)).body.getResponse;
  return { status: outcome(readResponse.status), record: readResponse.record };
}

describe('a record that was added', () => {
  it.each<[type: string, content: string, shown: object]>([
    ['Message', '<subject>Hello</subject><message>Text</message><author internalId="2"/><recipient internalId="99001"/><entity internalId="99001"/><messageDate>2026-01-31T10:00:00+01:00</messageDate><incoming>true</incoming>', { subject: 'Hello', message: 'Text', author: { internalId: '2' }, recipient: { internalId: '99001' }, entity: { internalId: '99001' }, messageDate: '2026-01-31T09:00:00.000Z', incoming: 'true', hasAttachments: 'false' }],
    ['File', '<name>a.pdf</name><folder internalId="11"/><content>SGVsbG8=</content>', { name: 'a.pdf', folder: { internalId: '11' }, fileSize: '5', isOnline: 'false' }],
    ['CalendarEvent', '<title>Visit</title><startDate>2026-02-01T08:00:00</startDate><endDate>2026-02-01</endDate><location>Here</location><company internalId="99001"/>', { title: 'Visit', startDate: '2026-02-01T08:00:00.000Z', endDate: '2026-02-01T00:00:00.000Z', location: 'Here', company: { internalId: '99001' } }],
    ['Task', '<title>Call</title><dueDate>2026-02-01</dueDate><status>_notStarted</status>', { title: 'Call', dueDate: '2026-02-01T00:00:00.000Z', status: '_notStarted' }],
    ['PhoneCall', '<title>Call</title><phone>+44 20 7946 0958</phone>', { title: 'Call', phone: '+44 20 7946 0958' }],
    ['Contact', '<firstName>Eve</firstName><lastName>Example</lastName><email>eve@example.com</email><company internalId="99001"/>', { entityId: 'Eve Example', firstName: 'Eve', email: 'eve@example.com', isInactive: 'false' }],
    ['Customer', '<companyName>Acme</companyName><isInactive>true</isInactive>', { entityId: 'Acme', companyName: 'Acme', isInactive: 'true' }],
    ['Job', '<entityId>J1</entityId><parent internalId="99001"/>', { entityId: 'J1', parent: { internalId: '99001' } }],
    ['Employee', '<entityId>E1</entityId><supervisor internalId="2"/>', { entityId: 'E1', supervisor: { internalId: '2' }, giveAccess: 'false' }],
    ['SupportCase', '<title>Leak</title><company internalId="99001"/><status internalId="2"/>', { title: 'Leak', status: { internalId: '2' } }],
    ['SalesOrder', '<entity internalId="99001"/><tranDate>2026-01-31</tranDate><total>12.50</total><tranId>SO1</tranId>', { tranId: 'SO1', total: '12.5', tranDate: '2026-01-31T00:00:00.000Z' }],
    ['Opportunity', '<entity internalId="99001"/><projectedTotal>3</projectedTotal>', { projectedTotal: '3' }],
  ])('%s is shown with its fields', async (type, content, shown) => {
    const { status, reference } = await add(type, content);
    expect(status).toBe('success');
    const referenceType = type.charAt(0).toLowerCase() + type.slice(1);
    expect(reference).toMatchObject({ type: referenceType, internalId: expect.stringMatching(/^\d+$/) });
    const { record } = await get(recordRef(referenceType, reference.internalId!));
    expect(record).toMatchObject(shown);
    expect(record.type).toMatch(new RegExp(`:${type}$`));
    expect(record.internalId).toBe(reference.internalId);
  });

  it('of a custom type is shown with its name and owner', async () => {
    const by = administrator(served.local.account);
    const { body } = await call(served.local, by, '<m:add><m:record xsi:type="m:CustomRecord"><m:recType scriptId="CUSTOMRECORD_MAIL"/><m:name>One</m:name></m:record></m:add>');
    const { baseRef } = body.addResponse.writeResponse;
    expect(baseRef).toMatchObject({ scriptId: 'customrecord_mail', internalId: '1' });
    const { record } = await get(customRecordRef('customrecord_mail', 1));
    expect(record).toMatchObject({ name: 'One', owner: { internalId: String(by.caller.userId) }, created: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
  });

  it('keeps hostile text as text', async () => {
    const content = '<subject><![CDATA[<script>alert(\'x\')</script> & "Co" ]]]]><![CDATA[>]]></subject>';
    const { reference } = await add('Message', content);
    const { record } = await get(recordRef('message', reference.internalId!));
    expect(record.subject).toBe(hostile);
    const { text } = await run(`<m:get>${recordRef('customer', 99_001)}</m:get>`);
    expect(text).not.toContain('<script>');
  });

  it('drops what XML cannot hold, rather than break the answer', async () => {
    served.local.account.database.run('UPDATE customer SET companyname = ? WHERE id = 99001', ['a\u0001\u0008\u001F\uFFFEb\r\nc']);
    const { record } = await get(recordRef('customer', 99_001));
    expect(record.companyName).toMatch(/^a\uFFFD{4}b/);
  });

  it('with an externalId is told from its twin, so that nothing is added twice', async () => {
    expect((await add('Message', '<subject>S</subject>', ' externalId="mail-1"')).status).toBe('success');
    expect((await add('Message', '<subject>S</subject>', ' externalId="mail-1"')).status).toBe('DUP_RCRD: This record already exists.');
    expect((await add('Message', '<subject>S</subject>', ' externalId="MAIL-1"')).status).toBe('DUP_RCRD: This record already exists.');
    expect((await add('Task', '<title>T</title>', ' externalId="mail-1"')).status).toBe('success');
  });

  it('is gone after it was deleted, and cannot be deleted again', async () => {
    const { reference } = await add('Task', '<title>T</title>');
    const deletion = `<m:delete>${recordRef('task', reference.internalId!)}</m:delete>`;
    expect((await run(deletion)).body.deleteResponse.writeResponse.baseRef).toMatchObject({ type: 'task', internalId: reference.internalId });
    expect(outcome((await run(deletion)).body.deleteResponse.writeResponse.status)).toBe('RCRD_DSNT_EXIST: That record does not exist.');
    expect((await get(recordRef('task', reference.internalId!))).status).toBe('RCRD_DSNT_EXIST: That record does not exist.');
  });
});

describe('a record that cannot be added', () => {
  it.each<[what: string, type: string, content: string, status: string]>([
    ['lacks a field', 'Message', '<message>x</message>', 'USER_ERROR: Please enter value(s) for: subject'],
    ['lacks two', 'File', '', 'USER_ERROR: Please enter value(s) for: name, folder'],
    ['has one empty', 'Task', '<title>  </title>', 'USER_ERROR: Please enter value(s) for: title'],
    ['has no name', 'Contact', '<email>a@example.com</email>', 'USER_ERROR: Please enter value(s) for: entityId'],
    ['has an unknown field', 'Task', '<title>T</title><colour>red</colour>', 'USER_ERROR: The field colour is not available in Local NetSuite.'],
    ['has a column’s name', 'SalesOrder', '<entity internalId="99001"/><type>CustInvc</type>', 'USER_ERROR: The field type is not available in Local NetSuite.'],
    ['has an id of its own', 'Task', '<title>T</title><id>1</id>', 'USER_ERROR: The field id is not available in Local NetSuite.'],
    ['has a field twice', 'Task', '<title>T</title><title>U</title>', 'USER_ERROR: The field title is given twice.'],
    ['gives access', 'Employee', '<entityId>E</entityId><giveAccess>true</giveAccess>', 'INSUFFICIENT_PERMISSION: '],
    ['has a wrong date', 'Task', '<title>T</title><dueDate>tomorrow</dueDate>', 'USER_ERROR: The field dueDate must be a date'],
    ['has February 30', 'Task', '<title>T</title><dueDate>2026-02-30</dueDate>', 'USER_ERROR: The field dueDate must be a date'],
    ['has a year too far', 'Task', '<title>T</title><dueDate>9999-12-31T23:59:59-12:00</dueDate>', 'USER_ERROR: The field dueDate must be a date'],
    ['has a wrong number', 'Invoice', '<entity internalId="99001"/><total>much</total>', 'USER_ERROR: The field total must be a number.'],
    ['has a wrong checkbox', 'Customer', '<entityId>E</entityId><isInactive>T</isInactive>', 'USER_ERROR: The field isInactive must be true or false.'],
    ['has content that is no Base64', 'File', '<name>a</name><folder internalId="11"/><content>???</content>', 'USER_ERROR: The field content must be in Base64.'],
    ['points to nothing', 'Task', '<title>T</title><company internalId="424242"/>', 'INVALID_KEY_OR_REF: Invalid company reference key 424242.'],
    ['points to words', 'Task', '<title>T</title><company internalId="1 OR 1=1"/>', 'INVALID_KEY_OR_REF: Invalid company reference key 1 OR 1=1.'],
    ['points without id', 'Task', '<title>T</title><company/>', 'INVALID_KEY_OR_REF: Invalid company reference key .'],
    ['is too long', 'Message', `<subject>S</subject><message>${'x'.repeat(1_000_001)}</message>`, 'EXCEEDED_MAX_FIELD_LENGTH: The field message contained more than the maximum number (1000000)'],
    ['is of no type', '', '', 'INVALID_RCRD_TYPE: '],
    ['is of an unknown type', 'Role', '<name>x</name>', 'INVALID_RCRD_TYPE: The record type [Role]'],
    ['is of a custom type by its table', 'customrecord_mail', '<name>x</name>', 'INVALID_RCRD_TYPE: '],
    ['is a custom record without type', 'CustomRecord', '<name>x</name>', 'INVALID_KEY_OR_REF: '],
    ['is a custom record by typeId', 'CustomRecord', '<recType typeId="7"/><name>x</name>', 'INVALID_KEY_OR_REF: '],
    ['is a custom record of an unknown type', 'CustomRecord', '<recType scriptId="customrecord_none"/><name>x</name>', 'INVALID_RCRD_TYPE: '],
    ['is a custom record of a standard type', 'CustomRecord', '<recType scriptId="contact"/><name>x</name>', 'INVALID_KEY_OR_REF: '],
    ['has custom fields', 'CustomRecord', '<recType scriptId="customrecord_mail"/><customFieldList/>', 'USER_ERROR: The field customFieldList is not available'],
  ])('because it %s', async (_, type, content, status) => {
    expect((await add(type, content)).status).toContain(status);
  });
});

describe('a reference that leads nowhere', () => {
  it.each([
    ['of no type', recordRef('', 1), 'INVALID_RCRD_TYPE'],
    ['of an unknown type', recordRef('loginaudit', 1), 'INVALID_RCRD_TYPE'],
    ['without id', '<m:baseRef xsi:type="c:RecordRef" type="contact"/>', 'INVALID_KEY_OR_REF'],
    ['with words as id', recordRef('contact', "1' OR '1'='1"), 'INVALID_KEY_OR_REF'],
    ['by externalId', '<m:baseRef xsi:type="c:RecordRef" type="contact" externalId="x"/>', 'USER_ERROR'],
    ['to another kind of transaction', recordRef('invoice', 99_002), 'RCRD_DSNT_EXIST'],
    ['to a record that is not there', recordRef('contact', 424_242), 'RCRD_DSNT_EXIST'],
    ['to an unknown custom type', customRecordRef('customrecord_none', 1), 'INVALID_RCRD_TYPE'],
    ['to a custom record without scriptId', '<m:baseRef xsi:type="c:CustomRecordRef" typeId="1" internalId="1"/>', 'INVALID_KEY_OR_REF'],
  ])('%s is refused', async (_, reference, code) => {
    const { account } = served.local;
    insertRows(account, 'transaction', [{ id: 99_002, type: 'SalesOrd' }]);
    expect((await get(reference)).status).toContain(code);
    const { body } = await run(`<m:delete>${reference}</m:delete>`);
    expect(codeOf(body.deleteResponse.writeResponse.status)).toBe(code);
    expect(account.database.get('SELECT id FROM "transaction" WHERE id = 99002')).toBeDefined();
  });
});

describe('an employee', () => {
  it('who has roles cannot be deleted: a next employee of his id would inherit them', async () => {
    const { account } = served.local;
    const { reference } = await add('Employee', '<entityId>E</entityId>');
    assignRole(account, Number(reference.internalId), 1001);
    const { body } = await run(`<m:delete>${recordRef('employee', reference.internalId!)}</m:delete>`);
    expect(outcome(body.deleteResponse.writeResponse.status)).toBe('USER_ERROR: This record cannot be deleted because it has dependent records.');
  });
});

describe('a list', () => {
  it('adds what it can, and says of each record what became of it', async () => {
    const records = ['<m:record xsi:type="m:Task"><m:title>1</m:title></m:record>', '<m:record xsi:type="m:Task"/>', '<m:record xsi:type="m:Task"><m:title>2</m:title></m:record>'];
    const { body } = await run(`<m:addList>${records.join('')}</m:addList>`);
    const { status, writeResponse } = body.addListResponse.writeResponseList;
    expect(codeOf(status)).toBe('success');
    expect(writeResponse.map((each) => codeOf(each.status))).toEqual(['success', 'USER_ERROR', 'success']);
    const references = [writeResponse[0]!, writeResponse[2]!].map(({ baseRef }) => recordRef('task', baseRef!.internalId!));
    const read = (await run(`<m:getList>${references.join('')}</m:getList>`)).body.getListResponse.readResponseList.readResponse;
    expect(read.map(({ record }) => record.title)).toEqual(['1', '2']);
    const deleted = (await run(`<m:deleteList>${references.join('')}${references.join('')}</m:deleteList>`)).body.deleteListResponse.writeResponseList.writeResponse;
    expect(deleted.map((each) => codeOf(each.status))).toEqual(['success', 'success', 'RCRD_DSNT_EXIST', 'RCRD_DSNT_EXIST']);
  });
});

describe('a search', () => {
  const search = async (searchRecord: string) => (await run(`<m:search>${searchRecord}</m:search>`)).body.searchResponse.searchResult;
  const byEmail = (type: string, operator: string, text: string): string =>
    `<m:searchRecord xsi:type="m:${type}SearchBasic"><c:email operator="${operator}"><c:searchValue>${text}</c:searchValue></c:email></m:searchRecord>`;

  beforeEach(() => {
    const contacts = ['Eve@Example.com', 'eve_2@example.com', 'adam@example.com'].map((email, index) => ({ id: 99_010 + index, entityid: email, email }));
    insertRows(served.local.account, 'contact', contacts);
  });

  it.each([
    ['is', 'eve@example.com', ['99010']],
    ['startsWith', 'EVE', ['99010', '99011']],
    ['contains', '@example.com', ['99010', '99011', '99012']],
    ['contains', 'e_2', ['99011']],
    ['contains', '%', []],
    ['is', "' OR '1'='1", []],
    ['is', '', []],
  ])('for an email that %s %p finds contacts', async (operator, text, found) => {
    const result = await search(byEmail('Contact', operator, text));
    expect(outcome(result.status)).toBe('success');
    const records = [result.recordList.record ?? []].flat();
    expect(records.map(({ internalId }) => internalId)).toEqual(found);
    expect(result).toMatchObject({ totalRecords: String(found.length), pageSize: '1000', totalPages: found.length === 0 ? '0' : '1', pageIndex: '1' });
  });

  it('with joins left out is the same', async () => {
    const basic = '<m:searchRecord xsi:type="m:ContactSearch"><c:basic><c:email operator="is"><c:searchValue>adam@example.com</c:searchValue></c:email></c:basic></m:searchRecord>';
    expect((await search(basic)).recordList.record).toMatchObject({ internalId: '99012', email: 'adam@example.com' });
    expect(Number((await search('<m:searchRecord xsi:type="m:EmployeeSearch"/>')).totalRecords)).toBeGreaterThan(100);
  });

  it('gives the first thousand, and how many there are', async () => {
    const { account } = served.local;
    insertRows(account, 'vendor', Array.from({ length: 1001 }, (_, index) => ({ id: 200_000 + index, entityid: `V${index}`, email: 'v@many.example' })));
    const { text, body } = await run(`<m:search>${byEmail('Vendor', 'is', 'v@many.example')}</m:search>`);
    expect(body.searchResponse.searchResult).toMatchObject({ totalRecords: '1001', totalPages: '2' });
    expect(text.match(/<platformCore:record /g)).toHaveLength(1000);
  });

  it('for transactions finds those of the kind only', async () => {
    const kinds = async (kind: string) => [(await search(`<m:searchRecord xsi:type="m:TransactionSearchBasic"><c:type operator="anyOf"><c:searchValue>${kind}</c:searchValue></c:type></m:searchRecord>`)).recordList.record].flat();
    const found = await kinds('_salesOrder');
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((record) => record?.type))).toEqual(new Set(['tranSales:SalesOrder']));
  });

  it.each<[what: string, searchRecord: string, status: string]>([
    ['by another field', '<m:searchRecord xsi:type="m:ContactSearchBasic"><c:phone operator="is"><c:searchValue>1</c:searchValue></c:phone></m:searchRecord>', 'USER_ERROR: The search criterion phone'],
    ['by two', byEmail('Contact', 'is', 'a').replace('</m:searchRecord>', '<c:phone/></m:searchRecord>'), 'USER_ERROR: The search criterion phone'],
    ['by another operator', byEmail('Contact', 'doesNotContain', 'a'), 'USER_ERROR: The search criterion email with operator doesNotContain'],
    ['by an operator of objects', byEmail('Contact', 'constructor', 'a'), 'USER_ERROR: The search criterion email'],
    ['by the email of what has none', byEmail('Task', 'is', 'a'), 'USER_ERROR: The search criterion email'],
    ['with a join', '<m:searchRecord xsi:type="m:ContactSearch"><c:basic/><c:customerJoin/></m:searchRecord>', 'USER_ERROR: The search criterion customerJoin'],
    ['for contacts with a type', '<m:searchRecord xsi:type="m:ContactSearchBasic"><c:type/></m:searchRecord>', 'USER_ERROR: The search criterion type'],
    ['of the advanced kind', '<m:searchRecord xsi:type="m:ContactSearchAdvanced"/>', 'USER_ERROR: This kind of search'],
    ['without type', '<m:searchRecord/>', 'USER_ERROR: This kind of search'],
    ['for unknown records', '<m:searchRecord xsi:type="m:ItemSearchBasic"/>', 'INVALID_RCRD_TYPE: '],
    ['for transactions of every kind', '<m:searchRecord xsi:type="m:TransactionSearchBasic"/>', 'USER_ERROR: A TransactionSearch'],
    ['for custom records of no type', '<m:searchRecord xsi:type="m:CustomRecordSearchBasic"/>', 'INVALID_KEY_OR_REF: '],
  ])('%s is refused in words', async (_, searchRecord, status) => {
    expect(outcome((await search(searchRecord)).status)).toContain(status);
  });
});

describe('the address', () => {
  it('may have a query', async () => {
    const { local } = served;
    const message = envelope(passport(local, administrator(local.account)), '<m:getServerTime/>');
    expect((await post(local, message, { path: `${soapPath}?c=TSTDRV1234567` })).status).toBe(200);
  });
});
