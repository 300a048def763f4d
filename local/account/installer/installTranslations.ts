import type { Project } from '../../../sdf/project';
import { translationCollectionsOf } from '../../../sdf/translationCollections';
import { xliffFilesOf } from '../../../sdf/xliff';
import { textOf } from '../../../sdf/xml';
import { saveTranslationCollection, type Texts } from '../translations';
import type { Account } from '../types';

/** Adds or replaces the translation collections of the project, each with the translations of its XLIFF files. */
export function installTranslations(account: Account, project: Project): void {
  for (const { object, scriptId, defaultLanguage, strings } of translationCollectionsOf(project)) {
    saveTranslationCollection(account, {
      scriptId,
      name: textOf(object.element, 'name'),
      defaultLanguage,
      defaultTexts: new Map(strings.map(({ id, defaultTranslation }) => [id, defaultTranslation])),
      translations: translationsOf(project, scriptId),
    });
  }
}

function translationsOf(project: Project, collection: string): Map<string, Texts> {
  const files = xliffFilesOf(project).flatMap(({ name, units }) => (name?.collection === collection ? [{ ...name, units }] : []));
  return new Map(files.map(({ locale, units }) => [locale, new Map(units.map(({ id, target }) => [id.toLowerCase(), target]))]));
}
