import { enableFeaturePath, featureNames, type FeatureId } from '../../../src/TypeScript/requirements/features';
import { profiles } from '../../../src/TypeScript/requirements/profiles';
import type { Facts } from '../asking/gather';
import { readStatus } from '../asking/status';
import { right, unknown, wrong, type Check, type Outcome } from './check';

function judgeFeatures(facts: Facts): Outcome {
  const features = readStatus(facts)?.features;
  const needed: readonly FeatureId[] = profiles['sign-in'].features;
  const inState = (state: 'off' | 'unknown'): FeatureId[] => needed.filter((feature) => (features?.[feature] ?? 'unknown') === state);
  const off = inState('off');
  const unread = inState('unknown');
  if (off.length > 0) return wrong({ why: `Off: ${namesOf(off)}. Nobody can sign in from Outlook.`, remedies: off.map((feature) => `${enableFeaturePath(feature)}.`) });
  if (unread.length > 0) return unknown({ why: `NetSuite did not say whether these are on: ${namesOf(unread)}.`, remedies: unread.map((feature) => `Look: ${enableFeaturePath(feature)}.`) });
  return right(namesOf(needed));
}

function namesOf(features: readonly FeatureId[]): string {
  return features.map((feature) => featureNames[feature]).join(', ');
}

/** What the account must have, whatever the role. */
export const accountChecks: readonly Check[] = [
  { id: 'account-features', category: 'account', says: 'The features that sign-in hangs on are on', needs: ['suiteapp-answer'], judge: judgeFeatures },
];
