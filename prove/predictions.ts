import { checkerPath } from './addresses';
import type { Browser } from './browser';
import { callApi } from './signIn';
import type { Token } from './oauthClient';
import { user, type World } from './world';

/** What the SuiteApp says beforehand: yes, no, or that it could not be checked. */
export type Prediction = boolean | 'unknown';

/** A report on a role: whether it signs in, and which profiles work once it does. */
export interface RolePrediction {
  readonly signsIn: Prediction;
  readonly profiles: Readonly<Record<string, Prediction>>;
}

interface AccountReport {
  /** Users with access who are not ready. */
  readonly users: readonly { readonly id: number; readonly verdict: string }[];
  /** All users with access, by verdict. */
  readonly counts: { readonly users?: Readonly<Record<string, number>> };
}

interface RoleReport {
  readonly verdict: string;
  readonly profiles: readonly { readonly id: string; readonly state: string }[];
}

const userVerdicts: Readonly<Record<string, Prediction>> = { ready: true, blocked: false };
const roleVerdicts: Readonly<Record<string, Prediction>> = { ready: true, 'ready-with-gaps': true, 'not-ready': false };

/** The Account page on the user, asked by the administrator: it counts who has access, and lists who of them is not ready. */
export async function predictByAccount(administrator: Pick<Browser, 'json'>): Promise<Prediction> {
  const { users, counts } = (await administrator.json(checkerPath('account'))) as AccountReport;
  if (counts.users === undefined) return 'unknown';
  const listed = users.find(({ id }) => id === user.id);
  if (listed !== undefined) return userVerdicts[listed.verdict] ?? 'unknown';
  const others = 1;
  return Object.values(counts.users).reduce((sum, count) => sum + count, 0) > others;
}

/** Your access, asked by the user himself in the role that he is about to pick. */
export async function predictByAccess(session: Browser): Promise<RolePrediction> {
  return toPrediction((await session.json(checkerPath('access'))) as RoleReport);
}

/** The RESTlet's permissions, asked with the token. */
export async function predictByApi(world: World, token: Token): Promise<RolePrediction> {
  const answer = (await callApi(world, token, 'permissions')) as { readonly data: RoleReport };
  return toPrediction(answer.data);
}

function toPrediction({ verdict, profiles }: RoleReport): RolePrediction {
  return {
    signsIn: roleVerdicts[verdict] ?? 'unknown',
    profiles: Object.fromEntries(profiles.map(({ id, state }) => [id, state === 'unknown' ? 'unknown' : state === 'ready'])),
  };
}
