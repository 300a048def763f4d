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

const pageFile = 'FileCabinet/SuiteApps/com.example.sample/page.js';
const userEvent = `<usereventscript scriptid="customscript_event">
  <scriptfile>[/SuiteApps/com.example.sample/event.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy1">
      <allroles>T</allroles>
    </scriptdeployment>
  </scriptdeployments>
</usereventscript>`;
/** Its deployment is for nobody. */
const withClientScript: ProjectChanges = {
  'Objects/customscript_client.xml': `<clientscript scriptid="customscript_client">
  <name>Sample Client</name>
  <scriptfile>[/SuiteApps/com.example.sample/client.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy1">
      <status>RELEASED</status>
      <recordtype>EMPLOYEE</recordtype>
    </scriptdeployment>
  </scriptdeployments>
</clientscript>`,
  'FileCabinet/SuiteApps/com.example.sample/client.js': '/** @NApiVersion 2.1\n@NScriptType ClientScript */',
};
const header = '/**\n * @NApiVersion 2.1\n * @NScriptType Suitelet\n */\ndefine([], () => ({}));\n';
const recordPreference = '\n<customrecordtypes><customrecordtype scriptid="customrecord_sample_note"><instances><instance scriptid="gone" action="PRESERVE"/></instances></customrecordtype></customrecordtypes>';

/** The sound project under another application id: its folder, and all that names it. */
function movedTo(applicationId: string): ProjectChanges {
  const changes: Record<string, string | null> = {};
  for (const [file, text] of Object.entries(soundProject)) {
    if (!text.includes('com.example.sample') && !file.includes('com.example.sample')) continue;
    changes[file] = null;
    changes[file.replace('com.example.sample', applicationId)] = text.replaceAll('com.example.sample', applicationId);
  }
  return changes;
}

