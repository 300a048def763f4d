import { setUnreadableTables, setBehaviour } from '../../local/account/behaviours';
import { insertRows } from '../../local/account/insert';
import { AuditAccount, failing } from './auditAccount';

let audits: AuditAccount;
let sales: number;

beforeEach(() => {
  audits = new AuditAccount();
  sales = audits.addRole('Sales');
  audits.addUser('One', sales);
});

afterEach(() => audits.close());

describe('what an audit cannot read', () => {
  it.each([
    ['rolepermissions', 'Permissions of roles', 'incomplete'],
    ['role', 'Roles', 'incomplete'],
    ['employee', 'Users', 'complete'],
  ])('of %s is said once, makes nothing worse and nobody blocked', (table, source, status) => {
    audits.audit();
    setUnreadableTables(audits.account, [table]);
    const run = audits.audit();
    expect(run).toMatchObject({ status, mail: 'none', unread: [source], counts: { worse: 0, blocked: 0, base: 1 } });
    expect([run.changes?.gone.count, run.changes?.better.count]).toEqual([0, 0]);
    expect(audits.mails()).toEqual([]);
    setUnreadableTables(audits.account, []);
    expect(audits.audit()).toMatchObject({ status: 'complete', counts: { worse: 0, better: 0 }, changes: { gone: { count: 0 }, added: { count: 0 } } });
  });

  it('of roles makes all of them unchecked, and none ready', () => {
    audits.audit();
    setUnreadableTables(audits.account, ['rolepermissions']);
    const { counts, changes } = audits.audit();
    expect([counts.roles.ready, changes?.unchecked.count]).toEqual([1, 2]);
  });

  it('of users’ roles leaves them unknown, and they are not compared', () => {
    audits.audit();
    setBehaviour(audits.account, 'employeeRoles', 'none');
    const { counts, changes, messages } = audits.audit();
    expect(counts).toMatchObject({ userBasis: 'roles-not-read', users: { unknown: 2, ready: 0 } });
    expect(changes?.users).toBeUndefined();
    expect(messages).toEqual([expect.stringContaining('Users were not compared')]);
  });

  it('of Global Permissions has users judged by role only, and compared with the like only', () => {
    setBehaviour(audits.account, 'globalPermissions', 'unreadable');
    expect(audits.audit().counts.userBasis).toBe('by-role-only');
    expect(audits.audit().changes?.users).toBeDefined();
    setBehaviour(audits.account, 'globalPermissions', 'employee');
    expect(audits.audit()).toMatchObject({ counts: { userBasis: 'with-global-permissions' }, messages: [expect.stringContaining('Users were not compared')] });
  });

  it.each(['employeerolesforsearch', 'employeeroles', 'rolesforsearch', 'search'])('of users is read another way, with the same outcome: %s', (way) => {
    audits.audit();
    setBehaviour(audits.account, 'employeeRoles', way);
    expect(audits.audit()).toMatchObject({ status: 'complete', unread: [], counts: { users: { ready: 2 }, userBasis: 'with-global-permissions' } });
  });
});

