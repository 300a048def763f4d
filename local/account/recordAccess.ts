import { listCustomRecordTypes, permissionOfCustomRecord } from './customRecordTypes';
import { isFeatureOn } from './features';
import { findPermission } from './permissionCatalog';
import { effectiveLevel } from './permissions';
import type { RecordTableName } from './records';
import type { Account, Caller, Level } from './types';

/** What can be done with records. To search is to find them in a list, to view is to open one. */
export type RecordOperation = 'search' | 'view' | 'create' | 'edit' | 'delete';

/** NetSuite's levels: View, Create, Edit, and Full to delete (Oracle help, Access Levels for Permissions). */
const levelOfOperation = { search: 1, view: 1, create: 2, edit: 3, delete: 4 } as const satisfies Record<RecordOperation, Level>;

/** A type of record, and the permission that it takes. */
export interface RecordType {
  /** As scripts call it: calendarevent, salesorder, customrecord_x. */
  readonly id: string;
  readonly table: string;
  /** Undefined for a custom record type that every role may use. */
  readonly permission: string | undefined;
  /** Where lists take another permission than a single record. */
  readonly searchPermission?: string;
  /** The column `type` of transactions, which share a table. */
  readonly transactionType?: string;
}

/** A permission that is needed, at this level or higher. */
export interface Demand {
  readonly key: string;
  readonly level: Level;
}

/** Why an operation is refused: a feature of the account is off, or a permission is missing or too low. */
export interface RecordRefusal {
  readonly reason: 'feature' | 'permission';
  /** In NetSuite's words. */
  readonly message: string;
}

interface Entry {
  readonly table: RecordTableName;
  readonly permission: string;
  readonly searchPermission?: string;
  readonly transactionType?: string;
}

/** Permissions by record type: Oracle's permission table, and support articles 3595323, 2901168 and 9509615. */
const standardTypes: Readonly<Record<string, Entry>> = {
  message: { table: 'message', permission: 'LIST_CRMMESSAGE' },
  file: { table: 'file', permission: 'LIST_FILECABINET' },
  folder: { table: 'mediaitemfolder', permission: 'LIST_FILECABINET' },
  calendarevent: { table: 'calendarevent', permission: 'LIST_EVENT' },
  task: { table: 'task', permission: 'LIST_TASK' },
  phonecall: { table: 'phonecall', permission: 'LIST_CALL' },
  contact: { table: 'contact', permission: 'LIST_CONTACT' },
  customer: { table: 'customer', permission: 'LIST_CUSTJOB' },
  vendor: { table: 'vendor', permission: 'LIST_VENDOR' },
  partner: { table: 'partner', permission: 'LIST_PARTNER' },
  employee: { table: 'employee', permission: 'LIST_EMPLOYEE_RECORD', searchPermission: 'LIST_EMPLOYEE' },
  job: { table: 'job', permission: 'LIST_JOB' },
  supportcase: { table: 'supportcase', permission: 'LIST_CASE' },
  opportunity: { table: 'transaction', permission: 'TRAN_OPPRTNTY', transactionType: 'Opprtnty' },
  estimate: { table: 'transaction', permission: 'TRAN_ESTIMATE', transactionType: 'Estimate' },
  salesorder: { table: 'transaction', permission: 'TRAN_SALESORD', transactionType: 'SalesOrd' },
  invoice: { table: 'transaction', permission: 'TRAN_CUSTINVC', transactionType: 'CustInvc' },
};

/** The ids of NetSuite's own record types that an account of this machine has. */
export const standardRecordTypes: readonly string[] = Object.keys(standardTypes);

/** Files that a browser runs. That .js and .htm are among them is public (support article 3509654), the whole list is not. */
const runnableFile = /\.(?:js|html?|xhtml|shtml)\s*$/i;
const allowRunnableFiles: Demand = { key: 'ADMI_ALLOW_JS_HTML_UPLOAD', level: 4 };

/** A record type by its id in any case; a custom one by its script id. */
export function findRecordType(account: Account, id: string): RecordType | undefined {
  const wanted = id.toLowerCase();
  if (Object.hasOwn(standardTypes, wanted)) return { id: wanted, ...standardTypes[wanted]! };
  const custom = listCustomRecordTypes(account).find(({ scriptId }) => scriptId === wanted);
  return custom && { id: wanted, table: wanted, permission: permissionOfCustomRecord(custom) };
}

export function isCustomRecordType({ id }: RecordType): boolean {
  return id.startsWith('customrecord');
}

/** The permissions that an operation takes. @param name of the file that is to be created */
export function demandsOf(type: RecordType, operation: RecordOperation, name = ''): Demand[] {
  if (type.permission === undefined) return [];
  const level = levelOfOperation[operation];
  // Perform Search is for people: no public source says that programs need it.
  if (operation === 'search') return [{ key: type.searchPermission ?? type.permission, level }];
  const own: Demand = { key: type.permission, level };
  const isRunnable = type.id === 'file' && operation === 'create' && runnableFile.test(name);
  return isRunnable ? [own, allowRunnableFiles] : [own];
}

/**
 * Why a caller may not do this with records of a type; undefined where he may. His Global Permissions count.
 * @param name of the file that is to be created
 */
export function refusalOfRecord(account: Account, caller: Caller, type: RecordType, operation: RecordOperation, name?: string): RecordRefusal | undefined {
  if (isCustomRecordType(type) && !isFeatureOn(account, 'CUSTOMRECORDS')) {
    return { reason: 'feature', message: 'The feature Custom Records is not enabled in your account.' };
  }
  const unmet = demandsOf(type, operation, name).find(({ key, level }) => effectiveLevel(account, caller, key) < level);
  return unmet && { reason: 'permission', message: permissionViolation(account, caller, unmet.key) };
}

/** NetSuite's words for a permission that a caller lacks or has too low; the two spaces are its own (public answers of accounts). */
export function permissionViolation(account: Account, caller: Caller, key: string): string {
  const permission = findPermission(account, key);
  const name = permission?.name ?? key;
  const needed = neededWords(name, permission?.tab ?? 'Other', effectiveLevel(account, caller, key) > 0);
  return `Permission Violation: You need ${needed} to access this page. Please contact your account administrator.`;
}

function neededWords(name: string, tab: string, isTooLow: boolean): string {
  if (tab === 'Custom Record') return `a higher permission for custom record type ${name}`;
  return isTooLow ? `a higher level of the '${tab} -> ${name}' permission` : ` the '${tab} -> ${name}' permission`;
}
