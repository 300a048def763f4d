import { setBehaviour, setUnreadableTables } from '../../../local/account/behaviours';
import { saveCustomRecordType } from '../../../local/account/customRecords';
import { setFeature } from '../../../local/account/features';
import { insertRows } from '../../../local/account/insert';
import { setGlobalPermission, setRolePermission } from '../../../local/account/permissions';
import { assignRole, saveRole } from '../../../local/account/roles';
import type { Account, Caller, LevelName } from '../../../local/account/types';
import { execute } from '../../../local/suiteql';
import { callerWith, emptyAccount, refusalOf, rowsOf } from './support';

type Permissions = Readonly<Record<string, LevelName>>;

function notFound(table: string): string {
  return `Search error occurred: Record '${table}' was not found.`;
}

const manageRoles: Permissions = { ADMI_MANAGEROLES: 'FULL' };

/** A table, what it demands, and the most that is still too little. */
const demands: readonly [table: string, demanded: Permissions, tooLittle: Permissions][] = [
  ['role', manageRoles, {}],
  ['rolepermissions', manageRoles, { LIST_EMPLOYEE: 'FULL' }],
  ['employee', { LIST_EMPLOYEE: 'VIEW' }, manageRoles],
  ['employeerolesforsearch', { ...manageRoles, LIST_EMPLOYEE: 'VIEW' }, manageRoles],
  ['employeerolesforsearch', { ...manageRoles, LIST_EMPLOYEE: 'VIEW' }, { LIST_EMPLOYEE: 'FULL' }],
  ['loginaudit', { ADMI_AUDITLOGIN: 'FULL' }, manageRoles],
  ['oauthtoken', { ADMI_MANAGE_OAUTH_TOKENS: 'FULL' }, { ADMI_MANAGE_OWN_OAUTH_TOKENS: 'FULL' }],
  ['script', { ADMI_CUSTOMSCRIPT: 'VIEW' }, {}],
  ['scriptdeployment', { ADMI_CUSTOMSCRIPT: 'VIEW' }, {}],
  ['contact', { LIST_CONTACT: 'VIEW' }, { LIST_CUSTJOB: 'FULL' }],
  ['customer', { LIST_CUSTJOB: 'VIEW' }, { LIST_CONTACT: 'FULL' }],
  ['vendor', { LIST_VENDOR: 'VIEW' }, {}],
  ['partner', { LIST_PARTNER: 'VIEW' }, {}],
  ['job', { LIST_JOB: 'VIEW' }, {}],
  ['supportcase', { LIST_CASE: 'VIEW' }, {}],
  ['transaction', { TRAN_ESTIMATE: 'VIEW' }, { TRAN_FIND: 'FULL' }],
  ['calendarevent', { LIST_EVENT: 'VIEW' }, { LIST_CALENDAR: 'FULL' }],
  ['task', { LIST_TASK: 'VIEW' }, {}],
  ['phonecall', { LIST_CALL: 'VIEW' }, {}],
  ['message', { LIST_CRMMESSAGE: 'VIEW' }, {}],
  ['file', { LIST_FILECABINET: 'VIEW' }, {}],
  ['mediaitemfolder', { LIST_FILECABINET: 'VIEW' }, {}],
];

