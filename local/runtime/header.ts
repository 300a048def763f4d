import type { ScriptType } from '../account/types';
import { ScriptError } from './scriptError';

/** A script type as files and scripts name it, and its functions. */
interface Interface {
  readonly tag: string;
  readonly entryPoints: readonly string[];
  /** Of each of these groups there must be one; where nothing is said, one of all. */
  readonly required?: readonly (readonly string[])[];
  /** What may stand beside the functions. */
  readonly settings?: readonly string[];
}

/** Oracle help, "SuiteScript 2.x Script Types". */
const interfaces: Readonly<Record<ScriptType, Interface>> = {
  SUITELET: { tag: 'Suitelet', entryPoints: ['onRequest'] },
  RESTLET: { tag: 'Restlet', entryPoints: ['get', 'post', 'put', 'delete'] },
  // Oracle help section_4685231336; for `config` section_1517279521.
  MAPREDUCE: {
    tag: 'MapReduceScript',
    entryPoints: ['getInputData', 'map', 'reduce', 'summarize'],
    required: [['getInputData'], ['map', 'reduce']],
    settings: ['config'],
  },
  SCHEDULED: { tag: 'ScheduledScript', entryPoints: ['execute'] },
  CLIENT: {
    tag: 'ClientScript',
    entryPoints: ['pageInit', 'fieldChanged', 'postSourcing', 'sublistChanged', 'lineInit', 'validateField', 'validateLine',
      'validateInsert', 'validateDelete', 'saveRecord'],
  },
  SDFINSTALLATION: { tag: 'SDFInstallationScript', entryPoints: ['run'] },
};

/**
 * Judges the first comment of an entry point file as NetSuite does when a script record is made of it.
 * Codes and words: Oracle help section_4503568059, "Entry Point Script Validation Error Reference".
 * @throws ScriptError INVALID_API_VERSION, MISSING_SCRIPT_TYPE, INVALID_JSDOC_TAG_VALUE
 */
export function checkHeader(source: string, scriptType: ScriptType): void {
  const comment = /^\s*\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? '';
  const version = tagValue(comment, 'NApiVersion');
  if (version === undefined || !['2.0', '2.1', '2.x'].includes(version.toLowerCase())) {
    throw new ScriptError('INVALID_API_VERSION', 'Invalid JSDoc tag value; valid values are: @NApiVersion [2.X, 2.x, 2.0 2.1]');
  }
  const type = tagValue(comment, 'NScriptType');
  if (type === undefined) {
    throw new ScriptError('MISSING_SCRIPT_TYPE', 'The @NScriptType JSDoc tag is required for 2.0 entry point scripts.');
  }
  const { tag } = interfaces[scriptType];
  if (type.toLowerCase() !== tag.toLowerCase()) {
    throw new ScriptError('INVALID_JSDOC_TAG_VALUE', `Invalid JSDoc tag value; valid values are: @NScriptType [${tag}]`);
  }
}

/**
 * The functions of an entry point file's answer that NetSuite would call, by name, and the script type's settings.
 * @throws ScriptError SCRIPT_OF_API_VERSION_2X_MUST_IMPLEMENT_A_SCRIPT_TYPE_INTERFACE when there is none, or one is
 *   missing that the script type demands
 */
export function entryPointsOf(exported: unknown, scriptType: ScriptType): Readonly<Record<string, unknown>> {
  const { entryPoints, required = [entryPoints], settings = [] } = interfaces[scriptType];
  const found: Record<string, unknown> = {};
  if (typeof exported === 'object' && exported !== null) {
    for (const name of [...entryPoints, ...settings]) {
      const member: unknown = Reflect.get(exported, name);
      if (typeof member === 'function' || settings.includes(name)) found[name] = member;
    }
  }
  if (!required.every((group) => group.some((name) => name in found))) {
    throw new ScriptError(
      'SCRIPT_OF_API_VERSION_2X_MUST_IMPLEMENT_A_SCRIPT_TYPE_INTERFACE',
      'SuiteScript 2.1 entry point scripts must implement one script type function.',
    );
  }
  return found;
}

function tagValue(comment: string, tag: string): string | undefined {
  return new RegExp(`@${tag}[ \\t]+(\\S+)`).exec(comment)?.[1];
}
