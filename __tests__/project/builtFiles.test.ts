import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type CallExpression, type ExpressionStatement, type Literal, type Program } from 'acorn';
import { suiteAppFolder } from '../../scripts/suiteAppFolder';

const folder = suiteAppFolder();
const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

function program(file: string): Program {
  return parse(read(file), { ecmaVersion: 2019, sourceType: 'script' });
}

function defineCall(file: string): CallExpression {
  return (program(file).body[0] as ExpressionStatement).expression as CallExpression;
}

/** Modules beside the scripts, which name them: what they share, the pages by their subjects, and libraries. */
const modules = ['account.js', 'audits.js', 'explain.js', 'judging.js', 'parts.js', 'preact.js', 'reading.js', 'texts.js', 'valibot.js'];
const moduleNames = modules.map((file) => `./${file.replace('.js', '')}`);

describe('the build', () => {
  it('makes a file for each script object, and the modules that they name', () => {
    const objects = readdirSync(join('src', 'Objects', 'scripts')).map((file) => /extsync_(\w+)\.xml$/.exec(file)?.[1]);
    expect([...files].sort()).toEqual([...objects.map((name) => `${name}.js`), ...modules].sort());
  });
});

describe.each(files)('%s', (file) => {
  it('begins with the header that NetSuite reads', () => {
    expect(read(file).startsWith('/**\n')).toBe(true);
    const isScript = !modules.includes(file);
    const header = isScript ? /@NApiVersion 2\.1[\s\S]*@NScriptType \w+[\s\S]*@NModuleScope SameAccount/ : /@NApiVersion 2\.1[\s\S]*@NModuleScope SameAccount/;
    expect(/^\/\*\*[\s\S]*?\*\//.exec(read(file))?.[0]).toMatch(header);
    expect(read(file).split('@NScriptType').length).toBe(isScript ? 2 : 1);
  });

  it('is one anonymous define in ES2019 of N modules and of the modules beside it', () => {
    expect(program(file).body).toHaveLength(1);
    const call = defineCall(file);
    expect(call.callee).toMatchObject({ name: 'define' });
    const [dependencies] = call.arguments as unknown as [{ elements: Literal[] }];
    const names = dependencies.elements.map((element) => String(element.value));
    expect(names.filter((name) => !/^(N\/[\w/]+|exports)$/.test(name) && !moduleNames.includes(name))).toEqual([]);
  });

  it('needs no module that needs it', () => {
    const neededBy = (name: string, seen: readonly string[] = []): string[] =>
      seen.includes(name)
        ? [name]
        : (/^define\(\[(.*?)\]/m.exec(read(name))?.[1] ?? '')
            .split(', ')
            .filter((each) => each.startsWith("'./"))
            .flatMap((each) => neededBy(`${each.slice(3, -1)}.js`, [...seen, name]));
    expect(neededBy(file)).toEqual([]);
  });

  it('is small enough to be read and loaded: at most 120 kB, unminified', () => {
    expect(Buffer.byteLength(read(file))).toBeLessThanOrEqual(120_000);
  });
});
