import picocolors from 'picocolors';
import type { Io } from '../io';

/** What writes texts in colours. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/** Gives what colours texts for a terminal that shows colours, and leaves them as they are for everything else. */
export function coloursOf({ hasColours }: Pick<Io, 'hasColours'>): Colours {
  return picocolors.createColors(hasColours);
}
