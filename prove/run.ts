import { randomInt } from 'node:crypto';
import { Command, InvalidArgumentError } from 'commander';
import { prove, type Proof } from './prove';

interface Options {
  readonly cases: number;
  readonly seed: number;
  readonly json?: true;
}

const failuresShown = 3;

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}

function toText({ seed, cases, signedIn, compared, undecided, failures, errors }: Proof): string {
  const counts = `${cases} cases, ${signedIn} of them signed in; ${compared} predictions compared, ${undecided.length} not made; ${failures.length} cases disagree. Seed ${seed}.`;
  const shown = failures.slice(0, failuresShown).map((failure) => `Case ${failure.number}: ${JSON.stringify(failure.disagreements)}\n${JSON.stringify(failure.situation)}`);
  return [counts, ...shown, ...errors.slice(0, failuresShown)].join('\n');
}

const program = new Command('prove')
  .description('Compares what the checker says with what happens when a user signs in, in many accounts made at random.')
  .option('--cases <number>', 'how many', wholeNumber, 50_000)
  .option('--seed <number>', 'makes the same cases again', wholeNumber)
  .option('--json', 'print one JSON object')
  .allowExcessArguments(false);

async function run(): Promise<void> {
  const { cases, seed = randomInt(1_000_000), json } = program.parse().opts<Options>();
  const isWatched = !json && process.stderr.isTTY;
  const proof = await prove(cases, seed, (done) => isWatched && done % 100 === 0 && process.stderr.write(`\r${done} of ${cases}`));
  if (isWatched) process.stderr.write('\r');
  console.log(json ? JSON.stringify({ ...proof, disagreements: proof.failures.length }) : toText(proof));
  process.exitCode = proof.failures.length + proof.errors.length > 0 ? 1 : 0;
}

void run();
