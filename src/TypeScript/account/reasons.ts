import { text, type Text } from '../texts/text';
import type { Unread } from './reading';

/**
 * Gives what could not be read as one text: the page that would show it has nothing else to say.
 * @param unread at least one
 */
export function reasonsIn(unread: readonly Unread[]): Text {
  const { consequence, allowedBy, reason } = unread[0]!;
  const needed = allowedBy.length > 0 ? text('your_role_needs', allowedBy.join(', ')) : '';
  return text('not_read_in_full', consequence, needed, text('netsuite_said', reason));
}
