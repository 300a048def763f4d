import { printable } from '../terminal/printable';
import { UsageError } from '../usageError';

/** Which roles to look at, by script ids in any case; undefined where the option was not given. */
export interface Selection {
  readonly only?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
}

/**
 * Gives the roles that were asked for, in their order. What is left out wins over what is named.
 * @throws UsageError for a script id that no role has, so that a slip of the hand leaves nothing out unseen
 */
export function selectRoles<Role extends { readonly scriptId: string }>(roles: readonly Role[], { only, except = [] }: Selection): Role[] {
  const known = new Set(roles.map(comparable));
  const strangers = [...(only ?? []), ...except].filter((scriptId) => !known.has(scriptId.toLowerCase()));
  if (strangers.length > 0) throw new UsageError(`No role here has the script id ${strangers.map(printable).join(', ')}.`);
  const named = only && setOf(only);
  const leftOut = setOf(except);
  return roles.filter((role) => (named?.has(comparable(role)) ?? true) && !leftOut.has(comparable(role)));
}

const comparable = ({ scriptId }: { readonly scriptId: string }): string => scriptId.toLowerCase();

const setOf = (scriptIds: readonly string[]): ReadonlySet<string> => new Set(scriptIds.map((scriptId) => scriptId.toLowerCase()));
