const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Gives publisher and project id, as the manifest has them, e.g. com.example.app. */
function applicationId(projectFolder = 'src') {
  const manifest = readFileSync(join(projectFolder, 'manifest.xml'), 'utf8');
  const [publisher, project] = ['publisherid', 'projectid'].map((field) => new RegExp(`<${field}>(.+)</${field}>`).exec(manifest)?.[1]);
  if (!publisher || !project) throw new Error(`${projectFolder}/manifest.xml must state <publisherid> and <projectid>.`);
  return `${publisher}.${project}`;
}

/** Gives the folder that the scripts are built into; NetSuite demands that it is named after the application. */
function suiteAppFolder(projectFolder = 'src') {
  return join(projectFolder, 'FileCabinet', 'SuiteApps', applicationId(projectFolder));
}

module.exports = { applicationId, suiteAppFolder };
