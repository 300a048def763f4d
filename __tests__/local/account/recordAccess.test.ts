import type { AccessType } from '../../../local/account/customRecordTypes';
import { saveCustomRecordType } from '../../../local/account/customRecords';
import { setFeature } from '../../../local/account/features';
import { setGlobalPermission, setRolePermission } from '../../../local/account/permissions';
import { demandsOf, findRecordType, permissionViolation, refusalOfRecord, standardRecordTypes, type RecordOperation } from '../../../local/account/recordAccess';
import { recordTables } from '../../../local/account/records';
import type { Account, Caller, Level } from '../../../local/account/types';
import { administrator, callerWith, emptyAccount } from './support';

const operations: readonly RecordOperation[] = ['search', 'view', 'create', 'edit', 'delete'];
const levels: readonly Level[] = [0, 1, 2, 3, 4];
const customType = 'customrecord_mail';

/** What a level allows, when the caller may search. */
const allowedAt: Readonly<Record<Level, readonly RecordOperation[]>> = {
  0: [],
  1: ['search', 'view'],
  2: ['search', 'view', 'create'],
  3: ['search', 'view', 'create', 'edit'],
  4: ['search', 'view', 'create', 'edit', 'delete'],
};

const permissions: Readonly<Record<string, string>> = {
  message: 'LIST_CRMMESSAGE',
  file: 'LIST_FILECABINET',
  folder: 'LIST_FILECABINET',
  calendarevent: 'LIST_EVENT',
  task: 'LIST_TASK',
  phonecall: 'LIST_CALL',
  contact: 'LIST_CONTACT',
  customer: 'LIST_CUSTJOB',
  vendor: 'LIST_VENDOR',
  partner: 'LIST_PARTNER',
  job: 'LIST_JOB',
  supportcase: 'LIST_CASE',
  opportunity: 'TRAN_OPPRTNTY',
  estimate: 'TRAN_ESTIMATE',
  salesorder: 'TRAN_SALESORD',
  invoice: 'TRAN_CUSTINVC',
  [customType]: customType,
};

function account(): Account {
  const made = emptyAccount();
  setFeature(made, 'CUSTOMRECORDS', true);
  saveCustomRecordType(made, { scriptId: customType, name: 'Mail', fields: [], permissions: [] });
  return made;
}

function refusal(made: Account, caller: Caller, type: string, operation: RecordOperation, name?: string) {
  return refusalOfRecord(made, caller, findRecordType(made, type)!, operation, name);
}

function allowed(made: Account, caller: Caller, type: string): RecordOperation[] {
  return operations.filter((operation) => refusal(made, caller, type, operation) === undefined);
}

const types = Object.entries(permissions);

describe.each(types)('records of the type %s, by %s', (type, key) => {
  it.each(levels)('at level %i allow exactly the operations of the level', (level) => {
    const made = account();
    const caller = callerWith(made, {});
    setRolePermission(made, caller.roleId, key, level);
    expect(allowed(made, caller, type)).toEqual(allowedAt[level]);
  });
});

describe('employees', () => {
  it.each(levels)('are searched by Employees at level %i, and by nothing else', (level) => {
    const made = account();
    const caller = callerWith(made, {});
    setRolePermission(made, caller.roleId, 'LIST_EMPLOYEE', level);
    expect(allowed(made, caller, 'employee')).toEqual(level === 0 ? [] : ['search']);
  });

  it.each(levels)('are opened and changed by Employee Record at level %i', (level) => {
    const made = account();
    const caller = callerWith(made, {});
    setRolePermission(made, caller.roleId, 'LIST_EMPLOYEE_RECORD', level);
    expect(allowed(made, caller, 'employee')).toEqual(allowedAt[level].filter((operation) => operation !== 'search'));
  });
});

describe('a custom record type', () => {
  const typeWith = (accessType: AccessType): Account => {
    const made = emptyAccount();
    setFeature(made, 'CUSTOMRECORDS', true);
    saveCustomRecordType(made, { scriptId: customType, name: 'Mail', accessType, fields: [], permissions: [] });
    return made;
  };

  it('that needs no permission is open to every role, as long as the feature is on', () => {
    const made = typeWith('NONENEEDED');
    const caller = callerWith(made, {});
    expect(allowed(made, caller, customType)).toEqual(operations);
    setFeature(made, 'CUSTOMRECORDS', false);
    expect(allowed(made, caller, customType)).toEqual([]);
  });

  it.each(levels)('of Custom Record Entries takes that permission at level %i, not its own', (level) => {
    const made = typeWith('CUSTRECORDENTRYPERM');
    const caller = callerWith(made, {});
    setRolePermission(made, caller.roleId, customType, 4);
    setRolePermission(made, caller.roleId, 'LIST_CUSTRECORDENTRY', level);
    expect(allowed(made, caller, customType)).toEqual(allowedAt[level]);
  });
});

