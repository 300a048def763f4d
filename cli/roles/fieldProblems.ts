import type { Problem } from '../../sdf/problem';
import type { SdfObject } from '../../sdf/project';
import { childrenOf, type XmlElement } from '../../sdf/xml';

/** The fields of a role that tell who can sign in with it. */
export const flagFields = ['isinactive', 'iswebserviceonlyrole', 'issinglesignononly'] as const;

/**
 * Gives what makes it impossible to tell what NetSuite takes of the fields that a role is judged by: REPEATED_FIELD, and
 * UNKNOWN_FIELD for elements in a flag.
 */
export function fieldProblems({ file, element: role }: SdfObject): Problem[] {
  const rows = childrenOf(role, 'permissions').flatMap((list) => childrenOf(list, 'permission'));
  return [
    ...repeated(file, role, ['name', ...flagFields, 'permissions']),
    ...rows.flatMap((row) => repeated(file, row, ['permkey', 'permlevel'])),
    ...flagFields.flatMap((name) => childrenOf(role, name)).flatMap((field) => elementsIn(file, field)),
  ];
}

function repeated(file: string, parent: XmlElement, names: readonly string[]): Problem[] {
  return names.flatMap((name) => childrenOf(parent, name).slice(1)).map(({ name, line }) => ({
    code: 'REPEATED_FIELD',
    file,
    line,
    message: `<${name}> may stand once in <${parent.name}>.`,
  }));
}

function elementsIn(file: string, { name, children: [first] }: XmlElement): Problem[] {
  return first ? [{ code: 'UNKNOWN_FIELD', file, line: first.line, message: `<${name}> has no field <${first.name}>.` }] : [];
}
