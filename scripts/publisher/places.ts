import { applicationIdOf, idPattern, type ApplicationIds } from './ids';
import type { ProjectText } from './projectTexts';

/** Where an XML file of the project names the application: in a path, or in a reference to an object. */
const inPathOrReference = (applicationId: string): RegExp => new RegExp(`(/SuiteApps/|\\[appid=)${applicationId.replaceAll('.', '\\.')}(?=[/,*])`, 'g');

const inManifest = (publisher: string): RegExp => new RegExp(`(<publisherid>\\s*)${publisher.replaceAll('.', '\\.')}(?=\\s*</publisherid>)`);

const xmlOfProject = /^(?:deploy\.xml|(?:InstallationPreferences|Objects)\/.+\.xml)$/;

/** Gives the text with another publisher id in every place that is known to hold it. */
export function withPublisher({ file, text }: ProjectText, ids: ApplicationIds, publisher: string): string {
  if (file === 'manifest.xml') return text.replace(inManifest(ids.publisher), `$1${publisher}`);
  if (!xmlOfProject.test(file)) return text;
  return text.replace(inPathOrReference(applicationIdOf(ids)), `$1${applicationIdOf({ ...ids, publisher })}`);
}

/** Gives the places where a publisher id stands, as file:line. */
export function placesOf(publisher: string, texts: readonly ProjectText[]): string[] {
  return texts.flatMap((text) => placesIn(text, idPattern(publisher)));
}

/** A publisher id that nobody named, in places that are known to hold one, as an interrupted run leaves it. */
export interface OtherPublisher {
  readonly publisher: string;
  /** As file:line. */
  readonly places: readonly string[];
}

/** Gives the first publisher but these under which the texts know the project; undefined where there is none. */
export function otherPublisherIn(texts: readonly ProjectText[], project: string, these: readonly string[]): OtherPublisher | undefined {
  const ofAnyPublisher = new RegExp(`(?:/SuiteApps/|\\[appid=)([a-z0-9]+\\.[a-z0-9]+)\\.${project}(?=[/,*])`, 'g');
  const named = texts.filter(({ file }) => xmlOfProject.test(file));
  const other = named.flatMap(({ text }) => [...text.matchAll(ofAnyPublisher)].map(([, found = '']) => found)).find((found) => !these.includes(found));
  if (other === undefined) return undefined;
  const ofOther = inPathOrReference(applicationIdOf({ publisher: other, project }));
  return { publisher: other, places: named.flatMap((text) => placesIn(text, ofOther)) };
}

function placesIn({ file, text }: ProjectText, pattern: RegExp): string[] {
  const lines = [...text.matchAll(pattern)].map(({ index }) => text.slice(0, index).split('\n').length);
  return [...new Set(lines)].map((line) => `${file}:${line}`);
}