describe('a table', () => {
  it.each(demands)('%s is there for a role with %p', (table, demanded) => {
    const account = emptyAccount();
    expect(refusalOf(account, `SELECT * FROM ${table}`, [], callerWith(account, demanded))).toBe('accepted');
  });

  it.each(demands)('%s is not there for a role without %p', (table, _, tooLittle) => {
    const account = emptyAccount();
    expect(refusalOf(account, `SELECT * FROM ${table}`, [], callerWith(account, tooLittle))).toBe(notFound(table));
  });

  it.each([...new Set(demands.map(([table]) => table))])('%s is there for the Administrator', (table) => {
    expect(refusalOf(emptyAccount(), `SELECT * FROM ${table}`)).toBe('accepted');
  });

  it('that demands nothing is DUAL, for everybody', () => {
    const account = emptyAccount();
    expect(rowsOf(account, 'SELECT * FROM DUAL', [], callerWith(account, {}))).toEqual([['X']]);
  });

  it('is hidden in every place where a query can name it', () => {
    const account = emptyAccount();
    const caller = callerWith(account, { LIST_CUSTJOB: 'VIEW' });
    for (const sql of [
      'SELECT c.id FROM customer c JOIN vendor v ON v.id = c.id',
      'SELECT c.id FROM customer c, vendor v',
      'SELECT id FROM customer WHERE id IN (SELECT id FROM vendor)',
      'SELECT id FROM customer WHERE EXISTS (SELECT 1 FROM vendor)',
      'SELECT (SELECT MAX(id) FROM vendor) FROM customer',
      'SELECT id FROM (SELECT id FROM vendor)',
      'WITH v AS (SELECT id FROM vendor) SELECT id FROM v',
      'SELECT id FROM customer UNION SELECT id FROM vendor',
    ]) {
      expect(refusalOf(account, sql, [], caller)).toBe(notFound('vendor'));
    }
  });

  it('that a role may see is hidden by a global permission, and shown by one', () => {
    const account = emptyAccount();
    const caller = callerWith(account, { LIST_VENDOR: 'FULL' });
    setFeature(account, 'EMPPERMS', true);
    setGlobalPermission(account, caller.userId, 'LIST_VENDOR', 0);
    setGlobalPermission(account, caller.userId, 'LIST_PARTNER', 1);
    expect(refusalOf(account, 'SELECT id FROM vendor', [], caller)).toBe(notFound('vendor'));
    expect(refusalOf(account, 'SELECT id FROM partner', [], caller)).toBe('accepted');
  });

  it('that is set unreadable is hidden from the Administrator, too', () => {
    const account = emptyAccount();
    setUnreadableTables(account, ['rolepermissions']);
    expect(refusalOf(account, 'SELECT * FROM RolePermissions')).toBe(notFound('rolepermissions'));
    expect(refusalOf(account, 'SELECT * FROM role')).toBe('accepted');
  });

  it('of a custom record type demands its own permission', () => {
    const account = emptyAccount();
    const caller = callerWith(account, {});
    const sql = 'SELECT id FROM customrecord_mail';
    expect(refusalOf(account, sql)).toBe(notFound('customrecord_mail'));
    saveCustomRecordType(account, { scriptId: 'customrecord_mail', name: 'Mail', fields: [], permissions: [] });
    expect(refusalOf(account, sql)).toBe('accepted');
    expect(refusalOf(account, sql, [], caller)).toBe(notFound('customrecord_mail'));
    setRolePermission(account, caller.roleId, 'customrecord_mail', 1);
    expect(refusalOf(account, sql, [], caller)).toBe('accepted');
  });

  it('of a custom record type demands what its access type says', () => {
    const account = emptyAccount();
    const caller = callerWith(account, {});
    const type = { scriptId: 'customrecord_mail', name: 'Mail', fields: [], permissions: [] };
    const sql = 'SELECT id FROM customrecord_mail';
    saveCustomRecordType(account, { ...type, accessType: 'CUSTRECORDENTRYPERM' });
    expect(refusalOf(account, sql, [], caller)).toBe(notFound('customrecord_mail'));
    setRolePermission(account, caller.roleId, 'LIST_CUSTRECORDENTRY', 1);
    expect(refusalOf(account, sql, [], caller)).toBe('accepted');
    setRolePermission(account, caller.roleId, 'LIST_CUSTRECORDENTRY', 0);
    saveCustomRecordType(account, { ...type, accessType: 'NONENEEDED' });
    expect(refusalOf(account, sql, [], caller)).toBe('accepted');
  });
});

describe('transactions', () => {
  it.each<[permissions: Permissions, types: string[]]>([
    [{ TRAN_SALESORD: 'VIEW' }, ['SalesOrd']],
    [{ TRAN_OPPRTNTY: 'VIEW', TRAN_CUSTINVC: 'EDIT' }, ['CustInvc', 'Opprtnty']],
  ])('are those of the types that a role with %p may see', (permissions, types) => {
    const account = emptyAccount();
    const rows = ['Opprtnty', 'Estimate', 'SalesOrd', 'CustInvc'].map((type, id) => ({ id, type }));
    insertRows(account, 'transaction', rows);
    const seen = rowsOf(account, 'SELECT type FROM transaction ORDER BY type', [], callerWith(account, permissions));
    expect(seen).toEqual(types.map((type) => [type]));
  });
});

function accountWithRoles(): Account {
  const account = emptyAccount();
  const permissions = [{ key: 'LIST_CASE', level: 3 }] as const;
  saveRole(account, { id: 3, scriptId: 'ADMINISTRATOR', name: 'Administrator', centerType: 'CLASSIC' });
  saveRole(account, { id: 10, scriptId: 'SALES_PERSON', name: 'Sales Person', centerType: 'SALESCENTER', permissions });
  saveRole(account, { scriptId: 'customrole_a', name: 'A', centerType: 'CLASSIC', permissions });
  insertRows(account, 'employee', [
    { id: 1, entityid: 'Ann', giveaccess: 'T', isinactive: 'F' },
    { id: 2, entityid: 'Bo', giveaccess: 'T', isinactive: 'F' },
  ]);
  assignRole(account, 1, 1000);
  assignRole(account, 1, 3);
  return account;
}

