const { execSync } = require('node:child_process');
const { entriesOf, newestZip } = require('./scripts/listPackage');

/** Where Oracle's command line puts the zip. */
const packageFolder = 'build';

/** What is deployed or packaged is what is built now, never what an earlier build left. */
function build(options) {
  execSync('npm run -s build', { stdio: 'inherit' });
  return options;
}

module.exports = {
  defaultProjectFolder: 'src',
  commands: {
    'project:deploy': { beforeExecuting: build },
    'project:validate': { beforeExecuting: build },
    'project:package': {
      beforeExecuting: build,
      onCompleted: () => {
        for (const path of entriesOf(newestZip(packageFolder))) console.log(`  ${path}`);
      },
    },
  },
};
