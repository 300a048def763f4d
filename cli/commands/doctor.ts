import { Command, InvalidArgumentError } from 'commander';
import { readCredentials } from '../doctor/credentials/readCredentials';
import { environmentNames } from '../doctor/credentials/parts';
import { diagnose } from '../doctor/doctor';
import { json } from '../doctor/reports/json';
import { table } from '../doctor/reports/table';
import { localTarget } from '../doctor/target';
import { realWorld } from '../doctor/world';
import type { MakeCommand } from '../run';
import { version } from '../version';

interface Options {
  readonly credentials?: string;
  readonly url?: string;
  readonly timeout: number;
  readonly json?: true;
}

/** Seconds. Timers know whole milliseconds. */
const shortestTimeout = 0.001;
const usualTimeout = 20;
const longestTimeout = 600;

const { account, accessToken, ...tokens } = environmentNames;

const help = `
Credentials are taken from the environment:
  ${[account, ...Object.values(tokens)].join('\n  ')}
or, for OAuth 2.0, ${account} and ${accessToken};
or from a file that only you can read (chmod 600), a JSON object with
  account, consumerKey, consumerSecret, tokenId, tokenSecret
or account, accessToken. They are sent to the account's own host only, and are never written anywhere.

Ends with 0 where all is right, gaps of the role included, with 1 where NetSuite was asked and something is wrong,
with 2 where it could not be asked or did not tell.`;

/** `extendsync doctor`: asks a live account whether the way to the RESTlet works. */
export const doctorCommand: MakeCommand = (io, endWith) =>
  new Command('doctor')
    .description('Asks an account whether the way to the RESTlet works: credentials, network, clock, sign-in, SuiteApp, account, role. It only reads.')
    .option('--credentials <file>', 'the credentials, instead of the environment')
    .option('--url <address>', 'Local NetSuite on this machine, instead of the host of the account')
    .option('--timeout <seconds>', 'how long an answer may take', secondsOf, usualTimeout)
    .option('--json', 'the result as JSON')
    .addHelpText('after', help)
    .action(async ({ credentials: file, url, timeout: seconds, json: isJson }: Options) => {
      const target = url === undefined ? undefined : localTarget(url, { env: io.env, nodeArguments: realWorld.nodeArguments });
      const question = { credentials: readCredentials(file, io), target, seconds, toolVersion: version, env: io.env };
      const diagnosis = await diagnose(question, realWorld);
      io.out(isJson ? json(diagnosis) : table(diagnosis, io));
      endWith(diagnosis.exitCode);
    });

function secondsOf(given: string): number {
  const seconds = /^\d+(?:\.\d+)?$/.test(given) ? Number(given) : 0;
  if (seconds >= shortestTimeout && seconds <= longestTimeout) return seconds;
  throw new InvalidArgumentError(`It must be a number of seconds, at least ${shortestTimeout} and at most ${longestTimeout}.`);
}
