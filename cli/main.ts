#!/usr/bin/env node
import { processIo } from './io';
import { run } from './run';

/** Whoever reads has read enough, as head does: that is no fault of anybody's. */
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') throw new Error(code);
  process.exit();
});

void run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
