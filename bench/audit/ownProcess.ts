import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { AccountSize } from '../roles/benchRoles';
import type { SizeMeasurement } from './measureSize';

/** Measures an account of one size in a process of its own, so that the memory it takes is its own. */
export function measureInOwnProcess({ roles, users }: AccountSize): SizeMeasurement {
  const program = join(__dirname, 'measuredProgram.ts');
  const { status, stdout, error } = spawnSync(process.execPath, ['--max-semi-space-size=64', '--import', 'tsx', program, String(roles), String(users)], {
    cwd: join(__dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 10_000_000,
    encoding: 'utf8',
  });
  if (error || status !== 0) throw error ?? new Error(`The audit of ${roles} roles failed.`);
  return JSON.parse(stdout) as SizeMeasurement;
}
