import { isChecked, toCheckbox } from './checkbox';
import { AccountError } from './errors';
import type { Account, Row, User } from './types';

function toUser(row: Row): User {
  return {
    id: Number(row.id),
    name: String(row.entityid),
    email: String(row.email),
    isInactive: isChecked(row.isinactive),
    hasAccess: isChecked(row.giveaccess),
  };
}

/** An employee by internal id (7 or '7') or by email in any case. */
export function findUser(account: Account, reference: number | string): User | undefined {
  const isInternalId = /^\d+$/.test(String(reference));
  const condition = isInternalId ? 'id = ?' : 'email = ? COLLATE NOCASE';
  const value = isInternalId ? Number(reference) : reference;
  const row = account.database.get(`SELECT * FROM employee WHERE ${condition} ORDER BY id`, [value]);
  return row && toUser(row);
}

/** All employees, by internal id. */
export function listUsers(account: Account): User[] {
  return account.database.all('SELECT * FROM employee ORDER BY id').map(toUser);
}

export interface UserInput {
  /** Left out, the next free id is taken. */
  readonly id?: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly title?: string;
  readonly supervisor?: number;
  readonly isInactive?: boolean;
  /** Whether the employee may log in; yes unless said otherwise. */
  readonly hasAccess?: boolean;
}

/** Adds an employee, or replaces the one with this id. His roles stay as they are. */
export function saveUser(account: Account, user: UserInput): User {
  const { lastInsertRowid } = account.database.run(
    `INSERT OR REPLACE INTO employee
       (id, entityid, firstname, lastname, email, title, supervisor, isinactive, giveaccess)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      user.id ?? null,
      `${user.firstName} ${user.lastName}`,
      user.firstName,
      user.lastName,
      user.email,
      user.title ?? null,
      user.supervisor ?? null,
      toCheckbox(user.isInactive ?? false),
      toCheckbox(user.hasAccess ?? true),
    ],
  );
  const saved = findUser(account, lastInsertRowid);
  if (saved === undefined) {
    throw new AccountError('UNKNOWN_USER', `The employee ${user.email} was not saved.`);
  }
  return saved;
}
