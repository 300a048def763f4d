import { preferencesOf, savePreferences } from '../../../local/account/preferences';
import type { Client, LocalNetSuite } from '../../support/localNetSuite';
import { form, startLocalNetSuite } from '../../support/localNetSuite';
import { removeWrittenProjects, writeProject } from '../../support/sdfProject';
import { people, smallAccount } from '../../support/smallAccount';

const path = '/app/center/userprefs.nl';

const widgetPage = `/**
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/ui/serverWidget'], (serverWidget) => ({
  onRequest: ({ response }) => response.writePage(serverWidget.createForm({ title: 'Page' })),
}));`;

describe('Home > Set Preferences', () => {
  let netSuite: LocalNetSuite;
  let seller: Client;

  beforeAll(async () => {
    const projectFolder = writeProject({ 'FileCabinet/SuiteApps/com.example.sample/page.js': widgetPage });
    netSuite = await startLocalNetSuite({ account: smallAccount(projectFolder), projectFolder });
    seller = await netSuite.signIn(people.seller, 'customrole_sales');
  });

  afterAll(async () => {
    await netSuite.stop();
    expect(netSuite.errors).toEqual([]);
    removeWrittenProjects();
  });

  const idOf = async (): Promise<number> => Number(netSuite.account.database.get('SELECT id FROM employee WHERE email = ?', [people.seller])?.['id']);

  it('is reached from the home page by everybody', async () => {
    expect(await (await seller('/app/center/card.nl')).text()).toContain(`<a href="${path}">Set Preferences</a>`);
  });

  it('keeps what the user chooses, and shows it', async () => {
    const answer = await seller(path, form({ LANGUAGE: 'de_DE', NUMBERFORMAT: '1', TIMEZONE: 'Europe/Amsterdam' }));
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${path}?notice=saved`]);
    expect(preferencesOf(netSuite.account, await idOf())).toMatchObject({ LANGUAGE: 'de_DE', NUMBERFORMAT: '1', TIMEZONE: 'Europe/Amsterdam', DATEFORMAT: 'M/D/YYYY' });
    const html = await (await seller(`${path}?notice=saved`)).text();
    expect(html).toContain('Your preferences are saved.');
    expect(html).toMatch(/<option[^>]*value="de_DE"[^>]*selected[^>]*>Deutsch \(Deutschland\)<\/option>|<option[^>]*selected[^>]*value="de_DE"[^>]*>Deutsch \(Deutschland\)<\/option>/);
    expect(html).toContain('>1.000.000,00</option>');
  });

  it.each([
    ['a language that NetSuite does not have', { LANGUAGE: 'tlh' }],
    ['a date format that NetSuite does not have', { DATEFORMAT: '<b>' }],
  ])('refuses %s', async (_title, fields) => {
    const response = await seller(path, form(fields));
    expect([response.status, await response.json()]).toEqual([400, { error: { code: 'UNKNOWN_PREFERENCE', message: expect.any(String) } }]);
  });

  it('is for who is signed in', async () => {
    expect((await netSuite.client(path)).status).toBe(401);
    expect((await netSuite.client(path, form({ LANGUAGE: 'fr_FR' }))).status).toBe(401);
  });

  it('takes no form without the token of its page', async () => {
    expect((await seller(path, form({ LANGUAGE: 'fr_FR', _csrf: 'guessed' }))).status).toBe(403);
  });

  it.each([
    ['en_US', '<html lang="en">', '<nav aria-label="Account">'],
    ['ja_JP', '<html lang="ja">', '<nav aria-label="Account" lang="en">'],
    ['zh_TW', '<html lang="zh-TW">', '<nav aria-label="Account" lang="en">'],
  ])('of %s tells what language the chrome around a Suitelet has', async (LANGUAGE, html, navigation) => {
    savePreferences(netSuite.account, await idOf(), { LANGUAGE });
    const page = await (await seller('/app/site/hosting/scriptlet.nl?script=customscript_sample_page&deploy=customdeploy_sample_all')).text();
    expect(page).toContain(html);
    expect(page).toContain(navigation);
    expect(await (await seller(path)).text()).toContain('<html lang="en">');
  });
});
