import type { ProjectChanges } from './sdfProject';
import { edited } from './sdfProject';

export const setupObject = 'Objects/scripts/customscript_sample_setup.xml';
export const setupFile = 'FileCabinet/SuiteApps/com.example.sample/setup.js';

/** One that the sample project runs as `<run>` or as a hook. */
export const scriptElement = (deployment = 'customdeploy_sample_setup', path = `~/${setupObject}`): string =>
  `<script>\n<path>${path}</path>\n<deployment>${deployment}</deployment>\n</script>`;

/** The source of an installation script with this body of its function; it has log, runtime, record, query and task. */
export const setupSource = (body: string): string => `/**
 * @NApiVersion 2.1
 * @NScriptType SDFInstallationScript
 * @NModuleScope SameAccount
 */
define(['N/log', 'N/runtime', 'N/record', 'N/query', 'N/task'], function (log, runtime, record, query, task) {
  return { run: function (context) { ${body} } };
});
`;

/** An installation script with two deployments, which nothing runs yet. */
export function withSetupScript(body = ''): ProjectChanges {
  return {
    [setupObject]: `<sdfinstallationscript scriptid="customscript_sample_setup">
  <name>Sample Setup</name>
  <scriptfile>[/SuiteApps/com.example.sample/setup.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_sample_setup">
      <status>RELEASED</status>
      <title>Sample Setup</title>
    </scriptdeployment>
    <scriptdeployment scriptid="customdeploy_sample_farewell">
      <status>RELEASED</status>
      <title>Sample Farewell</title>
    </scriptdeployment>
  </scriptdeployments>
</sdfinstallationscript>`,
    [setupFile]: setupSource(body),
  };
}

/** deploy.xml with these scripts run at its end. */
export function running(...scripts: readonly string[]): ProjectChanges {
  return edited('deploy.xml', '</deploy>', `<run>\n${scripts.join('\n')}\n</run>\n</deploy>`);
}

/** application.xml with these scripts run before the SuiteApp is uninstalled. */
export function beforeUndeploy(...scripts: readonly string[]): ProjectChanges {
  return { 'application.xml': `<application>\n<hooks>\n<beforeUndeploy>\n${scripts.join('\n')}\n</beforeUndeploy>\n</hooks>\n</application>` };
}
