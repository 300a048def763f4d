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

/** One readable AMD file for each script: NetSuite's loader knows no bundles, and reviewers read what is deployed. */
function suiteScript(file) {
  const input = join(entrypoints, file);
  const header = headerOf(input);
  return {
    input,
    external: /^N(\/|$)/,
    output: {
      file: join(suiteAppFolder, file.replace(/\.tsx?$/, '.js')),
      format: 'amd',
      exports: 'default',
      generatedCode: 'es2015',
      interop: 'esModule',
      indent: false,
      banner: header,
    },
    plugins: [
      nodeResolve({ extensions: ['.tsx', '.ts', '.mjs', '.js'] }),
      { name: 'header-stays-first', transform: (code, id) => (id.endsWith(file) ? { code: code.replace(header, ''), map: null } : null) },
      toES2019,
      tabsForIndents,
    ],
  };
}

module.exports = readdirSync(entrypoints).filter((file) => /\.tsx?$/.test(file)).map(suiteScript);
