import { text } from '../texts/text';
import { judgeRole } from '../verdict/role';
import { readAsker } from './currentUser';
import { readAccountFacts } from './facts';
import type { JudgedRoles } from './judged';
import { readRoles } from './roles';

/** Judges every role of the account and no user: 10 units per 5,000 roles begun. */
export function judgeAllRoles(): JudgedRoles {
  const account = readAccountFacts();
  const roles = readRoles(account);
  return {
    asker: readAsker(),
    account,
    roles: roles.ok ? roles.value.map(({ role, grants }) => judgeRole(role, grants, account)) : undefined,
    sources: roles.ok ? [{ source: text('source_roles'), from: roles.from, count: roles.value.length }] : [],
    unread: roles.unread,
  };
}
