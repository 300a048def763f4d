/** What is particular to each kind of script object. */
export interface ScriptObjectType {
  /** The value of `@NScriptType` in the script's header. */
  readonly header: string;
  /** The states a deployment may be deployed with. */
  readonly statuses: readonly string[];
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
]);

/** The File Cabinet path in a scriptfile value: [/SuiteApps/com.example.app/page.js], with or without brackets. */
export function scriptPath(value: string): string {
  return value.replace(/^\[(.*)\]$/, '$1');
}
