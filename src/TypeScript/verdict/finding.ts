import { enableFeaturePath, featureNames, type FeatureId, type FeatureStates } from '../requirements/features';
import { requirements, type RequirementId } from '../requirements/catalog';
import { levelNames, NONE, type Level } from '../requirements/levels';
import { permissionNames, tabOf, type PermissionKey, type PermissionTab } from '../requirements/permissions';
import { profilesOf, type ProfileId } from '../requirements/profiles';
import { SEND_FROM_OUTLOOK_RECORD, type RequiredKey, type Requirement } from '../requirements/requirement';
import type { Evidence, Grant, Grants } from './grants';

/**
 * - granted: at the level needed, or above;
 * - insufficient: there, but too low;
 * - missing: not there;
 * - not-applicable: a feature is off, or the record type is not installed;
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
  readonly why: string;
  readonly alternative: string | undefined;
  readonly evidence: Evidence;
  /** For not-applicable and unknown: the reason. */
  readonly reason: string | undefined;
  readonly anchor: string;
}

/** What must be known of the account to judge a requirement. */
export interface AccountFacts {
  readonly features: FeatureStates;
  /** Script id of the Send from Outlook record type; undefined where none is named or installed. */
  readonly sendFromOutlookRecord: string | undefined;
}

const sendFromOutlookName = 'Celigo Send from Outlook Email Config';

function keyIn(account: AccountFacts, key: RequiredKey): string | undefined {
  return key === SEND_FROM_OUTLOOK_RECORD ? account.sendFromOutlookRecord : key;
}

function nameOf(key: RequiredKey): string {
  return key === SEND_FROM_OUTLOOK_RECORD ? sendFromOutlookName : permissionNames[key as PermissionKey];
}

/** The highest known level; unknown if one that could not be read might be higher. */
function best(grants: readonly Grant[], needed: Level): Grant {
  const known = grants.filter((grant): grant is Level => grant !== 'unknown');
  const highest = Math.max(NONE, ...known) as Level;
  return highest >= needed || known.length === grants.length ? highest : 'unknown';
}

function stateOf(has: Grant, needs: Level): FindingState {
  if (has === 'unknown') return 'unknown';
  if (has >= needs) return 'granted';
  return has === NONE ? 'missing' : 'insufficient';
}

function firstFeature(requirement: Requirement, account: AccountFacts, state: 'off' | 'unknown'): FeatureId | undefined {
  return requirement.features.find((feature) => account.features[feature] === state);
}

type Judgement = Pick<Finding, 'state' | 'has' | 'evidence' | 'reason'>;

function judge(requirement: Requirement, keys: readonly string[], grants: Grants, account: AccountFacts): Judgement {
  const off = firstFeature(requirement, account, 'off');
  if (off) {
    const reason = `The feature ${featureNames[off]} is off: ${enableFeaturePath(off)}.`;
    return { state: 'not-applicable', has: undefined, evidence: 'none', reason };
  }
  if (keys.length === 0) {
    const reason = `The record type ${sendFromOutlookName} is not installed, or not named in the script parameter.`;
    return { state: 'not-applicable', has: undefined, evidence: 'none', reason };
  }
  const has = best(keys.map((key) => grants.levelOf(key)), requirement.level);
  const decisive = keys.find((key) => grants.levelOf(key) === has) ?? keys[0]!;
  const unsure = firstFeature(requirement, account, 'unknown');
  if (unsure) {
    const reason = `NetSuite did not say whether the feature ${featureNames[unsure]} is on.`;
    return { state: 'unknown', has: has === 'unknown' ? undefined : has, evidence: grants.evidenceOf(decisive), reason };
  }
  if (has === 'unknown') {
    return { state: 'unknown', has: undefined, evidence: 'none', reason: 'This permission could not be read.' };
  }
  return { state: stateOf(has, requirement.level), has, evidence: grants.evidenceOf(decisive), reason: undefined };
}

type Description = Pick<Finding, 'requirement' | 'profiles' | 'permission' | 'tab' | 'needs' | 'why' | 'alternative' | 'anchor'>;

/** What a finding says of its requirement whatever the role; made once, for there are many roles. */
const descriptions = new Map<RequirementId, Description>(
  (Object.entries(requirements) as [RequirementId, Requirement][]).map(([id, requirement]) => [
    id,
    {
      requirement: id,
      profiles: profilesOf(id),
      permission: requirement.keys.map(nameOf).join(' or '),
      tab: tabOf(requirement.keys[0]),
      needs: requirement.level,
      why: requirement.why,
      alternative: requirement.alternative,
      anchor: requirement.anchor,
    },
  ]),
);

/** Field by field: spreading took six times as long, and an account may have thousands of roles with some thirty findings each. */
function findingOf(about: Description, keys: readonly string[], judgement: Judgement): Finding {
  return {
    requirement: about.requirement,
    profiles: about.profiles,
    permission: about.permission,
    keys,
    tab: about.tab,
    state: judgement.state,
    has: judgement.has,
    needs: about.needs,
    why: about.why,
    alternative: about.alternative,
    evidence: judgement.evidence,
    reason: judgement.reason,
    anchor: about.anchor,
  };
}

/** Judges one requirement by the grants of a role. */
export function judgeRequirement(id: RequirementId, grants: Grants, account: AccountFacts): Finding {
  const requirement: Requirement = requirements[id];
  const keys = requirement.keys.map((key) => keyIn(account, key)).filter((key): key is string => key !== undefined);
  return findingOf(descriptions.get(id)!, keys, judge(requirement, keys, grants, account));
}

/** Whether a finding asks somebody to change the role. */
export function isLack(finding: Finding): boolean {
  return finding.state === 'missing' || finding.state === 'insufficient';
}

/** The level in words; what could not be read is said so. */
export function levelInWords(level: Level | undefined): string {
  return level === undefined ? 'Unknown' : levelNames[level];
}
