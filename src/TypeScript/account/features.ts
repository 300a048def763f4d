import * as runtime from 'N/runtime';
import { featureNames, type FeatureId, type FeatureState, type FeatureStates } from '../requirements/features';

function stateOf(feature: FeatureId): FeatureState {
  try {
    const answer: unknown = runtime.isFeatureInEffect({ feature });
    if (answer === true) return 'on';
    return answer === false ? 'off' : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Gives the state of every feature that a requirement hangs on. No governance units. */
export function readFeatures(): FeatureStates {
  const states = {} as Record<FeatureId, FeatureState>;
  for (const feature of Object.keys(featureNames) as FeatureId[]) states[feature] = stateOf(feature);
  return states;
}
