const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { unzipSync } = require('fflate');

/** Gives the paths of the files in a zip, sorted. */
function entriesOf(zipFile) {
  return Object.keys(unzipSync(readFileSync(zipFile)))
    .filter((path) => !path.endsWith('/'))
    .sort();
}

/** Gives the path of the zip that was made last in a folder. */
function newestZip(folder) {
  const zips = readdirSync(folder).filter((file) => file.endsWith('.zip')).map((file) => join(folder, file));
  return zips.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}

module.exports = { entriesOf, newestZip };
