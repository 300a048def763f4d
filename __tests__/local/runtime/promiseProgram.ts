import { readLog } from '../../../local/account/scriptLog';
import { FixtureAccount } from './fixtureAccount';

/**
 * Runs a Suitelet with the statements of its first argument and the milliseconds of its second, in a process of its own:
 * what promises do to a process cannot be seen in one that a test runner watches. Prints the failure's code, then the
 * log's title a turn later.
 */
const [, , statements = '', milliseconds = ''] = process.argv;
const fixture = new FixtureAccount();
const outcome = fixture.runSuitelet(statements, {}, { limits: { units: 0, milliseconds: Number(milliseconds) } });
console.log('failure' in outcome ? outcome.failure.code : 'answered');

setImmediate(() => {
  console.log(readLog(fixture.account, { limit: 1 })[0]?.title);
  fixture.close();
});
