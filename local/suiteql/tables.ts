import { behaviours, unreadableTables } from '../account/behaviours';
import { listCustomRecordTypes, permissionOfCustomRecord, tableOfCustomRecord } from '../account/customRecordTypes';
import { isFeatureOn } from '../account/features';
import { effectiveLevel } from '../account/permissions';
import { recordTables, type Column, type Display, type RecordTable, type RecordTableName } from '../account/records';
import { administratorRoleId, firstCustomRoleId } from '../account/roleIds';
import type { Account, Behaviours, Caller, Level } from '../account/types';
import type { Facts } from './rewrite/facts';
import type { Type } from './rewrite/written';

export interface VisibleColumn {
  readonly type: Type;
  readonly facts?: Facts;
  readonly display?: Display;
  /** The column as SQL, of the table under this alias. */
  readonly write: (alias: string) => string;
}

/** A table as one caller sees it. */
export interface VisibleTable {
  /** What stands in FROM: the physical table, or a subquery of the rows that may be seen. */
  readonly sql: string;
  readonly columns: Readonly<Record<string, VisibleColumn>>;
  /** The names of the columns that tell its rows apart; none where nothing does. */
  readonly key: readonly string[];
}

/** What a table is made of for this caller; undefined where he must not know of it. */
type Viewer = (account: Account, caller: Caller) => VisibleTable | undefined;

/** A key has no NULL and no '' (createTable in schema.ts, insertRows in insert.ts); its numbers are internal ids. */
function factsOfKey({ type }: Column): Facts {
  return { isNeverNull: true, isNeverEmpty: true, isWhole: type === 'number' };
}

interface TableOf<Name extends string> extends RecordTable {
  readonly columns: Readonly<Record<Name, Column>>;
}

function visibleColumns<Name extends string>({ columns, primaryKey }: TableOf<Name>): Record<Name, VisibleColumn> {
  const entries = Object.entries<Column>(columns).map(([name, column]) => {
    const write = (alias: string): string => `${alias}."${name}"`;
    return [name, primaryKey.includes(name) ? { ...column, facts: factsOfKey(column), write } : { ...column, write }];
  });
  return Object.fromEntries(entries) as Record<Name, VisibleColumn>;
}

function visibleTable(name: string, table: RecordTable): VisibleTable {
  return { sql: `"${name}"`, columns: visibleColumns(table), key: table.primaryKey };
}

function wholeTable(name: RecordTableName): VisibleTable {
  return visibleTable(name, recordTables[name]);
}

type Demand = readonly [key: string, level: Level];

function meets(account: Account, caller: Caller, demands: readonly Demand[]): boolean {
  return demands.every(([key, level]) => effectiveLevel(account, caller, key) >= level);
}

/** The table as it is, for whoever meets the demands. */
function demanding(name: RecordTableName, ...demands: readonly Demand[]): Viewer {
  return (account, caller) => (meets(account, caller, demands) ? wholeTable(name) : undefined);
}

const manageRoles: Demand = ['ADMI_MANAGEROLES', 4];
const viewEmployees: Demand = ['LIST_EMPLOYEE', 1];

function standardRoleCondition({ standardRoleRows }: Behaviours): string {
  return standardRoleRows === 'present' ? 'TRUE' : `role >= ${firstCustomRoleId}`;
}

/** Rows of the Administrator and of standard roles stand there or not, as the account's behaviours say. */
const rolePermissions: Viewer = (account, caller) => {
  if (!meets(account, caller, [manageRoles])) {
    return undefined;
  }
  const set = behaviours(account);
  const others = `role <> ${administratorRoleId} AND ${standardRoleCondition(set)}`;
  const written = `SELECT role, permkey, name, permlevel, restriction FROM rolepermissions WHERE ${others}`;
  const implicit = `SELECT ${administratorRoleId}, permkey, name, permlevel, -1 FROM local_permission`;
  const columns = visibleColumns(recordTables.rolepermissions);
  const level = set.permlevelType === 'string' ? 'numberAsText' : 'number';
  return {
    sql: `(${set.administratorRows === 'present' ? `${written} UNION ALL ${implicit}` : written})`,
    columns: { ...columns, permlevel: { type: level, write: (alias) => `${alias}.permlevel` } },
    key: recordTables.rolepermissions.primaryKey,
  };
};

const rolesForSearch: VisibleColumn = {
  type: 'text',
  write: (alias) =>
    `(SELECT group_concat(role, ', ' ORDER BY role) FROM employeerolesforsearch WHERE entity = ${alias}.id)`,
};

const employee: Viewer = (account, caller) => {
  if (!meets(account, caller, [viewEmployees])) {
    return undefined;
  }
  const table = wholeTable('employee');
  const showsRoles = behaviours(account).employeeRoles === 'rolesforsearch' && meets(account, caller, [manageRoles]);
  return showsRoles ? { ...table, columns: { ...table.columns, rolesforsearch: rolesForSearch } } : table;
};

