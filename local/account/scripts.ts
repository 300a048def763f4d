import { isChecked, toCheckbox } from './checkbox';
import type { Account, Deployment, Processing, Row, Script, ScriptType } from './types';

export type DeploymentInput = Omit<Deployment, 'id' | 'script'>;

export interface ScriptInput {
  readonly scriptId: string;
  readonly name: string;
  readonly type: ScriptType;
  readonly file: string;
  readonly isInactive?: boolean;
  /** All deployments of the script: one that stands in the account and not here is removed. */
  readonly deployments: readonly DeploymentInput[];
}

const selectScripts =
  'SELECT script.*, local_script.file FROM script JOIN local_script ON local_script.script = script.id';

const selectDeployments = `SELECT scriptdeployment.*, local_deployment.* FROM scriptdeployment
  JOIN local_deployment ON local_deployment.deployment = scriptdeployment.primarykey`;

function isInternalId(reference: string): boolean {
  return /^\d+$/.test(reference);
}

function toScript(row: Row): Script {
  return {
    id: Number(row.id),
    scriptId: String(row.scriptid),
    name: String(row.name),
    type: row.scripttype as ScriptType,
    file: String(row.file),
    isInactive: isChecked(row.isinactive),
  };
}

function audienceOf(account: Account, deploymentId: number): number[] {
  const rows = account.database.all('SELECT role FROM local_deployment_audience WHERE deployment = ? ORDER BY role', [
    deploymentId,
  ]);
  return rows.map((row) => Number(row.role));
}

function toDeployment(account: Account, row: Row, script: Script): Deployment {
  const id = Number(row.primarykey);
  return {
    id,
    scriptId: String(row.scriptid),
    script,
    title: String(row.title),
    isDeployed: isChecked(row.isdeployed),
    status: String(row.status),
    logLevel: row.loglevel as Deployment['logLevel'],
    allRoles: isChecked(row.allroles),
    audienceRoles: audienceOf(account, id),
    runAsRole: row.runasrole === null ? undefined : Number(row.runasrole),
    parameters: JSON.parse(String(row.parameters)) as Record<string, string>,
    ...(typeof row.processing === 'string' && { processing: JSON.parse(row.processing) as Processing }),
  };
}

/** A script by script id, in any case, or by internal id. */
export function findScript(account: Account, reference: string): Script | undefined {
  const condition = isInternalId(reference) ? 'script.id = ?' : 'script.scriptid = ? COLLATE NOCASE';
  const row = account.database.get(`${selectScripts} WHERE ${condition}`, [
    isInternalId(reference) ? Number(reference) : reference,
  ]);
  return row && toScript(row);
}

/** All deployments of a script, in the order they were made. */
export function deploymentsOfScript(account: Account, script: Script): Deployment[] {
  const rows = account.database.all(`${selectDeployments} WHERE scriptdeployment.script = ? ORDER BY primarykey`, [
    script.id,
  ]);
  return rows.map((row) => toDeployment(account, row, script));
}

/**
 * The deployment that a URL names. A script's deployments are numbered 1, 2, … in URLs, where a number is given
 * instead of a script id; their internal ids are accepted as well.
 */
export function findDeployment(
  account: Account,
  scriptReference: string,
  deploymentReference: string,
): Deployment | { readonly missing: 'script' | 'deployment' } {
  const script = findScript(account, scriptReference);
  if (script === undefined) {
    return { missing: 'script' };
  }
  const deployments = deploymentsOfScript(account, script);
  const found = isInternalId(deploymentReference)
    ? (deployments.find(({ id }) => id === Number(deploymentReference)) ?? deployments[Number(deploymentReference) - 1])
    : deployments.find(({ scriptId }) => scriptId.toLowerCase() === deploymentReference.toLowerCase());
  return found ?? { missing: 'deployment' };
}

/** The deployment with this internal id. */
export function findDeploymentById(account: Account, id: number): Deployment | undefined {
  const row = account.database.get(`${selectDeployments} WHERE primarykey = ?`, [id]);
  const script = row && findScript(account, String(row.script));
  return row && script && toDeployment(account, row, script);
}

