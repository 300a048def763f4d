import type { Project, SdfObject } from './project';
import { objectsOfType } from './project';
import type { XmlElement } from './xml';
import { childOf, childrenOf, textOf } from './xml';

/** A string of a translation collection. */
export interface TranslationString {
  /** Lower case. XLIFF and scripts write it in upper case. */
  readonly id: string;
  /** The text in the collection's default language. */
  readonly defaultTranslation: string;
  readonly element: XmlElement;
}

/** A translationcollection object with its strings in document order. */
export interface TranslationCollection {
  readonly object: SdfObject;
  readonly scriptId: string;
  /** As SDF writes it: en, de-DE. */
  readonly defaultLanguage: string;
  readonly strings: readonly TranslationString[];
}

/** The translation collections of the project. Source: Oracle help section_1557770163. */
export function translationCollectionsOf(project: Project): TranslationCollection[] {
  return objectsOfType(project, 'translationcollection').map((object) => {
    const strings = childOf(object.element, 'strings');
    return {
      object,
      scriptId: object.scriptId,
      defaultLanguage: textOf(object.element, 'defaultlanguage'),
      strings: (strings ? childrenOf(strings, 'string') : []).map((element) => ({
        id: element.attributes.get('scriptid') ?? '',
        defaultTranslation: textOf(element, 'defaulttranslation'),
        element,
      })),
    };
  });
}
