import * as log from 'N/log';
import { readAuditRuns } from '../account/auditRuns';
import { beginAudit } from '../account/auditTask';
import { readFeatures } from '../account/features';
import { reasonOf } from '../account/reading';
import { enableFeaturePath, type FeatureId } from '../requirements/features';
import { profiles } from '../requirements/profiles';

/** What nobody signs in without, and what the audit's records need. */
const neededFeatures: readonly FeatureId[] = [...profiles['sign-in'].features, 'CUSTOMRECORDS'];

function checkFeatures(): void {
  const states = readFeatures();
  const lacking = neededFeatures.filter((feature) => states[feature] !== 'on');
  for (const feature of lacking) log.error({ title: 'Feature needed', details: { feature, state: states[feature], enable: enableFeaturePath(feature) } });
  if (lacking.length === 0) log.audit({ title: 'Features checked', details: { on: neededFeatures } });
}

/** Has the first audit made: 30 units. Where it cannot be read whether there was one, another one does no harm. */
function beginFirstAudit(): void {
  const audits = readAuditRuns(1);
  if (!audits.ok || audits.value.length === 0) beginAudit();
}

function noteFailure(title: string, thrown: unknown): void {
  try {
    log.error({ title, details: { reason: reasonOf(thrown) } });
  } catch {
    // Without a log there is nobody to tell, and the installation must go on.
  }
}

/** Does something that the installation can do without: what it throws stands in the log, and goes no further. */
function attempt(what: () => void, failure: string): void {
  try {
    what();
  } catch (thrown) {
    noteFailure(failure, thrown);
  }
}

/**
 * Looks at the account after an installation or an upgrade: features go to the log, and where there was no audit yet, one
 * is begun. Nothing that fails here stops the installation: the SuiteApp is there, and says itself what it lacks. 30 units.
 * @param versions null or empty in place of the first where the SuiteApp is new
 */
export function afterInstallation(versions: { readonly fromVersion: unknown; readonly toVersion: unknown }): void {
  attempt(() => log.audit({ title: 'Installed', details: { from: versions.fromVersion, to: versions.toVersion } }), 'Installation not logged');
  attempt(checkFeatures, 'Features not checked');
  attempt(beginFirstAudit, 'First audit not begun');
}
