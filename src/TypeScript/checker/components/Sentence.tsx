import type { ComponentChild } from 'preact';
import type { TextKey } from '../../texts/text';
import { templateOf } from '../speech';

interface Props {
  readonly of: TextKey;
  /** What the placeholders are filled with, {1} first: elements, where words in the middle of a sentence are marked up. */
  readonly values: readonly ComponentChild[];
}

/** A text of the collections whose placeholders are filled with markup; the order of the words is each language's own. */
export function Sentence({ of, values }: Props) {
  const parts = templateOf(of).split(/(\{[1-9]\})/);
  return <>{parts.map((part) => (/^\{[1-9]\}$/.test(part) ? values[Number(part[1]) - 1] : part))}</>;
}
