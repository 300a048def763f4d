import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../../local/account/database';
import { assignRole, saveRole } from '../../../local/account/roles';
import { createSchema } from '../../../local/account/schema';
import { findDeployment, saveScript } from '../../../local/account/scripts';
import type { Account, Caller, Deployment, RolePermission, ScriptType } from '../../../local/account/types';
import { saveUser } from '../../../local/account/users';
import type { Limits } from '../../../local/runtime/governance';
import {
  runRestlet,
  runSuitelet,
  type RestletOutcome,
  type RestletRequest,
  type ScriptFailure,
  type SuiteletAnswer,
  type SuiteletOutcome,
  type SuiteletRequest,
} from '../../../local/runtime/runScript';

/** Folder of the fixture scripts in the File Cabinet. */
export const scriptFolder = '/SuiteApps/com.example.fixture';

const headerOf: Readonly<Record<'SUITELET' | 'RESTLET', string>> = {
  SUITELET: '/**\n * @NApiVersion 2.1\n * @NScriptType Suitelet\n */\n',
  RESTLET: '/**\n * @NApiVersion 2.1\n * @NScriptType Restlet\n */\n',
};

export interface RunOptions {
  readonly deployment?: Partial<Deployment>;
  readonly limits?: Limits;
  readonly request?: Partial<SuiteletRequest>;
}

/** A small account with one user in one role, and a File Cabinet in a temporary folder that tests fill with scripts. */
export class FixtureAccount {
  readonly account: Account;
  readonly caller: Caller;
  readonly roleId: number;
  readonly baseUrl = 'http://localhost:8300';

  constructor(permissions: readonly RolePermission[] = []) {
    const database = openDatabase(':memory:');
    createSchema(database);
    this.account = { database, fileCabinet: mkdtempSync(path.join(tmpdir(), 'fixture-')) };
    const role = saveRole(this.account, { scriptId: 'customrole_fixture', name: 'Fixture <b>Role</b>', centerType: 'SALESCENTER', permissions });
    const user = saveUser(this.account, { firstName: 'Ada', lastName: 'Fixture', email: 'ada@example.com' });
    assignRole(this.account, user.id, role.id);
    this.roleId = role.id;
    this.caller = { userId: user.id, roleId: role.id };
  }

  close(): void {
    this.account.database.close();
    rmSync(this.account.fileCabinet, { recursive: true });
  }

  /** @param name beside the other fixture scripts, or absolute in the File Cabinet */
  writeFile(name: string, source: string): void {
    const file = path.join(this.account.fileCabinet, name.startsWith('/') ? name : `${scriptFolder}/${name}`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, source);
  }

  /** Deploys a file as a script of its own. */
  deploy(type: ScriptType, name: string, changes: Partial<Deployment> = {}): Deployment {
    const scriptId = `customscript_${name.replace(/\W/g, '_')}`;
    const deploymentId = scriptId.replace('customscript', 'customdeploy');
    saveScript(this.account, {
      scriptId,
      name,
      type,
      file: `${scriptFolder}/${name}`,
      deployments: [{
        scriptId: deploymentId,
        title: name,
        isDeployed: true,
        status: 'RELEASED',
        logLevel: 'DEBUG',
        allRoles: true,
        audienceRoles: [],
        runAsRole: undefined,
        parameters: {},
        ...changes,
      }],
    });
    const deployment = findDeployment(this.account, scriptId, deploymentId);
    if ('missing' in deployment) throw new Error(`The fixture's ${deployment.missing} is missing`);
    return deployment;
  }

  /** Runs a Suitelet from its whole source. */
  runSource(source: string, options: RunOptions = {}): SuiteletOutcome {
    this.writeFile('suitelet.js', source);
    const deployment = this.deploy('SUITELET', 'suitelet.js', options.deployment);
    const execution = { deployment, caller: this.caller, baseUrl: this.baseUrl, ...(options.limits && { limits: options.limits }) };
    return runSuitelet(this.account, execution, {
      method: 'GET',
      url: `${this.baseUrl}/app/site/hosting/scriptlet.nl`,
      parameters: {},
      headers: {},
      body: '',
      clientIpAddress: '127.0.0.1',
      ...options.request,
    });
  }

  /**
   * Runs a Suitelet whose onRequest has these statements.
   * @param dependencies module names by the name of the variable that holds each
   */
  runSuitelet(statements: string, dependencies: Readonly<Record<string, string>> = {}, options: RunOptions = {}): SuiteletOutcome {
    return this.runSource(`${headerOf.SUITELET}${defineOf(dependencies, `{ onRequest({ request, response }) { ${statements} } }`)}`, options);
  }

  /** What a Suitelet with these statements wrote; fails when it failed. */
  answerOf(statements: string, dependencies: Readonly<Record<string, string>> = {}, options: RunOptions = {}): SuiteletAnswer {
    const outcome = this.runSuitelet(statements, dependencies, options);
    if ('failure' in outcome) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`);
    return outcome;
  }

  /** The value of an expression inside a Suitelet, by way of JSON. */
  valueOf(expression: string, dependencies: Readonly<Record<string, string>> = {}, options: RunOptions = {}): unknown {
    const { body } = this.answerOf(`response.write(JSON.stringify({ value: (${expression}) }));`, dependencies, options);
    const { value } = JSON.parse(String(body)) as { readonly value?: unknown };
    return value;
  }

  /** The code with which an expression fails where the script can catch it; 'no error' where it does not. */
  codeOf(expression: string, dependencies: Readonly<Record<string, string>> = {}, options: RunOptions = {}): unknown {
    const code = `(() => { try { ${expression}; } catch (error) { return error.name; } return 'no error'; })()`;
    return this.valueOf(code, dependencies, options);
  }

  /** The failure of a Suitelet that is to fail. */
  failureOf(statements: string, dependencies: Readonly<Record<string, string>> = {}, options: RunOptions = {}): ScriptFailure {
    return failureIn(this.runSuitelet(statements, dependencies, options));
  }

  /** Runs a RESTlet whose members are given as source. */
  runRestlet(members: string, request: RestletRequest, limits?: Limits): RestletOutcome {
    this.writeFile('restlet.js', `${headerOf.RESTLET}define(['N/runtime', 'N/error'], (runtime, error) => ({ ${members} }));`);
    const deployment = this.deploy('RESTLET', 'restlet.js');
    const execution = { deployment, caller: this.caller, baseUrl: this.baseUrl, ...(limits && { limits }) };
    return runRestlet(this.account, execution, request);
  }
}

/** @throws when the script did not fail */
export function failureIn(outcome: SuiteletOutcome | RestletOutcome): ScriptFailure {
  if (!('failure' in outcome)) throw new Error('The script did not fail');
  return outcome.failure;
}

/** A Suitelet's source from the header on. */
export function suiteletSource(body: string): string {
  return `${headerOf.SUITELET}${body}`;
}

function defineOf(dependencies: Readonly<Record<string, string>>, entry: string): string {
  const names = JSON.stringify(Object.values(dependencies));
  return `define(${names}, function (${Object.keys(dependencies).join(', ')}) { return ${entry}; });`;
}
