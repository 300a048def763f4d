import type { Problem } from '../problem';
import type { Project } from '../project';
import { featuresOf, objectsOf, rootOf } from '../project';
import { featureIds } from '../schema';
import { walk } from '../xml';

/**
 * Objects that exist only with a feature, or with any of several. Source: "Feature Dependencies" in Oracle's SDF XML
 * reference; of client scripts it names CUSTOMCODE, while Oracle's own samples declare SERVERSIDESCRIPTING alone.
 */
const featuresOfObject: ReadonlyMap<string, readonly string[]> = new Map([
  ['suitelet', ['SERVERSIDESCRIPTING']],
  ['restlet', ['SERVERSIDESCRIPTING']],
  ['mapreducescript', ['SERVERSIDESCRIPTING']],
  ['scheduledscript', ['SERVERSIDESCRIPTING']],
  ['sdfinstallationscript', ['SERVERSIDESCRIPTING']],
  ['usereventscript', ['SERVERSIDESCRIPTING']],
  ['clientscript', ['CUSTOMCODE', 'SERVERSIDESCRIPTING']],
  ['customrecordtype', ['CUSTOMRECORDS']],
]);

/**
 * Fields that exist only with a feature ("If this field appears in the SuiteCloud project, you must reference the
 * feature in the manifest"). Source: Oracle's SDF XML reference, role and scriptdeployment.
 */
const featureOfField: ReadonlyMap<string, string> = new Map([
  ['subsidiaryoption', 'SUBSIDIARIES'],
  ['subsidiaryviewingallowed', 'SUBSIDIARIES'],
  ['audsubsidiary', 'SUBSIDIARIES'],
  ['accountingbooksoption', 'MULTIBOOK'],
  ['restrictip', 'IPADDRESSRULES'],
  ['iswebserviceonlyrole', 'WEBSERVICESEXTERNAL'],
  ['issuerole', 'ISSUEDB'],
  ['allpartners', 'CRM'],
  ['audpartner', 'CRM'],
  ['auddepartment', 'DEPARTMENTS'],
]);

const knownFeatures: ReadonlySet<string> = new Set([...featureIds, ...[...featuresOfObject.values()].flat(), ...featureOfField.values()]);

/** UNKNOWN_FEATURE in the manifest; FEATURE_NOT_DECLARED for what an object or a field drags in. */
export function judgeFeatures(project: Project): Problem[] {
  return [...unknownFeatures(project), ...undeclaredFeatures(project)];
}

function unknownFeatures(project: Project): Problem[] {
  return featuresOf(project)
    .filter((feature) => !knownFeatures.has(feature.id))
    .map(({ id, line }) => ({ code: 'UNKNOWN_FEATURE', file: project.manifest.file, line, message: `NetSuite knows no feature ${id}.` }));
}

function undeclaredFeatures(project: Project): Problem[] {
  // What a manifest that cannot be read declares is not known.
  if (rootOf(project.manifest) === undefined) return [];
  const declared = new Set(featuresOf(project).map((feature) => feature.id));
  const problems: Problem[] = [];
  for (const object of objectsOf(project)) {
    for (const element of walk(object.element)) {
      const features = element === object.element ? featuresOfObject.get(element.name) : featuresOfField(element.name);
      if (features === undefined || features.some((feature) => declared.has(feature))) continue;
      problems.push({
        code: 'FEATURE_NOT_DECLARED',
        file: object.file,
        line: element.line,
        message: `<${element.name}> needs the feature ${features.join(' or ')}: name it in the manifest.`,
      });
    }
  }
  return problems;
}

function featuresOfField(name: string): readonly string[] | undefined {
  const feature = featureOfField.get(name);
  return feature === undefined ? undefined : [feature];
}
