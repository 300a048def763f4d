import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { objectsOf } from '../project';
import type { FieldSchema, FieldType, Structure } from '../schema';
import { objectStructure } from '../schema';
import type { XmlElement } from '../xml';
import { childOf, childrenOf } from '../xml';

/**
 * Judges every object against Oracle's SDF XML reference: MISSING_FIELD, UNKNOWN_FIELD, REPEATED_FIELD, SCRIPT_ID_FORM,
 * TOO_LONG, NOT_A_BOOLEAN, NOT_A_NUMBER, NOT_A_CHOICE.
 */
export function judgeFields(project: Project): Problem[] {
  return objectsOf(project).flatMap((object) => {
    const structure = objectStructure(object.type);
    return structure === undefined ? [] : judgeStructure({ ...object, parameters: parametersOf(object) }, object.element, structure);
  });
}

/** An object with the script ids of its parameters, by which its deployments may set them (Oracle help SDFxml_2909147388). */
type JudgedObject = SdfObject & { readonly parameters: ReadonlySet<string> };

function parametersOf(object: SdfObject): ReadonlySet<string> {
  const fields = childOf(object.element, 'scriptcustomfields');
  return new Set(fields && childrenOf(fields, 'scriptcustomfield').map((field) => field.attributes.get('scriptid') ?? ''));
}

function judgeStructure(object: JudgedObject, element: XmlElement, structure: Structure): Problem[] {
  return [...missingFields(object, element, structure), ...unknownFields(object, element, structure), ...knownFields(object, element, structure)];
}

function missingFields(object: JudgedObject, element: XmlElement, structure: Structure): Problem[] {
  const problems: Problem[] = [];
  for (const [name, field] of structure) {
    if (field.isRequired && valueOf(element, name, field) === '') {
      const what = field.isAttribute ? `the attribute ${name}` : `<${name}>`;
      problems.push(problem(object, element, 'MISSING_FIELD', `<${element.name}> must have ${what}.`));
    }
  }
  return problems;
}

function unknownFields(object: JudgedObject, element: XmlElement, structure: Structure): Problem[] {
  const attributes = [...element.attributes.keys()]
    .filter((name) => structure.get(name)?.isAttribute !== true)
    .map((name) => problem(object, element, 'UNKNOWN_FIELD', `<${element.name}> has no attribute ${name}.`));
  const children = element.children
    .filter((child) => !isKnownChild(object, element, child, structure))
    .map((child) => problem(object, child, 'UNKNOWN_FIELD', `<${element.name}> has no field <${child.name}>.`));
  return [...attributes, ...children];
}

function isKnownChild({ parameters }: JudgedObject, element: XmlElement, child: XmlElement, structure: Structure): boolean {
  return structure.get(child.name)?.isAttribute === false || (element.name === 'scriptdeployment' && parameters.has(child.name));
}

function knownFields(object: JudgedObject, element: XmlElement, structure: Structure): Problem[] {
  const attributes = [...structure]
    .filter(([, field]) => field.isAttribute)
    .flatMap(([name, field]) => judgeValue(object, element, name, field, element.attributes.get(name) ?? ''));
  const seen = new Set<string>();
  const children = element.children.flatMap((child) => {
    const field = structure.get(child.name);
    if (field === undefined || field.isAttribute) return [];
    const isList = field.type.kind === 'structure' && field.type.isList;
    const isRepeated = seen.has(child.name) && !isList;
    seen.add(child.name);
    const repeated = isRepeated ? [problem(object, child, 'REPEATED_FIELD', `<${child.name}> may stand once in <${element.name}>.`)] : [];
    return [...repeated, ...judgeChild(object, child, field)];
  });
  return [...attributes, ...children];
}

function judgeChild(object: JudgedObject, child: XmlElement, field: FieldSchema): Problem[] {
  if (field.type.kind !== 'structure') return judgeValue(object, child, child.name, field, child.text);
  return field.type.fields === undefined ? [] : judgeStructure(object, child, field.type.fields);
}

function judgeValue(object: JudgedObject, element: XmlElement, name: string, field: FieldSchema, value: string): Problem[] {
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

function wrongValue(object: JudgedObject, element: XmlElement, name: string, type: FieldType, value: string): Problem {
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

function problem(object: JudgedObject, element: XmlElement, code: string, message: string): Problem {
  return { code, file: object.file, line: element.line, message };
}
