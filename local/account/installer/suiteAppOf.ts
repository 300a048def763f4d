import { deploymentNamed, scriptsOfHook } from '../../../sdf/installationScripts';
import type { Project } from '../../../sdf/project';
import { applicationIdOf, objectsOf, rootOf } from '../../../sdf/project';
import { textOf } from '../../../sdf/xml';
import type { SuiteApp } from '../suiteApps';

/** What an account remembers of a project that was judged and is installed. */
export function suiteAppOf(project: Project): SuiteApp {
  const manifest = rootOf(project.manifest)!;
  return {
    id: applicationIdOf(project),
    name: textOf(manifest, 'projectname'),
    version: textOf(manifest, 'projectversion'),
    objects: objectsOf(project).map(({ type, scriptId }) => ({ type, scriptId })),
    beforeUndeploy: scriptsOfHook(project, 'beforeUndeploy').flatMap((script) => {
      const deployment = deploymentNamed(project, script);
      return deployment === undefined ? [] : [{ scriptId: deployment.object.scriptId, deploymentId: deployment.scriptId }];
    }),
  };
}
