import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { objectsOf } from '../project';
import type { FieldSchema, FieldType, Structure } from '../schema';
import { objectStructure } from '../schema';
import type { XmlElement } from '../xml';
import { walk } from '../xml';

/**
 * Judges every object against Oracle's SDF XML reference: MISSING_FIELD, UNKNOWN_FIELD, REPEATED_FIELD, SCRIPT_ID_FORM,
 * TOO_LONG, NOT_A_BOOLEAN, NOT_A_NUMBER, NOT_A_CHOICE.
 */
export function judgeFields(project: Project): Problem[] {
  return objectsOf(project).flatMap((object) => {
    const structure = objectStructure(object.type);
    return structure === undefined ? [] : judgeStructure(object, object.element, structure);
  });
}

function judgeStructure(object: SdfObject, element: XmlElement, structure: Structure): Problem[] {
  return [...missingFields(object, element, structure), ...unknownFields(object, element, structure), ...knownFields(object, element, structure)];
}

function missingFields(object: SdfObject, element: XmlElement, structure: Structure): Problem[] {
  const problems: Problem[] = [];
  for (const [name, field] of structure) {
    if (field.isRequired && valueOf(element, name, field) === '') {
      const what = field.isAttribute ? `the attribute ${name}` : `<${name}>`;
      problems.push(problem(object, element, 'MISSING_FIELD', `<${element.name}> must have ${what}.`));
    }
  }
  return problems;
}

function unknownFields(object: SdfObject, element: XmlElement, structure: Structure): Problem[] {
  const attributes = [...element.attributes.keys()]
    .filter((name) => structure.get(name)?.isAttribute !== true)
    .map((name) => problem(object, element, 'UNKNOWN_FIELD', `<${element.name}> has no attribute ${name}.`));
  const children = element.children
    .filter((child) => !isKnownChild(object, element, child, structure))
    .map((child) => problem(object, child, 'UNKNOWN_FIELD', `<${element.name}> has no field <${child.name}>.`));
  return [...attributes, ...children];
}

/** A deployment may set the script's own parameters beside its fields (Oracle help SDFxml_2909147388). */
function isKnownChild(object: SdfObject, element: XmlElement, child: XmlElement, structure: Structure): boolean {
  if (structure.get(child.name)?.isAttribute === false) return true;
  return element.name === 'scriptdeployment' && parametersOf(object).has(child.name);
}

function parametersOf(object: SdfObject): Set<string> {
  const parameters = new Set<string>();
  for (const element of walk(object.element)) {
    if (element.name === 'scriptcustomfield') parameters.add(element.attributes.get('scriptid') ?? '');
  }
  return parameters;
}

function knownFields(object: SdfObject, element: XmlElement, structure: Structure): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [name, field] of structure) {
    if (field.isAttribute) problems.push(...judgeValue(object, element, name, field, element.attributes.get(name) ?? ''));
  }
  for (const child of element.children) {
    const field = structure.get(child.name);
    if (field === undefined || field.isAttribute) continue;
    const isList = field.type.kind === 'structure' && field.type.isList;
    if (seen.has(child.name) && !isList) problems.push(problem(object, child, 'REPEATED_FIELD', `<${child.name}> may stand once in <${element.name}>.`));
    seen.add(child.name);
    problems.push(...judgeChild(object, child, field));
  }
  return problems;
}

function judgeChild(object: SdfObject, child: XmlElement, field: FieldSchema): Problem[] {
  if (field.type.kind !== 'structure') return judgeValue(object, child, child.name, field, child.text);
  return field.type.fields === undefined ? [] : judgeStructure(object, child, field.type.fields);
}

function judgeValue(object: SdfObject, element: XmlElement, name: string, field: FieldSchema, value: string): Problem[] {
  if (value === '') return [];
  const { type, maximumLength } = field;
  const problems: Problem[] = [];
  if (maximumLength !== undefined && value.length > maximumLength) {
    problems.push(problem(object, element, 'TOO_LONG', `${name} has ${value.length} characters; at most ${maximumLength} are allowed.`));
  }
  if (!isAllowed(type, value)) problems.push(wrongValue(object, element, name, type, value));
  return problems;
}

function isAllowed(type: FieldType, value: string): boolean {
  switch (type.kind) {
    case 'scriptId':
      return type.pattern.test(value);
    case 'boolean':
      return value === 'T' || value === 'F';
    case 'number':
      return /^-?\d+$/.test(value);
    case 'choice':
      return type.values?.has(value) ?? true;
    case 'text':
    case 'structure':
      return true;
  }
}

function wrongValue(object: SdfObject, element: XmlElement, name: string, type: FieldType, value: string): Problem {
  const [code, demand] = demandOf(type);
  return problem(object, element, code, `${name} must ${demand}, not ${value}.`);
}

function demandOf(type: FieldType): readonly [code: string, demand: string] {
  if (type.kind === 'scriptId') return ['SCRIPT_ID_FORM', `have the form ${type.pattern.source}`];
  if (type.kind === 'boolean') return ['NOT_A_BOOLEAN', 'be T or F'];
  if (type.kind === 'number') return ['NOT_A_NUMBER', 'be a whole number'];
  return ['NOT_A_CHOICE', `be one of ${type.kind === 'choice' ? [...(type.values ?? [])].join(', ') : ''}`];
}

/** A structure counts as present when it stands there; its own fields are judged with it. */
function valueOf(element: XmlElement, name: string, field: FieldSchema): string {
  if (field.isAttribute) return element.attributes.get(name) ?? '';
  const child = element.children.find((candidate) => candidate.name === name);
  if (child === undefined) return '';
  return field.type.kind === 'structure' ? child.name : child.text;
}

function problem(object: SdfObject, element: XmlElement, code: string, message: string): Problem {
  return { code, file: object.file, line: element.line, message };
}
