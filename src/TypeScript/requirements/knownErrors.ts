import { knownErrorsElsewhere } from './knownErrorsElsewhere';
import { knownErrorsInRoles } from './knownErrorsInRoles';
import type { KnownError } from './knownErrorsShape';

/** Every error that the vendor's articles and Oracle's help explain to users of ExtendSync. */
export const knownErrors = { ...knownErrorsInRoles, ...knownErrorsElsewhere } as const satisfies Record<string, KnownError>;

export type KnownErrorId = keyof typeof knownErrors;

export const knownErrorIds = Object.keys(knownErrors) as KnownErrorId[];

/** Gives what is known of an error. */
export function knownErrorOf(id: KnownErrorId): KnownError {
  return knownErrors[id];
}

/** What goes wrong without a message: it can only be chosen. */
export const symptomIds: readonly KnownErrorId[] = knownErrorIds.filter((id) => knownErrorOf(id).signs.length === 0);
