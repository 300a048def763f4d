import type { Problem } from '../../../sdf/problem';
import type { Project } from '../../../sdf/project';
import { featuresOf } from '../../../sdf/project';
import { isFeatureOn } from '../features';
import type { Account } from '../types';

/** FEATURE_OFF: a feature that the manifest requires and the account has not enabled. */
export function missingFeatures(account: Account, project: Project): Problem[] {
  return featuresOf(project)
    .filter((feature) => feature.isRequired && !isFeatureOn(account, feature.id))
    .map(({ id, line }) => ({
      code: 'FEATURE_OFF',
      file: project.manifest.file,
      line,
      message: `The ${id} feature is required but is not enabled in the account: Setup > Company > Enable Features.`,
    }));
}
