import { join } from 'node:path';
import { openDatabase } from '../../local/account/database';
import { installDemoAccount } from '../../local/account/demo';
import { generateAccount } from '../../local/account/generate';
import { installSuiteApp } from '../../local/account/installer/installSuiteApp';
import { createSchema } from '../../local/account/schema';
import { findDeployment } from '../../local/account/scripts';
import type { Account } from '../../local/account/types';
import type { BeforeCall } from '../../local/runtime/faults';
import { runSuitelet } from '../../local/runtime/runScript';
import { ScriptError } from '../../local/runtime/scriptError';
import { auditNow, copyAudit } from '../support/audits';

const project = join(__dirname, '..', '..', 'src');

/** The demo account, where Global Permissions are on, and as many generated roles and users more. */
function largeAccount(size: { roles: number; users: number; permissionsPerRole?: number }): Account {
  const account: Account = { database: openDatabase(':memory:'), fileCabinet: join(project, 'FileCabinet') };
  createSchema(account.database);
  installDemoAccount(account);
  generateAccount(account, size);
  installSuiteApp(account, project);
  return account;
}

/** Runs the Account page, and tells which calls that cost units it made; a call may be made to fail. */
function accountPage(account: Account, parameters: Record<string, string> = {}, beforeCall?: BeforeCall) {
  const deployment = findDeployment(account, 'customscript_extsync_checker', 'customdeploy_extsync_account');
  if ('missing' in deployment) throw new Error('not installed');
  const url = 'http://localhost/app/site/hosting/scriptlet.nl';
  const calls: string[] = [];
  const counted: BeforeCall = (call) => {
    calls.push(call.member);
    beforeCall?.(call);
  };
  const outcome = runSuitelet(
    account,
    { deployment, caller: { userId: 1, roleId: 3 }, baseUrl: 'http://localhost', beforeCall: counted },
    { method: 'GET', url, parameters, headers: {}, body: '', clientIpAddress: '127.0.0.1' },
  );
  if ('failure' in outcome) throw new Error(outcome.failure.message);
  const { unitsUsed, rowsRead } = outcome;
  return { unitsUsed, rowsRead, calls, body: String(outcome.body) };
}

describe('the Account page', () => {
  it('costs at most 30 units in three queries and one row a role and a user at 500 roles and 2,000 users, in at most 150 kB', () => {
    const account = largeAccount({ roles: 460, users: 1800 });
    const { unitsUsed, rowsRead, calls, body } = accountPage(account);
    expect(unitsUsed).toBeLessThanOrEqual(30);
    expect(calls).toEqual(['runSuiteQL', 'runSuiteQL', 'runSuiteQL']);
    expect(rowsRead).toBeLessThanOrEqual(500 + 2000 + 10);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(150_000);
    expect(body).toContain('498 roles judged');
    account.database.close();
  });

  it('costs the same whatever the number of permissions a role has', () => {
    const [few, many] = [10, 300].map((permissionsPerRole) => {
      const account = largeAccount({ roles: 60, users: 50, permissionsPerRole });
      const { unitsUsed, rowsRead } = accountPage(account);
      account.database.close();
      return { unitsUsed, rowsRead };
    });
    expect(few).toEqual(many);
  });

  it('answers the same, by one query more, where NetSuite refuses the query asked first', () => {
    const account = largeAccount({ roles: 60, users: 20 });
    const refuseFirst: BeforeCall = ({ number }) => {
      if (number === 1) throw new ScriptError('SSS_SEARCH_ERROR_OCCURRED', 'Search error occurred: Invalid or unsupported search');
    };
    const rolesOf = ({ body }: { body: string }) => (JSON.parse(body) as { roles: object[] }).roles;
    const usual = accountPage(account, { format: 'json' });
    const refused = accountPage(account, { format: 'json' }, refuseFirst);
    expect(rolesOf(usual)).toHaveLength(100);
    expect(rolesOf(refused)).toEqual(rolesOf(usual));
    expect(refused.calls.length).toBe(usual.calls.length + 1);
    account.database.close();
  });

  it('still answers at 5,000 roles and 50,000 users, within 1,000 units', () => {
    const account = largeAccount({ roles: 4960, users: 49_800, permissionsPerRole: 20 });
    const { unitsUsed, body } = accountPage(account);
    expect(unitsUsed).toBeLessThanOrEqual(1000);
    expect(unitsUsed).toBe(20 + 100 + 10);
    expect(body).toContain('4,998 roles judged');
    expect(body).toContain('49,977 users with access');
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(150_000);
    account.database.close();
  });

  it('gives every one of 1,200 roles once over the pages of an export', () => {
    const account = largeAccount({ roles: 1160, users: 10, permissionsPerRole: 5 });
    const ids: number[] = [];
    for (const page of ['1', '2', '3', '4']) {
      const { roles } = JSON.parse(accountPage(account, { format: 'json', page }).body) as { roles: { id: number }[] };
      ids.push(...roles.map(({ id }) => id));
    }
    expect(ids).toHaveLength(1200);
    expect(new Set(ids).size).toBe(1200);
    const lastRow = (page: string) => accountPage(account, { format: 'csv', page }).body.trimEnd().split('\r\n').at(-1);
    expect(lastRow('1')).toContain('500 of 1,200 roles so far');
    expect(lastRow('3')).not.toContain('so far');
    account.database.close();
  });
});

describe('the pages of sign-ins', () => {
  it('cost at most 20 units and 150 kB, however many log-ins failed and tokens there are', () => {
    const account = largeAccount({ roles: 100, users: 400 });
    for (let index = 0; index < 1000; index += 1) {
      account.database.run(
        `INSERT INTO loginaudit (date, status, oauthappname, user, role, requesturi, detail)
         SELECT ?, 'Failure', 'ExtendSync', 1, id, '/rest/accesstoken', 'EntityOrRoleDisabled' FROM role ORDER BY id LIMIT 1 OFFSET ?`,
        [new Date(Date.now() - index * 1000).toISOString().slice(0, 19).replace('T', ' '), index % 140],
      );
    }
    const tokens = `INSERT INTO oauthtoken (tba_token_name, tba_app_name, entity_name, role_name, dcreated, binactive, brevoked)
      SELECT 'token', 'ExtendSync', entityid, 'Sales', '2026-01-01 00:00:00', 'F', 'F' FROM employee`;
    for (let index = 0; index < 21; index += 1) account.database.run(tokens);
    for (const [view, units] of [['log-ins', 20], ['tokens', 20], ['restlet', 10]] as const) {
      const { unitsUsed, body } = accountPage(account, { view });
      expect([view, unitsUsed]).toEqual([view, units]);
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(150_000);
    }
    account.database.close();
  });
});

describe('the pages of audits', () => {
  it('cost at most 40 units, and 150 kB at 365 audits of 500 roles and 2,000 users', () => {
    const account = largeAccount({ roles: 460, users: 1800 });
    const first = auditNow(account);
    for (let index = 0; index < 363; index += 1) copyAudit(account, first);
    const last = auditNow(account);
    for (const [parameters, units] of [[{ view: 'audits' }, 10], [{ view: 'audit', id: String(last) }, 34], [{ view: 'audit', id: String(last), format: 'json' }, 34]] as const) {
      const { unitsUsed, body } = accountPage(account, parameters);
      expect([parameters, unitsUsed]).toEqual([parameters, units]);
      if (!('format' in parameters)) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(150_000);
    }
    account.database.close();
  });
});
