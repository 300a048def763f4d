/** The account features that ExtendSync or its SuiteApp hangs on, by NetSuite's feature id, with their names on Enable Features. */
export const featureNames = {
  TBA: 'Token-Based Authentication',
  WEBSERVICESEXTERNAL: 'SOAP Web Services',
  CUSTOMCODE: 'Client SuiteScript',
  SERVERSIDESCRIPTING: 'Server SuiteScript',
  RESTWEBSERVICES: 'REST Web Services',
  USR: 'SuiteAnalytics Workbook',
  CUSTOMRECORDS: 'Custom Records',
  SAMLSSO: 'SAML Single Sign-on',
  OIDC: 'OpenID Connect (OIDC) Single Sign-on',
  OPENIDSSO: 'OpenID Single Sign-on',
  OAUTH2: 'OAuth 2.0',
  EMPPERMS: 'Global Permissions',
} as const;

export type FeatureId = keyof typeof featureNames;

/** Whether NetSuite says that a feature is in effect; unknown where it would not say. */
export type FeatureState = 'on' | 'off' | 'unknown';

export type FeatureStates = Readonly<Record<FeatureId, FeatureState>>;

/** The subtab of Setup > Company > Enable Features that is not SuiteCloud. */
const otherSubtab: Partial<Record<FeatureId, string>> = { USR: 'Analytics', EMPPERMS: 'Employees' };

/** Gives the click path that turns a feature on. */
export function enableFeaturePath(feature: FeatureId): string {
  return `Setup > Company > Enable Features > ${otherSubtab[feature] ?? 'SuiteCloud'} > ${featureNames[feature]}`;
}
