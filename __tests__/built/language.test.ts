import { setBehaviour } from '../../local/account/behaviours';
import { savePreferences } from '../../local/account/preferences';
import { findDeployment } from '../../local/account/scripts';
import { runSuitelet } from '../../local/runtime/runScript';
import { startLocalNetSuite, type LocalNetSuite } from '../support/localNetSuite';

let local: LocalNetSuite;

beforeEach(async () => {
  local = await startLocalNetSuite();
});
afterEach(async () => {
  const { errors } = local;
  await local.stop();
  expect(errors).toEqual([]);
});

const administrator = { userId: 1, roleId: 3 };

/** Opens the Account page as the Administrator, whose language is one of NetSuite's. */
function accountPage(language: string) {
  savePreferences(local.account, administrator.userId, { LANGUAGE: language });
  const deployment = findDeployment(local.account, 'customscript_extsync_checker', 'customdeploy_extsync_account');
  if ('missing' in deployment) throw new Error('not installed');
  const url = 'http://localhost/app/site/hosting/scriptlet.nl';
  const calls: string[] = [];
  const outcome = runSuitelet(
    local.account,
    { deployment, caller: administrator, baseUrl: 'http://localhost', beforeCall: ({ member }) => void calls.push(member) },
    { method: 'GET', url, parameters: {}, headers: {}, body: '', clientIpAddress: '127.0.0.1' },
  );
  if ('failure' in outcome) throw new Error(outcome.failure.message);
  return { units: outcome.unitsUsed, loads: calls.filter((member) => member === 'load').length, body: String(outcome.body) };
}

describe('the language of a page', () => {
  it.each([
    ['de_DE', 'Rollen'],
    ['es_AR', 'Roles'],
    ['fr_CA', 'Rôles'],
    ['ja_JP', 'ロール'],
  ])('is that of a user who reads %s, for one load of all collections', (language, tab) => {
    const inEnglish = accountPage('en_US');
    const { units, loads, body } = accountPage(language);
    expect(body).toContain(`>${tab}</a>`);
    expect([inEnglish.loads, loads, units - inEnglish.units]).toEqual([0, 1, 10]);
  });

  it('costs nothing where NetSuite charges nothing for translations', () => {
    setBehaviour(local.account, 'translationUnits', 'none');
    expect(accountPage('de_DE').units).toBe(accountPage('en_US').units);
  });

  it('is English where the collections have not the user’s', () => {
    const { body, loads } = accountPage('nl_NL');
    expect(body).toContain('38 roles judged');
    expect(loads).toBe(0);
  });

  it('is English where the collections are gone, and the page is there all the same', () => {
    local.account.database.exec('DELETE FROM local_translation; DELETE FROM local_translation_collection');
    expect(accountPage('de_DE').body).toContain('38 roles judged');
  });

  it('writes numbers as the user does', () => {
    local.account.database.exec("INSERT INTO role (id, name, scriptid, isinactive, centertype, iswebserviceonlyrole, issinglesignononly) WITH RECURSIVE n(i) AS (SELECT 5000 UNION ALL SELECT i + 1 FROM n WHERE i < 5999) SELECT i, 'Role ' || i, 'customrole' || i, 'F', 'CLASSIC', 'F', 'F' FROM n");
    savePreferences(local.account, administrator.userId, { NUMBERFORMAT: '1' });
    expect(accountPage('de_DE').body).toMatch(/>1\.038 [^<]*Rollen|1\.038 Rollen/);
  });
});
