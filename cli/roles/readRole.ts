import { readText, type ReadText } from '../../sdf/files/readText';
import type { Problem } from '../../sdf/problem';
import { judgeRolePermissions } from '../../sdf/rules/permissions';
import { parseXml, textOf, type XmlElement } from '../../sdf/xml';
import type { FoundFile } from '../files/findFiles';
import { fieldProblems } from './fieldProblems';
import { permissionRowsOf, type PermissionRow } from './permissionRow';

/** A role's XML file, read and not yet judged. */
export interface RoleXml {
  readonly file: FoundFile;
  readonly source: ReadText;
  readonly element: XmlElement;
  readonly scriptId: string;
  /** The script id where the XML has no name. */
  readonly name: string;
  readonly rows: readonly PermissionRow[];
  /**
   * What SDF would refuse of what is judged: UNKNOWN_PERMISSION, LEVEL_NOT_OFFERED, DUPLICATE_PERMISSION, MISSING_FIELD,
   * REPEATED_FIELD, UNKNOWN_FIELD.
   */
  readonly problems: readonly Problem[];
}

/** What an XML file turned out to be. */
export type RoleFile =
  | { readonly kind: 'role'; readonly role: RoleXml }
  /** Another object of the project. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/**
 * Reads a file that may be a role. Unreadable are files by the codes of readText, MALFORMED_XML, MORE_THAN_ONE_ROOT, and
 * NO_ROLE where a file that was named is another object.
 */
export function readRole(file: FoundFile): RoleFile {
  const source = readText(file.path);
  return source.state === 'unreadable' ? unreadable(file, source.code, source.message) : readRoleText(file, source);
}

/** The same of a text that the file holds, or would hold. */
export function readRoleText(file: FoundFile, source: ReadText): RoleFile {
  const parsed = parseXml(source.text);
  if (parsed.state === 'malformed') return unreadable(file, 'MALFORMED_XML', `The XML is malformed: ${parsed.message}`, parsed.line);
  const [element, second] = parsed.roots;
  if (element.name !== 'role') {
    return file.isNamed ? unreadable(file, 'NO_ROLE', `It holds <${element.name}>, not <role>.`, element.line) : { kind: 'other' };
  }
  if (second) return unreadable(file, 'MORE_THAN_ONE_ROOT', 'A file holds one object; move the others to files of their own.', second.line);
  return { kind: 'role', role: roleOf(file, source, element) };
}

function roleOf(file: FoundFile, source: ReadText, element: XmlElement): RoleXml {
  const scriptId = element.attributes.get('scriptid') ?? '';
  const object = { file: file.shown, type: element.name, scriptId, element };
  const rows = permissionRowsOf(element);
  const problems = [...judgeRolePermissions(object), ...fieldProblems(object), ...rows.filter(isIncomplete).map((row) => incomplete(file, row))];
  return { file, source, element, scriptId, name: textOf(element, 'name') || scriptId, rows, problems: problems.sort(byLine) };
}

const byLine = (one: Problem, other: Problem): number => (one.line ?? 0) - (other.line ?? 0);

const isIncomplete = ({ written, level, isClear }: PermissionRow): boolean => isClear && (written === '' || level === '');

function incomplete({ shown }: FoundFile, { element }: PermissionRow): Problem {
  return { code: 'MISSING_FIELD', file: shown, line: element.line, message: 'A permission must have <permkey> and <permlevel>.' };
}

function unreadable({ shown }: FoundFile, code: string, message: string, line?: number): RoleFile {
  return { kind: 'unreadable', problem: { code, file: shown, ...(line !== undefined && { line }), message } };
}
