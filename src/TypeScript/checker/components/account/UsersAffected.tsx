import { usersOf, type UsersOfRoles } from '../../../verdict/usersOfRoles';
import { affectedInWords } from '../../affected';
import { checkerLink } from '../../links';
import { t } from '../../speech';

interface Props {
  readonly role: { readonly id: number; readonly name: string };
  /** Undefined where the users could not be read. */
  readonly users: UsersOfRoles | undefined;
}

/** How many users a role affects, with the way to them. Where roles of users are not known, no number is told as if it were all. */
export function UsersAffected({ role, users }: Props) {
  const number = affectedInWords(role.id, users);
  const isSome = users !== undefined && usersOf(role.id, users).affected > 0;
  if (!isSome) return users?.isComplete ? <>{number}</> : <span class="soft">{number}</span>;
  return (
    <a href={checkerLink('account', { view: 'users', role: role.id, verdict: 'affected' })} aria-label={t('users_of_role', number, role.name)}>
      {number}
    </a>
  );
}
