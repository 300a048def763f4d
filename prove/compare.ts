import { doEverything } from './actions';
import type { Browser } from './browser';
import { predictByAccess, predictByAccount, predictByApi, type Prediction, type RolePrediction } from './predictions';
import { signIn } from './signIn';
import type { Situation } from './situation';
import { arrange, type World } from './world';

/** A prediction that did not come true, or two that contradict each other. */
export interface Disagreement {
  /** Who said it: the Account page, Your access, or the RESTlet. */
  readonly source: 'account' | 'access' | 'api';
  /** sign-in, or a profile. */
  readonly about: string;
  readonly predicted: boolean;
  readonly happened: boolean;
  /** Where a sign-in failed. */
  readonly failedAt?: string;
}

/** A prediction that the checker did not dare to make: could not be checked. */
export type Undecided = Pick<Disagreement, 'source' | 'about' | 'happened'>;

export interface Outcome {
  readonly disagreements: readonly Disagreement[];
  readonly undecided: readonly Undecided[];
  /** Predictions that were compared with what happened. */
  readonly compared: number;
  readonly signedIn: boolean;
}

/** Asks the checker, then tries it: whether the user signs in, and what he can do then. */
export async function compare(world: World, administrator: Pick<Browser, 'json'>, situation: Situation): Promise<Outcome> {
  const caller = arrange(world, situation);
  const byAccount = await predictByAccount(administrator);
  const { session, token, failedAt } = await signIn(world);
  const byAccess = session && (await predictByAccess(session));
  const signedIn = token !== undefined;
  const tally = new Tally();
  const cause = failedAt === undefined ? {} : { failedAt };
  tally.add('account', 'sign-in', byAccount, signedIn, cause);
  if (byAccess !== undefined) tally.add('access', 'sign-in', byAccess.signsIn, signedIn, cause);
  if (session === undefined || token === undefined || byAccess === undefined) return tally.outcome(signedIn);
  const byApi = await predictByApi(world, token);
  tally.add('api', 'sign-in', byApi.signsIn, true);
  const happened = await doEverything(world, situation, caller, session, token);
  addProfiles(tally, 'access', byAccess, happened);
  // The RESTlet has no parameter for the Send from Outlook record type yet, and says that it is not in use.
  addProfiles(tally, 'api', byApi, { ...happened, 'send-from-outlook': false });
  return tally.outcome(true);
}

function addProfiles(tally: Tally, source: Disagreement['source'], { profiles }: RolePrediction, happened: Readonly<Record<string, boolean>>): void {
  for (const [profile, worked] of Object.entries(happened)) tally.add(source, profile, profiles[profile] ?? 'unknown', worked);
}

class Tally {
  private readonly disagreements: Disagreement[] = [];
  private readonly undecided: Undecided[] = [];
  private compared = 0;

  add(source: Disagreement['source'], about: string, predicted: Prediction, happened: boolean, cause: { failedAt?: string } = {}): void {
    if (predicted === 'unknown') {
      this.undecided.push({ source, about, happened });
      return;
    }
    this.compared += 1;
    if (predicted !== happened) this.disagreements.push({ source, about, predicted, happened, ...cause });
  }

  outcome(signedIn: boolean): Outcome {
    return { disagreements: this.disagreements, undecided: this.undecided, compared: this.compared, signedIn };
  }
}
