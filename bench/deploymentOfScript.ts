import type { Deployment, Script } from '../local/account/types';

/** A deployment for a script of the bench alone: released, and open to every role. */
export function deploymentOfScript(script: Script): Deployment {
  return {
    id: 0,
    scriptId: script.scriptId.replace('customscript', 'customdeploy'),
    script,
    title: script.name,
    isDeployed: true,
    status: 'RELEASED',
    logLevel: 'ERROR',
    allRoles: true,
    audienceRoles: [],
    runAsRole: undefined,
    parameters: {},
  };
}