/** All deployments of all scripts, in the order they were made. */
export function listDeployments(account: Account): Deployment[] {
  const scripts = account.database.all(`${selectScripts} ORDER BY script.id`).map(toScript);
  return scripts.flatMap((script) => deploymentsOfScript(account, script));
}

function writeScript(account: Account, id: number | undefined, script: ScriptInput): number {
  const { lastInsertRowid } = account.database.run(
    'INSERT OR REPLACE INTO script (id, scriptid, name, scripttype, isinactive) VALUES (?, ?, ?, ?, ?)',
    [id ?? null, script.scriptId, script.name, script.type, toCheckbox(script.isInactive ?? false)],
  );
  account.database.run('INSERT OR REPLACE INTO local_script (script, file) VALUES (?, ?)', [
    lastInsertRowid,
    script.file,
  ]);
  return lastInsertRowid;
}

function writeDeployment(
  account: Account,
  id: number | undefined,
  scriptId: number,
  deployment: DeploymentInput,
): void {
  const { lastInsertRowid } = account.database.run(
    'INSERT OR REPLACE INTO scriptdeployment (primarykey, scriptid, script, isdeployed, status) VALUES (?, ?, ?, ?, ?)',
    [id ?? null, deployment.scriptId, scriptId, toCheckbox(deployment.isDeployed), deployment.status],
  );
  account.database.run(
    `INSERT OR REPLACE INTO local_deployment (deployment, title, loglevel, allroles, runasrole, parameters, processing)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      lastInsertRowid,
      deployment.title,
      deployment.logLevel,
      toCheckbox(deployment.allRoles),
      deployment.runAsRole ?? null,
      JSON.stringify(deployment.parameters),
      deployment.processing === undefined ? null : JSON.stringify(deployment.processing),
    ],
  );
  account.database.run('DELETE FROM local_deployment_audience WHERE deployment = ?', [lastInsertRowid]);
  for (const roleId of deployment.audienceRoles) {
    account.database.run('INSERT OR IGNORE INTO local_deployment_audience (deployment, role) VALUES (?, ?)', [
      lastInsertRowid,
      roleId,
    ]);
  }
}

function removeDeployment(account: Account, id: number): void {
  account.database.run('DELETE FROM scriptdeployment WHERE primarykey = ?', [id]);
  account.database.run('DELETE FROM local_deployment WHERE deployment = ?', [id]);
  account.database.run('DELETE FROM local_deployment_audience WHERE deployment = ?', [id]);
}

/** Removes a script and its deployments; nothing where there is none. */
export function removeScript(account: Account, scriptId: string): void {
  const script = findScript(account, scriptId);
  if (script === undefined) return;
  account.database.transaction(() => {
    for (const { id } of deploymentsOfScript(account, script)) removeDeployment(account, id);
    account.database.run('DELETE FROM script WHERE id = ?', [script.id]);
    account.database.run('DELETE FROM local_script WHERE script = ?', [script.id]);
  });
}

/** Adds a script with its deployments, or updates the one with this script id, all or nothing; internal ids stay. */
export function saveScript(account: Account, script: ScriptInput): Script {
  return account.database.transaction(() => {
    const existing = findScript(account, script.scriptId);
    const before = existing === undefined ? [] : deploymentsOfScript(account, existing);
    const id = writeScript(account, existing?.id, script);
    const idsBefore = new Map(before.map((deployment) => [deployment.scriptId, deployment.id]));
    for (const deployment of script.deployments) {
      writeDeployment(account, idsBefore.get(deployment.scriptId), id, deployment);
      idsBefore.delete(deployment.scriptId);
    }
    for (const removed of idsBefore.values()) {
      removeDeployment(account, removed);
    }
    const { scriptId, name, type, file, isInactive = false } = script;
    return { id, scriptId, name, type, file, isInactive };
  });
}
