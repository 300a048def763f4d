const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Oracle's forms. Source: the validation of suitecloud project:create. */
const forms = { publisherid: /^[a-z0-9]+\.[a-z0-9]+$/, projectid: /^[a-z0-9]+$/ };

/**
 * Gives publisher and project id, as the manifest has them, e.g. com.example.app.
 * Throws where there is no manifest to read, or one of the ids is missing or of another form.
 */
function applicationId(projectFolder = 'src') {
  const file = join(projectFolder, 'manifest.xml');
  const manifest = textOf(file);
  return Object.entries(forms).map(([field, form]) => idIn(manifest, { file, field, form })).join('.');
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read (${error.code}): the folder of an SDF project has it.`);
  }
}

/** NetSuite takes no blanks at the ends of an element for a part of its value. */
function idIn(manifest, { file, field, form }) {
  const id = new RegExp(`<${field}>([^<]*)</${field}>`).exec(manifest)?.[1].trim();
  if (!id) throw new Error(`${file} must state <publisherid> and <projectid>.`);
  if (!form.test(id)) throw new Error(`${file} has the <${field}> ${JSON.stringify(id)}: it must be of lower-case letters and digits, a publisher id with one full stop between.`);
  return id;
}

/** Gives the folder that the scripts are built into; NetSuite demands that it is named after the application. */
function suiteAppFolder(projectFolder = 'src') {
  return join(projectFolder, 'FileCabinet', 'SuiteApps', applicationId(projectFolder));
}

module.exports = { applicationId, suiteAppFolder };
