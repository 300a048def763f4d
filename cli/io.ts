import type { Readable } from 'node:stream';

/** What a command sees of the world: streams, place and environment, so that a test gives its own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Whether standard output is a terminal that shows colours: no NO_COLOR, no TERM=dumb. */
  readonly hasColours: boolean;
  /** Columns of the terminal; of anything else, what lines are broken at. */
  readonly width: number;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const widthElsewhere = 100;

/** The real world. */
export function processIo(): Io {
  const { stdout, stderr, stdin, env } = process;
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    stdin,
    hasColours: Boolean(stdout.isTTY) && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    width: stdout.isTTY ? stdout.columns : widthElsewhere,
    cwd: process.cwd(),
    env,
  };
}
