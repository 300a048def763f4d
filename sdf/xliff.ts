import { basename } from 'node:path';
import type { Project, ProjectDocument } from './project';
import { rootOf } from './project';
import { languageTags } from './schema';
import type { XmlElement } from './xml';
import { childOf, childrenOf, textOf } from './xml';

/** One string of an XLIFF file with its translation. */
export interface TranslationUnit {
  /** As the file writes it; NetSuite writes upper case. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly element: XmlElement;
}

/** An XLIFF 1.2 file of the Translations folder, which holds the strings of one collection in one language. */
export interface XliffFile {
  /** Relative to the project folder. */
  readonly file: string;
  /** By the file's name, custcollection_x_de_DE.xlf; undefined where the name has another form. */
  readonly name: { readonly collection: string; readonly locale: string } | undefined;
  readonly root: XmlElement;
  /** The element `file` and its `group`; undefined where they do not stand where XLIFF has them. */
  readonly part: XmlElement | undefined;
  readonly group: XmlElement | undefined;
  readonly units: readonly TranslationUnit[];
}

/** A language as file names and scripts write it: de_DE for de-DE. */
export function localeOfTag(tag: string): string {
  return tag.replace('-', '_');
}

const localesByLength = [...languageTags].map(localeOfTag).sort((one, other) => other.length - one.length);

/** Every XLIFF file of the project that could be read, whether or not NetSuite would take it. */
export function xliffFilesOf(project: Project): XliffFile[] {
  return project.translations.flatMap((document) => {
    const root = rootOf(document);
    return root === undefined ? [] : [readXliff(document, root)];
  });
}

function readXliff({ file }: ProjectDocument, root: XmlElement): XliffFile {
  const part = childOf(root, 'file');
  const body = part && childOf(part, 'body');
  const group = body && childOf(body, 'group');
  const units = (group ? childrenOf(group, 'trans-unit') : []).map((element) => ({
    id: element.attributes.get('id') ?? '',
    source: textOf(element, 'source'),
    target: textOf(element, 'target'),
    element,
  }));
  return { file, name: readName(file), root, part, group, units };
}

/** The longest language first: …_en_GB is not the language GB of a collection …_en. */
function readName(file: string): XliffFile['name'] {
  const stem = /^(custcollection\w*)\.xlf$/.exec(basename(file))?.[1];
  const locale = localesByLength.find((candidate) => stem?.endsWith(`_${candidate}`));
  return stem === undefined || locale === undefined ? undefined : { collection: stem.slice(0, -locale.length - 1), locale };
}
