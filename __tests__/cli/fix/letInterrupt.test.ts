import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { letInterrupt } from '../../../cli/fix/letInterrupt';
import { folderOf } from '../support';

const signals = ['SIGINT', 'SIGTERM'] as const;

it('all items are given, in their order, and nobody listens for signals then', async () => {
  const before = signals.map((signal) => process.listenerCount(signal));
  const given: number[] = [];
  for await (const item of letInterrupt([1, 2, 3])) given.push(item);
  expect(given).toEqual([1, 2, 3]);
  expect(signals.map((signal) => process.listenerCount(signal))).toEqual(before);
});

it('nobody listens for signals where the work fails', async () => {
  const before = signals.map((signal) => process.listenerCount(signal));
  const work = async () => {
    for await (const item of letInterrupt([1, 2])) throw new Error(`${item} fails`);
  };
  await expect(work()).rejects.toThrow('1 fails');
  expect(signals.map((signal) => process.listenerCount(signal))).toEqual(before);
});

/** A process that writes one file again and again, and is sent a signal by itself while its new bytes lie beside the old. */
const script = (path: string, signal: string) => `
  const fs = require('node:fs');
  const { fsyncSync } = fs;
  let writes = 0;
  fs.fsyncSync = (descriptor) => {
    fsyncSync(descriptor);
    writes += 1;
    if (writes === 3) process.kill(process.pid, ${JSON.stringify(signal)});
  };
  const { letInterrupt } = require(${JSON.stringify(resolve('cli/fix/letInterrupt'))});
  const { writeAtomically } = require(${JSON.stringify(resolve('cli/fix/writeAtomically'))});
  void (async () => {
    for await (const item of letInterrupt([1, 2, 3, 4, 5, 6])) {
      const path = ${JSON.stringify(path)};
      const failure = writeAtomically(path, fs.readFileSync(path), Buffer.from(String(item)));
      if (failure) throw new Error(failure.message);
    }
  })();`;

it.each(signals)('%s ends the work once a file is written, and leaves nothing beside it', async (signal) => {
  const folder = folderOf({ 'role.xml': '0' });
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', script(join(folder, 'role.xml'), signal)], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = await new Promise((done) => child.once('exit', (code, by) => done([code, by])));
  expect(ended).toEqual([null, signal]);
  expect(readdirSync(folder)).toEqual(['role.xml']);
  expect(readFileSync(join(folder, 'role.xml'), 'utf8')).toBe('3');
});
