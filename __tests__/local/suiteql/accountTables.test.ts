import { installDemoAccount } from '../../../local/account/demo/installDemoAccount';
import { savePreferences } from '../../../local/account/preferences';
import { saveScript } from '../../../local/account/scripts';
import type { Account, LevelName } from '../../../local/account/types';
import { auditDetails } from '../../../local/auth/authError';
import { administrator, callerWith, emptyAccount, refusalOf, rowsOf } from './support';

/** In the demo account, whose records are dated back from here. */
const today = new Date('2026-07-01T12:00:00Z');

const columns = {
  loginaudit: 'date, status, oauthappname, oauthaccesstokenname, user, role, emailaddress, ipaddress, requesturi, detail, secchallenge, useragent',
  oauthtoken: 'id, tba_token_name, tba_app_name, entity_name, role_name, dcreated, binactive, brevoked, drevoked',
  script: 'id, scriptid, name, scripttype, isinactive',
  scriptdeployment: 'primarykey, scriptid, script, isdeployed, status',
} as const;

describe('The tables of log-ins, tokens and scripts', () => {
  const demoAccount = (): Account => {
    const account = emptyAccount();
    installDemoAccount(account, today);
    saveScript(account, {
      scriptId: 'customscript_x', name: 'X', type: 'RESTLET', file: '/x.js',
      deployments: [{ scriptId: 'customdeploy_x', title: 'X', isDeployed: true, status: 'RELEASED', logLevel: 'DEBUG', allRoles: true, audienceRoles: [], runAsRole: undefined, parameters: {} }],
    });
    return account;
  };

  it.each([
    ['loginaudit', 'ADMI_AUDITLOGIN', 'FULL'],
    ['oauthtoken', 'ADMI_MANAGE_OAUTH_TOKENS', 'FULL'],
    ['script', 'ADMI_CUSTOMSCRIPT', 'VIEW'],
    ['scriptdeployment', 'ADMI_CUSTOMSCRIPT', 'VIEW'],
  ] as const)('%s is there with all its columns for who has %s at %s, and for nobody else', (table, key, level: LevelName) => {
    const account = demoAccount();
    const sql = `SELECT ${columns[table]} FROM ${table}`;
    expect(rowsOf(account, sql, [], callerWith(account, { [key]: level })).length).toBeGreaterThan(0);
    expect(refusalOf(account, sql, [], callerWith(account, { LIST_CONTACT: 'FULL' }))).toBe(`Search error occurred: Record '${table}' was not found.`);
  });

  it('give the newest failures of an application since a day, dates in one form whatever the user prefers', () => {
    const account = demoAccount();
    savePreferences(account, administrator.userId, { DATEFORMAT: 'DD.MM.YYYY' });
    const sql = `SELECT TO_CHAR(a.date, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment, a.date, a.detail FROM loginaudit a
      WHERE a.status = ? AND LOWER(a.oauthappname) LIKE ? AND a.date >= TO_DATE(?, 'YYYY-MM-DD')
      ORDER BY a.date DESC, a.detail FETCH FIRST 5 ROWS ONLY`;
    const rows = rowsOf(account, sql, ['Failure', 'extendsync%', '2026-06-20']);
    expect(rows).toHaveLength(5);
    for (const [moment, date] of rows) {
      expect(String(moment)).toMatch(/^2026-0[67]-\d\dT\d\d:\d\d:\d\d$/);
      const [year, month, day] = String(moment).slice(0, 10).split('-');
      expect(date).toBe(`${day}.${month}.${year}`);
    }
    expect([...rows].sort((one, other) => String(other[0]).localeCompare(String(one[0])))).toEqual(rows);
    expect(rowsOf(account, sql, ['Failure', 'extendsync%', '2026-07-02'])).toEqual([]);
  });

  it('hold a failure of each reason, with the user and the role where NetSuite knows them', () => {
    const account = demoAccount();
    const rows = rowsOf(account, "SELECT DISTINCT detail FROM loginaudit WHERE status = 'Failure' AND oauthappname LIKE 'ExtendSync%'");
    expect(rows.map(([detail]) => detail).sort()).toEqual([...auditDetails].sort());
    expect(rowsOf(account, "SELECT user, role FROM loginaudit WHERE detail = 'consumer_key_unknown'")).toEqual([[null, null]]);
    expect(rowsOf(account, "SELECT COUNT(*) FROM loginaudit WHERE detail = 'permission_denied' AND user IS NOT NULL AND role IS NOT NULL")).toEqual([[1]]);
  });

  it('hold one user near the limit of active tokens, and one at it', () => {
    const sql = `SELECT entity_name, COUNT(*) FROM oauthtoken WHERE binactive = 'F' AND brevoked = 'F' AND LOWER(tba_app_name) LIKE ?
      GROUP BY entity_name HAVING COUNT(*) >= ? ORDER BY 2`;
    expect(rowsOf(demoAccount(), sql, ['extendsync%', 24]).map(([, count]) => count)).toEqual([24, 25]);
  });
});
