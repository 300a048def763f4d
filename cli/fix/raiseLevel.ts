import { childrenOf } from '../../sdf/xml';
import type { Level } from '../../src/TypeScript/requirements/levels';
import type { PermissionRow } from '../roles/permissionRow';
import { levelWord } from '../roles/roleGrants';
import type { Edit } from './edit';

const commentsAndInstructions = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g;

/**
 * Gives the edit that replaces the word of a level and nothing around it, be it white space, a comment or CDATA.
 * Undefined where the word does not stand there in one piece, but by character references or cut in two.
 */
export function raiseLevel(text: string, row: PermissionRow, level: Level): Edit | undefined {
  const [field, second] = childrenOf(row.element, 'permlevel');
  if (!field || second || row.level === '') return undefined;
  const { contentStart, contentEnd } = field.place;
  const content = text.slice(contentStart, contentEnd).replace(commentsAndInstructions, (comment) => ' '.repeat(comment.length));
  const place = content.indexOf(row.level);
  return place < 0 ? undefined : { start: contentStart + place, end: contentStart + place + row.level.length, text: levelWord(level) };
}
