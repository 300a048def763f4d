import { text, type Sayable, type Text } from '../../texts/text';
import type { FeatureStates } from '../../requirements/features';
import { enableFeaturePath, featureNames } from '../../requirements/features';
import type { FeatureMatter, RoleMatter } from '../../requirements/knownErrorsShape';
import { levelNames, NONE } from '../../requirements/levels';
import { isLack, type Finding } from '../finding';
import { fixOf } from '../fix';
import type { RoleReport } from '../role';

/**
 * Whether the documented cause of an error is there.
 * - shows: it is;
 * - does-not-show: all that the cause hangs on was read, and it is not;
 * - unknown: what decides could not be read. Never merged into any other;
 * - not-a-role-matter: the cause lies in no role and no feature.
 */
export type CauseState = 'shows' | 'does-not-show' | 'unknown' | 'not-a-role-matter';

/** What a state rests on, and the clicks that change it where there are some. */
export interface Reason {
  readonly message: Text;
  readonly fix: Sayable | undefined;
}

export interface Judgement {
  readonly state: CauseState;
  /** Why it is there, or why it could not be told; empty where it is not there. */
  readonly because: readonly Reason[];
}

const reason = (message: Text, fix?: Sayable): Reason => ({ message, fix });

/** What speaks for the cause, and what leaves it open. */
interface Evidence {
  readonly proofs: readonly Reason[];
  readonly doubts: readonly Reason[];
}

function lackOf({ permission, has, needs }: Finding): Text {
  return has === undefined || has === NONE
    ? text('reason_missing', permission, levelNames[needs])
    : text('reason_too_low', permission, levelNames[has], levelNames[needs]);
}

function permissions({ lacks }: RoleMatter, report: RoleReport): Evidence {
  const asked = report.findings.filter(({ requirement }) => lacks.includes(requirement));
  const open = asked.filter(({ state }) => state === 'unknown' || state === 'not-applicable');
  return {
    proofs: asked.filter(isLack).map((finding) => reason(lackOf(finding), fixOf(report.role, finding))),
    doubts: open.map((finding) => reason(finding.reason ?? text('permission_not_read'))),
  };
}

function obstacles(matter: RoleMatter, report: RoleReport): Evidence {
  const codes: readonly string[] = matter.obstacles;
  const met = report.obstacles.filter(({ code }) => codes.includes(code));
  const reasons = (certainty: 'certain' | 'unknown') =>
    met.filter((obstacle) => obstacle.certainty === certainty).map(({ message, fix }) => reason(message, fix));
  return { proofs: reasons('certain'), doubts: reasons('unknown') };
}

function doubts(matter: RoleMatter, report: RoleReport): Reason[] {
  const codes: readonly string[] = matter.doubts;
  const notes = report.notes.filter(({ code }) => codes.includes(code)).map(({ message }) => reason(message));
  return matter.unread && notes.length === 0 ? [reason(matter.unread)] : notes;
}

/** Two requirements may hang on the same feature: it is named once. */
function once(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ message }) => {
    const words = JSON.stringify(message);
    return !seen.has(words) && seen.add(words);
  });
}

function decide({ proofs, doubts }: Evidence): Judgement {
  if (proofs.length > 0) return { state: 'shows', because: once(proofs) };
  return { state: doubts.length > 0 ? 'unknown' : 'does-not-show', because: once(doubts) };
}

/** Judges whether a role has the cause of an error that lies in roles. Pure. */
export function judgeRoleCause(matter: RoleMatter, report: RoleReport): Judgement {
  const [byPermissions, byObstacles] = [permissions(matter, report), obstacles(matter, report)];
  return decide({
    proofs: [...byPermissions.proofs, ...byObstacles.proofs],
    doubts: [...byPermissions.doubts, ...byObstacles.doubts, ...doubts(matter, report)],
  });
}

/** Judges whether the account has the cause of an error that lies in a feature. Pure. */
export function judgeFeatureCause({ feature, unread }: FeatureMatter, features: FeatureStates): Judgement {
  const name = featureNames[feature];
  switch (features[feature]) {
    case 'on':
      return { state: 'does-not-show', because: [] };
    case 'unknown':
      return { state: 'unknown', because: [reason(text('feature_not_told', name))] };
    case 'off':
      return unread
        ? { state: 'unknown', because: [reason(unread)] }
        : { state: 'shows', because: [reason(text('feature_is_off', name, enableFeaturePath(feature)), enableFeaturePath(feature))] };
  }
}
