import * as url from 'N/url';
import { checkerScript, deployments, type DeploymentName } from './ids';

/** Gives the address of a page of the checker. */
export function checkerLink(deployment: DeploymentName, parameters: Readonly<Record<string, string | number>> = {}): string {
  const params = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  return url.resolveScript({ scriptId: checkerScript, deploymentId: deployments[deployment], params });
}

/** Gives the address of NetSuite's own page of a role. */
export function rolePageLink(roleId: number): string {
  return `/app/setup/role.nl?id=${roleId}`;
}
