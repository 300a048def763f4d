import { escapeXml } from './escapeXml';

/** A translation collection: its strings in English by their keys. */
export interface Collection {
  readonly id: string;
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Gives a collection as an SDF object (Oracle help, section_1557770163). */
export function collectionXml({ id, name, texts }: Collection): string {
  const strings = Object.entries(texts).map(
    ([key, text]) => `    <string scriptid="${key}">\n      <defaulttranslation>${escapeXml(text)}</defaulttranslation>\n    </string>`,
  );
  return `<translationcollection scriptid="${id}">
  <name>${escapeXml(name)}</name>
  <defaultlanguage>en</defaultlanguage>
  <strings>
${strings.join('\n')}
  </strings>
</translationcollection>
`;
}
