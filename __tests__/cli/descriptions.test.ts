import { program } from '../../cli/run';
import { folderOf, runCli } from './support';

it('every command is described in sentences', async () => {
  const { out } = await runCli(['--help'], { cwd: folderOf({}) });
  expect(out).toContain('Judges the XML of roles');
  const io = { out: () => undefined, err: () => undefined, stdin: process.stdin, hasColours: false, width: 80, cwd: '.', env: {} };
  const { commands } = program(io, () => undefined);
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect([command.name(), command.description()]).toEqual([expect.any(String), expect.stringMatching(/^[A-Z][^?]*\.$/)]);
});
