import type { ServerRequest } from 'N/http';
import type { TextKey } from '../texts/text';
import type { Answer } from './answer';
import type { Parsed } from './parsed';

export const formats = ['html', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

/** One page of the checker: what it is called in the address, and how a request to it is answered. */
export interface View {
  /** The parameter view. */
  readonly name: string;
  /** Its name in the navigation; a view without one is reached from others. */
  readonly tab?: TextKey;
  /** Parses the view's own parameters, gathers and judges. What is asked for in the wrong way is refused, not thrown. */
  readonly answer: (request: ServerRequest, format: Format) => Parsed<Answer>;
}
