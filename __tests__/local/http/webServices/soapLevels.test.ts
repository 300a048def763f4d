import { saveCustomRecordType } from '../../../../local/account/customRecords';
import { insertRows } from '../../../../local/account/insert';
import { setFeature } from '../../../../local/account/features';
import { setGlobalPermission } from '../../../../local/account/permissions';
import { levelNames, type LevelName, type Row } from '../../../../local/account/types';
import { countRows } from './counting';
import { administrator, call, codeOf, customRecordRef, faultOf, outcome, program, recordRef, servedForEachTest, soapRights, type Program, type SoapResponse } from './support';

const served = servedForEachTest();
const id = 99_001;
const customType = 'customrecord_mail';

interface Kind {
  /** As references name it. */
  readonly type: string;
  readonly permission: string;
  readonly table: string;
  /** A record of this kind that a test finds there. */
  readonly row: Row;
  /** A new one, in XML. */
  readonly record: string;
  readonly search: string;
}

function kind(type: string, permission: string, content: string, row: Row = {}, table = type.toLowerCase()): Kind {
  const name = type.charAt(0).toUpperCase() + type.slice(1);
  return {
    type,
    permission,
    table,
    row: { id, ...row },
    record: `<m:record xsi:type="m:${name}">${content}</m:record>`,
    search: `<m:searchRecord xsi:type="m:${name}SearchBasic"/>`,
  };
}

function sale(type: string, permission: string, transactionType: string): Kind {
  const made = kind(type, permission, '<m:entity internalId="99001"/>', { type: transactionType }, 'transaction');
  return { ...made, search: `<m:searchRecord xsi:type="m:TransactionSearchBasic"><m:type operator="anyOf"><c:searchValue>_${type}</c:searchValue></m:type></m:searchRecord>` };
}

const kinds: readonly Kind[] = [
  kind('message', 'LIST_CRMMESSAGE', '<m:subject>S</m:subject>'),
  kind('file', 'LIST_FILECABINET', '<m:name>a.pdf</m:name><m:folder internalId="11"/>'),
  kind('calendarEvent', 'LIST_EVENT', '<m:title>T</m:title>'),
  kind('task', 'LIST_TASK', '<m:title>T</m:title>'),
  kind('phoneCall', 'LIST_CALL', '<m:title>T</m:title>'),
  kind('contact', 'LIST_CONTACT', '<m:entityId>E</m:entityId>'),
  kind('customer', 'LIST_CUSTJOB', '<m:entityId>E</m:entityId>'),
  kind('vendor', 'LIST_VENDOR', '<m:entityId>E</m:entityId>'),
  kind('partner', 'LIST_PARTNER', '<m:entityId>E</m:entityId>'),
  kind('job', 'LIST_JOB', '<m:entityId>E</m:entityId>'),
  kind('supportCase', 'LIST_CASE', '<m:title>T</m:title><m:company internalId="99001"/>'),
  sale('opportunity', 'TRAN_OPPRTNTY', 'Opprtnty'),
  sale('estimate', 'TRAN_ESTIMATE', 'Estimate'),
  sale('salesOrder', 'TRAN_SALESORD', 'SalesOrd'),
  sale('invoice', 'TRAN_CUSTINVC', 'CustInvc'),
];

const custom: Kind = {
  type: customType,
  permission: customType,
  table: customType,
  row: { id, name: 'One' },
  record: `<m:record xsi:type="m:CustomRecord"><m:recType scriptId="${customType}"/><m:name>Two</m:name></m:record>`,
  search: `<m:searchRecord xsi:type="m:CustomRecordSearchBasic"><m:recType scriptId="${customType}"/></m:searchRecord>`,
};

const employee = kind('employee', 'LIST_EMPLOYEE_RECORD', '<m:firstName>Eve</m:firstName><m:lastName>Example</m:lastName>');

const referenceTo = ({ type }: Kind): string => (type === customType ? customRecordRef(type, id) : recordRef(type, id));

