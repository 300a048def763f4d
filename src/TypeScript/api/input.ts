import * as v from 'valibot';
import { ApiError } from './errors';

/** NetSuite hands all query parameters to the script, its own among them: schemas name what they need and drop the rest. */
export type Input = Readonly<Record<string, unknown>>;

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
