import { soundProject, type ProjectChanges } from '../support/sdfProject';

export const collectionFile = 'Objects/translations/custcollection_sample_pages.xml';
export const germanFile = 'Translations/custcollection_sample_pages_de_DE.xlf';

const collection = `<translationcollection scriptid="custcollection_sample_pages">
  <name>Sample pages</name>
  <defaultlanguage>en</defaultlanguage>
  <strings>
    <string scriptid="greeting">
      <defaulttranslation>Hello, {1} &amp; {2}!</defaulttranslation>
      <description>Above the page</description>
    </string>
    <string scriptid="role_inactive">
      <defaulttranslation>The role is inactive.</defaulttranslation>
    </string>
  </strings>
</translationcollection>`;

const german = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:ns="netsuite" version="1.2">
  <file original="netsuite-database" source-language="en" datatype="database" target-language="de-DE">
    <body>
      <group ns:collection="custcollection_sample_pages">
        <trans-unit id="GREETING">
          <source>Hello, {1} &amp; {2}!</source>
          <target>Hallo {2} und {1}!</target>
        </trans-unit>
        <trans-unit id="ROLE_INACTIVE">
          <source>The role is inactive.</source>
          <target>Die Rolle ist inaktiv.</target>
        </trans-unit>
      </group>
    </body>
  </file>
</xliff>`;

const imports = '<translationimports>\n    <path>~/Translations/*</path>\n  </translationimports>';

/** What makes the sound project one with a translation collection in English and German. */
export const translated: ProjectChanges = {
  'deploy.xml': (soundProject['deploy.xml'] ?? '').replace('</deploy>', `  ${imports}\n</deploy>`),
  [collectionFile]: collection,
  [germanFile]: german,
};

/** The translated project with one of its files changed. @throws Error where the text to change is not there */
export function editedTranslation(file: string, from: string | RegExp, to: string): ProjectChanges {
  const before = translated[file] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  return { ...translated, [file]: after };
}
