import type { Account, Caller, Deployment } from '../account/types';
import type { BeforeCall } from './faults';
import { Governance, limitsByScriptType, type Limits } from './governance';
import { Realm } from './realm';
import type { SuiteletOutcome } from './runScript';
import { ScriptError } from './scriptError';
import type { SuiteletRequest } from './suiteletRequest';

/** Which deployment runs, for whom, and under which address the server answers, e.g. http://localhost:8300 */
export interface ExecutionRequest {
  readonly deployment: Deployment;
  readonly caller: Caller;
  readonly baseUrl: string;
  /** Tighter limits than NetSuite's; a test need not burn 1,000 units. */
  readonly limits?: Limits;
  /** Fails calls on purpose. */
  readonly beforeCall?: BeforeCall | undefined;
  /** How many scripts wait for this run's answer; none for what a browser or a program asked for. */
  readonly depth?: number;
}

/** One run of a script, as the N modules see it. */
export interface Execution {
  readonly account: Account;
  readonly deployment: Deployment;
  /** The user, and the role he is logged in with. */
  readonly caller: Caller;
  /** The user, and the role whose permissions decide what the script may read: the run-as role where there is one. */
  readonly actor: Caller;
  readonly baseUrl: string;
  readonly limits: Limits;
  readonly governance: Governance;
  readonly realm: Realm;
  /** While files load, no N module may be touched: SUITESCRIPT_API_UNAVAILABLE_IN_DEFINE. */
  phase: 'load' | 'run';
  /** Sends the browser elsewhere when the script is done; undefined where a script type has no browser. */
  redirect: ((url: string) => void) | undefined;
  /** As the request has it. */
  readonly depth: number;
  /** Runs a Suitelet's deployment for the same user, with a meter and an identity of its own; whether he may is asked before. */
  runSuitelet: ((deployment: Deployment, request: SuiteletRequest) => SuiteletOutcome) | undefined;
}

/** A fresh realm, a full meter, and the identity to run with. */
export function createExecution(account: Account, request: ExecutionRequest): Execution {
  const { deployment, caller, baseUrl } = request;
  const limits = request.limits ?? limitsByScriptType[deployment.script.type];
  const governance = new Governance(limits, request.beforeCall);
  return {
    account,
    deployment,
    caller,
    actor: deployment.runAsRole === undefined ? caller : { userId: caller.userId, roleId: deployment.runAsRole },
    baseUrl,
    limits,
    governance,
    realm: new Realm(() => governance.mayGoOn()),
    phase: 'load',
    redirect: undefined,
    depth: request.depth ?? 0,
    runSuitelet: undefined,
  };
}

/** Lets go of what a run made and read. A promise that it forgot may still be rejected, and is logged then. */
export function endExecution(execution: Execution): void {
  execution.redirect = undefined;
  execution.runSuitelet = undefined;
  execution.realm.end();
}

/**
 * Refuses any use of an N module, constants included, while a define callback runs.
 * @throws ScriptError SUITESCRIPT_API_UNAVAILABLE_IN_DEFINE
 */
export function refuseWhileLoading(execution: Execution): void {
  if (execution.phase === 'load') {
    throw new ScriptError(
      'SUITESCRIPT_API_UNAVAILABLE_IN_DEFINE',
      'All SuiteScript API Modules are unavailable while executing your define callback.',
      'error.SuiteScriptModuleLoaderError',
    );
  }
}