/** What is wrong, which changes make it so, and the problems that must be found: code, file, line. */
const flaws: readonly [string, ProjectChanges, readonly (readonly [string, string, number?])[]][] = [
  ['no manifest', { 'manifest.xml': null, [note]: null, 'FileCabinet/SuiteApps/com.example.sample/page.js': null }, [['MISSING_FILE', 'manifest.xml']]],
  ['no deploy.xml', { 'deploy.xml': null }, [['MISSING_FILE', 'deploy.xml']]],
  ['an object that is not well formed', { 'Objects/x.xml': '<role scriptid="customrole_x">\n<name>\n</role>' }, [['MALFORMED_XML', 'Objects/x.xml', 3]]],
  ['an empty object', { 'Objects/x.xml': '' }, [['FILE_EMPTY', 'Objects/x.xml']]],
  ['an object of nothing but white space', { 'Objects/x.xml': ' \n' }, [['MALFORMED_XML', 'Objects/x.xml', 1]]],
  ['an object without an end', { 'Objects/x.xml': '<role>' }, [['MALFORMED_XML', 'Objects/x.xml', 1]]],
  ['two objects in a file', edited(user, /$/, '\n<role scriptid="customrole_x"/>'), [['MORE_THAN_ONE_ROOT', user, 15]]],
  ['a manifest that is not well formed', { 'manifest.xml': '<manifest projecttype="SUITEAPP">' }, [['MALFORMED_XML', 'manifest.xml', 1]]],
  ['a project of no known type', edited('manifest.xml', 'SUITEAPP', 'BUNDLE'), [['MANIFEST_TYPE', 'manifest.xml', 1]]],
  ['a manifest with another root', edited('manifest.xml', /manifest/g, 'project'), [['MANIFEST_TYPE', 'manifest.xml', 1]]],
  ['a publisher id with a capital', { ...edited('manifest.xml', 'com.example', 'com.Example'), ...movedTo('com.Example.sample') }, [['PUBLISHER_ID_FORM', 'manifest.xml', 2]]],
  ['a publisher id of one word', { ...edited('manifest.xml', 'com.example', 'example'), ...movedTo('example.sample') }, [['PUBLISHER_ID_FORM', 'manifest.xml', 2]]],
  ['a project id of two words', { ...edited('manifest.xml', '>sample<', '>my_sample<'), ...movedTo('com.example.my_sample') }, [['PROJECT_ID_FORM', 'manifest.xml', 3]]],
  ['a version of two numbers', edited('manifest.xml', '1.0.0', '1.0'), [['PROJECT_VERSION_FORM', 'manifest.xml', 5]]],
  ['a version with a suffix', edited('manifest.xml', '1.0.0', '1.0.0-beta'), [['PROJECT_VERSION_FORM', 'manifest.xml', 5]]],
  ['a manifest without version', edited('manifest.xml', '<projectversion>1.0.0</projectversion>', ''), [['MANIFEST_FIELD_MISSING', 'manifest.xml', 1]]],
  ['a file of another SuiteApp', { 'FileCabinet/SuiteApps/com.other/x.txt': '' }, [['FILE_OUTSIDE_SUITEAPP', 'FileCabinet/SuiteApps/com.other/x.txt']]],
  ['an unknown object', { 'Objects/customthing_x.xml': '<thing scriptid="customthing_x"/>' }, [['UNKNOWN_OBJECT_TYPE', 'Objects/customthing_x.xml', 1]]],
  ['an object named after Object.prototype', { 'Objects/x.xml': '<toString scriptid="x"/>' }, [['UNKNOWN_OBJECT_TYPE', 'Objects/x.xml', 1]]],
  ['the root element customrole', { 'Objects/customrole_x.xml': '<customrole scriptid="customrole_x"/>' }, [['UNKNOWN_OBJECT_TYPE', 'Objects/customrole_x.xml', 1]]],
  ['a file with another name', { [user]: null, 'Objects/user.xml': soundProject[user] ?? '' }, [['FILE_NAME_DIFFERS', 'Objects/user.xml', 1]]],
  ['an object without script id', { 'Objects/customsearch_x.xml': '<savedsearch/>', 'Objects/customsearch_y.xml': '<savedsearch/>' }, [['MISSING_FIELD', 'Objects/customsearch_x.xml', 1], ['MISSING_FIELD', 'Objects/customsearch_y.xml', 1]]],
  ['a deployment id taken twice in its script', edited(page, 'customdeploy_sample_all', 'customdeploy_sample_admins'), [['DUPLICATE_SCRIPT_ID', page, 18]]],
  ['a parameter taken twice in its script', edited(page, '</scriptcustomfields>', '<scriptcustomfield scriptid="custscript_sample_greeting"><fieldtype>TEXT</fieldtype><label>L</label></scriptcustomfield></scriptcustomfields>'), [['DUPLICATE_SCRIPT_ID', page, 10]]],
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
  ['a role that grants more of a record than the record does', edited(user, '<permlevel>EDIT', '<permlevel>FULL'), [['CUSTOM_RECORD_LEVEL_DIFFERS', user, 9]]],
  ['a role that grants what the record does not', edited(note, /<permission>[\s\S]*<\/permission>/, ''), [['CUSTOM_RECORD_LEVEL_DIFFERS', user, 9]]],
  ['a record that grants what the role does not', edited(user, /<permission>\s*<permkey>\[[\s\S]*?<\/permission>/, ''), [['CUSTOM_RECORD_LEVEL_DIFFERS', user, 1]]],
  ['a reference to nothing', edited(page, '<runasrole>[scriptid=customrole_sample_reader]', '<runasrole>[scriptid=customrole_gone]'), [['UNRESOLVED_REFERENCE', page, 22]]],
  ['a script without its file', { 'FileCabinet/SuiteApps/com.example.sample/page.js': null }, [['SCRIPT_FILE_MISSING', page, 3]]],
  ['a script of another type', { 'FileCabinet/SuiteApps/com.example.sample/page.js': '/** @NScriptType Restlet */' }, [['SCRIPT_TYPE_DIFFERS', page, 3]]],
  ['a script whose header stands behind a statement', { [pageFile]: 'define([], () => 1); /** @NScriptType Suitelet */' }, [['SCRIPT_TYPE_DIFFERS', page, 3]]],
  ['a script whose header stands in a line comment', { [pageFile]: '// /** @NScriptType Suitelet */\n' }, [['SCRIPT_TYPE_DIFFERS', page, 3]]],
  ['a script whose header does not end', { [pageFile]: '/* x */ /** @NScriptType Suitelet' }, [['SCRIPT_TYPE_DIFFERS', page, 3]]],
  ['a client script without any feature of scripts', { ...withClientScript, ...edited('manifest.xml', 'SERVERSIDESCRIPTING', 'TBA') }, ['Objects/customscript_client.xml', page, api].map((file) => ['FEATURE_NOT_DECLARED', file, 1] as const)],
  ['a script without header', { [pageFile]: 'define([], () => ({}));' }, [['SCRIPT_TYPE_DIFFERS', page, 3]]],
  ['a script without version', { [pageFile]: '/** @NScriptType Suitelet */' }, [['API_VERSION', page, 3]]],
  ['a script of a version that does not exist', { [pageFile]: '/**\n * @NApiVersion 3.0\n * @NScriptType Suitelet\n */' }, [['API_VERSION', page, 3]]],
  ['a user event script of another type', { 'Objects/customscript_event.xml': userEvent, 'FileCabinet/SuiteApps/com.example.sample/event.js': '/** @NApiVersion 2.1\n@NScriptType Portlet */' }, [['SCRIPT_TYPE_DIFFERS', 'Objects/customscript_event.xml', 2]]],
  ['a Suitelet on a schedule', edited(page, '<status>RELEASED', '<status>SCHEDULED'), [['STATUS_NOT_OFFERED', page, 13]]],
  ['a deployment for nobody', edited(api, '<allroles>T</allroles>', ''), [['EMPTY_AUDIENCE', api, 5]]],
  ['an audience of an unknown role', edited(page, 'ADMINISTRATOR|', 'CHIEF|'), [['UNKNOWN_ROLE', page, 21]]],
  ['a deployment open without log-in', edited(page, '<allroles>T</allroles>', '<allroles>T</allroles><isonline>T</isonline>'), [['AVAILABLE_WITHOUT_LOGIN', page, 15]]],
  ['a deployment that runs as Administrator', edited(page, '<runasrole>[scriptid=customrole_sample_reader]', '<runasrole>ADMINISTRATOR'), [['ADMINISTRATOR_RUN_AS', page, 22]]],
  ['a script that the project does not judge, run as Administrator', { 'Objects/customscript_event.xml': userEvent.replace('<allroles>', '<runasrole>Administrator</runasrole><allroles>'), 'FileCabinet/SuiteApps/com.example.sample/event.js': '/** @NApiVersion 2.1\n@NScriptType UserEventScript */' }, [['ADMINISTRATOR_RUN_AS', 'Objects/customscript_event.xml', 5]]],
  ['an unknown feature', edited('manifest.xml', 'TBA', 'TEATIME'), [['UNKNOWN_FEATURE', 'manifest.xml', 11]]],
  ['a record type without its feature', edited('manifest.xml', 'CUSTOMRECORDS', 'TBA'), [['FEATURE_NOT_DECLARED', note, 1]]],
  ['a field that drags a feature in', edited(user, '<name>', '<subsidiaryoption>ALL</subsidiaryoption><name>'), [['FEATURE_NOT_DECLARED', user, 3]]],
  ['a deploy path that matches nothing', edited('deploy.xml', '<path>~/Objects/*</path>', '<path>~/Objects/*</path><path>~/Objects/none/*</path>'), [['PATH_MATCHES_NOTHING', 'deploy.xml', 6]]],
  ['an object that is not deployed', edited('deploy.xml', '~/Objects/*', '~/Objects/[rs]*'), [['PATH_MATCHES_NOTHING', 'deploy.xml', 6], ...[note, user, 'Objects/roles/customrole_sample_reader.xml', page, api].map((file) => ['NOT_DEPLOYED', file] as const)]],
  ['a deploy path with a star inside', edited('deploy.xml', '<path>~/Objects/*</path>', '<path>~/Objects/*</path><path>~/Objects/*/customrole_sample_user.xml</path>'), [['PATH_MATCHES_NOTHING', 'deploy.xml', 6]]],
  ['a deploy path that does not begin at the project', edited('deploy.xml', '<path>~/Objects/*</path>', '<path>~/Objects/*</path><path>Objects/roles/customrole_sample_user.xml</path>'), [['PATH_MATCHES_NOTHING', 'deploy.xml', 6]]],
  ['a deploy.xml with another root', edited('deploy.xml', /deploy>/g, 'deployment>'), [['DEPLOY_ROOT', 'deploy.xml', 1]]],
  ['a SuiteApp that configures the account', edited('deploy.xml', '<files>', '<configuration><path>~/AccountConfiguration/*</path></configuration><files>'), [['CONFIGURATION_NOT_OFFERED', 'deploy.xml', 2]]],
  ['hiding without locking', { 'InstallationPreferences/locking.xml': null }, [['HIDING_WITHOUT_LOCKING', 'InstallationPreferences/hiding.xml']]],
  ['locking without hiding', { 'InstallationPreferences/hiding.xml': null }, [['LOCKING_WITHOUT_HIDING', 'InstallationPreferences/locking.xml']]],
  ['locking that says it hides', edited('InstallationPreferences/locking.xml', 'LOCKING', 'HIDING'), [['PREFERENCE_TYPE', 'InstallationPreferences/locking.xml', 1]]],
  ['an action that does not exist', edited('InstallationPreferences/locking.xml', '"LOCK"', '"SEAL"'), [['PREFERENCE_ACTION', 'InstallationPreferences/locking.xml', 2]]],
  ['a lock on nothing', edited('InstallationPreferences/locking.xml', 'customrole_sample_user', 'customrole_gone'), [['UNRESOLVED_REFERENCE', 'InstallationPreferences/locking.xml', 3]]],
  ['a lock on a path that does not exist', edited('InstallationPreferences/locking.xml', '<object>customrole_sample_user</object>', '<path>~/Objects/rolls/*</path>'), [['PATH_MATCHES_NOTHING', 'InstallationPreferences/locking.xml', 3]]],
  ['a deployment to preserve that does not exist', edited('InstallationPreferences/overwriting.xml', 'customdeploy_sample_admins', 'customdeploy_gone'), [['UNRESOLVED_REFERENCE', 'InstallationPreferences/overwriting.xml', 3]]],
  ['a record to overwrite that does not exist', edited('InstallationPreferences/overwriting.xml', '</preference>', `${recordPreference}</preference>`), [['UNRESOLVED_REFERENCE', 'InstallationPreferences/overwriting.xml', 6]]],
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

  it.each<[string, ProjectChanges]>([
    ['an object in a folder of any name', { [user]: null, 'Objects/elsewhere/deep/customrole_sample_user.xml': soundProject[user] ?? '' }],
    ['objects whose fields are not known here', { 'Objects/customsearch_x.xml': '<savedsearch scriptid="customsearch_x"><definition>…</definition></savedsearch>' }],
    ['a template beside its object', { 'Objects/custtmpl_x.xml': '<advancedpdftemplate scriptid="custtmpl_x"/>', 'Objects/custtmpl_x.template.xml': '<#if x><pdf>' }],
    ['deployments of two scripts with the same id', { ...edited(api, 'customdeploy_sample_api', 'customdeploy1'), ...edited(page, 'customdeploy_sample_all', 'customdeploy1') }],
    ['an audience of employees only', edited(api, '<allroles>T</allroles>', '<audemployee>7</audemployee>')],
    ['several sections of objects in deploy.xml', edited('deploy.xml', '<path>~/Objects/*</path>', '<path>~/Objects/roles/*</path></objects><objects><path>~/Objects/records/*</path><path>~/Objects/scripts/*</path>')],
    ['a lock on a folder', edited('InstallationPreferences/locking.xml', '<object>customrole_sample_user</object>', '<path>~/Objects/roles/</path>')],
    ['files in the folder of a web site', { 'FileCabinet/Web Site Hosting Files/Live Hosting Files/index.html': '' }],
    ['a script of SuiteScript 1.0', { ...edited(page, '<name>', '<defaultfunction>run</defaultfunction><name>'), [pageFile]: 'function run() {}' }],
    ['the Administrator in the audience', edited(api, '<allroles>T</allroles>', '<audslctrole>ADMINISTRATOR</audslctrole>')],
    ['a permission on a record of a bundle', edited(user, 'ADMI_WEBSERVICES', '[bundleid=1234, scriptid=customrecord_other]')],
    ['a preference for a part of a record', { ...edited(note, '<permissions>', '<instances><instance scriptid="val_one"/></instances><permissions>'), ...edited('InstallationPreferences/overwriting.xml', '</preference>', `${recordPreference.replace('gone', 'val_one')}</preference>`) }],
    ['a client script for nobody, which needs no feature beside that of the others', withClientScript],
    ['a RESTlet for nobody that is not deployed', edited(api, '<allroles>T</allroles>', '<isdeployed>F</isdeployed>')],
    ...['/* Copyright */', '/** @license MIT */', '// eslint-disable-next-line\n', '\uFEFF\r\n\t', '/***/ /**/\n//\n'].map((before) => [`a header behind ${JSON.stringify(before)}`, { [pageFile]: `${before}${header}` }] as [string, ProjectChanges]),
  ])('finds nothing in %s', (_what, changes) => {
    expect(judgeProject(readProject(writeProject(changes)))).toEqual([]);
  });

  it('judges an empty folder', () => {
    expect(judgeProject(readProject(join(writeProject(), 'none'))).map(({ code }) => code)).toEqual(['MISSING_FILE', 'MISSING_FILE']);
  });

  it('orders what it finds by file and line', () => {
    const found = judgeProject(readProject(writeProject({ ...edited(user, 'ADMI_WEBSERVICES', 'ADMI_NOTHING'), ...edited(api, '<title>Sample API</title>', '') })));
    expect(found.map(({ file }) => file)).toEqual([user, api]);
  });
});
