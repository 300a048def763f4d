import type { Say } from '../texts/text';
import type { ReadSource } from './sources';
import type { Unread } from './reading';

/** Gives something read as it stands in JSON. */
export function sourceInWords({ source, from, count }: ReadSource, say: Say) {
  return { source: say(source), from, count };
}

/** Gives something that could not be read as it stands in JSON. */
export function unreadInWords({ source, reason, consequence, allowedBy }: Unread, say: Say) {
  return { source: say(source), reason, consequence: say(consequence), allowedBy };
}
