import { coloursOf } from '../../../cli/terminal/colours';
import { processIo } from '../../../cli/io';

const { stdout, env } = process;
const before = { isTTY: stdout.isTTY, columns: stdout.columns, env: { ...env } };

function world(isTTY: boolean | undefined, columns: number | undefined, variables: Readonly<Record<string, string>>): void {
  Object.assign(stdout, { isTTY, columns });
  for (const name of ['NO_COLOR', 'TERM', 'CI', 'FORCE_COLOR']) Reflect.deleteProperty(env, name);
  Object.assign(env, variables);
}

afterEach(() => {
  Object.assign(stdout, { isTTY: before.isTTY, columns: before.columns });
  for (const name of Object.keys(env)) if (!(name in before.env)) Reflect.deleteProperty(env, name);
  Object.assign(env, before.env);
});

describe('the real world', () => {
  it.each([
    ['a terminal', true, {}, true],
    ['a terminal, where NO_COLOR is empty', true, { NO_COLOR: '' }, true],
    ['a terminal, with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['a terminal that knows none', true, { TERM: 'dumb' }, false],
    ['a pipe', undefined, {}, false],
    ['a pipe of a build server', undefined, { CI: 'true' }, false],
  ])('of %s shows colours or not', (_, isTTY, variables, expected) => {
    world(isTTY, 80, variables);
    const io = processIo();
    expect(io.hasColours).toBe(expected);
    expect(coloursOf(io).red('x') !== 'x').toBe(expected);
  });

  it('has the columns of a terminal, and those that lines are broken at elsewhere', () => {
    world(true, 77, {});
    expect(processIo().width).toBe(77);
    world(undefined, undefined, {});
    expect(processIo().width).toBe(100);
  });
});
