#!/usr/bin/env node
import { COULD_NOT_CHECK } from './exitCode';
import { processIo } from './io';
import { run } from './run';

/** Whoever reads has read enough, as head does: what is written then is lost, and what was found still decides the code. */
const isEnough = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE';

let hasFailed = false;

/** A stream that cannot be written to, such as a full disk: nobody gets to read the result. */
function giveUp(error: NodeJS.ErrnoException): void {
  if (isEnough(error)) return;
  hasFailed = true;
  process.exitCode = COULD_NOT_CHECK;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (!isEnough(error) && !hasFailed) process.stderr.write(`error: the result could not be written: ${error.message}\n`);
  giveUp(error);
});
process.stderr.on('error', giveUp);

void run(process.argv.slice(2), processIo()).then((code) => {
  if (!hasFailed) process.exitCode = code;
});
