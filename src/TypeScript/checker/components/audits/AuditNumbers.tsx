import type { RunCounts } from '../../../account/auditRecords';
import { counted } from '../../../texts/text';
import { roleVerdicts, userVerdicts, type Counts } from '../../../verdict/account';
import { say } from '../../speech';
import { roleVerdictWords, userVerdictWords } from '../../words';
import { Tiles } from '../Tiles';

const sumOf = (counts: Counts<string>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const usersJudged = {
  usually: ['users_judged_one', 'users_judged_many'],
  byRole: ['users_judged_by_role_one', 'users_judged_by_role_many'],
} as const;

/** Roles and users by verdict, as an audit counted them; users only where it could be read which roles they have. */
export function AuditNumbers({ roles, users, userBasis }: RunCounts) {
  const [one, many] = usersJudged[userBasis === 'by-role-only' ? 'byRole' : 'usually'];
  return (
    <>
      <Tiles
        label={say(counted(sumOf(roles), 'roles_judged_one', 'roles_judged_many'))}
        tiles={roleVerdicts.map((verdict) => ({ ...roleVerdictWords[verdict], count: roles[verdict] }))}
      />
      {userBasis !== 'roles-not-read' && (
        <Tiles
          label={say(counted(sumOf(users), one, many))}
          tiles={userVerdicts.map((verdict) => ({ ...userVerdictWords[verdict], count: users[verdict] }))}
        />
      )}
    </>
  );
}
