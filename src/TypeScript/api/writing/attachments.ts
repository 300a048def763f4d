import { findTopFolder, topFolder } from '../../account/topFolder';
import { VIEW } from '../../requirements/levels';
import { ApiError } from '../errors';
import { limits } from '../limits';
import { lackOf } from '../permission';
import { ATTACHMENT_FOLDER } from './attachmentFolder';
import { bytesOfBase64 } from './base64';
import { cabinetName, findAttachments, prefixOfMail, saveFile, type StoringStatus } from './files';
import type { GivenFile } from './schemas';
import { requireUnitsForAStep } from './units';

/** What became of an attachment, in the order in which they were sent. */
export interface AttachmentResult {
  /** The file's name in the File Cabinet. */
  readonly name: string;
  readonly fileId: number;
  readonly status: StoringStatus;
}

export interface StoredAttachments {
  readonly results: AttachmentResult[];
  /** Every file of the mail, those of earlier requests first. */
  readonly fileIds: readonly number[];
}

interface NewFile {
  readonly name: string;
  readonly content: string;
  readonly bytes: number;
}

/** @throws ApiError TOO_LARGE where the attachments of a mail, those of earlier requests among them, are too large together */
function refuseLargeMail(bytes: number): void {
  if (bytes <= limits.mailBytes) return;
  throw new ApiError('TOO_LARGE', `The attachments of a mail may have at most ${limits.mailBytes / (1024 * 1024)} MB together.`);
}

/**
 * Keeps a mail's attachments, each content once: those that an earlier request or another client kept are found by their
 * names, of which the folder has one each. 20 units, up to 45 where the folder is new, and 20 for each file that is new.
 * @throws ApiError TOO_LARGE before anything is written; CONFLICT where the units run low, with the files before it kept
 */
export function storeAttachments(messageId: string, attachments: readonly GivenFile[]): StoredAttachments {
  const folder = topFolder(ATTACHMENT_FOLDER);
  const prefix = prefixOfMail(messageId);
  const kept = findAttachments(folder, prefix);
  const idByName = new Map(kept.map(({ name, id }) => [name, id]));
  const files = attachments.map((given): NewFile => ({ name: cabinetName(given, prefix), content: given.content, bytes: bytesOfBase64(given.content) ?? 0 }));
  const fresh = new Map(files.filter(({ name }) => !idByName.has(name)).map((file) => [file.name, file.bytes]));
  refuseLargeMail([...kept.map(({ bytes }) => bytes), ...fresh.values()].reduce((sum, bytes) => sum + bytes, 0));
  const results = files.map(({ name, content }): AttachmentResult => {
    const known = idByName.get(name);
    if (known !== undefined) return { name, fileId: known, status: 'already-stored' };
    requireUnitsForAStep();
    const fileId = saveFile(folder, name, content);
    idByName.set(name, fileId);
    return { name, fileId, status: 'stored' };
  });
  return { results, fileIds: [...idByName.values()] };
}

/** Gives the files of a mail that earlier requests kept: 20 units, none for a role that may see no files. */
export function storedAttachments(messageId: string): readonly number[] {
  if (lackOf({ requirement: 'attachFiles', level: VIEW })) return [];
  const folder = findTopFolder(ATTACHMENT_FOLDER);
  return folder === undefined ? [] : findAttachments(folder, prefixOfMail(messageId)).map(({ id }) => id);
}
