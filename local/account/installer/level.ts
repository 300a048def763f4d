import { levelNames, type Level } from '../types';

/** The number of a level that SDF writes as a word; the project was judged, so the word is one of NetSuite's. */
export function levelOf(word: string): Level {
  return Math.max(0, (levelNames as readonly string[]).indexOf(word)) as Level;
}
