import type { Execution } from '../runtime/execution';
import { notAvailable, ScriptError } from '../runtime/scriptError';
import { readOptions, requiredText, textPairs, type Options } from './options';
import { resolveRecord, resolveScript, withQuery } from './url';

/** N/redirect, for Suitelets: to another Suitelet, a record's page, or a page of this account. No units. */
export function createRedirect(execution: Execution): object {
  return {
    redirect(...argumentList: unknown[]): void {
      const options = readOptions(argumentList, ['url', 'parameters']);
      const url = requiredText('redirect.redirect', options, 'url');
      if (!isOfThisAccount(url, execution.baseUrl)) throw notAvailable('A redirect out of the account');
      send(execution, withQuery(url, textPairs(options['parameters'])));
    },
    toSuitelet(...argumentList: unknown[]): void {
      send(execution, suiteletAddress(execution, readOptions(argumentList, ['scriptId', 'deploymentId', 'isExternal', 'parameters'])));
    },
    toRecord(...argumentList: unknown[]): void {
      const options = readOptions(argumentList, ['type', 'id', 'isEditMode', 'parameters']);
      send(execution, resolveRecord({
        recordType: requiredText('redirect.toRecord', options, 'type'),
        recordId: options['id'],
        isEditMode: options['isEditMode'],
        params: options['parameters'],
      }));
    },
  };
}

function suiteletAddress(execution: Execution, options: Options): string {
  return resolveScript(execution, {
    scriptId: options['scriptId'],
    deploymentId: options['deploymentId'],
    returnExternalUrl: options['isExternal'],
    params: options['parameters'],
  });
}

/** The server would read //host/ as another host. */
function isOfThisAccount(url: string, baseUrl: string): boolean {
  return URL.canParse(url, baseUrl) && new URL(url, baseUrl).origin === new URL(baseUrl).origin;
}

function send(execution: Execution, url: string): void {
  if (execution.redirect === undefined) {
    throw new ScriptError('SSS_OPERATION_UNAVAILABLE', 'N/redirect is available to Suitelets and user event scripts only.');
  }
  execution.redirect(url);
}
