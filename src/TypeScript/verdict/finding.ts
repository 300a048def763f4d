import { text, type Say, type Text } from '../texts/text';
import type { FeatureStates } from '../requirements/features';
import type { RequirementId } from '../requirements/catalog';
import { levelNames, type Level } from '../requirements/levels';
import type { PermissionTab } from '../requirements/permissions';
import type { ProfileId } from '../requirements/profiles';
import type { Evidence } from './grants';

/**
 * - granted: at the level needed, or above;
 * - insufficient: there, but too low;
 * - missing: not there;
 * - not-applicable: a feature is off, the record type is not installed, or the role does without what only some companies use;
 * - unknown: could not be read. Never merged into any other.
 */
export type FindingState = 'granted' | 'insufficient' | 'missing' | 'not-applicable' | 'unknown';

/** One requirement, judged. */
export interface Finding {
  readonly requirement: RequirementId;
  readonly profiles: readonly ProfileId[];
  /** Name on the role page; several where any one of them is enough. */
  readonly permission: string;
  readonly keys: readonly string[];
  readonly tab: PermissionTab;
  readonly state: FindingState;
  /** Undefined where it could not be read. */
  readonly has: Level | undefined;
  readonly needs: Level;
  readonly why: Text;
  readonly alternative: Text | undefined;
  readonly evidence: Evidence;
  /** For not-applicable and unknown: the reason. */
  readonly reason: Text | undefined;
  readonly anchor: string;
}

/** What must be known of the account to judge a requirement. */
export interface AccountFacts {
  readonly features: FeatureStates;
  /** Script id of the Send from Outlook record type; undefined where none is named or installed. */
  readonly sendFromOutlookRecord: string | undefined;
  /**
   * Whether somebody said that single sign-on is used. NetSuite does not: a role without its permission may be meant so,
   * and is then right without it (support article 3509654).
   */
  readonly usesSingleSignOn?: boolean;
}

/** Whether a finding asks somebody to change the role. */
export function isLack(finding: Finding): boolean {
  return finding.state === 'missing' || finding.state === 'insufficient';
}

/** The level as NetSuite names it; what could not be read is said so. */
export function levelInWords(level: Level | undefined, say: Say): string {
  return level === undefined ? say(text('level_unknown')) : levelNames[level];
}