describe('a part that fails', () => {
  /** Of all invocations that of getInputData is the first; those of the roles and of the users follow. */
  const onceInMap = () => failing(({ module }, { stage, number }) => module === 'N/query' && stage === 'MAP' && number <= 3);

  it('is tried again, and then nothing is lacking', () => {
    expect(audits.audit('nightly', onceInMap())).toMatchObject({ status: 'complete', unread: [], counts: { roles: { ready: 3 }, users: { ready: 2 } } });
    let isFirst = true;
    const onceInReduce = failing(({ member }, { stage }) => member === 'save' && stage === 'REDUCE' && isFirst && !(isFirst = false));
    expect(audits.audit('nightly', onceInReduce)).toMatchObject({ status: 'complete', messages: [] });
  });

  it('is told with its ids and NetSuite’s reason, and its roles are unchecked, never gone and never worse', () => {
    audits.audit();
    audits.setLevel(sales, 'ADMI_WEBSERVICES', 0);
    const run = audits.audit('nightly', failing(({ module, member }, { stage }) => module === 'N/query' && member === 'runSuiteQL' && stage === 'MAP'));
    expect(run).toMatchObject({ status: 'incomplete', mail: 'none', counts: { worse: 0, base: 1 }, changes: { gone: { count: 0 } } });
    expect(run.unread).toEqual(expect.arrayContaining(['Roles', 'Users']));
    expect(run.changes?.unchecked.count).toBeGreaterThan(0);
    expect(audits.audit()).toMatchObject({ status: 'complete', counts: { worse: 1, base: 1 }, mail: 'sent' });
  });

  it('is told where a finding cannot be kept, and nothing is better for it', () => {
    for (const name of ['One', 'Another']) audits.addRole(name, ['LIST_CASE']);
    audits.audit();
    const run = audits.audit('nightly', failing(({ member }, { stage }) => stage === 'REDUCE' && member === 'create'));
    expect(run).toMatchObject({ status: 'incomplete', counts: { better: 0, worse: 0 } });
    expect(run.messages).toEqual(['What 2 roles lack could not be kept.', 'NetSuite said: SSS_SEARCH_ERROR_OCCURRED: Search error occurred']);
  });

  it('is told where not even the parts could be found out', () => {
    audits.audit();
    const run = audits.audit('nightly', failing(({ member }, { stage }) => stage === 'GET_INPUT' && member === 'submitFields'));
    expect(run).toMatchObject({ status: 'incomplete', unread: ['Roles', 'Users'], counts: { roles: { ready: 0 }, worse: 0 }, changes: { gone: { count: 0 } } });
    expect(run.messages[0]).toBe('What there is to check could not be found out: SSS_SEARCH_ERROR_OCCURRED: Search error occurred');
  });

  it('has nobody told of the same twice while audits stay incomplete', () => {
    const other = audits.addRole('Other');
    audits.audit();
    const incomplete = () => audits.audit('nightly', failing(({ member }, { stage }) => stage === 'REDUCE' && member === 'save'));
    audits.setLevel(sales, 'LIST_EVENT', 0);
    expect(incomplete()).toMatchObject({ status: 'incomplete', mail: 'sent', counts: { worse: 1 } });
    expect(incomplete()).toMatchObject({ status: 'incomplete', mail: 'none', counts: { worse: 1 } });
    audits.setLevel(other, 'ADMI_WEBSERVICES', 0);
    const complete = audits.audit();
    expect(complete).toMatchObject({ status: 'complete', mail: 'sent', counts: { worse: 2 } });
    expect(complete.letter).toContain('Other');
    expect(complete.letter).not.toContain('Sales');
  });

  it('is no reason to lose what got worse: where the audit before cannot be read for now, the next one compares with it', () => {
    audits.audit();
    audits.setLevel(sales, 'ADMI_WEBSERVICES', 0);
    const run = audits.audit('nightly', failing(({ module, number }, { stage }) => stage === 'SUMMARIZE' && module === 'N/query' && number > 3));
    expect(run).toMatchObject({ status: 'incomplete', changes: undefined, messages: ['This audit was not compared: the one before could not be read.'] });
    expect(audits.audit()).toMatchObject({ status: 'complete', mail: 'sent', counts: { worse: 1, base: 1 } });
  });

  it('is told where the audit before holds something else', () => {
    audits.audit();
    audits.account.database.run(`UPDATE customrecord_extsync_audit_run SET custrecord_extsync_run_roles = 'nonsense'`);
    const run = audits.audit();
    expect(run).toMatchObject({ status: 'complete', changes: undefined, messages: ['This audit was not compared: the one before could not be read.'] });
    expect(audits.audit()).toMatchObject({ status: 'complete', counts: { base: run.id } });
  });
});

describe('a mail that cannot be sent', () => {
  beforeEach(() => {
    audits.audit();
    audits.setLevel(sales, 'ADMI_WEBSERVICES', 0);
  });

  it('is told with the reason, and the letter stands in the audit', () => {
    insertRows(audits.account, 'employee', [{ id: 900, entityid: 'Nobody', isinactive: 'F', giveaccess: 'F' }]);
    audits.setParameter('custscript_extsync_audit_mail_to', '900');
    const run = audits.audit();
    expect(run).toMatchObject({ status: 'complete', mail: 'failed' });
    expect(run.messages.join()).toMatch(/The mail was not sent: SSS_/);
    expect(run.letter).toContain('Sales');
    expect(audits.mails()).toEqual([]);
  });

  it.each([
    ['', 'nobody', undefined],
    ['ada@example.com', 'failed', 'must be an employee'],
    ['boss, 1', 'sent', 'name nobody or are too many: boss'],
    ['nobody at all', 'nobody', 'name nobody or are too many: nobody, at, all'],
  ])('or is sent as the script parameter says: %s', (value, mail, message) => {
    audits.setParameter('custscript_extsync_audit_mail_to', value);
    const run = audits.audit();
    expect(run).toMatchObject({ status: 'complete', mail });
    expect(run.messages.join()).toContain(message ?? '');
    expect(run.messages).toHaveLength(message === undefined ? 0 : 1);
    expect(audits.mails()).toHaveLength(mail === 'sent' ? 1 : 0);
  });
});
