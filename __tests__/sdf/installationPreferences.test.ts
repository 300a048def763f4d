import { isLocked, isPreserved } from '../../sdf/installationPreferences';
import { deploymentsOf, objectsOf } from '../../sdf/project';
import { readProject } from '../../sdf/readProject';
import type { ProjectChanges } from '../support/sdfProject';
import { removeWrittenProjects, writeProject } from '../support/sdfProject';

const locking = (inner: string, defaultAction: string): ProjectChanges => ({
  'InstallationPreferences/locking.xml': `<preference type="LOCKING" defaultAction="${defaultAction}">${inner}</preference>`,
});
const overwriting = (inner: string): ProjectChanges => ({
  'InstallationPreferences/overwriting.xml': `<preference type="OVERWRITING">${inner}</preference>`,
});

function lockedObjects(changes: ProjectChanges): string[] {
  const project = readProject(writeProject(changes));
  return objectsOf(project).filter((object) => isLocked(project, object)).map(({ scriptId }) => scriptId);
}

function preservedDeployments(changes: ProjectChanges): string[] {
  const project = readProject(writeProject(changes));
  return objectsOf(project).flatMap(deploymentsOf).filter((deployment) => isPreserved(project, deployment)).map(({ scriptId }) => scriptId);
}

describe('installation preferences', () => {
  afterAll(removeWrittenProjects);

  it.each<[string, ProjectChanges, string[]]>([
    ['without locking.xml', { 'InstallationPreferences/locking.xml': null }, []],
    ['named by script id', locking('<apply action="LOCK"><object>customrole_sample_user</object></apply>', 'UNLOCK'), ['customrole_sample_user']],
    ['named by path', locking('<apply action="LOCK"><path>~/Objects/roles/*</path></apply>', 'UNLOCK'), ['customrole_sample_reader', 'customrole_sample_user']],
    [
      'by default, some excepted',
      locking('<apply action="UNLOCK"><path>~/Objects/roles/*</path></apply>', 'LOCK'),
      ['customrecord_sample_note', 'customscript_sample_api', 'customscript_sample_page'],
    ],
  ])('lock objects %s', (_how, changes, expected) => {
    expect(lockedObjects(changes)).toEqual(expected);
  });

  it.each<[string, ProjectChanges, string[]]>([
    ['without overwriting.xml', { 'InstallationPreferences/overwriting.xml': null }, []],
    ['without a list of deployments', overwriting(''), []],
    ['by default', overwriting('<scriptdeployments defaultAction="PRESERVE"/>'), ['customdeploy_sample_api', 'customdeploy_sample_all', 'customdeploy_sample_admins']],
    [
      'by default, one excepted',
      overwriting(
        '<scriptdeployments defaultAction="PRESERVE"><scriptdeployment scriptid="customscript_sample_api.customdeploy_sample_api" action="OVERWRITE"/></scriptdeployments>',
      ),
      ['customdeploy_sample_all', 'customdeploy_sample_admins'],
    ],
  ])('preserve deployments %s', (_how, changes, expected) => {
    expect(preservedDeployments(changes)).toEqual(expected);
  });
});
