import { setFeature } from '../../local/account/features';
import { saveUser } from '../../local/account/users';
import { AuditAccount } from './auditAccount';

let audits: AuditAccount;

beforeEach(() => {
  audits = new AuditAccount();
});

afterEach(() => audits.close());

/** Names of the roles in a list of changes. */
const namesIn = (list: { readonly first: readonly { readonly name: string }[] } | undefined) => list?.first.map(({ name }) => name);

describe('what an audit finds', () => {
  it('is each role that is not ready, with what it lacks and whom it affects, and nothing of a role that is', () => {
    const [ready, gaps, blocked] = [audits.addRole('Ready'), audits.addRole('Gaps', ['LIST_CASE']), audits.addRole('Blocked', ['ADMI_WEBSERVICES'])];
    audits.addUser('One', ready, gaps);
    audits.addUser('Two', blocked);
    audits.addUser('Three', blocked, ready);
    const { status, mail, counts, messages, unread } = audits.audit();
    expect({ status, mail, unread }).toEqual({ status: 'complete', mail: 'none', unread: [] });
    expect(messages).toEqual(['There was no complete audit before to compare this one with.']);
    expect(counts.roles).toEqual({ ready: 3, 'ready-with-gaps': 1, 'not-ready': 1, unknown: 0 });
    expect(counts.users).toEqual({ ready: 2, 'partly-blocked': 1, blocked: 1, unknown: 0 });
    expect(audits.findings()).toEqual([
      { role: gaps, name: 'Gaps', verdict: 'ready-with-gaps', lacks: 'LIST_CASE=1:0', obstacles: null, offered: 1, affected: 1 },
      { role: blocked, name: 'Blocked', verdict: 'not-ready', lacks: 'ADMI_WEBSERVICES=4:0', obstacles: null, offered: 2, affected: 2 },
    ]);
  });

  it('is nothing of the checker’s own roles, which need no sign-in, however they change', () => {
    const { id, counts } = audits.audit();
    const own = audits.account.database.all("SELECT id FROM role WHERE scriptid IN ('customrole_extsync_admin', 'customrole_extsync_reader')");
    expect(own).toHaveLength(2);
    expect([audits.findings(id), counts.roles['not-ready']]).toEqual([[], 0]);
    for (const role of own) audits.setLevel(Number(role['id']), 'LIST_EMPLOYEE', 0);
    expect(audits.audit()).toMatchObject({ status: 'complete', mail: 'none', changes: { worse: { count: 0 }, unchecked: { count: 0 }, gone: { count: 0 } } });
  });

  it('heeds Global Permissions: they block a user, and not the role', () => {
    const role = audits.addRole('Ready');
    const user = audits.addUser('One', role);
    audits.audit();
    audits.account.database.run(`INSERT INTO employeeempperms (employee, permkey, permlevel) VALUES (?, 'ADMI_WEBSERVICES', 0)`, [user]);
    const { changes, counts } = audits.audit();
    expect(changes?.worse.count).toBe(0);
    expect(namesIn(changes?.users?.blocked)).toEqual(['One Example']);
    expect(counts.users.blocked).toBe(1);
  });

  it('is everybody blocked where a feature is off, with the clicks that turn it on', () => {
    audits.addUser('One', audits.addRole('Ready'));
    audits.audit();
    setFeature(audits.account, 'TBA', false);
    const { changes, letter } = audits.audit();
    expect(namesIn(changes?.worse)).toEqual(expect.arrayContaining(['Administrator', 'Ready']));
    expect(letter).toContain('Setup > Company > Enable Features > SuiteCloud > Token-Based Authentication');
    expect(audits.findings().every(({ obstacles }) => obstacles === 'feature-off')).toBe(true);
  });

  it('is the same in an account of one role and one user', () => {
    audits.account.database.exec('DELETE FROM rolepermissions WHERE role <> 3; DELETE FROM role WHERE id <> 3');
    expect(audits.audit()).toMatchObject({ status: 'complete', counts: { roles: { ready: 1 }, users: { ready: 1 } } });
    expect(audits.findings()).toEqual([]);
  });
});

