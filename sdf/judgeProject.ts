import type { Problem } from './problem';
import { projectTypeOf, rootOf, type Project } from './project';
import { judgeCustomRecordPermissions } from './rules/customRecordPermissions';
import { judgeDeployments } from './rules/deployments';
import { judgeDeployPaths } from './rules/deployPaths';
import { judgeDocuments } from './rules/documents';
import { judgeFeatures } from './rules/features';
import { judgeFields } from './rules/fields';
import { judgeHooks } from './rules/hooks';
import { judgeInstallationPreferences } from './rules/installationPreferences';
import { judgeInstallationScripts } from './rules/installationScripts';
import { judgeManifest } from './rules/manifest';
import { judgeObjectNames } from './rules/objectNames';
import { judgePermissions } from './rules/permissions';
import { judgeReferences } from './rules/references';
import { judgeScriptFiles } from './rules/scriptFiles';
import { judgeTranslationCollections } from './rules/translationCollections';
import { judgeXliff } from './rules/xliff';

const rules: readonly ((project: Project) => Problem[])[] = [
  judgeDocuments,
  judgeManifest,
  judgeObjectNames,
  judgeFields,
  judgePermissions,
  judgeCustomRecordPermissions,
  judgeReferences,
  judgeScriptFiles,
  judgeDeployments,
  judgeFeatures,
  judgeTranslationCollections,
  judgeXliff,
  judgeDeployPaths,
  judgeInstallationScripts,
  judgeHooks,
  judgeInstallationPreferences,
];

/** Everything for which SDF would refuse the project; [] for a project that may be deployed. Ordered by file and line. */
export function judgeProject(project: Project): Problem[] {
  return inOrder(rules.flatMap((judge) => judge(project)));
}

/** The same of a project that has to be a SuiteApp: MANIFEST_TYPE where it is made for one account. */
export function judgeSuiteApp(project: Project): Problem[] {
  const problems = judgeProject(project);
  if (projectTypeOf(project) !== 'ACCOUNTCUSTOMIZATION') return problems;
  const { file } = project.manifest;
  const message = 'Only a SuiteApp can be installed: the root must be <manifest projecttype="SUITEAPP">.';
  return inOrder([...problems, { code: 'MANIFEST_TYPE', file, line: rootOf(project.manifest)?.line ?? 1, message }]);
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((one, other) => (one.file === other.file ? (one.line ?? 0) - (other.line ?? 0) : one.file < other.file ? -1 : 1));
}
