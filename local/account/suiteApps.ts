import type { Account, Row } from './types';

/** A deployment by script ids: customscript_x and customdeploy_x. */
export interface DeploymentReference {
  readonly scriptId: string;
  readonly deploymentId: string;
}

/** A SuiteApp as the account knows it once it is installed: its project is no longer needed. */
export interface SuiteApp {
  /** Publisher and project id: com.example.app */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** What belongs to it and goes with it: root elements of SDF and script ids. */
  readonly objects: readonly { readonly type: string; readonly scriptId: string }[];
  /** What runs before it is uninstalled, in this order. */
  readonly beforeUndeploy: readonly DeploymentReference[];
}

type Contents = Pick<SuiteApp, 'objects' | 'beforeUndeploy'>;

function toSuiteApp({ id, name, version, contents }: Row): SuiteApp {
  return { id: String(id), name: String(name), version: String(version), ...(JSON.parse(String(contents)) as Contents) };
}

/** Adds a SuiteApp to what is installed, in place of the one with this id. Its objects are installed by themselves. */
export function saveSuiteApp(account: Account, { id, name, version, objects, beforeUndeploy }: SuiteApp): void {
  const contents: Contents = { objects, beforeUndeploy };
  account.database.run('INSERT OR REPLACE INTO local_suiteapp (id, name, version, contents) VALUES (?, ?, ?, ?)', [id, name, version, JSON.stringify(contents)]);
}

export function findSuiteApp(account: Account, id: string): SuiteApp | undefined {
  const row = account.database.get('SELECT * FROM local_suiteapp WHERE id = ?', [id]);
  return row && toSuiteApp(row);
}

/** All SuiteApps that are installed, by name. */
export function listSuiteApps(account: Account): SuiteApp[] {
  return account.database.all('SELECT * FROM local_suiteapp ORDER BY name, id').map(toSuiteApp);
}

/** Takes a SuiteApp off the list of what is installed; its objects stay. */
export function forgetSuiteApp(account: Account, id: string): void {
  account.database.run('DELETE FROM local_suiteapp WHERE id = ?', [id]);
}
