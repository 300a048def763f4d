import type { SdfObject } from './project';

/** What is particular to each kind of script object. */
export interface ScriptObjectType {
  /** The value of `@NScriptType` in the script's header. */
  readonly header: string;
  /** The states a deployment may be deployed with; undefined where they are not known here. */
  readonly statuses: readonly string[] | undefined;
  /** Whether its deployments say who may run them. */
  readonly hasAudience: boolean;
}

const onRequest = ['RELEASED', 'TESTING'];
const onSchedule = ['NOTSCHEDULED', 'SCHEDULED', 'TESTING'];

/** By root element. Source: Oracle's SDF XML reference and SuiteScript 2.x JSDoc tags. */
export const scriptObjectTypes: ReadonlyMap<string, ScriptObjectType> = new Map([
  ['suitelet', { header: 'Suitelet', statuses: onRequest, hasAudience: true }],
  ['restlet', { header: 'Restlet', statuses: onRequest, hasAudience: true }],
  ['clientscript', { header: 'ClientScript', statuses: onRequest, hasAudience: true }],
  ['mapreducescript', { header: 'MapReduceScript', statuses: onSchedule, hasAudience: false }],
  ['scheduledscript', { header: 'ScheduledScript', statuses: onSchedule, hasAudience: false }],
  ['sdfinstallationscript', { header: 'SDFInstallationScript', statuses: onRequest, hasAudience: false }],
  ['usereventscript', { header: 'UserEventScript', statuses: onRequest, hasAudience: true }],
  ['portlet', { header: 'Portlet', statuses: onRequest, hasAudience: true }],
  ['massupdatescript', { header: 'MassUpdateScript', statuses: undefined, hasAudience: false }],
  ['workflowactionscript', { header: 'WorkflowActionScript', statuses: undefined, hasAudience: false }],
  ['bundleinstallationscript', { header: 'BundleInstallationScript', statuses: undefined, hasAudience: false }],
]);

/** Fields that name the functions of a script of SuiteScript 1.0, which has no header: defaultfunction, getfunction. */
const nameOfFunction = /function$/;

/** Whether the script object names its functions itself, as SuiteScript 1.0 needs it. */
export function isSuiteScript1({ element }: SdfObject): boolean {
  return element.children.some((field) => nameOfFunction.test(field.name) && field.text !== '');
}

/** The File Cabinet path in a scriptfile value: [/SuiteApps/com.example.app/page.js], with or without brackets. */
export function scriptPath(value: string): string {
  return value.replace(/^\[(.*)\]$/, '$1');
}