describe('files that a browser runs', () => {
  it.each(['a.js', 'a.JS', 'a.html', 'a.htm', 'a.xhtml', 'a.pdf.js', 'a.js '])('such as %p take Allow JS / HTML Uploads to be created', (name) => {
    const made = account();
    const caller = callerWith(made, { LIST_FILECABINET: 'FULL' });
    expect(refusal(made, caller, 'file', 'create', name)?.message).toContain("'Setup -> Allow JS / HTML Uploads'");
    setRolePermission(made, caller.roleId, 'ADMI_ALLOW_JS_HTML_UPLOAD', 4);
    expect(refusal(made, caller, 'file', 'create', name)).toBeUndefined();
  });

  it.each(['a.pdf', 'js', 'a.js.txt', 'a.json', 'html'])('are none where they are called %p', (name) => {
    const made = account();
    const caller = callerWith(made, { LIST_FILECABINET: 'CREATE' });
    expect(refusal(made, caller, 'file', 'create', name)).toBeUndefined();
  });

  it('may be opened by whoever may open files', () => {
    const made = account();
    expect(refusal(made, callerWith(made, { LIST_FILECABINET: 'VIEW' }), 'file', 'view', 'a.js')).toBeUndefined();
  });
});

describe('an account', () => {
  it('has each standard type with a table, and none by another name', () => {
    const made = account();
    expect([...standardRecordTypes].sort()).toEqual([...Object.keys(permissions).filter((type) => type !== customType), 'employee'].sort());
    for (const type of standardRecordTypes) expect(Object.keys(recordTables)).toContain(findRecordType(made, type)?.table);
    for (const type of ['', 'constructor', 'role', 'loginaudit', 'customrecord_none']) expect(findRecordType(made, type)).toBeUndefined();
  });

  it('knows its types in any case', () => {
    const made = account();
    expect(findRecordType(made, 'CalendarEvent')?.id).toBe('calendarevent');
    expect(findRecordType(made, 'CUSTOMRECORD_MAIL')?.id).toBe(customType);
  });

  it('lets nobody use custom records while the feature is off, not even the Administrator', () => {
    const made = account();
    setFeature(made, 'CUSTOMRECORDS', false);
    for (const operation of operations) expect(refusal(made, administrator, customType, operation)?.reason).toBe('feature');
    expect(allowed(made, administrator, 'contact')).toEqual(operations);
  });

  it('lets the Administrator do everything', () => {
    const made = account();
    for (const type of [...Object.keys(permissions), 'employee']) expect(allowed(made, administrator, type)).toEqual(operations);
  });

  it('counts Global Permissions, which lower as well as raise', () => {
    const made = account();
    setFeature(made, 'EMPPERMS', true);
    const caller = callerWith(made, { LIST_CONTACT: 'FULL' });
    setGlobalPermission(made, caller.userId, 'LIST_CONTACT', 1);
    setGlobalPermission(made, caller.userId, 'LIST_CASE', 4);
    expect(allowed(made, caller, 'contact')).toEqual(['search', 'view']);
    expect(allowed(made, caller, 'supportcase')).toEqual(operations);
  });
});

describe('NetSuite’s words for a refusal', () => {
  it.each([
    ['a missing permission', {}, 'LIST_CURRENCY', "Permission Violation: You need  the 'Lists -> Currency' permission to access this page. Please contact your account administrator."],
    ['one that is too low', { LIST_CONTACT: 'VIEW' }, 'LIST_CONTACT', "Permission Violation: You need a higher level of the 'Lists -> Contacts' permission to access this page. Please contact your account administrator."],
    ['a custom record', {}, customType, 'Permission Violation: You need a higher permission for custom record type Mail to access this page. Please contact your account administrator.'],
  ] as const)('name %s', (_, has, key, words) => {
    const made = account();
    expect(permissionViolation(made, callerWith(made, has), key)).toBe(words);
  });

  it('name the first permission that is missing', () => {
    const made = account();
    const type = findRecordType(made, 'file')!;
    expect(demandsOf(type, 'create', 'a.js')).toEqual([
      { key: 'LIST_FILECABINET', level: 2 },
      { key: 'ADMI_ALLOW_JS_HTML_UPLOAD', level: 4 },
    ]);
    expect(refusal(made, callerWith(made, {}), 'file', 'create', 'a.js')?.message).toContain('Documents and Files');
  });
});
