import { resolve } from 'node:path';
import { runCli } from '../cli/support';

describe('this project', () => {
  it('passes its own lint', async () => {
    const { code, out, err } = await runCli(['lint', '--quiet'], { cwd: resolve(__dirname, '..', '..') });
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
  });
});
