const { beforeExecuting } = require('./scripts/hooks/beforeExecuting');
const { entriesOf, newestZip } = require('./scripts/listPackage');

/** Where Oracle's command line puts the zip. */
const packageFolder = 'build';

// What is uploaded or packaged is what is built now, never what an earlier build left.
const beforeUpload = beforeExecuting(['build', 'lint', 'check', 'test']);

module.exports = {
  defaultProjectFolder: 'src',
  commands: {
    'project:deploy': { beforeExecuting: beforeUpload },
    'project:validate': { beforeExecuting: beforeUpload },
    'project:package': {
      beforeExecuting: beforeExecuting(['build', 'lint']),
      onCompleted: () => {
        for (const path of entriesOf(newestZip(packageFolder))) console.log(`  ${path}`);
      },
    },
  },
};
