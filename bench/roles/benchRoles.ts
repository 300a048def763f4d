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
  readonly users: number;
  readonly method: string;
  /** Governance units of one request, of the 1,000 a Suitelet has. */
  readonly units: number;
  /** Rows that NetSuite's queries gave. */
  readonly rows: number;
  /** Bytes of the answer: HTML of the Account page, JSON of the others. */
  readonly bytes: number;
  /** Milliseconds of the script in Local NetSuite, warm: median, and what 95 of 100 runs stay within. */
  readonly p50: number;
  readonly p95: number;
  /** Roles answered wrongly, or not at all. */
  readonly wrong: number;
}

export interface AccountSize {
  readonly roles: number;
  readonly users: number;
}

export const accountSizes: readonly AccountSize[] = [
  { roles: 10, users: 40 },
  { roles: 100, users: 400 },
  { roles: 500, users: 2_000 },
  { roles: 1_000, users: 4_000 },
  { roles: 5_000, users: 50_000 },
];
/** What the SuiteApp hangs on, and Global Permissions, which cost the Account page a query of their own. */
const featuresOn = ['TBA', 'WEBSERVICESEXTERNAL', 'CUSTOMCODE', 'SERVERSIDESCRIPTING', 'CUSTOMRECORDS', 'EMPPERMS'];
const permissionsPerRole = 120;

/** Fewer where a run takes seconds: p95 is then the slowest of them. */
const timedRuns = (roles: number): number => Math.max(5, Math.min(60, Math.round(30_000 / roles)));

/**
 * Runs before the measured ones: a page that nobody opened yet is compiled first, and again by the engine's
 * faster compilers as it becomes hot, which some 20 runs of 500 roles settle.
 */
const warmingRuns = (roles: number): number => Math.max(3, Math.min(30, Math.round(15_000 / roles)));

/** Beside the generated roles: the Administrator, a role without any row, and the three of the SuiteApp. */
const otherRoles = 5;

export function openAccount({ roles, users }: AccountSize): Account {
  const project = join(__dirname, '..', '..', 'src');
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(project, 'FileCabinet') };
  createSchema(account.database);
  for (const feature of featuresOn) setFeature(account, feature, true);
  saveRole(account, { id: administratorRoleId, scriptId: 'ADMINISTRATOR', name: 'Administrator', centerType: 'CLASSIC' });
  saveRole(account, { scriptId: 'customrole_bench_empty', name: 'Without a row', centerType: 'CLASSIC' });
  generateAccount(account, { roles: roles - otherRoles, users, permissionsPerRole });
  installSuiteApp(account, project);
  return account;
}

/** Gives the value that this share of all values stays within. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round(sorted[Math.ceil(sorted.length * share) - 1]! * 10) / 10;
}

function measure(account: Account, size: AccountSize, method: Method, right: ReadonlyMap<number, boolean>): RoleMeasurement {
  for (let run = 0; run < warmingRuns(size.roles); run += 1) method.cost(account);
  const costs = Array.from({ length: timedRuns(size.roles) }, () => method.cost(account));
  const times = costs.map(({ milliseconds }) => milliseconds);
  const { units, rows, bytes } = costs[0]!;
  const wrong = countWrong(right, method.answers(account));
  return { ...size, method: method.name, units, rows, bytes, p50: quantile(times, 0.5), p95: quantile(times, 0.95), wrong };
}

/** Asks each way, on the same accounts, which roles can sign in. */
export function benchRoles(sizes: readonly AccountSize[] = accountSizes): RoleMeasurement[] {
  return sizes.flatMap((size) => {
    const account = openAccount(size);
    const right = rightAnswers(account);
    const measurements = methods.map((method) => measure(account, size, method, right));
    account.database.close();
    return measurements;
  });
}
