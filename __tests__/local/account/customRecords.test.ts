import { listCustomRecordTypes, saveCustomRecordType } from '../../../local/account/customRecords';
import { insertRows } from '../../../local/account/insert';
import { effectiveLevel } from '../../../local/account/permissions';
import { execute } from '../../../local/suiteql';
import { administrator, callerWith, emptyAccount } from './support';

const mail = {
  scriptId: 'customrecord_mail',
  name: 'Mail',
  fields: [
    { scriptId: 'custrecord_subject', type: 'TEXT' },
    { scriptId: 'custrecord_size', type: 'INTEGER' },
    { scriptId: 'custrecord_sent', type: 'DATETIMETZ' },
    { scriptId: 'custrecord_isread', type: 'CHECKBOX' },
  ],
} as const;

describe('a custom record type', () => {
  it('has a table of the standard columns and its fields', () => {
    const account = emptyAccount();
    saveCustomRecordType(account, { ...mail, permissions: [] });
    const { columns } = execute(account, administrator, 'SELECT * FROM customrecord_mail', []);
    expect(columns).toEqual([
      ...['id', 'name', 'externalid', 'created', 'lastmodified', 'owner', 'isinactive'],
      ...mail.fields.map(({ scriptId }) => scriptId),
    ]);
  });

  it('grants roles what it says', () => {
    const account = emptyAccount();
    const caller = callerWith(account, {});
    saveCustomRecordType(account, { ...mail, permissions: [{ roleId: caller.roleId, level: 3 }] });
    expect(effectiveLevel(account, caller, 'customrecord_mail')).toBe(3);
  });

  it('keeps its records when it gets a field more', () => {
    const account = emptyAccount();
    saveCustomRecordType(account, { ...mail, fields: [], permissions: [] });
    insertRows(account, 'customrecord_mail', [{ id: 7, name: 'Kept' }]);
    saveCustomRecordType(account, { ...mail, permissions: [] });
    const { rows } = execute(account, administrator, 'SELECT id, name, custrecord_subject FROM customrecord_mail', []);
    expect(rows).toEqual([[7, 'Kept', null]]);
    expect(listCustomRecordTypes(account)).toEqual([{ ...mail, accessType: 'USEPERMISSIONLIST' }]);
  });

  it.each(['record_mail', 'customrecord_"x', 'customrecord_x; DROP TABLE role', ''])('cannot be called %p', (scriptId) => {
    const account = emptyAccount();
    expect(() => saveCustomRecordType(account, { ...mail, scriptId, permissions: [] })).toThrow(
      expect.objectContaining({ code: 'INVALID_CUSTOM_RECORD_TYPE' }),
    );
    expect(listCustomRecordTypes(account)).toEqual([]);
  });
});
