/** The checker's script and its deployments, as src/Objects/scripts defines them. */
export const checkerScript = 'customscript_extsync_checker';

export const deployments = {
  access: 'customdeploy_extsync_access',
  ownRoles: 'customdeploy_extsync_myroles',
  account: 'customdeploy_extsync_account',
} as const;

export type DeploymentName = keyof typeof deployments;

/** Gives which deployment of the checker an id names, or undefined for one that somebody added, which the checker does not serve. */
export function deploymentNamed(scriptId: string): DeploymentName | undefined {
  return (Object.keys(deployments) as DeploymentName[]).find((name) => deployments[name] === scriptId);
}
