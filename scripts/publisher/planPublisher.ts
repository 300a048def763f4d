import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applicationId } from '../suiteAppFolder';
import { applicationIdOf, type ApplicationIds } from './ids';
import { otherPublisherIn, placesOf, withPublisher } from './places';
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
  /** Files that an interrupted run left behind, to be removed. */
  readonly leftOver: readonly string[];
}

/** Oracle's form: two words with a full stop between. Source: the validation of suitecloud project:create. */
const form = /^[a-z0-9]+\.[a-z0-9]+$/;
/** Of publisher and project id together, in characters. Source: Oracle help, SuiteApp Application ID. */
const LONGEST = 80;

/**
 * Reads a project and says what changes when it stands under another publisher id, or what is left of that to change
 * where an earlier run was interrupted. Writes nothing.
 * @param projectFolder the folder with manifest.xml
 * @throws PublisherError for a malformed id and a project without a manifest that states its ids; where the id of now
 *   stands in a place that is not known, or the new one does, as there would be no way back; where another one stands
 *   in known places; and where a folder is in the way
 */
export function planPublisher(projectFolder: string, to: string): PublisherPlan {
  const ids = idsOf(applicationIdIn(projectFolder));
  const { publisher: from } = ids;
  const moved = applicationIdOf({ ...ids, publisher: to });
  if (!form.test(to)) throw new PublisherError(`${to} is no publisher id: it is two words of lower-case letters and digits with a full stop between, like com.example.`);
  if (moved.length > LONGEST) throw new PublisherError(`${moved} has ${moved.length} characters; publisher and project id may have ${LONGEST} together.`);
  const [builtFolder, newFolder] = [applicationIdOf(ids), moved].map((id) => `FileCabinet/SuiteApps/${id}`) as [string, string];
  const { texts, leftOver } = readProjectTexts(projectFolder, [builtFolder, newFolder]);
  assertNoOther(texts, ids, to);
  if (to === from) return { from, to, changes: [], move: undefined, leftOver };
  const changed = allWithPublisher(texts, ids, to);
  assertNowhere(to, allWithPublisher(texts, { ...ids, publisher: to }, from), 'stands already at');
  assertNowhere(from, changed, 'stands where nothing is known to hold it, at');
  const isBuilt = existsSync(join(projectFolder, builtFolder));
  if (isBuilt && existsSync(join(projectFolder, newFolder))) throw new PublisherError(`${newFolder} exists already: remove it.`);
  return { from, to, changes: changesBetween(texts, changed), move: isBuilt ? { from: builtFolder, to: newFolder } : undefined, leftOver };
}

function applicationIdIn(projectFolder: string): string {
  try {
    return applicationId(projectFolder);
  } catch (error) {
    throw new PublisherError((error as Error).message);
  }
}

function allWithPublisher(texts: readonly ProjectText[], ids: ApplicationIds, publisher: string): ProjectText[] {
  return texts.map((text) => ({ ...text, text: withPublisher(text, ids, publisher) }));
}

/** The manifest changes last: who stands elsewhere and not there is whom an interrupted run was to set. */
function assertNoOther(texts: readonly ProjectText[], { publisher, project }: ApplicationIds, to: string): void {
  const other = otherPublisherIn(texts, project, [publisher, to]);
  if (!other) return;
  throw new PublisherError(
    `${publisher} is the publisher id of the manifest, but ${other.publisher} stands at ${other.places.join(', ')}: a change was interrupted. Set ${other.publisher}, which finishes it, and then ${to}. Nothing was changed.`,
  );
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