/** The record that references point to, a custom type, and the kind's own record. */
function prepare({ table, row }: Kind): void {
  const { account } = served.local;
  saveCustomRecordType(account, { scriptId: customType, name: 'Mail', fields: [], permissions: [] });
  insertRows(account, 'customer', [{ id, entityid: 'Acme' }]);
  if (table !== 'customer') insertRows(account, table, [row]);
}

const statusOf = {
  search: ({ body }: SoapResponse) => body.searchResponse.searchResult.status,
  get: ({ body }: SoapResponse) => body.getResponse.readResponse.status,
  getList: ({ body }: SoapResponse) => body.getListResponse.readResponseList.readResponse.status,
  add: ({ body }: SoapResponse) => body.addResponse.writeResponse.status,
  addList: ({ body }: SoapResponse) => body.addListResponse.writeResponseList.writeResponse.status,
  delete: ({ body }: SoapResponse) => body.deleteResponse.writeResponse.status,
  deleteList: ({ body }: SoapResponse) => body.deleteListResponse.writeResponseList.writeResponse.status,
};
type Operation = keyof typeof statusOf;

function contentOf(operation: Operation, one: Kind): string {
  if (operation === 'search') return one.search;
  return operation === 'add' || operation === 'addList' ? one.record : referenceTo(one);
}

/** Every operation, the ones that delete last; those that succeeded, and the codes of those that did not. */
async function attempt(by: Program, one: Kind): Promise<Record<Operation, string>> {
  const results: Partial<Record<Operation, string>> = {};
  for (const operation of Object.keys(statusOf) as Operation[]) {
    if (operation === 'deleteList' && results.delete === 'success') insertRows(served.local.account, one.table, [one.row]);
    const response = await call(served.local, by, `<m:${operation}>${contentOf(operation, one)}</m:${operation}>`);
    results[operation] = codeOf(statusOf[operation](response));
  }
  return results as Record<Operation, string>;
}

function expected(level: number, search = level >= 1): Record<Operation, string> {
  const at = (least: number): string => (level >= least ? 'success' : 'INSUFFICIENT_PERMISSION');
  return { search: search ? 'success' : 'INSUFFICIENT_PERMISSION', get: at(1), getList: at(1), add: at(2), addList: at(2), delete: at(4), deleteList: at(4) };
}

describe.each([...kinds, custom].map((one) => [one.type, one] as const))('the operations on %s', (_, one) => {
  it.each(levelNames)('at %s are exactly those of the level', async (level) => {
    prepare(one);
    const before = countRows(served.local.account, one.table);
    const by = program(served.local.account, { ...soapRights, [one.permission]: level });
    const results = await attempt(by, one);
    expect(results).toEqual(expected(levelNames.indexOf(level)));
    const [added, deleted] = [results.add === 'success' ? 2 : 0, results.delete === 'success' ? 1 : 0];
    expect(countRows(served.local.account, one.table)).toBe(before + added - deleted);
  });

  it('are all allowed to the Administrator', async () => {
    prepare(one);
    expect(await attempt(administrator(served.local.account), one)).toEqual(expected(4));
  });
});

describe('the operations on employees', () => {
  it.each(['VIEW', 'CREATE', 'EDIT', 'FULL'] satisfies LevelName[])('at Employee Record %s do not include searching', async (level) => {
    prepare(employee);
    const by = program(served.local.account, { ...soapRights, LIST_EMPLOYEE_RECORD: level });
    expect(await attempt(by, employee)).toEqual(expected(levelNames.indexOf(level), false));
  });

  it.each(['NONE', 'VIEW', 'FULL'] satisfies LevelName[])('at Employees %s are searching alone', async (level) => {
    prepare(employee);
    const by = program(served.local.account, { ...soapRights, LIST_EMPLOYEE: level });
    expect(await attempt(by, employee)).toEqual(expected(0, level !== 'NONE'));
  });
});

