const { findChromium } = require('./__tests__/support/findChromium');
const SuiteCloudJestConfiguration = require('@oracle/suitecloud-unit-testing/jest-configuration/SuiteCloudJestConfiguration');

const transform = {
  '^.+\\.(tsx?|mjs)$|/(oauth4webapi|pixelmatch)/.+\\.js$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

/**
 * Tests run inside a vm, where each look at a global is slow: half of the time of some tests went into `Math.abs`. These
 * are handed to every module as if it had declared them. Only what no test replaces: a clock of its own is a `Date`.
 */
const sandboxInjectedGlobals = ['Array', 'Buffer', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String', 'Symbol', 'Uint8Array'];

/** Modules of the SuiteApp on Oracle's stubs of the N modules. */
const stubs = SuiteCloudJestConfiguration.build({
  projectFolder: 'src',
  projectType: SuiteCloudJestConfiguration.ProjectType.SUITEAPP,
});

/** Everything that runs on Node: Local NetSuite, the built SuiteApp inside it, and pages in Chromium. */
const onNode = (displayName, folders) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/__tests__/${folder}/**/*.test.{ts,tsx}`),
  transform,
  sandboxInjectedGlobals,
  // These are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!preact|oauth4webapi|pixelmatch)'],
  // Endpoints are read here for what they say of themselves; nothing of NetSuite is there to run them.
  moduleNameMapper: { '^N/': '<rootDir>/__tests__/support/netsuiteModule.js' },
});

/** Browser tests run where there is a browser; REQUIRE_BROWSER=1 makes its absence a failure. */
function browserProjects() {
  if (findChromium() || process.env.REQUIRE_BROWSER === '1') return [onNode('browser', ['browser'])];
  console.warn('No Chromium was found: the browser tests are left out. Name one in CHROMIUM_PATH to run them.');
  return [];
}

module.exports = {
  testTimeout: 60_000,
  // Every core: a browser test waits for its browser most of the time.
  maxWorkers: '100%',
  projects: [
    {
      ...stubs,
      sandboxInjectedGlobals,
      displayName: 'suiteapp',
      testMatch: ['<rootDir>/__tests__/suiteapp/**/*.test.{ts,tsx}'],
      transform: { ...stubs.transform, ...transform },
      // What pages run in a browser is tested there; here it is a text like any other.
      moduleNameMapper: {
        ...stubs.moduleNameMapper,
        // Younger than Oracle's stubs.
        '^N/crypto/random$': '<rootDir>/__tests__/support/netsuiteModule.js',
        '^browser:': '<rootDir>/__tests__/support/browserScript.js',
      },
    },
    onNode('local', ['local', 'client', 'sdf', 'cli', 'project']),
    onNode('built', ['built', 'bench']),
    ...browserProjects(),
  ],
};
