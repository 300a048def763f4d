import { execFileSync } from 'node:child_process';
import { shellWord } from '../../../cli/terminal/shellWord';

describe('an argument to be typed', () => {
  it.each(['src/Objects', '../a_b-c.xml', 'C:\\project\\src', 'a,b'])('is %j as it is', (argument) => {
    expect(shellWord(argument)).toBe(argument);
  });

  it.each(['My Objects', 'a"b', '$HOME', '`id`', 'a;b', "it's", 'a&b', ''])('of %j is what a shell makes of it', (argument) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(argument)}`], { encoding: 'utf8' })).toBe(argument);
  });
});
