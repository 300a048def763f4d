import { namedPermission } from '../../sdf/rules/permissions';
import { childrenOf, textOf, walk, type XmlElement } from '../../sdf/xml';

/** One permission of a role, as its XML has it. */
export interface PermissionRow {
  /** A standard key such as ADMI_WEBSERVICES, or the script id of a custom record type; undefined where it names neither. */
  readonly key: string | undefined;
  /** What stands in <permkey>. */
  readonly written: string;
  /** As written: FULL, or whatever stands there. */
  readonly level: string;
  /** Whether NetSuite can take it in one way only: its fields stand once and hold nothing but text, and so does the list that it is in. */
  readonly isClear: boolean;
  readonly element: XmlElement;
}

/** Gives the permissions of a role in the order of the document. An element that may be about several is a row of each. */
export function permissionRowsOf(role: XmlElement): PermissionRow[] {
  const lists = childrenOf(role, 'permissions');
  return lists.flatMap((list) => childrenOf(list, 'permission')).flatMap((element) => rowsOf(element, lists.length === 1));
}

function rowsOf(element: XmlElement, isInOnlyList: boolean): PermissionRow[] {
  const keys = childrenOf(element, 'permkey');
  const isClear = isInOnlyList && isText(keys) && isText(childrenOf(element, 'permlevel'));
  const texts = new Set(keys.flatMap((field) => [...walk(field)].map(({ text }) => text)));
  return [...(texts.size > 0 ? texts : [''])].map((written) => ({
    key: namedPermission(written),
    written,
    level: textOf(element, 'permlevel'),
    isClear,
    element,
  }));
}

/** Whether a field stands at most once and holds no elements. */
export function isText(fields: readonly XmlElement[]): boolean {
  return fields.length <= 1 && fields.every(({ children }) => children.length === 0);
}
