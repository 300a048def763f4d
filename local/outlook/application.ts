import { demoIntegration } from '../account/demo/signIn';

/** The application that the stand-in signs in as: the demo account's integration record. */
export const application = { key: demoIntegration.consumerKey, secret: demoIntegration.consumerSecret } as const;

/** The SuiteApp's scripts that an ExtendSync client knows by id. */
export const scripts = {
  api: { script: 'customscript_extsync_api', deploy: 'customdeploy_extsync_api' },
  preflight: { script: 'customscript_extsync_checker', deploy: 'customdeploy_extsync_access', view: 'dialog' },
} as const;

/** What an ExtendSync user sees when sign-in ends without a token (support article 11158431). */
export const missingAuthenticationToken = {
  message: 'Missing Authentication Token',
  type: 'MISSING_AUTHENTICATION_TOKEN',
  statusCode: 404,
  hint: 'The HTTP method or resource may not be supported.',
} as const;
