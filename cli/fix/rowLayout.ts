import type { XmlElement } from '../../sdf/xml';
import { levelNames, type Level } from '../../src/TypeScript/requirements/levels';
import { separatorBefore, separatorIn } from './layout';

/** A permission to be written into a role's XML. */
export interface NewPermission {
  /** As PermissionRow has it. */
  readonly key: string;
  readonly level: Level;
}

/** The white space of a permission's XML: what stands before it, before its two fields, and before its end tag. */
export interface RowLayout {
  readonly before: string;
  readonly beforeKey: string;
  readonly beforeLevel: string;
  readonly beforeEnd: string;
}

/** A permission's XML with the white space before it. */
export function rowText({ key, level }: NewPermission, { before, beforeKey, beforeLevel, beforeEnd }: RowLayout): string {
  const fields = `${beforeKey}<permkey>${writtenKey(key)}</permkey>${beforeLevel}<permlevel>${levelNames[level].toUpperCase()}</permlevel>`;
  return `${before}<permission>${fields}${beforeEnd}</permission>`;
}

/** Custom record types are referred to, standard permissions are named. */
function writtenKey(key: string): string {
  return key.startsWith('customrecord') ? `[scriptid=${key}]` : key;
}

/** The layout of a permission that is there; undefined where it holds no two fields, so that it shows none. */
export function layoutOf(text: string, permissions: XmlElement, row: XmlElement): RowLayout | undefined {
  const [first, second] = row.children;
  if (!first || !second) return undefined;
  return {
    before: separatorBefore(text, permissions, row),
    beforeKey: separatorBefore(text, row, first),
    beforeLevel: separatorBefore(text, row, second),
    beforeEnd: separatorIn(text.slice(row.children.at(-1)!.place.end, row.place.contentEnd)),
  };
}

/** The layout of permissions where there is none yet: each step deeper than <permissions> as that is deeper than the role. */
export function layoutBelow(before: string, step: string): RowLayout {
  const row = before + step;
  const field = row + step;
  return { before: row, beforeKey: field, beforeLevel: field, beforeEnd: row };
}
