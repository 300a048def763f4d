const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { nodeResolve } = require('@rollup/plugin-node-resolve');
const { parse, tokTypes } = require('acorn');
const { rollup } = require('rollup');
const typescript = require('typescript');
const { suiteAppFolder } = require('./scripts/suiteAppFolder');

const entrypoints = join('src', 'TypeScript', 'entrypoints');

/** NetSuite reads a script's type from the doc comment in its first line; Rollup would move it into the function. */
function headerOf(file) {
  const header = /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(file, 'utf8'))?.[0];
  if (!header?.includes('@NScriptType')) throw new Error(`${file} must begin with a doc comment that names @NScriptType.`);
  return header;
}

function isES2019(code) {
  try {
    parse(code, { ecmaVersion: 2019, sourceType: 'module' });
    return true;
  } catch {
    return false;
  }
}

const compilerOptions = {
  target: typescript.ScriptTarget.ES2019,
  module: typescript.ModuleKind.ESNext,
  // h(type, properties, ...children) is shorter than what the automatic runtime makes, and keeps a page's lines.
  jsx: typescript.JsxEmit.React,
  jsxFactory: 'h',
  jsxFragmentFactory: 'Fragment',
  verbatimModuleSyntax: true,
  allowJs: true,
};

/** NetSuite runs ES2019: types are stripped and newer syntax is lowered, in the libraries too. Comments stay, and so does what is ES2019 already. */
const toES2019 = {
  name: 'to-es2019',
  transform: (code, id) => {
    if (/\.m?js$/.test(id) && isES2019(code)) return null;
    const source = id.endsWith('.tsx') ? `import { Fragment, h } from 'preact';\n${code}` : code;
    return { code: typescript.transpileModule(source, { fileName: id, compilerOptions }).outputText, map: null };
  },
};

/** What pages run in a browser: `browser:name` is the script checker/browser/name.ts, with all it imports, as one text. */
const browserScripts = {
  name: 'browser-scripts',
  resolveId: (id) => (id.startsWith('browser:') ? `\0${id}` : null),
  load: async (id) => {
    if (!id.startsWith('\0browser:')) return null;
    const input = join('src', 'TypeScript', 'checker', 'browser', `${id.slice('\0browser:'.length)}.ts`);
    const bundle = await rollup({ input, plugins: [nodeResolve({ extensions: ['.ts'] }), toES2019, tabsForIndents] });
    const { output } = await bundle.generate({ format: 'iife', indent: false });
    const lines = output[0].code.trimEnd().split('\n').map((line) => JSON.stringify(line));
    return `export default [\n    ${lines.join(',\n    ')},\n].join('\\n');`;
  },
};

/** TypeScript indents by four spaces, and has no option for less: a tab says the same. What stands in a template literal is text and stays. */
const tabsForIndents = {
  name: 'tabs-for-indents',
  renderChunk: (code) => {
    const texts = [];
    parse(code, { ecmaVersion: 2019, onToken: ({ type, start, end }) => type === tokTypes.template && texts.push({ start, end }) });
    const isText = (offset) => texts.some(({ start, end }) => start < offset && offset <= end);
    return { code: code.replace(/^(?: {4})+/gm, (spaces, offset) => (isText(offset) ? spaces : '\t'.repeat(spaces.length / 4))), map: null };
  },
};

const names = readdirSync(entrypoints).filter((file) => /\.tsx?$/.test(file));
const headers = new Map(names.map((file) => [file.replace(/\.tsx?$/, ''), headerOf(join(entrypoints, file))]));

/** A module has no script type: NetSuite loads it because a script names it. */
const moduleHeader = (what) => `/**\n * ${what}\n *\n * @NApiVersion 2.1\n * @NModuleScope SameAccount\n */`;
/**
 * What stands in a file of its own: reviewers read 120 kB at most at a time, libraries and words apart from what is ours.
 * The first pattern that fits decides. Of two files that need each other's parts, NetSuite would load one half-made.
 */
const modules = [
  { name: 'preact', path: /\/node_modules\/preact/, what: 'Preact and preact-render-to-string, the libraries that write pages and escape what stands in them; as published, MIT licence.' },
  { name: 'valibot', path: /\/node_modules\/valibot\//, what: 'Valibot, the library that holds what the API is sent to its schemas; as published, MIT licence.' },
  { name: 'texts', path: /\/src\/TypeScript\/texts\//, what: 'All that this SuiteApp says to people, in English; NetSuite keeps the other languages in translation collections.' },
  { name: 'explain', path: /\/requirements\/knownErrors|\/verdict\/explain\/|\/checker\/(components\/explain\/|views\/explain)/, not: /\/(knownErrorsInRoles|judgeCause)\.ts$/, what: 'Explain an error: the errors that are known, how they are recognised, and the page that explains them.' },
  { name: 'audits', path: /\/checker\/(auditing\/|(views|components)\/audits?\b)/, what: 'The pages of audits: the last ones, one of them, and how one is begun.' },
  { name: 'account', path: /\/checker\/(views|components)\/(account|users|permissions?|compare|sdf|logIns|tokens|restlet|role)\b|\/checker\/components\/(RolesTable|RoleFilters)\.tsx/, what: 'The Account pages: roles, users, permissions, log-ins and what else an administrator sees.' },
  { name: 'parts', path: /\/checker\/(components\/[A-Z]|style\/|asking\/(formToken|gatherAccess)|\w+\.tsx?$)|browser:/, not: /\/checker\/(checker|views|readReturn|returnAddress|returnOrigins|request)\.tsx?$/, what: 'What pages are put together from: their look and their parts.' },
  { name: 'reading', path: /\/src\/TypeScript\/(account|language)\//, what: 'How the account is read: its roles, users and features, and the language of the reader.' },
  { name: 'judging', path: /\/src\/TypeScript\/(requirements|verdict)\//, what: 'What ExtendSync needs of a role, and how a role and a user are judged.' },
];
const moduleOf = (id) => {
  const path = id.split('\\').join('/');
  return modules.find((module) => module.path.test(path) && !module.not?.test(path));
};
const whatIs = (name) => modules.find((module) => module.name === name).what;

/** One readable AMD file for each script, and modules beside them for what they name: reviewers read what is deployed. */
module.exports = {
  input: Object.fromEntries(names.map((file) => [file.replace(/\.tsx?$/, ''), join(entrypoints, file)])),
  external: /^N(\/|$)/,
  output: {
    dir: suiteAppFolder(),
    entryFileNames: '[name].js',
    manualChunks: (id) => moduleOf(id)?.name,
    chunkFileNames: '[name].js',
    format: 'amd',
    exports: 'auto',
    generatedCode: 'es2015',
    interop: 'esModule',
    indent: false,
    // Short names of exports would leave readers to guess.
    minifyInternalExports: false,
    banner: (chunk) => (chunk.isEntry ? headers.get(chunk.name) : moduleHeader(whatIs(chunk.name))),
  },
  plugins: [
    browserScripts,
    nodeResolve({ extensions: ['.tsx', '.ts', '.mjs', '.js'] }),
    {
      name: 'header-stays-first',
      transform: (code) => {
        const header = [...headers.values()].find((each) => code.startsWith(each));
        return header === undefined ? null : { code: code.replace(header, ''), map: null };
      },
    },
    toES2019,
    tabsForIndents,
  ],
};
