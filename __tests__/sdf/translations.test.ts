import { judgeProject } from '../../sdf/judgeProject';
import { readProject } from '../../sdf/readProject';
import { removeWrittenProjects, writeProject, type ProjectChanges } from '../support/sdfProject';
import { collectionFile, editedTranslation as edited, germanFile, translated } from './translatedProject';

const unit = (id: string): string =>
  `<trans-unit id="${id}"><source>The role is inactive.</source><target>x</target></trans-unit></group>`;

/** What is wrong, which changes make it so, and the problems that must be found: code, file, line. */
const flaws: readonly [string, ProjectChanges, readonly (readonly [string, string, number?])[]][] = [
  ['a string id with a capital', edited(collectionFile, '"role_inactive"', '"Role_Inactive"'), [['SCRIPT_ID_FORM', collectionFile, 9], ['UNKNOWN_STRING_ID', germanFile, 10]]],
  ['a string without default translation', edited(collectionFile, /<defaulttranslation>The.*\n/, ''), [['MISSING_FIELD', collectionFile, 9], ['XLIFF_SOURCE_DIFFERS', germanFile, 10]]],
  ['a string id taken twice', edited(collectionFile, '</strings>', '<string scriptid="greeting"><defaulttranslation>Hello, {1} &amp; {2}!</defaulttranslation></string></strings>'), [['DUPLICATE_STRING_ID', collectionFile, 12]]],
  ['a default translation of 1,001 characters', edited(collectionFile, '</strings>', `<string scriptid="long"><defaulttranslation>${'x'.repeat(1_001)}</defaulttranslation></string></strings>`), [['TOO_LONG', collectionFile, 12]]],
  ['a default language that NetSuite does not have', edited(collectionFile, '>en<', '>en_US<'), [['NOT_A_CHOICE', collectionFile, 3], ['XLIFF_LANGUAGE_DIFFERS', germanFile, 3]]],
  ['an XLIFF file that is not well formed', edited(germanFile, '</target>', '</targets>'), [['MALFORMED_XML', germanFile, 8]]],
  ['a file of another language than its name', edited(germanFile, 'target-language="de-DE"', 'target-language="fr-FR"'), [['XLIFF_LANGUAGE_DIFFERS', germanFile, 3]]],
  ['a file without target language', edited(germanFile, ' target-language="de-DE"', ''), [['XLIFF_LANGUAGE_DIFFERS', germanFile, 3]]],
  ['a file of another collection than its name', edited(germanFile, 'ns:collection="custcollection_sample_pages"', 'ns:collection="custcollection_other"'), [['XLIFF_COLLECTION_DIFFERS', germanFile, 5]]],
  ['a file that is no XLIFF', edited(germanFile, /<body>[\s\S]*<\/body>/, ''), [['XLIFF_FORM', germanFile, 2]]],
  ['a translation of an unknown string', edited(germanFile, '"GREETING"', '"FAREWELL"'), [['UNKNOWN_STRING_ID', germanFile, 6]]],
  ['a string translated twice', edited(germanFile, '</group>', unit('role_inactive')), [['DUPLICATE_STRING_ID', germanFile, 14]]],
  ['a source that was changed', edited(germanFile, 'The role is inactive.', 'This role is inactive.'), [['XLIFF_SOURCE_DIFFERS', germanFile, 10]]],
  ['a default translation that was changed', edited(collectionFile, 'The role is inactive.', 'This role is inactive.'), [['XLIFF_SOURCE_DIFFERS', germanFile, 10]]],
  ['an empty translation', edited(germanFile, 'Die Rolle ist inaktiv.', ' '), [['XLIFF_TARGET_MISSING', germanFile, 10]]],
  ['a translation left out', edited(germanFile, /<target>Die.*\n/, ''), [['XLIFF_TARGET_MISSING', germanFile, 10]]],
  ['a translation without a placeholder', edited(germanFile, 'Hallo {2} und {1}!', 'Hallo {1}!'), [['XLIFF_PLACEHOLDERS_DIFFER', germanFile, 6]]],
  ['a translation with one placeholder more', edited(germanFile, 'Die Rolle ist', 'Die Rolle {1} ist'), [['XLIFF_PLACEHOLDERS_DIFFER', germanFile, 10]]],
  ['a translation of 1,001 characters', edited(germanFile, 'Die Rolle ist inaktiv.', 'x'.repeat(1_001)), [['TOO_LONG', germanFile, 10]]],
  ['a file named after no collection', { ...translated, [germanFile]: null, 'Translations/german.xlf': translated[germanFile] ?? '' }, [['XLIFF_FILE_NAME', 'Translations/german.xlf', 2]]],
  ['a file named after no language', { ...translated, [germanFile]: null, 'Translations/custcollection_sample_pages_xx_XX.xlf': translated[germanFile] ?? '' }, [['XLIFF_FILE_NAME', 'Translations/custcollection_sample_pages_xx_XX.xlf', 2]]],
  ['translations without their collection', { ...translated, [collectionFile]: null }, [['UNKNOWN_COLLECTION', germanFile, 2]]],
  ['translations without translationimports', edited('deploy.xml', /<translationimports>[\s\S]*<\/translationimports>/, ''), [['NOT_DEPLOYED', germanFile]]],
  ['translationimports that match nothing', edited('deploy.xml', '<path>~/Translations/*</path>', '<path>~/Translations/*</path><path>~/Translations/none.xlf</path>'), [['PATH_MATCHES_NOTHING', 'deploy.xml', 9]]],
];

describe('judgeProject, of translations,', () => {
  afterAll(removeWrittenProjects);

  it('finds nothing in a sound project', () => {
    expect(judgeProject(readProject(writeProject(translated)))).toEqual([]);
  });

  it('finds nothing in a placeholder that is moved or repeated', () => {
    expect(judgeProject(readProject(writeProject(edited(germanFile, 'Hallo {2} und {1}!', '{2}, {1}, hallo {2}!'))))).toEqual([]);
  });

  it.each(flaws)('finds %s, and nothing else', (_flaw, changes, expected) => {
    const found = judgeProject(readProject(writeProject(changes)));
    for (const [code, file, line] of expected) {
      expect(found).toContainEqual({ code, file, message: expect.any(String), ...(line === undefined ? {} : { line }) });
    }
    expect(found.map(({ code }) => code).sort()).toEqual(expected.map(([code]) => code).sort());
  });

  it('takes the longest language at the end of a file name', () => {
    const file = 'Translations/custcollection_sample_pages_en_GB.xlf';
    const british = (translated[germanFile] ?? '').replace('de-DE', 'en-GB').replace(/Hallo \{2\} und/, 'Hello {2} and').replace('Die Rolle ist inaktiv.', 'x');
    expect(judgeProject(readProject(writeProject({ ...translated, [file]: british })))).toEqual([]);
  });
});
