import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const script = (type: string, body: string): string => `/**
 * @NApiVersion 2.1
 * @NScriptType ${type}
 * @NModuleScope SameAccount
 */
define(['N/runtime'], function (runtime) { ${body} });
`;

/** A SuiteApp without a flaw: two roles, a record type, a Suitelet with two deployments and a RESTlet. */
export const soundProject: Readonly<Record<string, string>> = {
  'manifest.xml': `<manifest projecttype="SUITEAPP">
  <publisherid>com.example</publisherid>
  <projectid>sample</projectid>
  <projectname>Sample</projectname>
  <projectversion>1.0.0</projectversion>
  <frameworkversion>1.0</frameworkversion>
  <dependencies>
    <features>
      <feature required="true">SERVERSIDESCRIPTING</feature>
      <feature required="true">CUSTOMRECORDS</feature>
      <feature required="false">TBA</feature>
    </features>
  </dependencies>
</manifest>`,
  'deploy.xml': `<deploy>
  <files>
    <path>~/FileCabinet/SuiteApps/com.example.sample/*</path>
  </files>
  <objects>
    <path>~/Objects/*</path>
  </objects>
</deploy>`,
  'InstallationPreferences/hiding.xml': '<preference type="HIDING" defaultAction="UNHIDE"></preference>',
  'InstallationPreferences/locking.xml': `<preference type="LOCKING" defaultAction="UNLOCK">
  <apply action="LOCK">
    <object>customrole_sample_user</object>
  </apply>
</preference>`,
  'InstallationPreferences/overwriting.xml': `<preference type="OVERWRITING">
  <scriptdeployments defaultAction="OVERWRITE">
    <scriptdeployment scriptid="customscript_sample_page.customdeploy_sample_admins" action="PRESERVE" />
  </scriptdeployments>
</preference>`,
  'Objects/roles/customrole_sample_user.xml': `<role scriptid="customrole_sample_user">
  <centertype>BASIC</centertype>
  <name>Sample User</name>
  <permissions>
    <permission>
      <permkey>ADMI_WEBSERVICES</permkey>
      <permlevel>FULL</permlevel>
    </permission>
    <permission>
      <permkey>[scriptid=customrecord_sample_note]</permkey>
      <permlevel>EDIT</permlevel>
    </permission>
  </permissions>
</role>`,
  'Objects/roles/customrole_sample_reader.xml': `<role scriptid="customrole_sample_reader">
  <centertype>BASIC</centertype>
  <name>Sample Reader</name>
  <permissions>
    <permission>
      <permkey>LIST_EMPLOYEE</permkey>
      <permlevel>VIEW</permlevel>
    </permission>
  </permissions>
</role>`,
  'Objects/records/customrecord_sample_note.xml': `<customrecordtype scriptid="customrecord_sample_note">
  <recordname>Sample Note</recordname>
  <accesstype>USEPERMISSIONLIST</accesstype>
  <customrecordcustomfields>
    <customrecordcustomfield scriptid="custrecord_sample_text">
      <fieldtype>TEXT</fieldtype>
      <label>Text</label>
    </customrecordcustomfield>
  </customrecordcustomfields>
  <permissions>
    <permission>
      <permittedrole>[scriptid=customrole_sample_user]</permittedrole>
      <permittedlevel>EDIT</permittedlevel>
    </permission>
  </permissions>
</customrecordtype>`,
  'Objects/scripts/customscript_sample_page.xml': `<suitelet scriptid="customscript_sample_page">
  <name>Sample Page</name>
  <scriptfile>[/SuiteApps/com.example.sample/page.js]</scriptfile>
  <scriptcustomfields>
    <scriptcustomfield scriptid="custscript_sample_greeting">
      <fieldtype>TEXT</fieldtype>
      <label>Greeting</label>
      <defaultvalue>Good day</defaultvalue>
    </scriptcustomfield>
  </scriptcustomfields>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_sample_all">
      <status>RELEASED</status>
      <title>Sample</title>
      <allroles>T</allroles>
      <loglevel>DEBUG</loglevel>
    </scriptdeployment>
    <scriptdeployment scriptid="customdeploy_sample_admins">
      <status>RELEASED</status>
      <title>Sample for administrators</title>
      <audslctrole>ADMINISTRATOR|[scriptid=customrole_sample_reader]</audslctrole>
      <runasrole>[scriptid=customrole_sample_reader]</runasrole>
      <custscript_sample_greeting>Hello</custscript_sample_greeting>
    </scriptdeployment>
  </scriptdeployments>
</suitelet>`,
  'Objects/scripts/customscript_sample_api.xml': `<restlet scriptid="customscript_sample_api">
  <name>Sample API</name>
  <scriptfile>[/SuiteApps/com.example.sample/api.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_sample_api">
      <status>RELEASED</status>
      <title>Sample API</title>
      <allroles>T</allroles>
    </scriptdeployment>
  </scriptdeployments>
</restlet>`,
  'FileCabinet/SuiteApps/com.example.sample/page.js': script(
    'Suitelet',
    `return { onRequest: function (context) {
      const { request, response } = context;
      if (request.parameters.fail) { throw new Error('<b>no</b>'); }
      response.write('method=' + request.method + ';name=' + (request.parameters.name || '') + ';role=' + runtime.getCurrentUser().role +
        ';greeting=' + runtime.getCurrentScript().getParameter({ name: 'custscript_sample_greeting' }));
    } };`,
  ),
  'FileCabinet/SuiteApps/com.example.sample/api.js': script(
    'Restlet',
    `return {
      get: function (parameters) {
        if (parameters.fail) { throw { name: 'INVALID_INPUT', message: 'No.' }; }
        if (parameters.text) { return 'just text'; }
        return { parameters: parameters };
      },
      post: function (body) { return { body: body }; }
    };`,
  ),
};

/** Files to change: a text replaces or adds a file, null leaves it out. */
export type ProjectChanges = Readonly<Record<string, string | null>>;

/** Writes the sound project with these changes into a folder of its own. */
export function writeProject(changes: ProjectChanges = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'sdf-project-'));
  writtenFolders.push(folder);
  for (const [file, text] of Object.entries({ ...soundProject, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The sound project's file with one part of its text replaced; throws when the part is not there. */
export function edited(file: string, part: string | RegExp, replacement: string): ProjectChanges {
  const text = soundProject[file];
  const changed = text?.replace(part, replacement);
  if (changed === undefined || changed === text) throw new Error(`${file} has no ${String(part)}`);
  return { [file]: changed };
}

/** Removes every folder that writeProject made; for afterAll. */
export function removeWrittenProjects(): void {
  for (const folder of writtenFolders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const writtenFolders: string[] = [];
