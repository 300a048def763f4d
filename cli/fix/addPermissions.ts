import { childOf, type XmlElement } from '../../sdf/xml';
import type { PermissionRow } from '../roles/permissionRow';
import type { RoleXml } from '../roles/readRole';
import type { Edit } from './edit';
import { appended, behind, breaksLine, separatorBefore, separatorIn } from './layout';
import { layoutBelow, layoutOf, rowText, type NewPermission, type RowLayout } from './rowLayout';
import { lineEndOf } from './whiteSpace';

/** One step of indentation where a role shows none: as NetSuite writes it. */
const USUAL_STEP = '  ';

/**
 * Gives the edits that add permissions to a role, laid out as those around them. Where its permissions are sorted by key
 * they stay so; else the new ones stand behind the last.
 * @param removed permissions of the role that are taken out at the same time
 */
export function addPermissions({ source: { text }, element: role, rows }: RoleXml, added: readonly NewPermission[], removed: readonly PermissionRow[]): Edit[] {
  const sorted = [...added].sort(byKey);
  const permissions = childOf(role, 'permissions');
  if (added.length === 0) return [];
  if (!permissions) return [withPermissions(text, role, sorted)];
  const before = separatorBefore(text, role, permissions);
  const ownLayout = layoutBelow(before, stepOf(text, role, before));
  if (rows.length === 0) return [appended(text, permissions, rowsText(sorted, ownLayout), before)];
  const kept = rows.filter((row) => !removed.includes(row));
  return sorted.map((permission) => {
    const { previous, next } = neighbours(permission, kept);
    const layout = firstOf([previous, next, ...rows], (row) => layoutOf(text, permissions, row.element)) ?? ownLayout;
    const place = previous?.element.place.end ?? permissions.place.contentStart;
    const start = breaksLine(layout.before) ? behind(text, place) : place;
    return { start, end: start, text: rowText(permission, layout) };
  });
}

const byKey = (one: Keyed, other: Keyed): number => {
  const [first, second] = [sortKeyOf(one), sortKeyOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
};

type Keyed = NewPermission | PermissionRow;

/** A permission that NetSuite does not know has its place too. */
const sortKeyOf = (permission: Keyed): string => permission.key ?? ('written' in permission ? permission.written : '');

/** The rows that a permission comes to stand between. */
function neighbours(permission: NewPermission, rows: readonly PermissionRow[]) {
  const isSorted = rows.every((row, index) => index === 0 || byKey(rows[index - 1]!, row) <= 0);
  const next = isSorted ? rows.find((row) => byKey(permission, row) < 0) : undefined;
  return { previous: next ? rows[rows.indexOf(next) - 1] : rows.at(-1), next };
}

function firstOf<Item, Made>(items: readonly (Item | undefined)[], make: (item: Item) => Made | undefined): Made | undefined {
  for (const item of items) {
    const made = item && make(item);
    if (made) return made;
  }
  return undefined;
}

/** Into a role that has no <permissions>. */
function withPermissions(text: string, role: XmlElement, added: readonly NewPermission[]): Edit {
  const last = role.children.at(-1);
  const beforeEndTag = separatorOfRole(text, role);
  const before = last ? separatorBefore(text, role, last) : beforeEndTag + USUAL_STEP;
  const rows = rowsText(added, layoutBelow(before, stepOf(text, role, before)));
  return appended(text, role, `${before}<permissions>${rows}${before}</permissions>`, beforeEndTag);
}

const rowsText = (added: readonly NewPermission[], layout: RowLayout): string => added.map((permission) => rowText(permission, layout)).join('');

/** How much deeper the role's fields stand than the role. */
function stepOf(text: string, role: XmlElement, beforeField: string): string {
  if (!breaksLine(beforeField)) return '';
  const [field, own] = [indentationOf(beforeField), indentationOf(separatorOfRole(text, role))];
  return field.startsWith(own) ? field.slice(own.length) : '';
}

const indentationOf = (separator: string): string => separator.replace(/[\r\n]/g, '');

/** What begins the role's line, and that of its end tag. */
function separatorOfRole(text: string, { place }: XmlElement): string {
  const separator = separatorIn(text.slice(0, place.start));
  return breaksLine(separator) ? separator : lineEndOf(text) + separator;
}
