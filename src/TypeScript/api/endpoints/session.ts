import * as v from 'valibot';
import { judgeRoleInUse } from '../../account/judged';
import { readSessionUser } from '../../account/currentUser';
import { endpoint } from '../endpoint';
import { limits } from '../limits';

/** GET session: who the token stands for and what he may do, profile by profile. 10 units. */
export const session = endpoint({
  method: 'get',
  resource: 'session',
  summary: 'Who the token stands for, what he may do, profile by profile, and the limits of the API.',
  needs: [],
  input: v.object({}),
  output: v.object({
    user: v.object({
      id: v.number(),
      name: v.string(),
      email: v.string(),
      subsidiary: v.number(),
      preferences: v.record(v.string(), v.string()),
    }),
    role: v.object({ id: v.number(), scriptId: v.optional(v.string()), name: v.string() }),
    verdict: v.picklist(['ready', 'ready-with-gaps', 'not-ready', 'unknown']),
    capabilities: v.record(v.string(), v.picklist(['ready', 'not-ready', 'not-applicable', 'unknown'])),
    limits: v.record(v.string(), v.number()),
  }),
  failures: [],
  example: {
    input: {},
    output: {
      user: { id: 3, name: 'Rita Ready', email: 'rita.ready@brightwater.example', subsidiary: 1, preferences: { dateFormat: 'M/D/YYYY' } },
      role: { id: 1006, scriptId: 'customrole_bw_sales_outlook', name: 'customrole_bw_sales_outlook' },
      verdict: 'ready',
      capabilities: { 'sign-in': 'ready', email: 'ready', files: 'ready' },
      limits: { fileBytes: 10485760, addresses: 100 },
    },
  },
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
