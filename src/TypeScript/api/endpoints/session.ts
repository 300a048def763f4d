import * as v from 'valibot';
import { judgeRoleInUse } from '../../account/judged';
import { readSessionUser } from '../../account/currentUser';
import { endpoint } from '../endpoint';
import { limits } from '../limits';

/** GET session: who the token stands for and what he may do, profile by profile. 10 units. */
export const session = endpoint({
  method: 'get',
  resource: 'session',
  input: v.object({}),
  answer: () => {
    const { report } = judgeRoleInUse();
    const capabilities = Object.fromEntries(report.profiles.map((profile) => [profile.id, profile.state]));
    return {
      user: readSessionUser(),
      role: { id: report.role.id, scriptId: report.role.scriptId, name: report.role.name },
      verdict: report.verdict,
      capabilities,
      limits,
    };
  },
});
