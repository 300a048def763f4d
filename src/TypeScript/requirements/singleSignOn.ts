import type { FeatureId } from './features';
import type { PermissionKey } from './permissions';

/** A way of single sign-on: the feature that the account needs for it, and the permission that a role needs. */
export interface SingleSignOnWay {
  readonly feature: FeatureId;
  readonly key: PermissionKey;
}

/** Every way of single sign-on that NetSuite has. */
export const singleSignOnWays = [
  { feature: 'SAMLSSO', key: 'ADMI_SAMLSSO' },
  { feature: 'OIDC', key: 'ADMI_OIDC' },
  { feature: 'OPENIDSSO', key: 'ADMI_OPENIDSSO' },
] as const satisfies readonly SingleSignOnWay[];
