import * as url from 'N/url';
import { checkerScript, deployments, type DeploymentName } from './ids';

/** NetSuite's answers, asked for once: a page of roles links to the checker some two hundred times. */
const addresses = new Map<DeploymentName, string>();

function addressOf(deployment: DeploymentName): string {
  const address = addresses.get(deployment) ?? url.resolveScript({ scriptId: checkerScript, deploymentId: deployments[deployment] });
  addresses.set(deployment, address);
  return address;
}

/** Gives the address of a page of the checker. */
export function checkerLink(deployment: DeploymentName, parameters: Readonly<Record<string, string | number>> = {}): string {
  let link = addressOf(deployment);
  for (const name in parameters) link += `${link.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(parameters[name]!)}`;
  return link;
}

/** Gives the address of NetSuite's own page of a role. */
export function rolePageLink(roleId: number): string {
  return `/app/setup/role.nl?id=${roleId}`;
}
