import type { Problem } from '../problem';
import type { Project } from '../project';
import { translationCollectionsOf, type TranslationCollection, type TranslationString } from '../translationCollections';
import { localeOfTag, xliffFilesOf, type TranslationUnit, type XliffFile } from '../xliff';
import type { XmlElement } from '../xml';

/** Longest text in characters, the same as the collection's own (Oracle's SDF XML reference). */
const longestText = 1_000;

/**
 * XLIFF_FILE_NAME, XLIFF_FORM, UNKNOWN_COLLECTION, XLIFF_COLLECTION_DIFFERS and XLIFF_LANGUAGE_DIFFERS of a file;
 * UNKNOWN_STRING_ID, DUPLICATE_STRING_ID, XLIFF_SOURCE_DIFFERS, XLIFF_TARGET_MISSING, XLIFF_PLACEHOLDERS_DIFFER and TOO_LONG
 * of its strings. Source: Oracle help section_1552071708, XLIFF 1.2, and files of production projects.
 */
export function judgeXliff(project: Project): Problem[] {
  const collections = new Map(translationCollectionsOf(project).map((collection) => [collection.scriptId, collection]));
  return xliffFilesOf(project).flatMap((xliff) => judgeFile(xliff, collections));
}

function judgeFile(xliff: XliffFile, collections: ReadonlyMap<string, TranslationCollection>): Problem[] {
  const { file, name, root, part, group } = xliff;
  if (name === undefined) {
    return [problem(file, root, 'XLIFF_FILE_NAME', 'The file must be named after its collection and language: custcollection_x_de_DE.xlf.')];
  }
  if (root.name !== 'xliff' || part === undefined || group === undefined) {
    return [problem(file, root, 'XLIFF_FORM', 'The file must hold <xliff>, in it <file>, <body> and <group> with the strings.')];
  }
  const collection = collections.get(name.collection);
  if (collection === undefined) {
    return [problem(file, root, 'UNKNOWN_COLLECTION', `The project holds no translation collection ${name.collection}.`)];
  }
  return [...judgeHead(file, name, part, group, collection), ...judgeUnits(xliff, collection)];
}

function judgeHead(file: string, name: NonNullable<XliffFile['name']>, part: XmlElement, group: XmlElement, collection: TranslationCollection): Problem[] {
  const problems: Problem[] = [];
  const named = group.attributes.get('ns:collection') ?? '';
  if (named !== name.collection) {
    problems.push(problem(file, group, 'XLIFF_COLLECTION_DIFFERS', `ns:collection must be ${name.collection} as in the file's name, not ${named || 'left out'}.`));
  }
  const target = part.attributes.get('target-language') ?? '';
  if (localeOfTag(target) !== name.locale) {
    problems.push(problem(file, part, 'XLIFF_LANGUAGE_DIFFERS', `target-language must be ${name.locale.replace('_', '-')} as in the file's name, not ${target || 'left out'}.`));
  }
  const source = part.attributes.get('source-language') ?? '';
  if (source !== collection.defaultLanguage) {
    problems.push(problem(file, part, 'XLIFF_LANGUAGE_DIFFERS', `source-language must be ${collection.defaultLanguage}, the collection's default language, not ${source || 'left out'}.`));
  }
  return problems;
}

function judgeUnits({ file, units }: XliffFile, collection: TranslationCollection): Problem[] {
  const strings = new Map(collection.strings.map((string) => [string.id, string]));
  const seen = new Set<string>();
  return units.flatMap((unit) => {
    const id = unit.id.toLowerCase();
    const string = strings.get(id);
    if (string === undefined) return [problem(file, unit.element, 'UNKNOWN_STRING_ID', `${collection.scriptId} has no string ${id || 'without id'}.`)];
    if (seen.has(id)) return [problem(file, unit.element, 'DUPLICATE_STRING_ID', `The string ${id} is translated twice.`)];
    seen.add(id);
    return judgeUnit(file, unit, string);
  });
}

function judgeUnit(file: string, { id, source, target, element }: TranslationUnit, { defaultTranslation }: TranslationString): Problem[] {
  const problems: Problem[] = [];
  if (source !== defaultTranslation) {
    problems.push(problem(file, element, 'XLIFF_SOURCE_DIFFERS', `The source of ${id} is not the collection's default translation.`));
  }
  if (target === '') return [...problems, problem(file, element, 'XLIFF_TARGET_MISSING', `${id} has no translation.`)];
  if (target.length > longestText) {
    problems.push(problem(file, element, 'TOO_LONG', `The translation of ${id} has ${target.length} characters; at most ${longestText} are allowed.`));
  }
  if (placeholdersOf(target) !== placeholdersOf(source)) {
    problems.push(problem(file, element, 'XLIFF_PLACEHOLDERS_DIFFER', `${id} has the placeholders ${placeholdersOf(source) || 'none'}, its translation ${placeholdersOf(target) || 'none'}.`));
  }
  return problems;
}

/** Each placeholder once: a language may need one twice, or in another order. */
function placeholdersOf(text: string): string {
  return [...new Set(text.match(/\{\d+\}/g))].sort().join(' ');
}

function problem(file: string, element: XmlElement, code: string, message: string): Problem {
  return { code, file, line: element.line, message };
}
