import { ScriptError } from '../../runtime/scriptError';
import { requiredText, type Options } from '../options';

/** A SuiteQL text and what its question marks stand for. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly (string | number | boolean)[];
}

/** @throws ScriptError SSS_MISSING_REQD_ARGUMENT, WRONG_PARAMETER_TYPE, SSS_INVALID_TYPE_ARG */
export function readStatement(functionName: string, options: Options): Statement {
  return { sql: requiredText(functionName, options, 'query'), parameters: readParameters(options['params']) };
}

function readParameters(params: unknown): readonly (string | number | boolean)[] {
  if (params === undefined || params === null) return [];
  if (!Array.isArray(params)) throw invalidParameter('params is expected as an array');
  return params.map((value: unknown, index) => {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw invalidParameter(`params[${index}] is expected as a string, a number or a boolean`);
    }
    return value;
  });
}

function invalidParameter(what: string): ScriptError {
  return new ScriptError('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${what}.`);
}
