const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { nodeResolve } = require('@rollup/plugin-node-resolve');
const { parse, tokTypes } = require('acorn');
const typescript = require('typescript');

const entrypoints = join('src', 'TypeScript', 'entrypoints');
const suiteAppFolder = join('src', 'FileCabinet', 'SuiteApps', 'com.extendsync.access');

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
const moduleHeaders = {
  shared: moduleHeader('Shared by the scripts of this SuiteApp: what ExtendSync needs, how a role is judged, how the account is read.'),
  valibot: moduleHeader('Valibot, the library that holds what the API is sent to its schemas; as published, MIT licence.'),
};

/** A library that reviewers need not read stands by itself; all else that is shared stands together. */
const moduleOf = ({ moduleIds }) => (moduleIds.some((id) => id.includes('/node_modules/valibot/')) ? 'valibot' : 'shared');

/** One readable AMD file for each script, and modules beside them for what they name: reviewers read what is deployed. */
module.exports = {
  input: Object.fromEntries(names.map((file) => [file.replace(/\.tsx?$/, ''), join(entrypoints, file)])),
  external: /^N(\/|$)/,
  output: {
    dir: suiteAppFolder,
    entryFileNames: '[name].js',
    manualChunks: (id) => (id.includes('/node_modules/valibot/') ? 'valibot' : undefined),
    chunkFileNames: (chunk) => `${moduleOf(chunk)}.js`,
    format: 'amd',
    exports: 'auto',
    generatedCode: 'es2015',
    interop: 'esModule',
    indent: false,
    // Short names of exports would leave readers to guess.
    minifyInternalExports: false,
    banner: (chunk) => (chunk.isEntry ? headers.get(chunk.name) : moduleHeaders[moduleOf(chunk)]),
  },
  plugins: [
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
