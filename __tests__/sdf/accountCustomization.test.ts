import { judgeProject, judgeSuiteApp } from '../../sdf/judgeProject';
import { readProject } from '../../sdf/readProject';
import type { ProjectChanges } from '../support/sdfProject';
import { removeWrittenProjects, soundProject, writeProject } from '../support/sdfProject';

const role = 'Objects/customrole1007.xml';
const page = 'Objects/customscript_customer_page.xml';
const script = 'FileCabinet/SuiteScripts/customer/page.js';

/** An account customization project without a flaw, as a customer keeps one. */
const customer: Readonly<Record<string, string>> = {
  'manifest.xml': `<manifest projecttype="ACCOUNTCUSTOMIZATION">
  <projectname>customer</projectname>
  <frameworkversion>1.0</frameworkversion>
  <dependencies>
    <features>
      <feature required="true">SERVERSIDESCRIPTING</feature>
    </features>
    <objects>
      <object>customrecord_account_only</object>
    </objects>
    <files>
      <file>/SuiteScripts/account/only.js</file>
    </files>
    <folders>
      <folder>/SuiteScripts/shared/</folder>
    </folders>
  </dependencies>
</manifest>`,
  'deploy.xml': `<deploy>
  <configuration>
    <path>~/AccountConfiguration/*</path>
  </configuration>
  <files>
    <path>~/FileCabinet/*</path>
  </files>
  <objects>
    <path>~/Objects/*</path>
  </objects>
  <translationimports>
    <path>~/Translations/*</path>
  </translationimports>
</deploy>`,
  'AccountConfiguration/accountingpreferences.xml': '<accountingPreferences><x>T</x></accountingPreferences>',
  [role]: `<role scriptid="customrole1007">
  <centertype>BASIC</centertype>
  <name>Clerk</name>
  <permissions>
    <permission>
      <permkey>[scriptid=customrecord_account_only]</permkey>
      <permlevel>VIEW</permlevel>
    </permission>
  </permissions>
</role>`,
  [page]: `<suitelet scriptid="customscript_customer_page">
  <name>Customer Page</name>
  <scriptfile>[/SuiteScripts/customer/page.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy1">
      <status>RELEASED</status>
      <title>Customer Page</title>
      <isonline>T</isonline>
      <runasrole>ADMINISTRATOR</runasrole>
    </scriptdeployment>
  </scriptdeployments>
</suitelet>`,
  [script]: '/**\n * @NApiVersion 2.x\n * @NScriptType Suitelet\n */\ndefine([], () => ({ onRequest: () => undefined }));\n',
};

const installationScript: ProjectChanges = {
  'Objects/customscript_install.xml': '<sdfinstallationscript scriptid="customscript_install"><name>Install</name><scriptfile>[/SuiteScripts/install.js]</scriptfile></sdfinstallationscript>',
  'FileCabinet/SuiteScripts/install.js': '/**\n * @NApiVersion 2.1\n * @NScriptType SDFInstallationScript\n */\ndefine([], () => ({ run: () => undefined }));\n',
};

/** The customer's project with these changes, and nothing of the SuiteApp. */
function write(changes: ProjectChanges = {}): string {
  const without = Object.fromEntries(Object.keys(soundProject).map((file) => [file, null]));
  return writeProject({ ...without, ...customer, ...changes });
}

function edited(file: string, part: string, replacement: string): ProjectChanges {
  const text = customer[file]!;
  if (!text.includes(part)) throw new Error(`${file} has no ${part}`);
  return { [file]: text.replace(part, replacement) };
}

describe('judgeProject, of an account customization project,', () => {
  afterAll(removeWrittenProjects);

  it('finds nothing in a sound one, though an account may allow itself what no SuiteApp may', () => {
    expect(judgeProject(readProject(write()))).toEqual([]);
  });

  it.each<[string, ProjectChanges]>([
    ['without anything but objects', { 'AccountConfiguration/accountingpreferences.xml': null, [script]: null, [page]: null }],
    ['whose script only the account holds', edited(page, '/SuiteScripts/customer/page.js', '/SuiteScripts/account/only.js')],
    ['whose script stands in a folder that only the account holds', edited(page, '/SuiteScripts/customer/page.js', '/SuiteScripts/shared/any/page.js')],
    ['that refers to a part of what only the account holds', edited(role, '</role>', '<issuerole>[scriptid=customrecord_account_only.custrecord_x]</issuerole></role>')],
    ['with a deployment for nobody, which an account may mean', edited(page, '<isonline>T</isonline>', '')],
  ])('finds nothing in one %s', (_how, changes) => {
    const found = judgeProject(readProject(write(changes)));
    expect(found.filter(({ code }) => code !== 'FEATURE_NOT_DECLARED')).toEqual([]);
  });

  it.each<[string, ProjectChanges, readonly [string, string, number?]]>([
    ['a manifest without name', edited('manifest.xml', '<projectname>customer</projectname>', ''), ['MANIFEST_FIELD_MISSING', 'manifest.xml', 1]],
    ['a file in a folder that is not deployed to', { 'FileCabinet/Images/logo.png': '' }, ['FOLDER_NOT_OFFERED', 'FileCabinet/Images/logo.png']],
    ['installation preferences', { 'InstallationPreferences/locking.xml': '<preference type="LOCKING"/>' }, ['PREFERENCES_NOT_OFFERED', 'InstallationPreferences/locking.xml']],
    ['hooks', { 'application.xml': '<application><hooks/></application>' }, ['APPLICATION_NOT_OFFERED', 'application.xml']],
    ['a script that deploy.xml has run', edited('deploy.xml', '</deploy>', '<run></run></deploy>'), ['INSTALLATION_SCRIPT_NOT_OFFERED', 'deploy.xml', 14]],
    ['an installation script', installationScript, ['INSTALLATION_SCRIPT_NOT_OFFERED', 'Objects/customscript_install.xml', 1]],
    ['a reference to what neither project nor account holds', edited(role, 'customrecord_account_only', 'customrecord_gone'), ['UNRESOLVED_REFERENCE', role, 6]],
    ['a script that neither project nor account holds', edited(page, 'customer/page.js', 'customer/gone.js'), ['SCRIPT_FILE_MISSING', page, 3]],
    ['a permission that does not exist', edited(role, '[scriptid=customrecord_account_only]', 'ADMI_NOTHING'), ['UNKNOWN_PERMISSION', role, 5]],
    ['a configuration that is not well formed', { 'AccountConfiguration/features.xml': '<features>' }, ['MALFORMED_XML', 'AccountConfiguration/features.xml', 1]],
    ['a configuration file that deploy.xml names and nobody wrote', edited('deploy.xml', '~/AccountConfiguration/*', '~/AccountConfiguration/gone.xml'), ['PATH_MATCHES_NOTHING', 'deploy.xml', 3]],
    ['a feature that nobody declared', edited('manifest.xml', 'SERVERSIDESCRIPTING', 'CRM'), ['FEATURE_NOT_DECLARED', page, 1]],
  ])('finds %s, and nothing else', (_flaw, changes, [code, file, line]) => {
    expect(judgeProject(readProject(write(changes)))).toEqual([{ code, file, message: expect.any(String), ...(line !== undefined && { line }) }]);
  });

  it('takes none where a SuiteApp is needed', () => {
    expect(judgeSuiteApp(readProject(write()))).toEqual([{ code: 'MANIFEST_TYPE', file: 'manifest.xml', line: 1, message: expect.stringContaining('SuiteApp') }]);
    expect(judgeSuiteApp(readProject(writeProject()))).toEqual([]);
  });
});