describe('a refusal for one record', () => {
  it('names the permission in NetSuite’s words', async () => {
    const { local } = served;
    const response = await call(local, program(local.account, { ...soapRights, LIST_CONTACT: 'VIEW' }), `<m:add><m:record xsi:type="m:Contact"/></m:add>`);
    expect(outcome(statusOf.add(response))).toBe(
      "INSUFFICIENT_PERMISSION: Permission Violation: You need a higher level of the 'Lists -> Contacts' permission to access this page. Please contact your account administrator.",
    );
  });

  it('comes before anything is said of the record', async () => {
    const { local } = served;
    const by = program(local.account, soapRights);
    for (const content of [recordRef('contact', 101), recordRef('contact', 424_242)]) {
      expect(codeOf(statusOf.get(await call(local, by, `<m:get>${content}</m:get>`)))).toBe('INSUFFICIENT_PERMISSION');
    }
  });

  it('of a search is a status', async () => {
    const { local } = served;
    const by = program(local.account, { ...soapRights, LIST_CUSTJOB: 'FULL' });
    const response = await call(local, by, '<m:search><m:searchRecord xsi:type="m:ContactSearchBasic"/></m:search>');
    expect(outcome(statusOf.search(response))).toContain("'Lists -> Contacts'");
  });

  it('comes of a Global Permission that lowers the role', async () => {
    const { local } = served;
    setFeature(local.account, 'EMPPERMS', true);
    const by = program(local.account, { ...soapRights, LIST_CONTACT: 'FULL' });
    setGlobalPermission(local.account, by.caller.userId, 'LIST_CONTACT', 1);
    const contact = kinds.find(({ type }) => type === 'contact')!;
    prepare(contact);
    expect(await attempt(by, contact)).toEqual(expected(1));
  });

  it('does not keep the other records of the list from their success', async () => {
    const { local } = served;
    prepare(employee);
    const by = program(local.account, { ...soapRights, LIST_CONTACT: 'VIEW', LIST_CUSTJOB: 'VIEW' });
    const { body } = await call(local, by, `<m:getList>${recordRef('customer', id)}${recordRef('vendor', id)}${recordRef('contact', 424_242)}</m:getList>`);
    const { status, readResponse } = body.getListResponse.readResponseList;
    expect(codeOf(status)).toBe('success');
    expect(readResponse.map((each) => codeOf(each.status))).toEqual(['success', 'INSUFFICIENT_PERMISSION', 'RCRD_DSNT_EXIST']);
  });
});

describe('a feature that is off', () => {
  it('fails the whole request for custom records, as a fault', async () => {
    const { local } = served;
    prepare(custom);
    setFeature(local.account, 'CUSTOMRECORDS', false);
    const response = await call(local, administrator(local.account), `<m:getList>${recordRef('customer', id)}${customRecordRef(customType, id)}</m:getList>`);
    expect(faultOf(response)).toMatchObject({ name: 'insufficientPermissionFault', code: 'INSUFFICIENT_PERMISSION' });
  });

  it('leaves nothing of a list that had begun', async () => {
    const { local } = served;
    prepare(custom);
    setFeature(local.account, 'CUSTOMRECORDS', false);
    const before = countRows(local.account, 'task');
    const task = kinds.find(({ type }) => type === 'task')!;
    expect((await call(local, administrator(local.account), `<m:addList>${task.record}${custom.record}</m:addList>`)).status).toBe(500);
    expect(countRows(local.account, 'task')).toBe(before);
  });
});

describe('a file that a browser runs', () => {
  it.each([
    [{ LIST_FILECABINET: 'FULL' }, 'INSUFFICIENT_PERMISSION'],
    [{ LIST_FILECABINET: 'VIEW', ADMI_ALLOW_JS_HTML_UPLOAD: 'FULL' }, 'INSUFFICIENT_PERMISSION'],
    [{ LIST_FILECABINET: 'CREATE', ADMI_ALLOW_JS_HTML_UPLOAD: 'FULL' }, 'success'],
  ] as const)('is added with %j: %s', async (permissions, code) => {
    const { local } = served;
    const record = '<m:record xsi:type="m:File"><m:name>page.html</m:name><m:folder internalId="11"/></m:record>';
    const response = await call(local, program(local.account, { ...soapRights, ...permissions }), `<m:add>${record}</m:add>`);
    expect(codeOf(statusOf.add(response))).toBe(code);
  });
});
