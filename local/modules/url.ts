import { findDeployment } from '../account/scripts';
import type { Deployment } from '../account/types';
import { information } from '../account/information';
import type { Execution } from '../runtime/execution';
import { notAvailable, ScriptError } from '../runtime/scriptError';
import { optionalText, readOptions, requiredText, textPairs, type Options } from './options';

/** Pages of record types in NetSuite's own user interface; Local NetSuite has few of them. */
const recordPages: Readonly<Record<string, string>> = {
  calendarevent: '/app/crm/calendar/event.nl',
  contact: '/app/common/entity/contact.nl',
  customer: '/app/common/entity/custjob.nl',
  employee: '/app/common/entity/employee.nl',
  estimate: '/app/accounting/transactions/estimate.nl',
  invoice: '/app/accounting/transactions/custinvc.nl',
  opportunity: '/app/accounting/transactions/opprtnty.nl',
  partner: '/app/common/entity/partner.nl',
  phonecall: '/app/crm/calendar/call.nl',
  salesorder: '/app/accounting/transactions/salesord.nl',
  supportcase: '/app/crm/support/supportcase.nl',
  task: '/app/crm/calendar/task.nl',
  vendor: '/app/common/entity/vendor.nl',
};

const scriptPages: Partial<Readonly<Record<Deployment['script']['type'], string>>> = {
  SUITELET: '/app/site/hosting/scriptlet.nl',
  RESTLET: '/app/site/hosting/restlet.nl',
};

/** N/url. Addresses are relative to the account's own domain, which here is this server's. No units. */
export function createUrl(execution: Execution): object {
  return {
    resolveScript(...argumentList: unknown[]): string {
      return resolveScript(execution, readOptions(argumentList, ['scriptId', 'deploymentId', 'returnExternalUrl', 'params']));
    },
    resolveRecord(...argumentList: unknown[]): string {
      return resolveRecord(readOptions(argumentList, ['recordType', 'recordId', 'isEditMode', 'params']));
    },
    resolveDomain(...argumentList: unknown[]): string {
      requiredText('url.resolveDomain', readOptions(argumentList, ['hostType', 'accountId']), 'hostType');
      return new URL(execution.baseUrl).host;
    },
    format(...argumentList: unknown[]): string {
      const options = readOptions(argumentList, ['domain', 'params']);
      return withQuery(requiredText('url.format', options, 'domain'), textPairs(options['params']));
    },
  };
}

/**
 * The address of a deployment, with the internal ids and the account's id as NetSuite writes it.
 * @throws ScriptError SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SCRIPT_ID_1 when there is no such script or deployment
 */
export function resolveScript(execution: Execution, options: Options): string {
  const scriptId = requiredText('url.resolveScript', options, 'scriptId');
  const deploymentId = requiredText('url.resolveScript', options, 'deploymentId');
  const { deployment, address } = targetOf(execution, scriptId, deploymentId);
  const whole = withQuery(address, textPairs(options['params']));
  return options['returnExternalUrl'] === true ? externalAddress(execution, deployment, whole) : whole;
}

interface Target {
  readonly deployment: Deployment;
  /** Without parameters of its own. */
  readonly address: string;
}

/** What one run asked for before: a page may link to itself a hundred times, and nothing is deployed meanwhile. */
const targets = new WeakMap<Execution, Map<string, Target>>();

function targetOf(execution: Execution, scriptId: string, deploymentId: string): Target {
  const known = targets.get(execution) ?? new Map<string, Target>();
  targets.set(execution, known);
  const key = `${scriptId} ${deploymentId}`;
  const target = known.get(key) ?? findTarget(execution, scriptId, deploymentId);
  known.set(key, target);
  return target;
}

function findTarget({ account }: Execution, scriptId: string, deploymentId: string): Target {
  const deployment = findDeployment(account, scriptId, deploymentId);
  const page = 'missing' in deployment ? undefined : scriptPages[deployment.script.type];
  if ('missing' in deployment || page === undefined) {
    throw new ScriptError('SSS_INVALID_SCRIPT_ID_1', `You have provided an invalid script id or internal id: ${scriptId}, ${deploymentId}`);
  }
  const address = withQuery(page, [
    ['script', String(deployment.script.id)],
    ['deploy', String(deployment.id)],
    ['compid', information(account).accountId],
  ]);
  return { deployment, address };
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT, INVALID_RCRD_TYPE */
export function resolveRecord(options: Options): string {
  const recordType = requiredText('url.resolveRecord', options, 'recordType');
  const page = recordPages[recordType.toLowerCase()];
  if (page === undefined) {
    throw new ScriptError('INVALID_RCRD_TYPE', `The record type [${recordType}] is invalid.`);
  }
  const recordId = options['recordId'];
  const id = typeof recordId === 'number' ? String(recordId) : optionalText(options, 'recordId');
  const pairs: [string, string][] = id === undefined ? [] : [['id', id]];
  if (options['isEditMode'] === true) pairs.push(['e', 'T']);
  return withQuery(page, [...pairs, ...textPairs(options['params'])]);
}

/** Appends parameters to an address that may have some. */
export function withQuery(address: string, pairs: readonly (readonly [string, string])[]): string {
  if (pairs.length === 0) return address;
  const query = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

/** A RESTlet's is for every client; a Suitelet's would be one that is available without log-in. */
function externalAddress(execution: Execution, deployment: Deployment, address: string): string {
  if (deployment.script.type !== 'RESTLET') throw notAvailable('The external URL of a Suitelet');
  return `${execution.baseUrl}${address}`;
}
