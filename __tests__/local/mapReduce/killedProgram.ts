import { openDatabase } from '../../../local/account/database';
import { findDeployment } from '../../../local/account/scripts';
import { Processors } from '../../../local/mapReduce/processors';
import { submitAsSystem } from '../../../local/mapReduce/submitAsSystem';

/**
 * Works on the fixture's deployment in the account file of its first argument, with the File Cabinet of its second.
 * Prints a line for each call of map, and waits to be killed at the third.
 */
const [, , file = '', fileCabinet = ''] = process.argv;
const account = { database: openDatabase(file), fileCabinet };
const deployment = findDeployment(account, 'customscript_mr_js', 'customdeploy_mr_js');
if ('missing' in deployment) throw new Error('The deployment is missing');
submitAsSystem(account, deployment, 'http://localhost:8300');

let calls = 0;
const atInvocation = ({ stage, moment }: { readonly stage: string; readonly moment: string }): void => {
  if (stage !== 'MAP' || moment !== 'after') return;
  calls += 1;
  process.stdout.write(`call ${calls}\n`);
  // Nothing of this process goes on, so that the signal finds it in the middle of the call.
  if (calls === 3) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
new Processors(account, { reportError: (error) => console.error(error), faults: { atInvocation } }).wake();
