import type { Facts } from '../asking/gather';

/** In the order in which a request meets them. */
export const categories = ['credentials', 'network', 'clock', 'sign-in', 'SuiteApp', 'account', 'role'] as const;
export type Category = (typeof categories)[number];

/** One of several things that may be at fault, and what to do about it. */
export interface Cause {
  /** Stable, for programs. */
  readonly code: string;
  readonly cause: string;
  /** In NetSuite, the clicks. */
  readonly remedy: string;
}

/** What is not right, or not known. */
export interface Fault {
  /** What was found, in sentences. */
  readonly why: string;
  /** What may be the cause, where it is one of several: in the order to look. */
  readonly causes?: readonly Cause[];
  /** What to do; behind causes, whatever the cause is. */
  readonly remedies?: readonly string[];
}

/**
 * What a check comes to:
 * - right, with what was found where that is worth knowing;
 * - warning: it works, and something is worth mending;
 * - wrong;
 * - unknown: it could not be told;
 * - not-checked: an earlier check, `behind`, is not passed, so nothing could be told of this one.
 */
export type Outcome =
  | { readonly state: 'right'; readonly found?: string | undefined }
  | ({ readonly state: 'warning' | 'wrong' | 'unknown' } & Fault)
  | { readonly state: 'not-checked'; readonly behind: string };

/** One thing that is asked of the way to the RESTlet. */
export interface Check {
  /** Stable; behind `doctor-` its heading in docs/checks.md. */
  readonly id: string;
  readonly category: Category;
  /** What is so when it is right. */
  readonly says: string;
  /** Ids of checks that must be passed before: right, or with a warning. One that is left out is passed. */
  readonly needs: readonly string[];
  /** Left out of the list where it has no meaning. */
  readonly isLeftOut?: (facts: Facts) => boolean;
  readonly judge: (facts: Facts) => Outcome;
}

/** A check that was made, or why not. */
export interface Result {
  readonly check: Check;
  readonly outcome: Outcome;
}

/** The heading in docs/checks.md. */
export function anchorOf({ id }: Pick<Check, 'id'>): string {
  return `doctor-${id}`;
}

export const right = (found?: string): Outcome => ({ state: 'right', found });
export const warning = (fault: Fault): Outcome => ({ state: 'warning', ...fault });
export const wrong = (fault: Fault): Outcome => ({ state: 'wrong', ...fault });
export const unknown = (fault: Fault): Outcome => ({ state: 'unknown', ...fault });