const employeeRolesForSearch: Viewer = (account, caller) => {
  const exists = behaviours(account).employeeRoles === 'employeerolesforsearch';
  const isVisible = exists && meets(account, caller, [manageRoles, viewEmployees]);
  return isVisible ? wholeTable('employeerolesforsearch') : undefined;
};

const employeeRoles: Viewer = (account, caller) => {
  const exists = behaviours(account).employeeRoles === 'employeeroles';
  if (!exists || !meets(account, caller, [manageRoles, viewEmployees])) {
    return undefined;
  }
  const { entity, role } = visibleColumns(recordTables.employeerolesforsearch);
  return { sql: 'employeerolesforsearch', columns: { employee: entity, role }, key: ['employee', 'role'] };
};

const globalPermissions: Viewer = (account, caller) => {
  const { globalPermissions: form } = behaviours(account);
  if (form === 'unreadable' || !isFeatureOn(account, 'EMPPERMS') || !meets(account, caller, [viewEmployees])) {
    return undefined;
  }
  const { employee: who, permkey, permlevel } = visibleColumns(recordTables.employeeempperms);
  return { sql: 'employeeempperms', columns: { [form]: who, permkey, permlevel }, key: [form, 'permkey'] };
};

/** The permission of each type of transaction. */
const transactionPermissions: Readonly<Record<string, string>> = {
  Opprtnty: 'TRAN_OPPRTNTY',
  Estimate: 'TRAN_ESTIMATE',
  SalesOrd: 'TRAN_SALESORD',
  CustInvc: 'TRAN_CUSTINVC',
};

/** Only transactions of the types that the role may see. */
const transaction: Viewer = (account, caller) => {
  const types = Object.entries(transactionPermissions).filter(([, key]) => meets(account, caller, [[key, 1]]));
  if (types.length === 0) {
    return undefined;
  }
  const names = types.map(([type]) => `'${type}'`).join(', ');
  return { ...wholeTable('transaction'), sql: `(SELECT * FROM "transaction" WHERE type IN (${names}))` };
};

const dual: VisibleTable = {
  sql: "(SELECT 'X' AS dummy)",
  columns: { dummy: { type: 'text', write: (alias) => `${alias}.dummy` } },
  key: [],
};

/** The tables of every account, and what each demands of the role (Oracle help, and what runs in real accounts). */
const viewers: Readonly<Record<string, Viewer>> = {
  dual: () => dual,
  role: demanding('role', manageRoles),
  rolepermissions: rolePermissions,
  employee,
  employeerolesforsearch: employeeRolesForSearch,
  employeeroles: employeeRoles,
  employeeempperms: globalPermissions,
  loginaudit: demanding('loginaudit', ['ADMI_AUDITLOGIN', 4]),
  oauthtoken: demanding('oauthtoken', ['ADMI_MANAGE_OAUTH_TOKENS', 4]),
  script: demanding('script', ['ADMI_CUSTOMSCRIPT', 1]),
  scriptdeployment: demanding('scriptdeployment', ['ADMI_CUSTOMSCRIPT', 1]),
  contact: demanding('contact', ['LIST_CONTACT', 1]),
  customer: demanding('customer', ['LIST_CUSTJOB', 1]),
  vendor: demanding('vendor', ['LIST_VENDOR', 1]),
  partner: demanding('partner', ['LIST_PARTNER', 1]),
  job: demanding('job', ['LIST_JOB', 1]),
  supportcase: demanding('supportcase', ['LIST_CASE', 1]),
  transaction,
  calendarevent: demanding('calendarevent', ['LIST_EVENT', 1]),
  task: demanding('task', ['LIST_TASK', 1]),
  phonecall: demanding('phonecall', ['LIST_CALL', 1]),
  message: demanding('message', ['LIST_CRMMESSAGE', 1]),
  file: demanding('file', ['LIST_FILECABINET', 1]),
  mediaitemfolder: demanding('mediaitemfolder', ['LIST_FILECABINET', 1]),
};

function customRecordTable(account: Account, caller: Caller, name: string): VisibleTable | undefined {
  const type = listCustomRecordTypes(account).find(({ scriptId }) => scriptId === name);
  if (type === undefined) return undefined;
  const permission = permissionOfCustomRecord(type);
  if (permission !== undefined && !meets(account, caller, [[permission, 1]])) return undefined;
  return visibleTable(type.scriptId, tableOfCustomRecord(type));
}

/** A table by its name in lower case, as the caller sees it; undefined where it does not exist for him. */
export function findTable(account: Account, caller: Caller, name: string): VisibleTable | undefined {
  if (unreadableTables(account).has(name)) {
    return undefined;
  }
  const viewer = Object.hasOwn(viewers, name) ? viewers[name] : undefined;
  return viewer === undefined ? customRecordTable(account, caller, name) : viewer(account, caller);
}
