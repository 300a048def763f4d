import type { NamedUser, RoleChange } from '../../../src/TypeScript/account/auditRecords';
import { asPlainText, letterOf, type Matter } from '../../../src/TypeScript/audit/letter';
import type { News } from '../../../src/TypeScript/audit/news';
import { english } from '../../../src/TypeScript/texts/english';
import { text } from '../../../src/TypeScript/texts/text';

const hostile = `Sales\r\nBcc: a@b & "Co" \u202Etxt`;

const change = (changes: Partial<RoleChange> = {}): RoleChange => ({
  id: 1007,
  name: 'Sales',
  from: 'ready',
  to: 'not-ready',
  permissions: [{ key: 'ADMI_LOGIN_OAUTH', needs: 4, has: 0 }],
  obstacles: [],
  affected: 12,
  ...changes,
});

const user = (id: number, changes: Partial<NamedUser> = {}): NamedUser => ({ id, name: `User ${id}`, email: `user${id}@example.com`, ...changes });

const listed = <Item>(...first: Item[]) => ({ count: first.length, first });

function letter(news: Partial<News>, matter: Partial<Matter> = {}) {
  const all: News = { worse: listed(), blocked: listed(), ...news };
  return letterOf({ news: all, accountId: 'TSTDRV1', checked: 'today', before: 'yesterday', isComplete: true, ...matter }, english);
}

describe('the letter of an audit', () => {
  it('says what got worse, whom it affects, and what to click', () => {
    expect(asPlainText(letter({ worse: listed(change()), blocked: listed(user(7), user(8, { email: '' })) }))).toBe(
      [
        'Something got worse for users of ExtendSync in the NetSuite account TSTDRV1.',
        'Checked today, compared with yesterday.',
        '',
        '1 role allows less than before',
        '- Sales: Cannot sign in. Before: Ready.',
        '    12 users are affected.',
        '    Setup > Users/Roles > Manage Roles > Sales > Permissions > Setup > Log in using Access Tokens = Full',
        '',
        '2 more users cannot sign in with any role',
        '- User 7, user7@example.com',
        '- User 8',
        '',
        'The Account page of ExtendSync Access in NetSuite shows everything that was found.',
        'The script parameter custscript_extsync_audit_mail_to names you as somebody to write to. A mail goes out only when something got worse.',
      ].join('\n'),
    );
  });

  it.each([
    [{ worse: listed(change()) }, 'ExtendSync access got worse: 1 role'],
    [{ blocked: listed(user(7), user(8)) }, 'ExtendSync access got worse: 2 users'],
    [{ worse: { count: 3, first: [change()] }, blocked: listed(user(7)) }, 'ExtendSync access got worse: 3 roles, 1 user'],
  ])('has a subject in few words: %#', (news, subject) => {
    expect(letter(news).subject).toBe(subject);
  });

  it('leads a standard role through Customize, names each permission once, and what else is in the way', () => {
    const { sections } = letter({
      worse: listed(
        change({
          id: 15,
          from: 'not-ready',
          permissions: [
            { key: 'LIST_EVENT', needs: 2, has: 0 },
            { key: 'LIST_EVENT', needs: 1, has: 0 },
          ],
          obstacles: [{ code: 'role-inactive', message: text('obstacle_inactive'), fix: 'Clear the box' }],
          affected: 0,
        }),
      ),
    });
    expect(sections[0]?.items).toEqual([
      {
        title: 'Sales: Cannot sign in, as before, but with fewer permissions.',
        details: [
          'The role is inactive: nobody can pick it when signing in. Clear the box',
          'Setup > Users/Roles > Manage Roles > Sales > Customize > Permissions > Lists > Events = Create',
        ],
      },
    ]);
  });

  it('lists 50 of each and 10 lines to a role, and says how many are left', () => {
    const keys = ['LIST_CONTACT', 'LIST_CUSTJOB', 'LIST_VENDOR', 'LIST_PARTNER', 'LIST_JOB', 'LIST_CASE', 'LIST_EVENT', 'LIST_TASK', 'LIST_CALL', 'LIST_FIND', 'TRAN_ESTIMATE', 'TRAN_CUSTINVC'];
    const permissions = keys.map((key) => ({ key, needs: 1 as const, has: 0 as const }));
    const many = letter({
      worse: { count: 400, first: Array.from({ length: 100 }, () => change({ permissions })) },
      blocked: { count: 51, first: Array.from({ length: 51 }, (_, id) => user(id)) },
    });
    expect(many.sections.map(({ items, more }) => [items.length, more])).toEqual([
      [50, 'and 350 more'],
      [50, 'and 1 more'],
    ]);
    expect(many.sections[0]?.items[0]?.details).toHaveLength(1 + 10 + 1);
    expect(many.sections[0]?.items[0]?.details.at(-1)).toBe('and 2 more');
    expect(asPlainText(many)).toContain('\n- and 350 more\n');
  });

  it('says that there may be more where a part was not checked', () => {
    expect(letter({ worse: listed(change()) }, { isComplete: false }).opening).toHaveLength(3);
  });

  it('has one line where it means one, whatever roles and users are called', () => {
    const named = letter({ worse: listed(change({ name: hostile })), blocked: listed(user(7, { name: hostile, email: hostile })) });
    expect(asPlainText(named).split('\n').filter((line) => line.startsWith('Bcc'))).toEqual([]);
    expect(asPlainText(named)).not.toMatch(/[\u202E\r]/);
  });
});
