import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applicationId } from '../suiteAppFolder';
import { applicationIdOf, type ApplicationIds } from './ids';
import { placesOf, withPublisher } from './places';
import { readProjectTexts, type ProjectText } from './projectTexts';
import { PublisherError } from './publisherError';

/** A file that changes, from one text to another, both Latin-1. */
export interface FileChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** All that another publisher id changes. Paths are relative to the project folder, with forward slashes. */
export interface PublisherPlan {
  readonly from: string;
  readonly to: string;
  /** None where the project has this id already. */
  readonly changes: readonly FileChange[];
  /** The built folder and its new name; undefined where nothing is built. */
  readonly move: { readonly from: string; readonly to: string } | undefined;
}

/** Oracle's form: two words with a full stop between. Source: the validation of suitecloud project:create. */
const form = /^[a-z0-9]+\.[a-z0-9]+$/;
/** Of publisher and project id together, in characters. Source: Oracle help, SuiteApp Application ID. */
const LONGEST = 80;

/**
 * Reads a project and says what changes when it stands under another publisher id. Writes nothing.
 * @param projectFolder the folder with manifest.xml
 * @throws PublisherError for a malformed id; where the id of now stands in a place that is not known, or the new one
 *   stands anywhere, as there would be no way back; and where a folder is in the way
 */
export function planPublisher(projectFolder: string, to: string): PublisherPlan {
  const ids = idsOf(applicationId(projectFolder));
  const { publisher: from } = ids;
  const moved = applicationIdOf({ ...ids, publisher: to });
  if (!form.test(to)) throw new PublisherError(`${to} is no publisher id: it is two words of lower-case letters and digits with a full stop between, like com.example.`);
  if (moved.length > LONGEST) throw new PublisherError(`${moved} has ${moved.length} characters; publisher and project id may have ${LONGEST} together.`);
  if (to === from) return { from, to, changes: [], move: undefined };
  const [builtFolder, newFolder] = [applicationIdOf(ids), moved].map((id) => `FileCabinet/SuiteApps/${id}`) as [string, string];
  const texts = readProjectTexts(projectFolder, builtFolder);
  assertNowhere(to, texts, 'stands already at');
  const changed = texts.map((text): ProjectText => ({ ...text, text: withPublisher(text, ids, to) }));
  assertNowhere(from, changed, 'stands where nothing is known to hold it, at');
  const isBuilt = existsSync(join(projectFolder, builtFolder));
  if (isBuilt && existsSync(join(projectFolder, newFolder))) throw new PublisherError(`${newFolder} exists already: remove it.`);
  return { from, to, changes: changesBetween(texts, changed), move: isBuilt ? { from: builtFolder, to: newFolder } : undefined };
}

/** A project id is one word, a publisher id the rest. */
function idsOf(application: string): ApplicationIds {
  const end = application.lastIndexOf('.');
  return { publisher: application.slice(0, end), project: application.slice(end + 1) };
}

function assertNowhere(publisher: string, texts: readonly ProjectText[], why: string): void {
  const places = placesOf(publisher, texts);
  if (places.length > 0) throw new PublisherError(`${publisher} ${why} ${places.join(', ')}. Nothing was changed.`);
}

function changesBetween(texts: readonly ProjectText[], changed: readonly ProjectText[]): FileChange[] {
  return texts.flatMap(({ file, text: before }, index) => {
    const after = changed[index]!.text;
    return before === after ? [] : [{ file, before, after }];
  });
}
