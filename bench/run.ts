import Table from 'cli-table3';
import { Command } from 'commander';
import { benchApi } from './api/benchApi';
import { benchAudit, sayDistance } from './audit/benchAudit';
import { benchCli } from './cli/benchCli';
import { benchRoles } from './roles/benchRoles';
import { benchTokens } from './tokens/benchTokens';

/** Measurements as a table: texts to the left, numbers to the right. */
function toTable(measurements: readonly object[]): string {
  const [first = {}] = measurements;
  const table = new Table({
    head: Object.keys(first),
    style: { head: [], border: [] },
    colAligns: Object.values(first).map((value) => (typeof value === 'number' ? 'right' : 'left')),
  });
  for (const measurement of measurements) table.push(Object.values(measurement) as (string | number)[]);
  return table.toString();
}

const program = new Command('bench').description('Measures ExtendSync Access beside other ways to ask the same.');

program
  .command('roles', { isDefault: true })
  .description('which roles can sign in, of 10 to 5,000 roles with 120 permissions each and up to 50,000 users')
  .option('--json', 'print one JSON array')
  .action(({ json }: { json?: true }) => {
    const measurements = benchRoles();
    console.log(json ? JSON.stringify(measurements) : toTable(measurements));
  });

program
  .command('tokens')
  .description('a RESTlet called by token and by session, and the verification of a token by itself')
  .option('--json', 'print one JSON object')
  .action(async ({ json }: { json?: true }) => {
    const measurements = await benchTokens();
    console.log(json ? JSON.stringify(measurements) : `${toTable(measurements.calls)}\n${toTable(measurements.verification)}`);
  });

program
  .command('api')
  .description('every endpoint of the RESTlet, with 1 and 20 clients, on accounts of 65,000 and 650,000 records')
  .option('--json', 'print one JSON array')
  .action(async ({ json }: { json?: true }) => {
    const measurements = await benchApi();
    console.log(json ? JSON.stringify(measurements) : toTable(measurements));
  });

program
  .command('cli')
  .description('the command line over 1, 1,000 and 10,000 role files: files a second, memory')
  .option('--json', 'print one JSON array')
  .action(({ json }: { json?: true }) => {
    const measurements = benchCli();
    console.log(json ? JSON.stringify(measurements) : toTable(measurements));
  });

program
  .command('audit')
  .description('the nightly audit of 100 to 10,000 roles with 120 permissions each and 1,000 to 100,000 users, beside plain scripts')
  .option('--json', 'print one JSON object')
  .action(({ json }: { json?: true }) => {
    const bench = benchAudit();
    const { stages, audits, plain, growth } = bench;
    console.log(json ? JSON.stringify(bench) : [...[stages, audits, plain, growth].map(toTable), sayDistance(bench)].join('\n'));
  });

void program.parseAsync();
