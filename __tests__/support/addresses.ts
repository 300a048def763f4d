/** Gives the address of a deployment of the checker; its script ids are those of src/Objects/scripts. */
export function checkerAddress(deployment: 'access' | 'myroles' | 'account', parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    script: 'customscript_extsync_checker',
    deploy: `customdeploy_extsync_${deployment}`,
    ...parameters,
  });
  return `/app/site/hosting/scriptlet.nl?${query}`;
}

/** Gives the address of the RESTlet. */
export function apiAddress(parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ script: 'customscript_extsync_api', deploy: 'customdeploy_extsync_api', ...parameters });
  return `/app/site/hosting/restlet.nl?${query}`;
}
