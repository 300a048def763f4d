import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { allParts, type GivenParts } from './parts';

/** Why a credentials file was not read, or is none. */
export type FileFault = 'NOT_FOUND' | 'NOT_OPENED' | 'NO_REGULAR_FILE' | 'NOT_OWN' | 'READABLE_BY_OTHERS' | 'TOO_LARGE' | 'NO_JSON_OBJECT' | 'NO_TEXT_VALUE';

export type CredentialsFile =
  | {
      readonly state: 'read';
      readonly parts: GivenParts;
      /** Names in it that are none of the parts; they are not repeated, for a secret may stand in the wrong place. */
      readonly unknownNames: number;
      /** Unknown on systems that do not tell files' owners. */
      readonly isPrivate: true | 'unknown';
    }
  | { readonly state: 'refused'; readonly fault: FileFault; readonly isPrivate: boolean | 'unknown' };

/** Bytes. Five keys of NetSuite's take 500, a bearer token some 2,000. */
const largest = 64 * 1024;

/** All bits but reading and writing by the owner. */
const bitsOfOthers = 0o177;

/**
 * Reads a credentials file, unless somebody else may. What is judged is the opened file itself, behind all links, so that
 * nobody can change it for another one in between.
 * @param userId of whoever runs this; undefined where the system has none
 */
export function readCredentialsFile(path: string, userId: number | undefined): CredentialsFile {
  let opened: number;
  try {
    // A pipe would be waited for.
    opened = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { state: 'refused', fault: isMissing ? 'NOT_FOUND' : 'NOT_OPENED', isPrivate: 'unknown' };
  }
  try {
    return readOpened(opened, userId);
  } finally {
    closeSync(opened);
  }
}

function readOpened(opened: number, userId: number | undefined): CredentialsFile {
  const stats = fstatSync(opened);
  const fault = refusalOf(stats, userId);
  if (fault) return { state: 'refused', fault, isPrivate: false };
  const isPrivate = userId === undefined ? 'unknown' : true;
  return stats.size > largest ? { state: 'refused', fault: 'TOO_LARGE', isPrivate } : parsed(readFileSync(opened, 'utf8'), isPrivate);
}

function refusalOf(stats: Stats, userId: number | undefined): FileFault | undefined {
  if (!stats.isFile()) return 'NO_REGULAR_FILE';
  if (userId === undefined) return undefined;
  if (stats.uid !== userId) return 'NOT_OWN';
  return (stats.mode & bitsOfOthers) === 0 ? undefined : 'READABLE_BY_OTHERS';
}

/** What JSON.parse says of a text repeats a part of it: no word of that is handed on. */
function parsed(text: string, isPrivate: true | 'unknown'): CredentialsFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { state: 'refused', fault: 'NO_JSON_OBJECT', isPrivate };
  const entries = Object.entries(value as Record<string, unknown>);
  const known = entries.filter(([name]) => (allParts as readonly string[]).includes(name));
  if (known.some(([, part]) => typeof part !== 'string')) return { state: 'refused', fault: 'NO_TEXT_VALUE', isPrivate };
  const given = known.filter(([, part]) => part !== '');
  return { state: 'read', parts: Object.fromEntries(given) as GivenParts, unknownNames: entries.length - known.length, isPrivate };
}
