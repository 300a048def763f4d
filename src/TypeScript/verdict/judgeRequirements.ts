import { text, type Text } from '../texts/text';
import { enableFeaturePath, featureNames, type FeatureId } from '../requirements/features';
import { requirements, type RequirementId } from '../requirements/catalog';
import { NONE, type Level } from '../requirements/levels';
import { permissionNames, tabOf, type PermissionKey } from '../requirements/permissions';
import { profilesOf } from '../requirements/profiles';
import { SEND_FROM_OUTLOOK_RECORD, type RequiredKey, type Requirement } from '../requirements/requirement';
import type { AccountFacts, Finding, FindingState } from './finding';
import type { Evidence, Grant, Grants } from './grants';

const requirementIds = Object.keys(requirements) as RequirementId[];

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

type Judgement = Pick<Finding, 'state' | 'has' | 'evidence' | 'reason'>;

function firstFeature(requirement: Requirement, account: AccountFacts, state: 'off' | 'unknown'): FeatureId | undefined {
  return requirement.features.find((feature) => account.features[feature] === state);
}

/** Why an account has no use for a requirement, whatever its roles; undefined where it may have. */
function notApplicable(requirement: Requirement, keys: readonly string[], account: AccountFacts): Text | undefined {
  const off = firstFeature(requirement, account, 'off');
  if (off) return text('feature_is_off', featureNames[off], enableFeaturePath(off));
  return keys.length === 0 ? text('record_type_not_installed', sendFromOutlookName) : undefined;
}

/** What was read of a level; it is a fact even where it does not matter. */
function levelRead(has: Grant, evidence: Evidence): Pick<Judgement, 'has' | 'evidence'> {
  return has === 'unknown' ? { has: undefined, evidence: 'none' } : { has, evidence };
}

/** What an account makes of a requirement, whatever the role. */
interface Bearing {
  readonly notApplicable: Text | undefined;
  /** Why a role without the permission may do without it. */
  readonly maybeUnused: Text | undefined;
  /** A feature of which NetSuite did not say whether it is on. */
  readonly unsure: FeatureId | undefined;
}

function bearingOf(requirement: Requirement, keys: readonly string[], account: AccountFacts): Bearing {
  return {
    notApplicable: notApplicable(requirement, keys, account),
    maybeUnused: account.usesSingleSignOn ? undefined : requirement.ifUsed,
    unsure: firstFeature(requirement, account, 'unknown'),
  };
}

function judge(has: Grant, evidence: Evidence, needs: Level, { notApplicable, maybeUnused, unsure }: Bearing): Judgement {
  const level = levelRead(has, evidence);
  if (notApplicable) return { ...level, state: 'not-applicable', reason: notApplicable };
  if (unsure) return { ...level, state: 'unknown', reason: text('feature_not_told', featureNames[unsure]) };
  if (maybeUnused && has === NONE) return { ...level, state: 'not-applicable', reason: maybeUnused };
  return { ...level, state: stateOf(has, needs), reason: has === 'unknown' ? text('permission_not_read') : undefined };
}

/** What a finding says of its requirement in one account, whatever the role. */
type Description = Omit<Finding, keyof Judgement>;

/** Makes the findings of one requirement in one account; of equal grants it gives the same finding. */
interface Judge {
  /** The permissions to ask a role for; none where the account has no such record type. */
  readonly asks: readonly string[];
  readonly needs: Level;
  readonly findingOf: (has: Grant, evidence: Evidence) => Finding;
}

function judgeOf(id: RequirementId, account: AccountFacts): Judge {
  const requirement: Requirement = requirements[id];
  const keys = requirement.keys.map((key) => keyIn(account, key)).filter((key): key is string => key !== undefined);
  const about: Description = {
    requirement: id,
    profiles: profilesOf(id),
    permission: requirement.keys.map(nameOf).join(' / '),
    keys,
    tab: tabOf(requirement.keys[0]),
    needs: requirement.level,
    why: requirement.why,
    alternative: requirement.alternative,
    anchor: requirement.anchor,
  };
  const bearing = bearingOf(requirement, keys, account);
  const made = new Map<Evidence, Map<Grant, Finding>>();
  const findingOf = (has: Grant, evidence: Evidence): Finding => {
    const known = made.get(evidence)?.get(has);
    if (known) return known;
    const fresh = { ...about, ...judge(has, evidence, about.needs, bearing) };
    made.set(evidence, (made.get(evidence) ?? new Map<Grant, Finding>()).set(has, fresh));
    return fresh;
  };
  return { asks: keys, needs: about.needs, findingOf };
}

/**
 * The judges of each account. An account may have thousands of roles with some thirty findings each, and there are no
 * more different findings than levels and kinds of evidence: each is made once and shared.
 */
const judges = new WeakMap<AccountFacts, ReadonlyMap<RequirementId, Judge>>();

function judgesOf(account: AccountFacts): ReadonlyMap<RequirementId, Judge> {
  const known = judges.get(account);
  if (known) return known;
  const fresh = new Map(requirementIds.map((id) => [id, judgeOf(id, account)]));
  judges.set(account, fresh);
  return fresh;
}

/** Where any one of several permissions is enough, the best of them decides. */
function findingBySeveral({ asks, needs, findingOf }: Judge, grants: Grants): Finding {
  const levels = asks.map((key) => grants.levelOf(key));
  const has = best(levels, needs);
  return findingOf(has, grants.evidenceOf(asks[Math.max(levels.indexOf(has), 0)]!));
}

function findingBy(judge: Judge, grants: Grants): Finding {
  if (judge.asks.length > 1) return findingBySeveral(judge, grants);
  const key = judge.asks[0];
  return key === undefined ? judge.findingOf('unknown', 'none') : judge.findingOf(grants.levelOf(key), grants.evidenceOf(key));
}

/** Judges some requirements by the grants of a role, in the order given. */
export function judgeRequirements(ids: readonly RequirementId[], grants: Grants, account: AccountFacts): Finding[] {
  const all = judgesOf(account);
  return ids.map((id) => findingBy(all.get(id)!, grants));
}

/** Judges every requirement by the grants of a role, in the order of the catalogue. */
export function judgeAllRequirements(grants: Grants, account: AccountFacts): Finding[] {
  return judgeRequirements(requirementIds, grants, account);
}
