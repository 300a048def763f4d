import type { Execution } from '../../runtime/execution';
import { ScriptError } from '../../runtime/scriptError';
import { readOptions, requiredText } from '../options';
import { complete } from '../unavailable';

/** runtime.Script: which script and deployment run, their parameters, and what is left of the governance units. */
export function createScript(execution: Execution): object {
  const { deployment, governance } = execution;
  const shown = {
    id: deployment.script.scriptId,
    deploymentId: deployment.scriptId,
    logLevel: deployment.logLevel,
    apiVersion: '2.1',
    bundleIds: [],
  };
  return complete('N/runtime/script', {
    ...shown,
    getRemainingUsage: () => governance.unitsRemaining,
    getParameter(...argumentList: unknown[]): string | null {
      const name = requiredText('Script.getParameter', readOptions(argumentList, ['name']), 'name');
      const value = deployment.parameters[name];
      return value === undefined || value === '' ? null : value;
    },
    get percentComplete(): never {
      throw onlyScheduled();
    },
    set percentComplete(_percent: unknown) {
      throw onlyScheduled();
    },
    toJSON: () => shown,
    toString: () => 'runtime.Script',
  });
}

function onlyScheduled(): ScriptError {
  return new ScriptError('SSS_OPERATION_UNAVAILABLE', 'percentComplete is only available in a scheduled script.');
}
