const { fixupPluginRules } = require('@eslint/compat');
const suitescript = require('eslint-plugin-suitescript');
const tseslint = require('typescript-eslint');

const nodeModules = { regex: '^node:', message: 'This runs inside NetSuite or a browser, where there is no Node.' };
const netsuiteModules = { regex: '^N(/|$)', message: 'This room is pure: N modules belong to account, checker, api, audit and lifecycle.' };
const room = (names, message) => ({ regex: `^(\\.\\./)+(${names})(/|$)`, message });

/** Who may know whom: each room, and what it must not import. */
const boundaries = [
  {
    files: ['src/TypeScript/texts/**', 'src/TypeScript/requirements/**', 'src/TypeScript/verdict/**'],
    patterns: [netsuiteModules, nodeModules, room('account|language|checker|api|audit|lifecycle|entrypoints', 'Texts, requirements and verdict are pure.')],
  },
  {
    files: ['src/TypeScript/requirements/**'],
    patterns: [netsuiteModules, nodeModules, room('verdict|account|language|checker|api|audit|lifecycle|entrypoints', 'Requirements know texts only.')],
  },
  {
    files: ['src/TypeScript/texts/**'],
    patterns: [netsuiteModules, nodeModules, room('requirements|verdict|account|language|checker|api|audit|lifecycle|entrypoints', 'Texts know nothing else.')],
  },
  {
    files: ['src/TypeScript/language/**'],
    patterns: [nodeModules, room('requirements|verdict|account|checker|api|audit|lifecycle|entrypoints', 'Language knows texts only.')],
  },
  {
    files: ['src/TypeScript/account/**'],
    patterns: [nodeModules, room('checker|api|audit|lifecycle|entrypoints', 'Account gathers; it knows no page and no endpoint.')],
  },
  { files: ['src/TypeScript/checker/**'], patterns: [nodeModules, room('api|audit|lifecycle|entrypoints', 'Pages and endpoints do not know each other.')] },
  { files: ['src/TypeScript/api/**'], patterns: [nodeModules, room('checker|audit|lifecycle|entrypoints', 'Pages and endpoints do not know each other.')] },
  { files: ['src/TypeScript/audit/**'], patterns: [nodeModules, room('checker|api|lifecycle|entrypoints', 'The audit knows no page and no endpoint.')] },
  { files: ['src/TypeScript/lifecycle/**'], patterns: [nodeModules, room('checker|api|audit|entrypoints', 'Installing and uninstalling know no page, no endpoint and no audit.')] },
  {
    files: ['src/TypeScript/entrypoints/**'],
    patterns: [nodeModules, { regex: '^N/(?!types$)', message: 'Entry points hold no logic.' }],
  },
  {
    files: ['local/**', 'sdf/**'],
    patterns: [{ regex: 'src/TypeScript', message: 'Local NetSuite runs what was built; it never sees the sources.' }],
  },
  {
    files: ['client/**'],
    patterns: [nodeModules, netsuiteModules, room('local|src|sdf|prove|bench|__tests__', 'The client runs anywhere and knows the API by its answers only.')],
  },
  {
    files: ['cli/**'],
    patterns: [
      netsuiteModules,
      { regex: 'src/TypeScript/(?!texts|requirements|verdict)', message: 'The command line shares what is pure with the pages, and nothing else.' },
      room('local|prove|bench|__tests__', 'The command line knows the SDF project, the client and what is pure; only its start knows Local NetSuite.'),
    ],
  },
  { files: ['sdf/**'], patterns: [room('local|cli|src', 'Judging an SDF project needs no NetSuite, not even the local one.')] },
];

module.exports = tseslint.config(
  { ignores: ['node_modules/', 'build/', 'dist/', 'coverage/', '.local/'] },
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.strict, tseslint.configs.stylistic] },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // An index that was just checked by length or that ordered data guarantees; noUncheckedIndexedAccess makes each visible.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['__tests__/**', 'bench/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    // What the build made, judged as NetSuite meets it: ES2019, one define, no global of Node or of a browser.
    files: ['src/FileCabinet/**/*.js'],
    plugins: { suitescript: fixupPluginRules(suitescript) },
    languageOptions: { ecmaVersion: 2019, sourceType: 'script', globals: { define: 'readonly' } },
    rules: {
      'no-undef': 'error',
      'suitescript/api-version': 'error',
      'suitescript/log-args': 'error',
      'suitescript/no-amd-name': 'error',
      'suitescript/no-extra-modules': 'error',
      'suitescript/no-invalid-modules': 'error',
      'suitescript/no-module-extensions': 'error',
      'suitescript/script-type': 'error',
    },
  },
  ...boundaries.map(({ files, patterns }) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } })),
);
