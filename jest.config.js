const SuiteCloudJestConfiguration = require('@oracle/suitecloud-unit-testing/jest-configuration/SuiteCloudJestConfiguration');

const transform = {
  '^.+\\.tsx?$': [
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
});

module.exports = {
  projects: [
    {
      ...stubs,
      displayName: 'suiteapp',
      testMatch: ['<rootDir>/__tests__/suiteapp/**/*.test.{ts,tsx}'],
      transform: { ...stubs.transform, ...transform },
    },
    onNode('local', ['local', 'sdf', 'project']),
    onNode('built', ['built', 'bench']),
    onNode('browser', ['browser']),
  ],
};