describe('what changed since the last audit', () => {
  it('is told in one mail where it got worse, and in none where nothing did or it got better', () => {
    const role = audits.addRole('Sales');
    audits.addUser('One', role);
    audits.audit();
    audits.setLevel(role, 'ADMI_LOGIN_OAUTH', 0);
    const worse = audits.audit();
    expect(worse).toMatchObject({ mail: 'sent', counts: { worse: 1, better: 0, blocked: 1, base: 1 } });
    expect(audits.mails()).toMatchObject([{ subject: 'ExtendSync access got worse: 1 role, 1 user', recipients: ['ada@example.com'], isHtml: true }]);
    const lines = ['Sales: Cannot sign in. Before: Ready.', '1 user is affected.', 'Sales > Permissions > Setup > Log in using Access Tokens = Full', 'One Example, one@example.com'];
    for (const line of lines) {
      expect(worse.letter).toContain(line);
      expect(audits.mails()[0]?.body).toContain(line);
    }
    expect(audits.audit()).toMatchObject({ mail: 'none', counts: { worse: 0, better: 0, blocked: 0, base: 2 }, letter: '' });
    audits.setLevel(role, 'ADMI_LOGIN_OAUTH', 4);
    const better = audits.audit();
    expect(better).toMatchObject({ mail: 'none', counts: { worse: 0, better: 1 }, changes: { users: { unblocked: 1 } } });
    expect(better.changes?.better.first).toEqual([
      { id: role, name: 'Sales', from: 'not-ready', to: 'ready', permissions: [{ key: 'ADMI_LOGIN_OAUTH', needs: 4, has: 0 }], obstacles: [] },
    ]);
    expect(audits.mails()).toHaveLength(1);
  });

  it('names roles that are new and roles that are gone', () => {
    const gone = audits.addRole('Gone', ['LIST_CASE']);
    audits.addRole('Stays');
    audits.audit();
    audits.account.database.run('DELETE FROM rolepermissions WHERE role = ?', [gone]);
    audits.account.database.run('DELETE FROM role WHERE id = ?', [gone]);
    audits.addRole('New');
    const { changes } = audits.audit();
    expect([namesIn(changes?.added), namesIn(changes?.gone)]).toEqual([['New'], ['Gone']]);
    expect(audits.mails()).toEqual([]);
  });

  it('tells of a new user who signs in with no role, and not of a colleague who left', () => {
    const blocked = audits.addRole('Blocked', ['ADMI_WEBSERVICES']);
    const leaver = audits.addUser('Lea', audits.addRole('Ready'));
    audits.audit();
    audits.account.database.run(`UPDATE employee SET isinactive = 'T' WHERE id = ?`, [leaver]);
    expect(audits.audit()).toMatchObject({ mail: 'none', changes: { users: { blocked: { count: 0 } } } });
    audits.addUser('Nick', blocked);
    expect(namesIn(audits.audit().changes?.users?.blocked)).toEqual(['Nick Example']);
    expect(audits.mails()).toHaveLength(1);
  });

  it('names roles and users as they are called, whatever that is', () => {
    const hostile = `<img src=x onerror=alert(1)>{1}\u202Ex`;
    const role = audits.addRole(hostile);
    const { id } = saveUser(audits.account, { firstName: hostile, lastName: 'Example', email: 'mallory@example.com' });
    audits.account.database.run('INSERT INTO employeerolesforsearch (entity, role) VALUES (?, ?)', [id, role]);
    audits.audit();
    audits.setLevel(role, 'ADMI_WEBSERVICES', 0);
    expect(audits.audit().mail).toBe('sent');
    const [mail] = audits.mails();
    expect(mail?.body).not.toMatch(/<img|\u202E/);
    expect(mail?.body).toContain('&lt;img src=x onerror=alert(1)>{1}');
    expect(audits.findings().at(-1)?.['name']).toBe(hostile);
  });
});
