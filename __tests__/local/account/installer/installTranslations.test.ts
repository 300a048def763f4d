import { setFeature } from '../../../../local/account/features';
import { InstallationError } from '../../../../local/account/installer/installationError';
import { installSuiteApp } from '../../../../local/account/installer/installSuiteApp';
import { saveRole } from '../../../../local/account/roles';
import { createSchema } from '../../../../local/account/schema';
import { findTranslationCollection } from '../../../../local/account/translations';
import type { Account } from '../../../../local/account/types';
import { collectionFile, editedTranslation, germanFile, translated } from '../../../sdf/translatedProject';
import { removeWrittenProjects, writeProject } from '../../../support/sdfProject';
import { emptyAccount } from '../support';

function accountWithFeatures(): Account {
  const account = emptyAccount();
  saveRole(account, { id: 3, scriptId: 'ADMINISTRATOR', name: 'Administrator', centerType: 'CLASSIC' });
  for (const feature of ['SERVERSIDESCRIPTING', 'CUSTOMRECORDS']) setFeature(account, feature, true);
  return account;
}

const pages = 'custcollection_sample_pages';

describe('installSuiteApp, of translations,', () => {
  afterAll(removeWrittenProjects);

  it('sets up collections with the translations of their XLIFF files', () => {
    const account = accountWithFeatures();
    installSuiteApp(account, writeProject(translated));
    expect(findTranslationCollection(account, pages)).toEqual({
      scriptId: pages,
      name: 'Sample pages',
      defaultLanguage: 'en',
      defaultTexts: new Map([['greeting', 'Hello, {1} & {2}!'], ['role_inactive', 'The role is inactive.']]),
      translations: new Map([['de_DE', new Map([['greeting', 'Hallo {2} und {1}!'], ['role_inactive', 'Die Rolle ist inaktiv.']])]]),
    });
  });

  it('replaces the texts of an earlier installation', () => {
    const account = accountWithFeatures();
    installSuiteApp(account, writeProject(translated));
    findTranslationCollection(account, pages);
    const shorter = editedTranslation(collectionFile, /<string scriptid="role_inactive">[\s\S]*?<\/string>/, '');
    const withoutImports = (translated['deploy.xml'] ?? '').replace(/<translationimports>[\s\S]*<\/translationimports>/, '');
    installSuiteApp(account, writeProject({ ...shorter, 'deploy.xml': withoutImports, [germanFile]: null }));
    expect(findTranslationCollection(account, pages)).toMatchObject({ defaultTexts: new Map([['greeting', 'Hello, {1} & {2}!']]), translations: new Map() });
  });

  it('refuses all of the project for one text that is wrong', () => {
    const account = accountWithFeatures();
    const project = writeProject(editedTranslation(germanFile, '{2} und', '{3} und'));
    expect(() => installSuiteApp(account, project)).toThrow(InstallationError);
    expect(findTranslationCollection(account, pages)).toBeUndefined();
  });

  it('serves an account that was made before there were translations', () => {
    const account = accountWithFeatures();
    account.database.exec('DROP TABLE local_translation; DROP TABLE local_translation_collection;');
    createSchema(account.database);
    installSuiteApp(account, writeProject(translated));
    expect(findTranslationCollection(account, pages)?.translations.get('de_DE')?.size).toBe(2);
  });
});
