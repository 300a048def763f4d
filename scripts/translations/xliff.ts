import { XMLParser } from 'fast-xml-parser';
import type { Collection } from './collectionXml';
import { escapeXml } from './escapeXml';
import { locales, type LocaleId } from './locales';

/** A text and its translation; empty where there is none yet. */
interface Unit {
  readonly source: string;
  readonly target: string;
}

interface ParsedUnit {
  readonly '@_id': string;
  readonly source: string;
  readonly target?: string;
}

/** Gives the units of an XLIFF file by their keys in lower case. */
export function unitsIn(xliff: string): ReadonlyMap<string, Unit> {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false, isArray: (name) => name === 'trans-unit' });
  const parsed = parser.parse(xliff) as { xliff: { file: { body: { group: { 'trans-unit'?: ParsedUnit[] } } } } };
  const units = parsed.xliff.file.body.group['trans-unit'] ?? [];
  return new Map(units.map((unit) => [unit['@_id'].toLowerCase(), { source: unit.source, target: unit.target ?? '' }]));
}

/**
 * Gives a collection's XLIFF 1.2 for one language, as NetSuite exports it: every string that was translated from these very
 * words. The others are left out, and NetSuite says them in English.
 */
export function xliffOf(collection: Collection, locale: LocaleId, known: ReadonlyMap<string, Unit>): string {
  const translated = Object.entries(collection.texts).flatMap(([key, source]) => {
    const unit = known.get(key);
    return unit && unit.source === source && unit.target !== '' ? [{ key, ...unit }] : [];
  });
  const units = translated.map(
    ({ key, source, target }) => `        <trans-unit id="${key.toUpperCase()}">
          <source>${escapeXml(source)}</source>
          <target>${escapeXml(target)}</target>
        </trans-unit>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:ns="netsuite" version="1.2">
  <file original="netsuite-database" source-language="en" datatype="database" target-language="${locales[locale]}">
    <body>
      <group ns:collection="${collection.id}">
${units.join('\n')}
      </group>
    </body>
  </file>
</xliff>
`;
}
