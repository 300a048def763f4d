import { saveCustomRecordType } from '../../../local/account/customRecords';
import { setFeature } from '../../../local/account/features';
import { insertRows } from '../../../local/account/insert';
import { setGlobalPermission, setRolePermission } from '../../../local/account/permissions';
import { execute } from '../../../local/suiteql';
import { administrator } from '../account/support';
import { FixtureAccount } from '../runtime/fixtureAccount';

const modules = { record: 'N/record', query: 'N/query' };
const customType = 'customrecord_note';
const keys = ['LIST_CRMMESSAGE', 'LIST_TASK', 'LIST_EVENT', 'LIST_CONTACT', 'LIST_CUSTJOB', 'LIST_CASE', 'LIST_FILECABINET', 'TRAN_SALESORD', 'LIST_EMPLOYEE_RECORD'];

describe('N/record', () => {
  let fixture: FixtureAccount;
  beforeEach(() => {
    fixture = new FixtureAccount(keys.map((key) => ({ key, level: 4 as const })));
    setFeature(fixture.account, 'CUSTOMRECORDS', true);
    const fields = [{ scriptId: 'custrecord_text', type: 'TEXT' }, { scriptId: 'custrecord_count', type: 'INTEGER' }, { scriptId: 'custrecord_ison', type: 'CHECKBOX' }];
    saveCustomRecordType(fixture.account, { scriptId: customType, name: 'Note', accessType: 'NONENEEDED', fields, permissions: [] });
    insertRows(fixture.account, 'customer', [{ id: 501, entityid: 'Aquila', isinactive: 'F' }]);
    insertRows(fixture.account, 'mediaitemfolder', [{ id: 11, name: 'Mail', isinactive: 'F' }]);
    insertRows(fixture.account, 'file', [{ id: 81, name: 'a.pdf', folder: 11, filetype: 'PDF' }, { id: 82, name: 'b.pdf', folder: 11, filetype: 'PDF' }]);
  });
  afterEach(() => { fixture.close(); });

  /** What a function with these statements returns. */
  const returned = (statements: string): unknown => fixture.valueOf(`(() => { ${statements} })()`, modules);
  const failure = (statements: string): unknown => returned(`try { ${statements} } catch (error) { return [error.name, error.message]; } return 'no error';`);
  const code = (statements: string): unknown => fixture.codeOf(statements, modules);
  const rows = (sql: string): unknown => execute(fixture.account, administrator, sql, []).rows;
  const task = "const task = record.create({ type: 'task' }); task.setValue({ fieldId: 'title', value: 'Call back' });";

  describe('makes a record', () => {
    it('that SuiteQL and load see, with what NetSuite fills in', () => {
      expect(returned(`${task} const id = task.save();
        const loaded = record.load({ type: record.Type.TASK, id });
        return [task.id === id, loaded.id === id, loaded.type, loaded.isDynamic, loaded.getValue({ fieldId: 'title' }), loaded.getValue('owner')];`)).toEqual([
        true, true, 'task', false, 'Call back', String(fixture.caller.userId),
      ]);
      expect(rows('SELECT title, owner FROM task')).toEqual([['Call back', fixture.caller.userId]]);
    });

    it('in every kind of field, and gives back what was set', () => {
      expect(returned(`const note = record.create({ type: '${customType}', isDynamic: true });
        note.setValue('custrecord_text', 'x').setValue('custrecord_count', '7').setValue('custrecord_ison', true).setValue('name', 'N');
        const read = (from) => ['custrecord_text', 'custrecord_count', 'custrecord_ison', 'isinactive'].map((fieldId) => from.getValue({ fieldId }));
        return [note.id, read(note), read(record.load({ type: '${customType}', id: note.save() }))];`)).toEqual([null, ['x', 7, true, false], ['x', 7, true, false]]);
    });

    it('with dates of the script’s own realm', () => {
      expect(returned(`${task} task.setValue('duedate', new Date(Date.UTC(2026, 1, 3, 4, 5, 6)));
        const date = record.load({ type: 'task', id: task.save() }).getValue('duedate'); return [date instanceof Date, date.toISOString()];`)).toEqual([true, '2026-02-03T04:05:06.000Z']);
    });

    it('and names what its references point to', () => {
      expect(returned(`${task} task.setValue('company', 501); return [task.getValue('company'), task.getText('company'), task.getText('owner'), task.getValue('owner')];`)).toEqual(['501', 'Aquila', '', '']);
    });

    it('of which a person is called by his names', () => {
      expect(returned(`const contact = record.create({ type: 'contact' }); contact.setValue('firstname', 'Carmen').setValue('lastname', 'Ortega'); contact.save(); return contact.getValue('entityid');`)).toBe('Carmen Ortega');
    });

    it('whose id nothing else has had: people and companies share a sequence', () => {
      expect(returned(`const make = () => { const contact = record.create({ type: 'contact' }); contact.setValue('lastname', 'X'); return contact.save(); };
        const first = make(); record.delete({ type: 'contact', id: first }); return [first, make()];`)).toEqual([502, 503]);
    });

    it('once for each external id, without regard to case, and again in another type', () => {
      const make = (type: string, field: string, id: string) => `const made = record.create({ type: '${type}' }); made.setValue('${field}', 'X'); made.setValue('externalid', '${id}'); made.save();`;
      expect(code(make('task', 'title', 'hash-1'))).toBe('no error');
      expect(failure(make('task', 'title', 'HASH-1'))).toEqual(['DUP_RCRD', 'This record already exists.']);
      expect(code(make('calendarevent', 'title', 'hash-1'))).toBe('no error');
      expect(code(make(customType, 'name', 'hash-1'))).toBe('no error');
      expect(code(make(customType, 'name', 'Hash-1'))).toBe('DUP_RCRD');
      expect(rows(`SELECT COUNT(*) FROM ${customType}`)).toEqual([[1]]);
    });

    it.each([
      ['a task without title', "record.create({ type: 'task' }).save()", ['USER_ERROR', 'Please enter value(s) for: title']],
      ['a contact without any name', "record.create({ type: 'contact' }).save()", ['USER_ERROR', 'Please enter value(s) for: entityid']],
      ['a case without company', "const made = record.create({ type: 'supportcase' }); made.setValue('title', 'X'); made.save()", ['USER_ERROR', 'Please enter value(s) for: company']],
      ['a reference to nothing', `${task} task.setValue('company', 999).save()`, ['INVALID_KEY_OR_REF', 'Invalid company reference key 999.']],
    ])('and refuses %s', (_title, statements, expected) => {
      expect(failure(statements)).toEqual(expected);
      expect(rows('SELECT COUNT(*) FROM task')).toEqual([[0]]);
    });

    it('without what is mandatory where the script says so', () => {
      expect(code("record.create({ type: 'task' }).save({ ignoreMandatoryFields: true })")).toBe('no error');
    });

    it.each([
      ['a text as a date', "task.setValue('duedate', '1/2/2026')", 'INVALID_FLD_VALUE'],
      ['an invalid date', "task.setValue('duedate', new Date(NaN))", 'INVALID_FLD_VALUE'],
      ['a year beyond 9999', "task.setValue('duedate', new Date(8.64e15))", 'INVALID_FLD_VALUE'],
      ['a word as a reference', "task.setValue('company', 'Aquila')", 'INVALID_FLD_VALUE'],
      ['an object as a text', "task.setValue('title', { a: 1 })", 'INVALID_FLD_VALUE'],
      ['T as a checkbox', `record.create({ type: '${customType}' }).setValue('custrecord_ison', 'T')`, 'INVALID_FLD_VALUE'],
      ['a word as a number', `record.create({ type: '${customType}' }).setValue('custrecord_count', 'many')`, 'INVALID_FLD_VALUE'],
      ['301 characters in a custom text', `record.create({ type: '${customType}' }).setValue('custrecord_text', 'x'.repeat(301))`, 'EXCEEDED_MAX_FIELD_LENGTH'],
      ['1,000,001 characters', "task.setValue('message', 'x'.repeat(1000001))", 'EXCEEDED_MAX_FIELD_LENGTH'],
      ['a field that is only read', `record.create({ type: '${customType}' }).setValue('created', new Date())`, 'INSUFFICIENT_PERMISSION'],
      ['a field that is not known here', "task.setValue('custevent_x', 'x')", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
      ['no field', 'task.setValue({ value: 1 })', 'SSS_MISSING_REQD_ARGUMENT'],
    ])('and refuses %s', (_title, statement, expected) => {
      expect(code(`${task} ${statement}`)).toBe(expected);
    });
  });

  describe('changes a record', () => {
    it('by load and save, and by submitFields', () => {
      expect(returned(`${task} const id = task.save();
        record.load({ type: 'task', id }).setValue('status', 'COMPLETE').save();
        const submitted = record.submitFields({ type: 'task', id, values: { title: 'Changed', duedate: '2/3/2026' } });
        const loaded = record.load({ type: 'task', id }); return [submitted === id, loaded.getValue('title'), loaded.getValue('status'), loaded.getText('duedate')];`)).toEqual([true, 'Changed', 'COMPLETE', '2/3/2026']);
    });

    it('unless somebody else changed it since it was opened', () => {
      expect(failure(`${task} const id = task.save(); const first = record.load({ type: 'task', id }); const second = record.load({ type: 'task', id });
        first.setValue('status', 'A').save(); second.setValue('status', 'B').save();`)).toEqual(['RCRD_HAS_BEEN_CHANGED', 'Record has been changed']);
      expect(rows('SELECT status FROM task')).toEqual([['A']]);
    });

    it('unless it was deleted meanwhile', () => {
      expect(code(`${task} const id = task.save(); const loaded = record.load({ type: 'task', id }); record.delete({ type: 'task', id }); loaded.setValue('status', 'A').save();`)).toBe('RCRD_DSNT_EXIST');
    });

    it('and keeps its own external id, but takes no other’s', () => {
      expect(returned(`${task} task.setValue('externalid', 'a'); const id = task.save();
        const other = record.create({ type: 'task' }); other.setValue('title', 'Y').setValue('externalid', 'b'); other.save();
        record.submitFields({ type: 'task', id, values: { externalid: 'A' } });
        try { record.submitFields({ type: 'task', id, values: { externalid: 'B' } }); } catch (error) { return error.name; }`)).toBe('DUP_RCRD');
    });

    it('but no message: messages are made and deleted', () => {
      const statements = "const made = record.create({ type: 'message' }); made.setValue('subject', 'S'); const id = made.save();";
      expect(code(`${statements} made.setValue('subject', 'T').save()`)).toBe('USER_ERROR');
      expect(code(`${statements} record.submitFields({ type: 'message', id, values: { subject: 'T' } })`)).toBe('USER_ERROR');
      expect(rows('SELECT DISTINCT subject FROM message')).toEqual([['S']]);
      expect(code(`${statements} record.delete({ type: 'message', id })`)).toBe('no error');
    });

    it('and leaves it as it was when a part of it is wrong', () => {
      expect(code(`${task} const id = task.save(); record.submitFields({ type: 'task', id, values: { title: 'Changed', company: 999 } });`)).toBe('INVALID_KEY_OR_REF');
      expect(rows('SELECT title FROM task')).toEqual([['Call back']]);
    });
  });

  describe('deletes', () => {
    it('a record once', () => {
      expect(returned(`${task} const id = task.save(); return record.delete({ type: 'task', id }) === id;`)).toBe(true);
      expect(code("record.delete({ type: 'task', id: 1 })")).toBe('RCRD_DSNT_EXIST');
    });

    it.each([
      ['a folder that holds a file', "record.delete({ type: 'folder', id: 11 })"],
      ['an employee with roles', 'record.delete({ type: "employee", id: 1 })'],
    ])('never %s', (_title, statement) => {
      expect(code(statement)).toBe('THIS_RECORD_CANNOT_BE_DELETED_BECAUSE_IT_HAS_DEPENDENT_RECORDS');
    });
  });

  describe('keeps folders apart by name', () => {
    it('in the same folder, without regard to case', () => {
      const make = (name: string, parent = '') => `const made = record.create({ type: 'folder' }); made.setValue('name', '${name}'); ${parent} made.save();`;
      expect(code(make('ExtendSync Attachments'))).toBe('no error');
      expect(code(make('extendsync attachments'))).toBe('FOLDER_ALREADY_EXISTS');
      expect(code(make('ExtendSync Attachments', "made.setValue('parent', 11);"))).toBe('no error');
    });
  });

  describe('has sublists', () => {
    it('by line in standard mode: the files of a message', () => {
      expect(returned(`const made = record.create({ type: 'message' }); made.setValue('subject', 'S');
        made.setSublistValue({ sublistId: 'mediaitem', fieldId: 'mediaitem', line: 0, value: 81 });
        made.setSublistValue({ sublistId: 'mediaitem', fieldId: 'mediaitem', line: 1, value: 82 });
        const loaded = record.load({ type: 'message', id: made.save() });
        return [loaded.getLineCount('mediaitem'), loaded.getSublistValue({ sublistId: 'mediaitem', fieldId: 'mediaitem', line: 1 }), loaded.getValue('hasattachments'), loaded.getSublists()];`)).toEqual([2, '82', true, ['mediaitem']]);
    });

    it('by the current line in dynamic mode: the attendees of an event', () => {
      expect(returned(`const made = record.create({ type: 'calendarevent', isDynamic: true }); made.setValue('title', 'T');
        made.selectNewLine('attendee'); made.setCurrentSublistValue({ sublistId: 'attendee', fieldId: 'attendee', value: 501 });
        const current = made.getCurrentSublistValue({ sublistId: 'attendee', fieldId: 'attendee' }); made.commitLine('attendee');
        made.selectNewLine('attendee'); made.cancelLine('attendee');
        const loaded = record.load({ type: 'calendarevent', id: made.save() });
        return [current, loaded.getLineCount('attendee'), loaded.getSublistValue('attendee', 'attendee', 0)];`)).toEqual(['501', 1, '501']);
    });

    it.each([
      ['a sublist that the type has not', "task.getLineCount('mediaitem')", 'SSS_INVALID_SUBLIST_OPERATION'],
      ['a field that it has not', "made.setSublistValue('mediaitem', 'x', 0, 1)", 'SSS_INVALID_SUBLIST_OPERATION'],
      ['a line beyond the next one', "made.setSublistValue('mediaitem', 'mediaitem', 1, 81)", 'SSS_INVALID_SUBLIST_OPERATION'],
      ['a current line in standard mode', "made.selectNewLine('mediaitem')", 'SSS_INVALID_API_USAGE'],
      ['a line by number in dynamic mode', "record.create({ type: 'message', isDynamic: true }).setSublistValue('mediaitem', 'mediaitem', 0, 81)", 'SSS_INVALID_API_USAGE'],
      ['a commit of no line', "record.create({ type: 'message', isDynamic: true }).commitLine('mediaitem')", 'SSS_INVALID_SUBLIST_OPERATION'],
      ['a file that is not there', "made.setSublistValue('mediaitem', 'mediaitem', 0, 99).save()", 'INVALID_KEY_OR_REF'],
    ])('and refuses %s', (_title, statement, expected) => {
      expect(code(`${task} const made = record.create({ type: 'message' }); made.setValue('subject', 'S'); ${statement}`)).toBe(expected);
    });
  });

  describe('attaches files', () => {
    const attachments = () => fixture.account.database.all('SELECT recordtype, record, file FROM local_record_file');
    const pair = "record: { type: 'file', id: 81 }";

    it('once, and detaches them', () => {
      expect(code(`record.attach({ ${pair}, to: { type: 'customer', id: 501 } }); record.attach({ ${pair}, to: { type: 'customer', id: '501' } })`)).toBe('no error');
      expect(attachments()).toEqual([{ recordtype: 'customer', record: 501, file: 81 }]);
      expect(code(`record.detach({ ${pair}, from: { type: 'customer', id: 501 } })`)).toBe('no error');
      expect(attachments()).toEqual([]);
    });

    it('until the record is deleted', () => {
      fixture.answerOf(`record.attach({ ${pair}, to: { type: 'customer', id: 501 } }); record.delete({ type: 'customer', id: 501 });`, modules);
      expect(attachments()).toEqual([]);
    });

    it.each([
      ['a file that is not there', "record.attach({ record: { type: 'file', id: 99 }, to: { type: 'customer', id: 501 } })", 'RCRD_DSNT_EXIST'],
      ['a record that is not there', `record.attach({ ${pair}, to: { type: 'customer', id: 1 } })`, 'RCRD_DSNT_EXIST'],
      ['no record', `record.attach({ ${pair} })`, 'SSS_MISSING_REQD_ARGUMENT'],
      ['anything but a file', "record.attach({ record: { type: 'contact', id: 1 }, to: { type: 'customer', id: 501 } })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ])('and refuses %s', (_title, statement, expected) => {
      expect(code(statement)).toBe(expected);
    });

    it('and needs to see both', () => {
      setRolePermission(fixture.account, fixture.roleId, 'LIST_CUSTJOB', 0);
      expect(code(`record.attach({ ${pair}, to: { type: 'customer', id: 501 } })`)).toBe('INSUFFICIENT_PERMISSION');
    });
  });

  describe('asks for permission', () => {
    const operations = [
      ['create', "record.create({ type: 'task' })", 2],
      ['load', "record.load({ type: 'task', id: 31 })", 1],
      ['edit', "record.submitFields({ type: 'task', id: 31, values: { title: 'Y' } })", 3],
      ['delete', "record.delete({ type: 'task', id: 31 })", 4],
    ] as const;
    const cases = operations.flatMap(([title, statement, level]) => ([0, 1, 2, 3, 4] as const).map((has) => [title, has, statement, level] as const));
    beforeEach(() => { insertRows(fixture.account, 'task', [{ id: 31, title: 'X' }]); });

    it.each(cases)('to %s, and has it at %i or not', (_title, has, statement, level) => {
      setRolePermission(fixture.account, fixture.roleId, 'LIST_TASK', has);
      expect(code(statement)).toBe(has >= level ? 'no error' : 'INSUFFICIENT_PERMISSION');
    });

    it('in NetSuite’s words', () => {
      setRolePermission(fixture.account, fixture.roleId, 'LIST_TASK', 0);
      expect(failure("record.create({ type: 'task' })")).toEqual(['INSUFFICIENT_PERMISSION', "Permission Violation: You need  the 'Lists -> Tasks' permission to access this page. Please contact your account administrator."]);
    });

    it('of the user too: a Global Permission lowers the role’s', () => {
      setFeature(fixture.account, 'EMPPERMS', true);
      setGlobalPermission(fixture.account, fixture.caller.userId, 'LIST_TASK', 1);
      expect(code("record.create({ type: 'task' })")).toBe('INSUFFICIENT_PERMISSION');
    });

    it('for a custom record type by its access type', () => {
      const type = { scriptId: customType, name: 'Note', fields: [], permissions: [] };
      const make = `record.create({ type: '${customType}' }).save()`;
      expect(code(make)).toBe('no error');
      saveCustomRecordType(fixture.account, { ...type, accessType: 'CUSTRECORDENTRYPERM' });
      expect(code(make)).toBe('INSUFFICIENT_PERMISSION');
      setRolePermission(fixture.account, fixture.roleId, 'LIST_CUSTRECORDENTRY', 2);
      expect(code(make)).toBe('no error');
      saveCustomRecordType(fixture.account, { ...type, accessType: 'USEPERMISSIONLIST' });
      expect(code(make)).toBe('INSUFFICIENT_PERMISSION');
    });
  });

  it.each([
    ['a type that does not exist', "record.load({ type: 'mail', id: 1 })", 'INVALID_RCRD_TYPE'],
    ['a role, which scripts cannot open', "record.load({ type: 'role', id: 3 })", 'INVALID_RCRD_TYPE'],
    ['a file: N/file has them', "record.load({ type: 'file', id: 81 })", 'INVALID_RCRD_TYPE'],
    ['a type that only NetSuite has', "record.create({ type: 'salesrole' })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['default values', "record.create({ type: 'task', defaultValues: { title: 'X' } })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['no type', 'record.create({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ['an id that is none', "record.load({ type: 'task', id: 'one' })", 'RCRD_DSNT_EXIST'],
    ['an id of another type of transaction', "record.load({ type: 'salesorder', id: 2001 })", 'RCRD_DSNT_EXIST'],
  ])('refuses %s', (_title, statement, expected) => {
    insertRows(fixture.account, 'transaction', [{ id: 2001, type: 'CustInvc', entity: 501 }]);
    expect(code(statement)).toBe(expected);
  });

  it.each([
    ['a task', 'task', 'title', [5, 10, 5, 5, 10]],
    ['a custom record', customType, 'name', [2, 4, 2, 2, 4]],
    ['a transaction', 'salesorder', 'entity', [10, 20, 10, 10, 20]],
  ])('charges %s for create, save, load, submitFields and delete as Oracle says', (_title, type, field, units) => {
    expect(returned(`const { getCurrentScript } = require('N/runtime'); const spent = []; let left = getCurrentScript().getRemainingUsage();
      const count = () => { const now = getCurrentScript().getRemainingUsage(); spent.push(left - now); left = now; };
      const made = record.create({ type: '${type}' }); count(); made.setValue('${field}', 501); const id = made.save(); count();
      record.load({ type: '${type}', id }); count(); record.submitFields({ type: '${type}', id, values: { ${field}: 501 } }); count();
      record.delete({ type: '${type}', id }); count(); return spent;`)).toEqual(units);
  });

  it('charges 10 units to attach and to detach', () => {
    const pair = "record: { type: 'file', id: 81 }";
    expect(fixture.answerOf(`record.attach({ ${pair}, to: { type: 'customer', id: 501 } });`, modules)).toHaveProperty('unitsUsed', 10);
    expect(fixture.answerOf(`record.detach({ ${pair}, from: { type: 'customer', id: 501 } });`, modules)).toHaveProperty('unitsUsed', 10);
  });
});
