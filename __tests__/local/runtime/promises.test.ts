import { spawnSync } from 'node:child_process';
import path from 'node:path';

const program = path.join(__dirname, 'promiseProgram.ts');

function run(statements: string, milliseconds: number): { readonly status: number | null; readonly lines: readonly string[] } {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', program, statements, String(milliseconds)], { encoding: 'utf8', timeout: 60_000 });
  return { status, lines: stdout.trim().split('\n') };
}

describe('A script with promises', () => {
  it('that never end is ended, and the process lives on', () => {
    const { status, lines } = run('const again = () => Promise.resolve().then(again); return again();', 50);
    expect({ status, lines }).toEqual({ status: 0, lines: ['SSS_TIME_LIMIT_EXCEEDED', 'SSS_TIME_LIMIT_EXCEEDED'] });
  });

  it.each([
    ['rejects and forgets', "Promise.reject(new Error('stray'));"],
    ['rejects with anything', '(async () => { throw 1; })();'],
  ])('that it %s answers, and leaves a line in the log', (_title, statements) => {
    expect(run(statements, 60_000)).toEqual({ status: 0, lines: ['answered', 'UNEXPECTED_ERROR'] });
  });
});
