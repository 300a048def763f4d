import { formatNumber } from '../../../language/format';
import { usersOf, type UsersOfRoles } from '../../../verdict/usersOfRoles';
import { checkerLink } from '../../links';
import { t } from '../../speech';

interface Props {
  readonly role: { readonly id: number; readonly name: string };
  /** Undefined where the users could not be read. */
  readonly users: UsersOfRoles | undefined;
}

/** How many users a role affects, as words: a part is not told as if it were all. */
export function affectedInWords(roleId: number, users: UsersOfRoles | undefined): string {
  const affected = users ? usersOf(roleId, users).affected : 0;
  if (!users || (affected === 0 && !users.isComplete)) return t('state_unknown');
  return users.isComplete ? formatNumber(affected) : t('at_least', affected);
}

/** How many users a role affects, with the way to them. Where roles of users are not known, no number is told as if it were all. */
export function UsersAffected({ role, users }: Props) {
  const number = affectedInWords(role.id, users);
  if (!users || (usersOf(role.id, users).affected === 0 && !users.isComplete)) return <span class="soft">{number}</span>;
  if (usersOf(role.id, users).affected === 0) return <>{number}</>;
  return (
    <a href={checkerLink('account', { view: 'users', role: role.id, verdict: 'affected' })} aria-label={t('users_of_role', number, role.name)}>
      {number}
    </a>
  );
}
