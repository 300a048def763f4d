import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import { program } from '../../cli/run';
import { startOptions } from '../../local/start/options';

const write = (): void => undefined;
const io = { out: write, err: write, stdin: Readable.from([]), hasColours: false, width: 100, cwd: '.', env: {} };
const commands = program(io, write).commands;

/** The flags of a command as --help shows them. Local NetSuite reads its own. */
function flagsOf(command: Command): string[] {
  const of = command.name() === 'start' ? startOptions('extendsync start') : command;
  return of.createHelp().visibleOptions(of).map(({ flags }) => flags);
}

const chapters = new Map(
  readFileSync('docs/cli.md', 'utf8')
    .split(/^## /m)
    .map((chapter) => [chapter.split('\n', 1)[0]!, chapter]),
);

describe('docs/cli.md', () => {
  it('has a chapter for each command, and for no other', () => {
    const names = [...chapters.keys()].filter((title) => title.startsWith('extendsync '));
    expect(names.sort()).toEqual(commands.map((command) => `extendsync ${command.name()}`).sort());
  });

  it.each(commands.map((command) => [command.name(), command] as const))('names every option of %s that --help names, and no other', (name, command) => {
    const documented = [...chapters.get(`extendsync ${name}`)!.matchAll(/^\| `(-[^`]+)` \|/gm)].map((match) => match[1]!);
    expect(documented.sort()).toEqual(flagsOf(command).sort());
  });

  it('names every variable that doctor reads', () => {
    const help = commands.find((command) => command.name() === 'doctor')!;
    let shown = '';
    help.configureOutput({ writeOut: (text) => void (shown += text) }).outputHelp();
    const variables = [...new Set(shown.match(/EXTENDSYNC_\w+/g))];
    expect(variables.length).toBeGreaterThan(5);
    for (const variable of variables) expect(chapters.get('extendsync doctor')).toContain(variable);
  });
});
