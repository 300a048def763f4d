import { join } from 'node:path';
import { judgeProject } from '../../sdf/judgeProject';
import { readProject } from '../../sdf/readProject';
import type { ProjectChanges } from '../support/sdfProject';
import { edited, removeWrittenProjects, soundProject, writeProject } from '../support/sdfProject';

const user = 'Objects/roles/customrole_sample_user.xml';
const note = 'Objects/records/customrecord_sample_note.xml';
const page = 'Objects/scripts/customscript_sample_page.xml';
const api = 'Objects/scripts/customscript_sample_api.xml';
const permission = (key: string, level: string): string => `<permission><permkey>${key}</permkey><permlevel>${level}</permlevel></permission></permissions>`;

/** What is wrong, which changes make it so, and the problems that must be found: code, file, line. */
const flaws: readonly [string, ProjectChanges, readonly (readonly [string, string, number?])[]][] = [
  ['no manifest', { 'manifest.xml': null, [note]: null, 'FileCabinet/SuiteApps/com.example.sample/page.js': null }, [['MISSING_FILE', 'manifest.xml']]],
  ['no deploy.xml', { 'deploy.xml': null }, [['MISSING_FILE', 'deploy.xml']]],
  ['an object that is not well formed', { 'Objects/x.xml': '<role scriptid="customrole_x">\n<name>\n</role>' }, [['MALFORMED_XML', 'Objects/x.xml', 3]]],
  ['an empty object', { 'Objects/x.xml': '' }, [['MALFORMED_XML', 'Objects/x.xml', 1]]],
  ['an object without an end', { 'Objects/x.xml': '<role>' }, [['MALFORMED_XML', 'Objects/x.xml', 1]]],
  ['two objects in a file', edited(user, /$/, '\n<role scriptid="customrole_x"/>'), [['MORE_THAN_ONE_ROOT', user, 15]]],
  ['an account customization project', edited('manifest.xml', 'SUITEAPP', 'ACCOUNTCUSTOMIZATION'), [['MANIFEST_TYPE', 'manifest.xml', 1]]],
  ['a manifest without version', edited('manifest.xml', '<projectversion>1.0.0</projectversion>', ''), [['MANIFEST_FIELD_MISSING', 'manifest.xml', 1]]],
  ['a file of another SuiteApp', { 'FileCabinet/SuiteApps/com.other/x.txt': '' }, [['FILE_OUTSIDE_SUITEAPP', 'FileCabinet/SuiteApps/com.other/x.txt']]],
  ['an unknown object', { 'Objects/customthing_x.xml': '<thing scriptid="customthing_x"/>' }, [['UNKNOWN_OBJECT_TYPE', 'Objects/customthing_x.xml', 1]]],
  ['an object named after Object.prototype', { 'Objects/x.xml': '<toString scriptid="x"/>' }, [['UNKNOWN_OBJECT_TYPE', 'Objects/x.xml', 1]]],
  ['the root element customrole', { 'Objects/customrole_x.xml': '<customrole scriptid="customrole_x"/>' }, [['UNKNOWN_OBJECT_TYPE', 'Objects/customrole_x.xml', 1]]],
  ['a file with another name', { [user]: null, 'Objects/user.xml': soundProject[user] ?? '' }, [['FILE_NAME_DIFFERS', 'Objects/user.xml', 1]]],
  ['a script id taken twice', { 'Objects/zz/customrole_sample_reader.xml': '<role scriptid="customrole_sample_reader"><centertype>BASIC</centertype><name>N</name></role>' }, [['DUPLICATE_SCRIPT_ID', 'Objects/zz/customrole_sample_reader.xml', 1]]],
  ['a role without name', edited(user, '<name>Sample User</name>', ''), [['MISSING_FIELD', user, 1]]],
  ['a role with an empty name', edited(user, 'Sample User', ' '), [['MISSING_FIELD', user, 1]]],
  ['a deployment without title', edited(api, '<title>Sample API</title>', ''), [['MISSING_FIELD', api, 5]]],
  ['an unknown field', edited(user, '<name>', '<nickname>x</nickname><name>'), [['UNKNOWN_FIELD', user, 3]]],
  ['an unknown attribute', edited(user, '<role ', '<role id="1" '), [['UNKNOWN_FIELD', user, 1]]],
  ['a parameter that the script does not have', edited(page, /custscript_sample_greeting>Hello<\/custscript_sample_greeting/, 'custscript_other>Hello</custscript_other'), [['UNKNOWN_FIELD', page, 23]]],
  ['a field given twice', edited(user, '<name>', '<name>One</name><name>'), [['REPEATED_FIELD', user, 3]]],
  ['a script id with a capital', { 'Objects/customrole_X.xml': '<role scriptid="customrole_X"><centertype>BASIC</centertype><name>N</name></role>' }, [['SCRIPT_ID_FORM', 'Objects/customrole_X.xml', 1]]],
  ['a deployment id without its prefix', edited(api, 'customdeploy_sample_api', 'deploy_api'), [['SCRIPT_ID_FORM', api, 5]]],
  ['a script name of 41 characters', edited(page, '<name>Sample Page', `<name>${'n'.repeat(41)}`), [['TOO_LONG', page, 2]]],
  ['a script id of 41 characters', { [`Objects/customrole_${'r'.repeat(30)}.xml`]: `<role scriptid="customrole_${'r'.repeat(30)}"><centertype>BASIC</centertype><name>N</name></role>` }, [['TOO_LONG', `Objects/customrole_${'r'.repeat(30)}.xml`, 1]]],
  ['a boolean that is neither T nor F', edited(api, '<allroles>T', '<allroles>true'), [['EMPTY_AUDIENCE', api, 5], ['NOT_A_BOOLEAN', api, 8]]],
  ['a number that is none', edited(page, '<label>', '<displayheight>tall</displayheight><label>'), [['NOT_A_NUMBER', page, 7]]],
  ['a choice that is not offered', edited(page, '<loglevel>DEBUG', '<loglevel>CHATTY'), [['NOT_A_CHOICE', page, 16]]],
  ['an unknown permission', edited(user, 'ADMI_WEBSERVICES', 'ADMI_NOTHING'), [['UNKNOWN_PERMISSION', user, 5]]],
  ['a permission named after Object.prototype', edited(user, 'ADMI_WEBSERVICES', 'toString'), [['UNKNOWN_PERMISSION', user, 5]]],
  ['a level that the permission does not have', edited(user, '<permlevel>FULL', '<permlevel>VIEW'), [['LEVEL_NOT_OFFERED', user, 5]]],
  ['a level that no permission has', edited(user, '<permlevel>FULL', '<permlevel>ALL'), [['LEVEL_NOT_OFFERED', user, 5], ['NOT_A_CHOICE', user, 7]]],
  ['a permission twice', edited(user, '</permissions>', permission('ADMI_WEBSERVICES', 'FULL')), [['DUPLICATE_PERMISSION', user, 13]]],
  ['a role that grants more of a record than the record does', edited(user, '<permlevel>EDIT', '<permlevel>FULL'), [['CUSTOM_RECORD_LEVEL_DIFFERS', user, 1]]],
  ['a record that grants what the role does not', edited(user, /<permission>\s*<permkey>\[[\s\S]*?<\/permission>/, ''), [['CUSTOM_RECORD_LEVEL_DIFFERS', user, 1]]],
  ['a reference to nothing', edited(page, '<runasrole>[scriptid=customrole_sample_reader]', '<runasrole>[scriptid=customrole_gone]'), [['UNRESOLVED_REFERENCE', page, 22]]],
  ['a script without its file', { 'FileCabinet/SuiteApps/com.example.sample/page.js': null }, [['SCRIPT_FILE_MISSING', page, 3]]],
  ['a script of another type', { 'FileCabinet/SuiteApps/com.example.sample/page.js': '/** @NScriptType Restlet */' }, [['SCRIPT_TYPE_DIFFERS', page, 3]]],
  ['a script whose first comment is not a doc comment', { 'FileCabinet/SuiteApps/com.example.sample/page.js': 'define([], () => 1); /** @NScriptType Suitelet */' }, [['SCRIPT_TYPE_DIFFERS', page, 3]]],
  ['a Suitelet on a schedule', edited(page, '<status>RELEASED', '<status>SCHEDULED'), [['STATUS_NOT_OFFERED', page, 13]]],
  ['a deployment for nobody', edited(api, '<allroles>T</allroles>', ''), [['EMPTY_AUDIENCE', api, 5]]],
  ['an audience of an unknown role', edited(page, 'ADMINISTRATOR|', 'CHIEF|'), [['UNKNOWN_ROLE', page, 21]]],
  ['a deployment open without log-in', edited(page, '<allroles>T</allroles>', '<allroles>T</allroles><isonline>T</isonline>'), [['AVAILABLE_WITHOUT_LOGIN', page, 15]]],
  ['a deployment that runs as Administrator', edited(page, '<runasrole>[scriptid=customrole_sample_reader]', '<runasrole>ADMINISTRATOR'), [['ADMINISTRATOR_RUN_AS', page, 22]]],
  ['an unknown feature', edited('manifest.xml', 'TBA', 'TEATIME'), [['UNKNOWN_FEATURE', 'manifest.xml', 11]]],
  ['a record type without its feature', edited('manifest.xml', 'CUSTOMRECORDS', 'TBA'), [['FEATURE_NOT_DECLARED', note, 1]]],
  ['a field that drags a feature in', edited(user, '<name>', '<subsidiaryoption>ALL</subsidiaryoption><name>'), [['FEATURE_NOT_DECLARED', user, 3]]],
  ['a deploy path that matches nothing', edited('deploy.xml', '<path>~/Objects/*</path>', '<path>~/Objects/*</path><path>~/Objects/none/*</path>'), [['PATH_MATCHES_NOTHING', 'deploy.xml', 6]]],
  ['an object that is not deployed', edited('deploy.xml', '~/Objects/*', '~/Objects/[rs]*'), [['PATH_MATCHES_NOTHING', 'deploy.xml', 6], ...[note, user, 'Objects/roles/customrole_sample_reader.xml', page, api].map((file) => ['NOT_DEPLOYED', file] as const)]],
  ['hiding without locking', { 'InstallationPreferences/locking.xml': null }, [['HIDING_WITHOUT_LOCKING', 'InstallationPreferences/hiding.xml']]],
  ['locking without hiding', { 'InstallationPreferences/hiding.xml': null }, [['LOCKING_WITHOUT_HIDING', 'InstallationPreferences/locking.xml']]],
  ['locking that says it hides', edited('InstallationPreferences/locking.xml', 'LOCKING', 'HIDING'), [['PREFERENCE_TYPE', 'InstallationPreferences/locking.xml', 1]]],
  ['an action that does not exist', edited('InstallationPreferences/locking.xml', '"LOCK"', '"SEAL"'), [['PREFERENCE_ACTION', 'InstallationPreferences/locking.xml', 2]]],
  ['a lock on nothing', edited('InstallationPreferences/locking.xml', 'customrole_sample_user', 'customrole_gone'), [['UNRESOLVED_REFERENCE', 'InstallationPreferences/locking.xml', 3]]],
];

/** Flaws that cannot be had without others. */
const consequences = new Set(['no manifest', 'a file with another name', 'locking that says it hides']);

describe('judgeProject', () => {
  afterAll(removeWrittenProjects);

  it('finds nothing in a sound project', () => {
    expect(judgeProject(readProject(writeProject()))).toEqual([]);
  });

  it.each(flaws)('finds %s', (_flaw, changes, expected) => {
    const found = judgeProject(readProject(writeProject(changes)));
    for (const [code, file, line] of expected) {
      expect(found).toContainEqual({ code, file, message: expect.any(String), ...(line === undefined ? {} : { line }) });
    }
  });

  it.each(flaws.filter(([flaw]) => !consequences.has(flaw)))('finds nothing else in a project with %s', (_flaw, changes, expected) => {
    const found = judgeProject(readProject(writeProject(changes)));
    expect(found.map(({ code }) => code).sort()).toEqual(expected.map(([code]) => code).sort());
  });

  it('judges an empty folder', () => {
    expect(judgeProject(readProject(join(writeProject(), 'none'))).map(({ code }) => code)).toEqual(['MISSING_FILE', 'MISSING_FILE']);
  });

  it('orders what it finds by file and line', () => {
    const found = judgeProject(readProject(writeProject({ ...edited(user, 'ADMI_WEBSERVICES', 'ADMI_NOTHING'), ...edited(api, '<title>Sample API</title>', '') })));
    expect(found.map(({ file }) => file)).toEqual([user, api]);
  });
});
