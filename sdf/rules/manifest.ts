import type { Problem } from '../problem';
import type { Project } from '../project';
import { applicationIdOf, rootOf } from '../project';
import { textOf } from '../xml';

const requiredFields = ['publisherid', 'projectid', 'projectname', 'projectversion', 'frameworkversion'];

/** MANIFEST_TYPE, MANIFEST_FIELD_MISSING, FILE_OUTSIDE_SUITEAPP. Source: Oracle help, SuiteApp project manifest. */
export function judgeManifest(project: Project): Problem[] {
  const root = rootOf(project.manifest);
  if (root === undefined) return [];
  const { file } = project.manifest;
  const problems: Problem[] = [];
  if (root.name !== 'manifest' || root.attributes.get('projecttype') !== 'SUITEAPP') {
    problems.push({ code: 'MANIFEST_TYPE', file, line: root.line, message: 'The root must be <manifest projecttype="SUITEAPP">.' });
  }
  for (const field of requiredFields) {
    if (textOf(root, field) === '') {
      problems.push({ code: 'MANIFEST_FIELD_MISSING', file, line: root.line, message: `The manifest must state <${field}>.` });
    }
  }
  return [...problems, ...filesOutside(project)];
}

function filesOutside(project: Project): Problem[] {
  const folder = `/SuiteApps/${applicationIdOf(project)}/`;
  return project.fileCabinet
    .filter(({ path }) => !path.startsWith(folder))
    .map(({ file }) => ({ code: 'FILE_OUTSIDE_SUITEAPP', file, message: `A SuiteApp's files stand in FileCabinet${folder}.` }));
}
