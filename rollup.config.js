const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { nodeResolve } = require('@rollup/plugin-node-resolve');
const typescript = require('typescript');

const entrypoints = join('src', 'TypeScript', 'entrypoints');
const suiteAppFolder = join('src', 'FileCabinet', 'SuiteApps', 'com.extendsync.access');

/** NetSuite reads a script's type from the doc comment in its first line; Rollup would move it into the function. */
function headerOf(file) {
  const header = /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(file, 'utf8'))?.[0];
  if (!header?.includes('@NScriptType')) throw new Error(`${file} must begin with a doc comment that names @NScriptType.`);
  return header;
}

/** NetSuite runs ES2019: types are stripped and newer syntax is lowered, in the libraries too. Comments stay. */
const toES2019 = {
  name: 'to-es2019',
  transform: (code, id) => {
    const { outputText } = typescript.transpileModule(code, {
      fileName: id,
      compilerOptions: {
        target: typescript.ScriptTarget.ES2019,
        module: typescript.ModuleKind.ESNext,
        jsx: typescript.JsxEmit.ReactJSX,
        jsxImportSource: 'preact',
        verbatimModuleSyntax: true,
        allowJs: true,
      },
    });
    return { code: outputText, map: null };
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
    ],
  };
}

module.exports = readdirSync(entrypoints).filter((file) => /\.tsx?$/.test(file)).map(suiteScript);
