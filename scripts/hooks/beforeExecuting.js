const { spawnSync } = require('node:child_process');
const { resolve } = require('node:path');
const { steps } = require('./steps');

const root = resolve(__dirname, '..', '..');

/** Gives the exit code of a command, whose output goes to the terminal. */
function runInTerminal(command) {
  return spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' }).status;
}

/**
 * Gives a hook for suitecloud.config.js that takes the steps in order. The first that fails stops the command by an error
 * that says what it means.
 */
function beforeExecuting(names, { run = runInTerminal, env = process.env } = {}) {
  return (options) => {
    for (const name of names) {
      if (name === 'test' && env.EXTENDSYNC_SKIP_TESTS === '1') continue;
      const { command, failure } = steps[name];
      if (run(command) !== 0) throw new Error(failure);
    }
    return options;
  };
}

module.exports = { beforeExecuting };
