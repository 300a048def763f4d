import type { Problem } from '../problem';
import type { Project } from '../project';
import { translationCollectionsOf, type TranslationCollection } from '../translationCollections';

/**
 * DUPLICATE_STRING_ID inside a translation collection. Ids and lengths of its strings are judged with its other fields.
 * Source: Oracle help section_1557770163.
 */
export function judgeTranslationCollections(project: Project): Problem[] {
  return translationCollectionsOf(project).flatMap(duplicateStrings);
}

function duplicateStrings({ object, strings }: TranslationCollection): Problem[] {
  const seen = new Set<string>();
  return strings.flatMap(({ id, element }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [{ code: 'DUPLICATE_STRING_ID', file: object.file, line: element.line, message: `The string id ${id} is taken in this collection.` }];
  });
}
