import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import { generateAccount } from '../../local/account/generate';
import { installSuiteApp } from '../../local/account/installer/installSuiteApp';
import { createSchema } from '../../local/account/schema';
import type { Account } from '../../local/account/types';
import { methods, type Method } from './methods';
import { countWrong, rightAnswers, type Answer } from './truth';

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
const permissionsPerRole = 120;
const usersPerRole = 4;
const timedRuns = 5;

function openAccount(roles: number): Account {
  const project = join(__dirname, '..', '..', 'src');
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(project, 'FileCabinet') };
  createSchema(account.database);
  generateAccount(account, { roles, users: roles * usersPerRole, permissionsPerRole });
  installSuiteApp(account, project);
  return account;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function measure(account: Account, roles: number, method: Method, right: ReadonlyMap<number, Answer>): RoleMeasurement {
  const { units, rows, answers } = method.ask(account);
  const times = Array.from({ length: timedRuns }, () => method.ask(account).milliseconds);
  const milliseconds = Math.round(median(times) * 10) / 10;
  return { roles, method: method.name, units, rows, milliseconds, wrong: countWrong(right, answers) };
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
