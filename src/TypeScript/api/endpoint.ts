import type * as v from 'valibot';

export const methods = ['get', 'post', 'delete'] as const;
export type Method = (typeof methods)[number];

/** One thing the API does: what it takes, and what it gives. */
export interface Endpoint<Schema extends v.GenericSchema = v.GenericSchema> {
  readonly method: Method;
  /** Value of the query parameter resource. */
  readonly resource: string;
  readonly input: Schema;
  readonly answer: (input: v.InferOutput<Schema>) => object;
}

/** Keeps an endpoint's input and answer of one type. */
export function endpoint<Schema extends v.GenericSchema>(definition: Endpoint<Schema>): Endpoint {
  return definition as unknown as Endpoint;
}
