import * as file from 'N/file';
import { reasonOf } from '../account/reading';
import { topFolder } from '../account/topFolder';
import { mailColumns, readAttachedMails, type AttachedMail, type ReadingEnd } from './attachedMails';
import { csvParts } from './csvParts';

/** At the top of the File Cabinet: the SuiteApp's own folder goes with it. */
const KEPT_FOLDER = 'ExtendSync Access';

/** Bytes of a file: half of what N/file takes at once. */
const LARGEST_FILE = 5_000_000;

/** What became of the wish to keep which mail is attached where. */
export interface KeptMails {
  /** Mails that stand in files. */
  readonly kept: number;
  /** How many files, and the first of them with its folder. */
  readonly files: number;
  readonly firstFile?: string;
  /** Why there may be more that are not kept; undefined where all are. */
  readonly stopped?: string;
}

/**
 * The first mail's moment names the files: a second run writes over its own files, and the uninstallation of a later
 * installation over none of these.
 */
function fileName([, , , , , attachedAt]: AttachedMail, number: number): string {
  return `attached-mails-${attachedAt.replace(/\D/g, '')}-part-${number}.csv`;
}

/** Keeps a text under a name, for users only: 20 units. In a folder a second file of a name takes the place of the first. */
function saveCsv(folder: number, name: string, contents: string): void {
  file.create({ name, folder, fileType: file.Type.CSV, contents, encoding: file.Encoding.UTF_8, isOnline: false }).save();
}

function reasonToStop(end: ReadingEnd): string | undefined {
  if (end.end === 'all') return undefined;
  return end.end === 'units' ? 'governance units ran short' : end.reason;
}

/**
 * Writes which mail is attached where into CSV files of at most 5 MB, in a folder at the top of the File Cabinet. Messages,
 * files and events are NetSuite's own records and stay as they are. 25 units for the folder, 10 for every 5,000 mails
 * begun, 20 for each file. What cannot be done any more is told, never thrown.
 */
export function keepMails(): KeptMails {
  let [kept, files] = [0, 0];
  let firstFile: string | undefined;
  let stopped: string | undefined;
  try {
    const mails = readAttachedMails((end) => (stopped = reasonToStop(end)));
    let target: { readonly folder: number; readonly first: AttachedMail } | undefined;
    for (const { text, count, first } of csvParts(mailColumns, mails, LARGEST_FILE)) {
      target ??= { folder: topFolder(KEPT_FOLDER), first };
      const name = fileName(target.first, files + 1);
      saveCsv(target.folder, name, text);
      firstFile ??= `${KEPT_FOLDER}/${name}`;
      kept += count;
      files += 1;
    }
  } catch (thrown) {
    stopped = reasonOf(thrown);
  }
  return { kept, files, ...(firstFile !== undefined && { firstFile }), ...(stopped !== undefined && { stopped }) };
}
