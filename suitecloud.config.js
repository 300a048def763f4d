const { execSync } = require('node:child_process');

/** What is deployed is what is built now, never what an earlier build left. */
const build = {
  beforeExecuting: (options) => {
    execSync('npm run -s build', { stdio: 'inherit' });
    return options;
  },
};

module.exports = {
  defaultProjectFolder: 'src',
  commands: {
    'project:deploy': build,
    'project:validate': build,
    'project:package': {
      beforeExecuting: (options) => {
        build.beforeExecuting(options);
        return { ...options, arguments: { ...options.arguments, destination: options.arguments.destination ?? 'build' } };
      },
    },
  },
};
