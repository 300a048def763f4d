import { listCustomRecordTypes, tableOfCustomRecord, type AccessType, type CustomRecordType } from './customRecordTypes';
import { AccountError } from './errors';
import { removePermission, setRolePermission } from './permissions';
import { createTable } from './schema';
import type { Account, Level } from './types';

export { listCustomRecordTypes, type CustomField, type CustomRecordType } from './customRecordTypes';

export interface CustomRecordTypeInput extends Omit<CustomRecordType, 'accessType'> {
  /** USEPERMISSIONLIST where it is left out. */
  readonly accessType?: AccessType;
  /** Levels that the type grants to roles; they are the roles' own permissions from then on. */
  readonly permissions: readonly { readonly roleId: number; readonly level: Level }[];
}

function refuseUnsafeNames(type: CustomRecordType): void {
  const wrongField = type.fields.find((field) => !/^[a-z0-9_]+$/i.test(field.scriptId));
  if (!/^customrecord[a-z0-9_]*$/i.test(type.scriptId) || wrongField !== undefined) {
    const wrong = wrongField?.scriptId ?? type.scriptId;
    throw new AccountError('INVALID_CUSTOM_RECORD_TYPE', `${wrong} is not a script id of a custom record.`);
  }
}

/**
 * Adds a custom record type and its table, or updates the one with this script id: new fields become columns, and
 * records stay.
 * @throws {AccountError} INVALID_CUSTOM_RECORD_TYPE
 */
export function saveCustomRecordType(account: Account, input: CustomRecordTypeInput): CustomRecordType {
  const { name, accessType = 'USEPERMISSIONLIST', fields } = input;
  const type: CustomRecordType = { scriptId: input.scriptId.toLowerCase(), name, accessType, fields };
  refuseUnsafeNames(type);
  return account.database.transaction(() => {
    createTable(account.database, type.scriptId, tableOfCustomRecord(type));
    account.database.run(
      'INSERT OR REPLACE INTO local_custom_record_type (scriptid, name, accesstype, fields) VALUES (?, ?, ?, ?)',
      [type.scriptId, name, accessType, JSON.stringify(fields)],
    );
    for (const { roleId, level } of input.permissions) {
      setRolePermission(account, roleId, type.scriptId, level);
    }
    return type;
  });
}

/** Removes a custom record type with all its records, and what roles and employees were granted of it. */
export function removeCustomRecordType(account: Account, scriptId: string): void {
  const type = listCustomRecordTypes(account).find((each) => each.scriptId === scriptId.toLowerCase());
  if (type === undefined) return;
  const { database } = account;
  database.transaction(() => {
    database.exec(`DROP TABLE "${type.scriptId}"`);
    database.run('DELETE FROM local_custom_record_type WHERE scriptid = ?', [type.scriptId]);
    for (const table of ['local_line', 'local_record_file']) database.run(`DELETE FROM ${table} WHERE recordtype = ?`, [type.scriptId]);
    database.run('DELETE FROM local_last_id WHERE sequence = ?', [type.scriptId]);
    removePermission(account, type.scriptId);
  });
}
