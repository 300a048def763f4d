import { judgedKeys } from '../requirements/catalog';
import type { Level } from '../requirements/levels';
import { permissionNames, tabOf, type PermissionKey, type PermissionTab } from '../requirements/permissions';
import type { AccountFacts } from './finding';
import type { Grant, Grants } from './grants';
import type { Obstacle, RoleFacts } from './obstacle';

/** How a role stands to the one it is compared with; unknown where one of the two levels could not be read. */
export type Direction = 'lacks' | 'unknown' | 'has-more';

/** In the order in which they ask for attention. */
export const directions = ['lacks', 'unknown', 'has-more'] as const satisfies readonly Direction[];

/** One permission that two roles have at different levels, or of which that could not be told. */
export interface Difference {
  readonly key: string;
  readonly permission: string;
  readonly tab: PermissionTab;
  /** Undefined where it could not be read. */
  readonly has: Level | undefined;
  readonly otherHas: Level | undefined;
  readonly direction: Direction;
}

const known = (grant: Grant): Level | undefined => (grant === 'unknown' ? undefined : grant);

function directionOf(has: Level | undefined, otherHas: Level | undefined): Direction {
  if (has === undefined || otherHas === undefined) return 'unknown';
  return has < otherHas ? 'lacks' : 'has-more';
}

/** Gives the keys that are compared: those that ExtendSync judges, and the Send from Outlook record where one is named. */
export function comparedKeys({ sendFromOutlookRecord }: AccountFacts): readonly string[] {
  return sendFromOutlookRecord === undefined ? judgedKeys : [...judgedKeys, sendFromOutlookRecord];
}

/**
 * Gives the permissions of which one role has more or less than another, what it lacks first. A level that could not be
 * read is a difference too: nobody knows that there is none.
 */
export function differencesOf(grants: Grants, others: Grants, keys: readonly string[]): Difference[] {
  const differences = keys.map((key): Difference => {
    const [has, otherHas] = [known(grants.levelOf(key)), known(others.levelOf(key))];
    const permission = permissionNames[key as PermissionKey] ?? key;
    return { key, permission, tab: tabOf(key), has, otherHas, direction: directionOf(has, otherHas) };
  });
  const differing = differences.filter(({ direction, has, otherHas }) => direction === 'unknown' || has !== otherHas);
  return directions.flatMap((direction) => differing.filter((difference) => difference.direction === direction));
}

/** Checkboxes of a role that keep it from being picked, by NetSuite's names, and what they are where they stand in the way. */
const flags = [
  { flag: 'Inactive', of: 'isInactive', obstacle: 'role-inactive' },
  { flag: 'Web Services Only Role', of: 'isWebServicesOnly', obstacle: 'web-services-only' },
  { flag: 'Single Sign-on Only', of: 'isSingleSignOnOnly', obstacle: 'single-sign-on-only' },
] as const satisfies readonly { flag: string; of: keyof RoleFacts; obstacle: Obstacle['code'] }[];

/** What two roles are compared by besides their permissions. */
export type Flags = Pick<RoleFacts, (typeof flags)[number]['of']>;

/** A checkbox that one role has and the other has not, or of which that could not be told. */
export interface FlagDifference {
  /** As NetSuite names it. */
  readonly flag: (typeof flags)[number]['flag'];
  readonly has: boolean | 'unknown';
  readonly otherHas: boolean | 'unknown';
  /** The obstacle that it is where it keeps the role from signing in. */
  readonly obstacle: Obstacle['code'];
}

/** Gives the checkboxes in which two roles differ. One that could not be read is a difference too. */
export function flagDifferencesOf(role: Flags, other: Flags): FlagDifference[] {
  return flags
    .map(({ flag, of, obstacle }) => ({ flag, has: role[of], otherHas: other[of], obstacle }))
    .filter(({ has, otherHas }) => has === 'unknown' || has !== otherHas);
}
