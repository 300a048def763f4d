import * as v from 'valibot';
import { ApiError } from './errors';

/** NetSuite hands all query parameters to the script, its own among them: schemas name what they need and drop the rest. */
export type Input = Readonly<Record<string, unknown>>;

/**
 * Gives what NetSuite hands to the script: query parameters, or the body of a POST.
 * @throws ApiError INVALID_INPUT where a body is no JSON object
 */
export function toInput(given: unknown): Input {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Input;
  throw new ApiError('INVALID_INPUT', 'The body must be a JSON object, sent with the Content-Type application/json.');
}

/**
 * Gives the input as its schema wants it.
 * @throws ApiError INVALID_INPUT that names the field and what is allowed
 */
export function parseInput<Schema extends v.GenericSchema>(schema: Schema, input: Input): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  throw new ApiError('INVALID_INPUT', field ? `${field}: ${issue.message}` : issue.message);
}
