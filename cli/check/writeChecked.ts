import type { Io } from '../io';
import type { Checked } from './check';
import { writeQuiet } from './people/writeQuiet';
import { writeTable } from './people/writeTable';
import { writeSarif } from './sarif/writeSarif';
import { writeCsv } from './writeCsv';
import { writeJson } from './writeJson';

/** How a report is written: as one of these, else as a table for people. */
export interface Format {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly sarif?: boolean;
  readonly quiet?: boolean;
  readonly all?: boolean;
}

/** Writes what was checked in the format that was asked for. */
export function writeChecked(checked: Checked, { json, csv, sarif, quiet, all = false }: Format, io: Io): void {
  if (json) return writeJson(checked, io, new Date());
  if (csv) return writeCsv(checked, io);
  if (sarif) return writeSarif(checked, io, all);
  return quiet ? writeQuiet(checked, io) : writeTable(checked, io, all);
}
