import type * as v from 'valibot';
import type { RequirementId } from '../requirements/catalog';
import type { Level } from '../requirements/levels';
import type { ApiErrorCode } from './errors';

export const methods = ['get', 'post', 'delete'] as const;
export type Method = (typeof methods)[number];

/** A permission that an endpoint takes: a requirement of the checker's, at its own level or at another. */
export interface Need {
  readonly requirement: RequirementId;
  /** The requirement's own unless said otherwise. */
  readonly level?: Level;
  /** For what it is needed, where not every request needs it, in words: "where the mail has attachments". */
  readonly when?: string;
}

/** A request and what it is answered with, for the reference. */
export interface Example {
  readonly input: Readonly<Record<string, unknown>>;
  readonly output: Readonly<Record<string, unknown>>;
}

/** One thing the API does: what it takes, what it gives, and what it says of itself in the reference. */
export interface Endpoint<Input extends v.GenericSchema = v.GenericSchema, Output extends v.GenericSchema = v.GenericSchema> {
  readonly method: Method;
  /** Value of the parameter resource. */
  readonly resource: string;
  /** One sentence for the reference. */
  readonly summary: string;
  readonly needs: readonly Need[];
  readonly input: Input;
  /** The shape of the answer: the reference and the tests hold the endpoint to it. */
  readonly output: Output;
  /** Codes of its failures besides those of every endpoint. */
  readonly failures: readonly ApiErrorCode[];
  readonly example: Example;
  readonly answer: (input: v.InferOutput<Input>) => v.InferInput<Output>;
}

/** Keeps an endpoint's input and answer of one type. */
export function endpoint<Input extends v.GenericSchema, Output extends v.GenericSchema>(definition: Endpoint<Input, Output>): Endpoint {
  return definition as unknown as Endpoint;
}
