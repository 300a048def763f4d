import { findRole } from '../../account/roles';
import { accessRefusals, scriptAccess } from '../../account/scriptAccess';
import { findDeployment, findScript } from '../../account/scripts';
import { writeLog } from '../../account/scriptLog';
import type { Deployment } from '../../account/types';
import type { Execution } from '../../runtime/execution';
import type { SuiteletOutcome } from '../../runtime/runScript';
import { notAvailable, ScriptError } from '../../runtime/scriptError';
import { requiredText, type Options } from '../options';
import { resolveScript } from '../url';
import { createClientResponse, type ClientAnswer } from './clientResponse';
import { isHead, readRequest } from './readRequest';

const unitsOfRequest = 10;

/** How many scripts may wait for one another; NetSuite's own number is not published. */
const deepestRequest = 8;

/**
 * https.requestSuitelet: runs a Suitelet for the user of this script, in his role, with units of its own, and gives what
 * it would answer to a program that asks for it. A redirect is not followed.
 * @throws ScriptError SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SCRIPT_ID_1 for what is no Suitelet,
 *   INVALID_SCRIPT_DEPLOYMENT_ID_1, SSS_REQUEST_LOOP_DETECTED, and those of readRequest
 */
export function requestSuitelet(execution: Execution, options: Options): object {
  const deployment = readDeployment(execution, options);
  const address = execution.baseUrl + resolveScript(execution, { scriptId: deployment.script.scriptId, deploymentId: deployment.scriptId });
  const request = readRequest(options, address);
  execution.governance.charge(unitsOfRequest, 'N/https', 'requestSuitelet');
  refuseLoop(execution);
  const { runSuitelet } = execution;
  if (runSuitelet === undefined) throw notAvailable('N/https.requestSuitelet in this script type');
  const refusal = refusalOf(execution, deployment);
  const answer = refusal ?? toAnswer(runSuitelet(deployment, request));
  return createClientResponse(isHead(options) ? { ...answer, body: '' } : answer);
}

function readDeployment({ account }: Execution, options: Options): Deployment {
  const scriptId = requiredText('https.requestSuitelet', options, 'scriptId');
  const deploymentId = requiredText('https.requestSuitelet', options, 'deploymentId');
  if (findScript(account, scriptId)?.type !== 'SUITELET') {
    throw new ScriptError('SSS_INVALID_SCRIPT_ID_1', `You have provided an invalid script id or internal id: ${scriptId}`);
  }
  const deployment = findDeployment(account, scriptId, deploymentId);
  if ('missing' in deployment) {
    throw new ScriptError('INVALID_SCRIPT_DEPLOYMENT_ID_1', `You have provided an invalid script deployment id: ${deploymentId}`);
  }
  return deployment;
}

function refuseLoop({ depth }: Execution): void {
  if (depth < deepestRequest) return;
  throw new ScriptError(
    'SSS_REQUEST_LOOP_DETECTED',
    'This script executes a recursive function that has exceeded the limit for the number of times a script can call itself using an HTTP request. Please examine the script for a potential infinite recursion problem.',
  );
}

/** The page's own refusals, by the role that the user is logged in with, whatever this script runs as. */
function refusalOf({ account, caller }: Execution, deployment: Deployment): ClientAnswer | undefined {
  const role = findRole(account, caller.roleId);
  const scriptId = deployment.script.scriptId;
  const { access } = role === undefined ? { access: 'refused' as const } : scriptAccess(account, role, 'SUITELET', scriptId, deployment.scriptId);
  if (access === 'granted') return undefined;
  const { status, code, message } = accessRefusals[access];
  writeLog(account, { level: 'ERROR', title: code, details: message, scriptId, deploymentId: deployment.scriptId, userId: caller.userId, date: new Date() });
  return errorAnswer(status, code, message);
}

function toAnswer(outcome: SuiteletOutcome): ClientAnswer {
  if ('failure' in outcome) return errorAnswer(500, outcome.failure.code, outcome.failure.message);
  const { status, headers, contentType, body } = outcome;
  return { code: status, headers: { ...headers, 'Content-Type': contentType }, body: typeof body === 'string' ? body : new TextDecoder().decode(body) };
}

/** As the server answers a program. */
function errorAnswer(code: number, errorCode: string, message: string): ClientAnswer {
  return { code, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify({ error: { code: errorCode, message } }) };
}
