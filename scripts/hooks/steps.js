/** Runs this repository's own command line. */
const extendsync = (words) => `node dist/extendsync.js ${words}`;

/** What goes before an upload: the command of each step, and what it means when it fails. */
const steps = {
  build: { command: 'npm run -s build', failure: 'The SuiteApp could not be built.' },
  lint: { command: extendsync('lint src'), failure: 'NetSuite would refuse the project: extendsync lint names what is wrong.' },
  check: {
    command: extendsync('check src --only customrole_extsync_user'),
    failure: 'Nobody could sign in with the role that the project brings: extendsync check names what it lacks.',
  },
  test: { command: 'npx jest', failure: 'Tests failed. EXTENDSYNC_SKIP_TESTS=1 uploads without them.' },
};

module.exports = { steps };
