import { requiredKeys } from '../../src/TypeScript/requirements/catalog';
import { featureNames, type FeatureId, type FeatureState } from '../../src/TypeScript/requirements/features';
import type { AccountFacts, Finding } from '../../src/TypeScript/verdict/finding';
import type { Grant, Grants } from '../../src/TypeScript/verdict/grants';
import type { RoleFacts } from '../../src/TypeScript/verdict/obstacle';
import type { RoleReport } from '../../src/TypeScript/verdict/role';

/** A custom role that nothing stands in the way of. */
export const plainRole: RoleFacts = {
  id: 1007,
  name: 'Sales',
  scriptId: 'customrole1007',
  isInactive: false,
  isWebServicesOnly: false,
  isSingleSignOnOnly: false,
};

export type Levels = Readonly<Record<string, Grant>>;

export function grantsOf(levels: Levels): Grants {
  return { levelOf: (key) => levels[key] ?? 0, evidenceOf: () => 'role' };
}

/** An account with every feature on but single sign-on, and those given. */
export function accountWith(states: Partial<Record<FeatureId, FeatureState>> = {}): AccountFacts {
  const features = Object.fromEntries(Object.keys(featureNames).map((id) => [id, 'on'])) as Record<FeatureId, FeatureState>;
  return { features: { ...features, SAMLSSO: 'off', OIDC: 'off', OPENIDSSO: 'off', ...states }, sendFromOutlookRecord: undefined };
}

/** Every required permission at Full, SAML excepted. */
export const everyLevel: Levels = Object.fromEntries(requiredKeys.map((key) => [key, key === 'ADMI_SAMLSSO' ? 0 : 4]));

export const signInKeys = ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'] as const;

export function signInLevels(level: Grant): Levels {
  return Object.fromEntries(signInKeys.map((key) => [key, level]));
}

export function findingFor(report: RoleReport, requirement: Finding['requirement']): Finding {
  return report.findings.find((finding) => finding.requirement === requirement)!;
}
