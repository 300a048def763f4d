import { tableOfCustomRecord, type CustomRecordType } from './customRecordTypes';
import { AccountError } from './errors';
import { setRolePermission } from './permissions';
import type { RecordTable } from './records';
import { createTable } from './schema';
import type { Account, Level } from './types';

export { listCustomRecordTypes, type CustomField, type CustomRecordType } from './customRecordTypes';

export interface CustomRecordTypeInput extends CustomRecordType {
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

function addMissingColumns(account: Account, name: string, table: RecordTable): void {
  const existing = new Set(account.database.all(`PRAGMA table_info("${name}")`).map((row) => row.name));
  for (const [column, { type }] of Object.entries(table.columns)) {
    if (!existing.has(column)) {
      account.database.exec(`ALTER TABLE "${name}" ADD COLUMN "${column}" ${type === 'number' ? 'NUMERIC' : 'TEXT'}`);
    }
  }
}

/**
 * Adds a custom record type and its table, or updates the one with this script id: new fields become columns, and
 * records stay.
 * @throws {AccountError} INVALID_CUSTOM_RECORD_TYPE
 */
export function saveCustomRecordType(account: Account, input: CustomRecordTypeInput): CustomRecordType {
  const type: CustomRecordType = { scriptId: input.scriptId.toLowerCase(), name: input.name, fields: input.fields };
  refuseUnsafeNames(type);
  return account.database.transaction(() => {
    const table = tableOfCustomRecord(type);
    createTable(account.database, type.scriptId, table);
    addMissingColumns(account, type.scriptId, table);
    account.database.run('INSERT OR REPLACE INTO local_custom_record_type (scriptid, name, fields) VALUES (?, ?, ?)', [
      type.scriptId,
      type.name,
      JSON.stringify(type.fields),
    ]);
    for (const { roleId, level } of input.permissions) {
      setRolePermission(account, roleId, type.scriptId, level);
    }
    return type;
  });
}
