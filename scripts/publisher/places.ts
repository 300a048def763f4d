import { applicationIdOf, idPattern, type ApplicationIds } from './ids';
import type { ProjectText } from './projectTexts';

/** Where an XML file of the project names the application: in a path, or in a reference to an object. */
const inPathOrReference = (applicationId: string): RegExp => new RegExp(`(/SuiteApps/|\\[appid=)${applicationId.replaceAll('.', '\\.')}(?=[/,*])`, 'g');

const xmlOfProject = /^(?:deploy\.xml|(?:InstallationPreferences|Objects)\/.+\.xml)$/;

/** Gives the text with another publisher id in every place that is known to hold it. */
export function withPublisher({ file, text }: ProjectText, ids: ApplicationIds, publisher: string): string {
  if (file === 'manifest.xml') return text.replace(`<publisherid>${ids.publisher}</publisherid>`, `<publisherid>${publisher}</publisherid>`);
  if (!xmlOfProject.test(file)) return text;
  return text.replace(inPathOrReference(applicationIdOf(ids)), `$1${applicationIdOf({ ...ids, publisher })}`);
}

/** Gives the places where a publisher id stands, as file:line. */
export function placesOf(publisher: string, texts: readonly ProjectText[]): string[] {
  return texts.flatMap(({ file, text }) => {
    const lines = [...text.matchAll(idPattern(publisher))].map(({ index }) => text.slice(0, index).split('\n').length);
    return [...new Set(lines)].map((line) => `${file}:${line}`);
  });
}
