/** Addresses of the SuiteApp's deployments, by the script ids of src/Objects/scripts. */
export function apiPath(resource?: string): string {
  const asked = resource === undefined ? {} : { resource };
  return `/app/site/hosting/restlet.nl?${new URLSearchParams({ script: 'customscript_extsync_api', deploy: 'customdeploy_extsync_api', ...asked })}`;
}

export function checkerPath(deployment: 'access' | 'account'): string {
  return `/app/site/hosting/scriptlet.nl?${new URLSearchParams({ script: 'customscript_extsync_checker', deploy: `customdeploy_extsync_${deployment}`, format: 'json' })}`;
}
