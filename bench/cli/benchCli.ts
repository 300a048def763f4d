import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMeasured } from './runMeasured';
import { generatedRole } from './generatedRole';

export interface CliMeasurement {
  readonly command: string;
  readonly files: number;
  /** What the command ended with, as docs/cli.md lists it. */
  readonly exitCode: number;
  readonly filesPerSecond: number;
  /** Of the whole process, Node's own start among them. Median and slowest of several runs where one file is read. */
  readonly milliseconds: number;
  readonly slowest: number;
  /** The most memory that the process took, in megabytes. */
  readonly peakMegabytes: number;
}

/** Of one file, where Node's start is most of the time. */
const runsOfOne = 15;

/** Measures the built command line as whoever types it meets it: a process of its own for each run. */
export function benchCli(sizes: readonly number[] = [1, 1_000, 10_000]): CliMeasurement[] {
  return sizes.flatMap((files) => {
    const folder = mkdtempSync(join(tmpdir(), 'extendsync-bench-'));
    try {
      writeRoles(folder, files);
      const runs = files === 1 ? runsOfOne : 1;
      const measured = [measure('check', files, ['check', folder], runs), measure('check --json', files, ['check', '--json', folder], runs)];
      // Once only: the second time there is nothing to write.
      const fixed = [measure('fix --dry-run', files, ['fix', '--dry-run', folder], runs), measure('fix', files, ['fix', folder], 1)];
      return [...measured, ...fixed, measure('check when fixed', files, ['check', folder], runs)];
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

function writeRoles(folder: string, files: number): void {
  mkdirSync(join(folder, 'roles'));
  for (let index = 0; index < files; index += 1) {
    const { scriptId, xml } = generatedRole(index);
    writeFileSync(join(folder, 'roles', `${scriptId}.xml`), xml);
  }
}

function measure(command: string, files: number, argv: readonly string[], runs: number): CliMeasurement {
  const measured = Array.from({ length: runs }, () => runMeasured(argv));
  const times = measured.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const median = times[Math.floor((times.length - 1) / 2)]!;
  return {
    command,
    files,
    exitCode: measured[0]!.exitCode,
    filesPerSecond: Math.round((files * 1000) / median),
    milliseconds: Math.round(median),
    slowest: Math.round(times.at(-1)!),
    peakMegabytes: Math.max(...measured.map(({ peakMegabytes }) => peakMegabytes)),
  };
}
