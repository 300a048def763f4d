const { build } = require('esbuild');

/** Local NetSuite stands in a file of its own: whoever checks a role does not wait for it to be read. */
const localNetSuite = {
  name: 'local-netsuite',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/local\/start\/startLocalNetSuite$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './localNetSuite.js', external: true },
    );
  },
};

/** Builds the command line to dist: it runs on Node alone, and needs nothing of what the SuiteApp is built with. */
build({
  entryPoints: { extendsync: './cli/main.ts', localNetSuite: './local/start/startLocalNetSuite.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // SQLite's own file of WebAssembly lies beside its script.
  external: ['node-sqlite3-wasm'],
  plugins: [localNetSuite],
  legalComments: 'linked',
  logLevel: 'warning',
}).catch(() => {
  process.exitCode = 1;
});