describe('rolepermissions', () => {
  const sql = "SELECT role, permlevel FROM rolepermissions WHERE permkey = 'LIST_CASE' ORDER BY role";

  it.each([
    ['absent', 'present', [[10, 3], [1000, 3]]],
    ['present', 'present', [[3, 4], [10, 3], [1000, 3]]],
    ['absent', 'absent', [[1000, 3]]],
    ['present', 'absent', [[3, 4], [1000, 3]]],
  ])('with rows of the Administrator %s and of standard roles %s', (administratorRows, standardRoleRows, rows) => {
    const account = accountWithRoles();
    setBehaviour(account, 'administratorRows', administratorRows);
    setBehaviour(account, 'standardRoleRows', standardRoleRows);
    expect(rowsOf(account, sql)).toEqual(rows);
  });

  it('give the level as text where the account does, and compare and add it as a number', () => {
    const account = accountWithRoles();
    setBehaviour(account, 'permlevelType', 'string');
    expect(rowsOf(account, sql)).toEqual([[10, '3'], [1000, '3']]);
    const grouped = `SELECT role, MAX(permlevel), SUM(permlevel) FROM rolepermissions GROUP BY role
      HAVING MAX(permlevel) >= 3 AND NVL(MIN(permlevel), 0) < 4 ORDER BY role`;
    expect(rowsOf(account, grouped)).toEqual([[10, '3', 3], [1000, '3', 3]]);
    const pivoted = "SELECT MAX(CASE WHEN permkey = 'LIST_CASE' THEN permlevel ELSE 0 END) FROM rolepermissions";
    expect(rowsOf(account, pivoted)).toEqual([['3']]);
  });

  it('carry the name of the permission and no restriction', () => {
    const names = rowsOf(accountWithRoles(), 'SELECT name, restriction FROM rolepermissions WHERE role = 10');
    expect(names).toEqual([['Cases', -1]]);
  });
});

describe('the roles of employees', () => {
  const sources = {
    employeerolesforsearch: 'SELECT entity, role FROM employeerolesforsearch ORDER BY role',
    employeeroles: 'SELECT employee, role FROM employeeroles ORDER BY role',
    rolesforsearch: 'SELECT id, rolesforsearch FROM employee ORDER BY id',
  } as const;

  it.each(['employeerolesforsearch', 'employeeroles', 'rolesforsearch', 'search', 'none'] as const)(
    'are where the account has them: %s',
    (source) => {
      const account = accountWithRoles();
      setBehaviour(account, 'employeeRoles', source);
      const answered = Object.entries(sources).filter(([, sql]) => refusalOf(account, sql) === 'accepted');
      expect(answered.map(([name]) => name)).toEqual(source in sources ? [source] : []);
    },
  );

  it.each([
    ['employeerolesforsearch', [[1, 3], [1, 1000]]],
    ['employeeroles', [[1, 3], [1, 1000]]],
    ['rolesforsearch', [[1, '3, 1000'], [2, null]]],
  ] as const)('by %s', (source, rows) => {
    const account = accountWithRoles();
    setBehaviour(account, 'employeeRoles', source);
    expect(rowsOf(account, sources[source])).toEqual(rows);
  });

  it('are no column of employee for a role that may not manage roles', () => {
    const account = accountWithRoles();
    setBehaviour(account, 'employeeRoles', 'rolesforsearch');
    const caller = callerWith(account, { LIST_EMPLOYEE: 'FULL' });
    expect(refusalOf(account, sources.rolesforsearch, [], caller)).toContain("Unknown identifier 'rolesforsearch'");
    expect(execute(account, caller, 'SELECT * FROM employee', []).columns).not.toContain('rolesforsearch');
  });
});

describe('global permissions', () => {
  function accountWithGlobalPermission(): Account {
    const account = accountWithRoles();
    setFeature(account, 'EMPPERMS', true);
    setGlobalPermission(account, 2, 'LIST_CASE', 1);
    return account;
  }

  it.each([
    ['employee', 'SELECT employee, permkey, permlevel FROM employeeempperms', 'accepted'],
    ['employee', 'SELECT entity FROM employeeempperms', "Unknown identifier 'entity'"],
    ['entity', 'SELECT entity, permkey, permlevel FROM employeeempperms', 'accepted'],
    ['entity', 'SELECT employee FROM employeeempperms', "Unknown identifier 'employee'"],
    ['unreadable', 'SELECT permkey FROM employeeempperms', notFound('employeeempperms')],
  ])('in the form %s: %s', (form, sql, outcome) => {
    const account = accountWithGlobalPermission();
    setBehaviour(account, 'globalPermissions', form);
    expect(refusalOf(account, sql)).toContain(outcome);
  });

  it('are read with View of employees, while the feature is on', () => {
    const account = accountWithGlobalPermission();
    const sql = 'SELECT * FROM employeeempperms';
    const may: Caller = callerWith(account, { LIST_EMPLOYEE: 'VIEW' });
    expect(rowsOf(account, sql, [], may)).toEqual([[2, 'LIST_CASE', 1]]);
    expect(refusalOf(account, sql, [], callerWith(account, manageRoles))).toBe(notFound('employeeempperms'));
    setFeature(account, 'EMPPERMS', false);
    expect(refusalOf(account, sql)).toBe(notFound('employeeempperms'));
  });
});

