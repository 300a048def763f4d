import { featureNames, type FeatureId, type FeatureState } from '../../../src/TypeScript/requirements/features';
import type { Facts } from './gather';
import { field, textField } from './read';

/** What GET status tells. */
export interface SuiteAppStatus {
  readonly version: string;
  /** A feature of which nothing readable is said is unknown. */
  readonly features: Readonly<Record<FeatureId, FeatureState>>;
}

/** Reads an answer to GET status; undefined where it is none. */
export function readStatus({ status }: Facts): SuiteAppStatus | undefined {
  const data = status?.kind === 'answered' ? status.data : undefined;
  const version = textField(data, 'version');
  const told = field(data, 'features');
  if (version === undefined || typeof told !== 'object' || told === null) return undefined;
  const features = Object.keys(featureNames).map((id) => [id, stateOf(field(told, id))]);
  return { version, features: Object.fromEntries(features) as SuiteAppStatus['features'] };
}

function stateOf(told: unknown): FeatureState {
  return told === 'on' || told === 'off' ? told : 'unknown';
}
