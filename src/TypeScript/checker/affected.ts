import { formatNumber } from '../language/format';
import { usersOf, type UsersOfRoles } from '../verdict/usersOfRoles';
import { t } from './speech';

/**
 * How many users a role affects, as words: a part is not told as if it were all.
 * @param users undefined where the users could not be read
 */
export function affectedInWords(roleId: number, users: UsersOfRoles | undefined): string {
  const affected = users ? usersOf(roleId, users).affected : 0;
  if (!users || (affected === 0 && !users.isComplete)) return t('state_unknown');
  return users.isComplete ? formatNumber(affected) : t('at_least', affected);
}
