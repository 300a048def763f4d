import fc from 'fast-check';
import { Browser } from './browser';
import { compare, type Disagreement, type Undecided } from './compare';
import { situations, type Situation } from './situation';
import { administrator, startWorld, type World } from './world';

/** What a proof found. */
export interface Proof {
  readonly seed: number;
  readonly cases: number;
  /** Cases in which the user signed in, and went on to do what each profile promises. */
  readonly signedIn: number;
  /** Predictions compared with what happened. */
  readonly compared: number;
  readonly undecided: readonly Undecided[];
  /** Cases in which a prediction did not come true. */
  readonly failures: readonly Failure[];
  /** Errors inside Local NetSuite itself. */
  readonly errors: readonly string[];
}

/** A case that fails: the seed and its number make it again. */
export interface Failure {
  readonly number: number;
  readonly disagreements: readonly Disagreement[];
  readonly situation: Situation;
}

/** Situations made at once, so that many cases take little memory. */
const chunk = 500;

/** The situations of a seed, one after the other. */
function* situationsOf(seed: number, cases: number): Generator<Situation> {
  for (let made = 0; made < cases; made += chunk) {
    yield* fc.sample(situations, { numRuns: Math.min(chunk, cases - made), seed: seed + made / chunk });
  }
}

/**
 * Compares, for many situations, what the checker says with what then happens over HTTP. The same seed gives the same
 * situations.
 * @param progress told after each case how many are done
 */
export async function prove(cases: number, seed: number, progress: (done: number) => void = () => undefined): Promise<Proof> {
  const world = await startWorld();
  try {
    const asker = await signInAdministrator(world);
    const totals = { signedIn: 0, compared: 0 };
    const allUndecided: Undecided[] = [];
    const failures: Failure[] = [];
    let done = 0;
    for (const situation of situationsOf(seed, cases)) {
      const { disagreements, undecided, compared, signedIn } = await compare(world, asker, situation);
      totals.signedIn += signedIn ? 1 : 0;
      totals.compared += compared;
      allUndecided.push(...undecided);
      if (disagreements.length > 0) failures.push({ number: done, disagreements, situation });
      done += 1;
      progress(done);
    }
    return { seed, cases, ...totals, undecided: allUndecided, failures, errors: world.errors.map(String) };
  } finally {
    await world.stop();
  }
}

/** The administrator, at work in the browser. */
export async function signInAdministrator({ url }: World): Promise<Browser> {
  const browser = new Browser(url);
  const page = await browser.get('/');
  await browser.submit('/local/session', page, { email: administrator.email, role: 'ADMINISTRATOR' });
  return browser;
}
