import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const bundle = join(__dirname, '..', '..', 'dist', 'extendsync.js');

/** Tells on a stream of its own, when the process ends, how much memory it took at most: kilobytes. */
const tellsPeak = join(__dirname, 'tellPeak.cjs');

export interface MeasuredRun {
  readonly exitCode: number;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** Runs the built command line once, in a process of its own. */
export function runMeasured(argv: readonly string[]): MeasuredRun {
  const before = performance.now();
  const { status, output, error } = spawnSync(process.execPath, ['--require', tellsPeak, bundle, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1_000_000_000,
    encoding: 'utf8',
  });
  const milliseconds = performance.now() - before;
  if (error || status === null) throw error ?? new Error('The command line was ended.');
  return { exitCode: status, milliseconds, peakMegabytes: Math.round(Number(output[3]) / 1024) };
}
