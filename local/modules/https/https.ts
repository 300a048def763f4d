import type { Execution } from '../../runtime/execution';
import { readOptions } from '../options';
import { unavailableFunction, withPromiseForm } from '../unavailable';
import { requestSuitelet } from './requestSuitelet';

/**
 * N/https, of which one function works: requestSuitelet, 10 units. Oracle's stubs leave it and its two sisters out;
 * nothing here leaves this machine.
 */
export function createHttps(execution: Execution): object {
  return {
    requestSuitelet: withPromiseForm('N/https.requestSuitelet', (...argumentList: unknown[]) =>
      requestSuitelet(execution, readOptions(argumentList, ['scriptId', 'deploymentId', 'urlParams', 'body', 'headers', 'method']))),
    requestRestlet: unavailableFunction('N/https.requestRestlet'),
    requestSuiteTalkRest: unavailableFunction('N/https.requestSuiteTalkRest'),
  };
}
