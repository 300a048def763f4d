import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import { setFeature } from '../../local/account/features';
import { generateAccount } from '../../local/account/generate';
import { installSuiteApp } from '../../local/account/installer/installSuiteApp';
import { administratorRoleId, saveRole } from '../../local/account/roles';
import { createSchema } from '../../local/account/schema';
import type { Account } from '../../local/account/types';
import { methods, type Method } from './methods';
import { countWrong, rightAnswers } from './truth';

export interface RoleMeasurement {
  readonly roles: number;
  readonly method: string;
  /** Governance units of one request, of the 1,000 a Suitelet has. */
  readonly units: number;
  /** Rows that NetSuite's queries gave. */
  readonly rows: number;
  /** Median of the runs after the first, in Local NetSuite. */
  readonly milliseconds: number;
  /** Roles answered wrongly, or not at all. */
  readonly wrong: number;
}

export const roleCounts: readonly number[] = [10, 100, 500, 1000, 5000];
/** What the SuiteApp hangs on, and Global Permissions, which cost the Account page a query of their own. */
const featuresOn = ['TBA', 'WEBSERVICESEXTERNAL', 'CUSTOMCODE', 'SERVERSIDESCRIPTING', 'CUSTOMRECORDS', 'EMPPERMS'];
const permissionsPerRole = 120;
const usersPerRole = 4;
const timedRuns = 5;

/** Beside the generated roles: the Administrator, a role without any row, and the three of the SuiteApp. */
const otherRoles = 5;

export function openAccount(roles: number): Account {
  const project = join(__dirname, '..', '..', 'src');
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(project, 'FileCabinet') };
  createSchema(account.database);
  for (const feature of featuresOn) setFeature(account, feature, true);
  saveRole(account, { id: administratorRoleId, scriptId: 'ADMINISTRATOR', name: 'Administrator', centerType: 'CLASSIC' });
  saveRole(account, { scriptId: 'customrole_bench_empty', name: 'Without a row', centerType: 'CLASSIC' });
  generateAccount(account, { roles: roles - otherRoles, users: roles * usersPerRole, permissionsPerRole });
  installSuiteApp(account, project);
  return account;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function measure(account: Account, roles: number, method: Method, right: ReadonlyMap<number, boolean>): RoleMeasurement {
  const { units, rows } = method.cost(account);
  const times = Array.from({ length: timedRuns }, () => method.cost(account).milliseconds);
  const milliseconds = Math.round(median(times) * 10) / 10;
  return { roles, method: method.name, units, rows, milliseconds, wrong: countWrong(right, method.answers(account)) };
}

/** Asks each way, on the same accounts, which roles can sign in. */
export function benchRoles(counts: readonly number[] = roleCounts): RoleMeasurement[] {
  return counts.flatMap((roles) => {
    const account = openAccount(roles);
    const right = rightAnswers(account);
    const measurements = methods.map((method) => measure(account, roles, method, right));
    account.database.close();
    return measurements;
  });
}
