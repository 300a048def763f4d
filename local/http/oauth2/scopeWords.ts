import type { OAuth2Scope } from '../../account/integrations';

/** What an application may do with a scope, for whoever is asked to allow it. */
export const scopeWords: Readonly<Record<OAuth2Scope, string>> = {
  restlets: 'Run RESTlets',
  rest_webservices: 'Use REST web services: read and change records that the role may see',
  suite_analytics: 'Read data through SuiteAnalytics Connect',
};
