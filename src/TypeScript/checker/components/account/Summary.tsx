import { globalPermissionsSource } from '../../../account/globalPermissions';
import type { JudgedAccount } from '../../../account/judged';
import { counted, type Text } from '../../../texts/text';
import { countRoles, countUsers, forSignIn, roleVerdicts, userVerdicts } from '../../../verdict/account';
import type { UserReport } from '../../../verdict/user';
import { checkerLink } from '../../links';
import { say } from '../../speech';
import { roleVerdictWords, userVerdictWords } from '../../words';
import { Tiles } from '../Tiles';

/** Gives how many users were judged, and whether by their roles only. */
export function usersJudged({ unread }: JudgedAccount, users: readonly UserReport[]): Text {
  return unread.some(({ source }) => source.key === globalPermissionsSource.name.key)
    ? counted(users.length, 'users_judged_by_role_one', 'users_judged_by_role_many')
    : counted(users.length, 'users_judged_one', 'users_judged_many');
}

/** How many roles, and how many users, have which verdict; each number leads to the list of them. */
export function Summary({ judged }: { readonly judged: JudgedAccount }) {
  const { users } = judged;
  const roles = judged.roles && forSignIn(judged.roles);
  const roleCounts = countRoles(roles ?? []);
  const userCounts = countUsers(users ?? []);
  return (
    <>
      {roles && (
        <Tiles
          label={say(counted(roles.length, 'roles_judged_one', 'roles_judged_many'))}
          tiles={roleVerdicts.map((verdict) => ({
            ...roleVerdictWords[verdict],
            count: roleCounts[verdict],
            address: checkerLink('account', { verdict }),
          }))}
        />
      )}
      {users && (
        <Tiles
          label={say(usersJudged(judged, users))}
          tiles={userVerdicts.map((verdict) => ({
            ...userVerdictWords[verdict],
            count: userCounts[verdict],
            address: checkerLink('account', { view: 'users', verdict }),
          }))}
        />
      )}
    </>
  );
}
