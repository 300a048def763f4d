import type { Account } from '../account/types';
import { writeScriptLog } from '../modules/log';
import { createModules } from '../modules/registry';
import { createExecution, endExecution, type Execution, type ExecutionRequest } from './execution';
import { toFailure, type ScriptFailure } from './failure';
import { Loader } from './loader';
import { ScriptError } from './scriptError';
import { createServerRequest, type SuiteletRequest } from './suiteletRequest';
import { refuseTooLarge, SuiteletResponse, type SuiteletAnswer } from './suiteletResponse';

export type { ExecutionRequest } from './execution';
export type { ScriptFailure } from './failure';
export type { SuiteletRequest } from './suiteletRequest';
export type { SuiteletAnswer } from './suiteletResponse';

/** What a run cost: governance units, rows that its queries gave, and milliseconds of this machine. */
export interface RunCost {
  readonly unitsUsed: number;
  readonly rowsRead: number;
  readonly milliseconds: number;
}

export type RestletMethod = 'get' | 'post' | 'put' | 'delete';

/** One HTTP request to a RESTlet. get and delete take parameters; post and put a body, parsed JSON or a text. */
export interface RestletRequest {
  readonly method: RestletMethod;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type SuiteletOutcome = (SuiteletAnswer | { readonly failure: ScriptFailure }) & RunCost;

/** The RESTlet's answer: a text, or what its JSON says; undefined where it returned nothing. */
export type RestletOutcome = ({ readonly value: unknown } | { readonly failure: ScriptFailure }) & RunCost;

/**
 * Runs a Suitelet's onRequest in a realm of its own. Whether the caller may run the deployment is for the server to
 * say. A failure is an answer, never an exception, and stands in the script log.
 */
export function runSuitelet(account: Account, request: ExecutionRequest, httpRequest: SuiteletRequest): SuiteletOutcome {
  const execution = beginExecution(account, request);
  const response = new SuiteletResponse(execution);
  const outcome = runEntryPoint(execution, (entryPoints) => {
    const context = { request: createServerRequest(httpRequest), response: response.toMembers() };
    return execution.realm.call(entryPoints['onRequest'], [context]);
  }, () => response.toAnswer());
  return { ...('failure' in outcome ? outcome : outcome.answer), ...costOf(execution) };
}

/** Runs the RESTlet's function for a method; one without that function fails with SSS_INVALID_SCRIPT_METHOD. */
export function runRestlet(account: Account, request: ExecutionRequest, httpRequest: RestletRequest): RestletOutcome {
  const execution = beginExecution(account, request);
  const outcome = runEntryPoint(execution, (entryPoints) => {
    return execution.realm.call(entryPointFor(entryPoints, httpRequest.method), [readArgument(execution, httpRequest)]);
  }, (returned) => readReturned(execution, returned));
  return 'failure' in outcome ? { ...outcome, ...costOf(execution) } : { value: outcome.answer, ...costOf(execution) };
}

/** An execution that may run others: they begin with full meters, and count how deep they stand. */
export function beginExecution(account: Account, request: ExecutionRequest): Execution {
  const execution = createExecution(account, request);
  const { caller, baseUrl, beforeCall } = request;
  execution.runSuitelet = (deployment, httpRequest) =>
    runSuitelet(account, { deployment, caller, baseUrl, beforeCall, depth: execution.depth + 1 }, httpRequest);
  return execution;
}

/**
 * Loads the files, calls the entry point, waits for its promise, and makes the answer of what it returned: all inside
 * the script's limits of time and units. A failure stands in the script log.
 */
export function runEntryPoint<Answer>(
  execution: Execution,
  callEntryPoint: (entryPoints: Readonly<Record<string, unknown>>) => unknown,
  toAnswer: (returned: unknown) => Answer,
): { readonly answer: Answer } | { readonly failure: ScriptFailure } {
  const { realm, governance, limits } = execution;
  let outcome: { readonly answer: Answer } | { readonly thrown: unknown } | undefined;
  const finish = (returned: unknown): void => {
    try {
      outcome = { answer: toAnswer(returned) };
    } catch (thrown) {
      outcome = { thrown };
    }
  };
  realm.onStrayRejection((reason) => logFailure(execution, toFailure(realm, reason, 'run')));
  try {
    realm.runWithin(limits.milliseconds + graceMilliseconds, () => {
      const entryPoints = new Loader(execution, createModules(execution)).loadEntryPoints();
      execution.phase = 'run';
      realm.whenSettled(callEntryPoint(entryPoints), finish, (thrown) => {
        outcome = { thrown };
      });
    });
    if (governance.ended !== undefined) throw governance.ended;
    if (outcome === undefined) throw new ScriptError('UNEXPECTED_ERROR', 'The script returned a promise that never settles.');
    if ('thrown' in outcome) throw outcome.thrown;
    return outcome;
  } catch (thrown) {
    const failure = toFailure(realm, governance.ended ?? thrown, execution.phase);
    // A server that died has written nothing.
    if (!governance.hasCrashed) logFailure(execution, failure);
    return { failure };
  } finally {
    endExecution(execution);
  }
}

function logFailure(execution: Execution, failure: ScriptFailure): void {
  writeScriptLog(execution, 'ERROR', failure.code, [failure.message, failure.stack ?? ''].join('\n').trim());
}

/** A script that calls N modules ends cleanly at its limit; the force that ends a loop without calls comes after. */
const graceMilliseconds = 1_000;

/** @throws ScriptError SSS_INVALID_SCRIPT_METHOD when the RESTlet has no such function */
function entryPointFor(entryPoints: Readonly<Record<string, unknown>>, method: RestletMethod): unknown {
  const entryPoint = entryPoints[method];
  if (entryPoint === undefined) {
    throw new ScriptError('SSS_INVALID_SCRIPT_METHOD', `This RESTlet has no function for ${method.toUpperCase()}.`);
  }
  return entryPoint;
}

function readArgument({ realm }: Execution, request: RestletRequest): unknown {
  if (request.method === 'get' || request.method === 'delete') return realm.data(request.parameters ?? {});
  if (typeof request.body === 'string') refuseTooLarge(request.body);
  return realm.data(request.body);
}

function readReturned({ realm }: Execution, returned: unknown): unknown {
  if (typeof returned === 'string') {
    refuseTooLarge(returned);
    return returned;
  }
  const json = realm.stringify(returned);
  if (json === undefined) return undefined;
  refuseTooLarge(json);
  return JSON.parse(json) as unknown;
}

/** What a run has cost so far. */
export function costOf({ governance }: Execution): RunCost {
  return { unitsUsed: governance.unitsUsed, rowsRead: governance.rowsRead, milliseconds: governance.milliseconds };
}
