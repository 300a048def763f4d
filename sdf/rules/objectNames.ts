import { basename } from 'node:path';
import { objectTypes } from '../objectTypes';
import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { objectsOf } from '../project';
import { objectStructure } from '../schema';
import type { XmlElement } from '../xml';

/** UNKNOWN_OBJECT_TYPE, MISSING_FIELD (the script id), FILE_NAME_DIFFERS (from it), DUPLICATE_SCRIPT_ID. */
export function judgeObjectNames(project: Project): Problem[] {
  const firstFileOf = new Map<string, string>();
  return objectsOf(project).flatMap((object) => {
    const { scriptId, file, element } = object;
    const firstFile = firstFileOf.get(scriptId);
    if (firstFile === undefined && scriptId !== '') firstFileOf.set(scriptId, file);
    const taken = firstFile === undefined ? [] : [problem(object, element, 'DUPLICATE_SCRIPT_ID', `The script id ${scriptId} is taken by ${firstFile}.`)];
    return [...judgeName(object), ...duplicatesInside(object), ...taken];
  });
}

function judgeName(object: SdfObject): Problem[] {
  const { type, scriptId, file, element } = object;
  const areFieldsKnown = objectStructure(type) !== undefined;
  if (!areFieldsKnown && !objectTypes.has(type)) return [problem(object, element, 'UNKNOWN_OBJECT_TYPE', `SDF knows no object <${type}>.`)];
  if (scriptId === '') return areFieldsKnown ? [] : [problem(object, element, 'MISSING_FIELD', `<${type}> must have the attribute scriptid.`)];
  if (basename(file) === `${scriptId}.xml`) return [];
  return [problem(object, element, 'FILE_NAME_DIFFERS', `The file of ${scriptId} must be named ${scriptId}.xml.`)];
}

/** Deployments and fields of one object; those of another may have the same ids. Strings of translations have a rule of their own. */
function duplicatesInside(object: SdfObject): Problem[] {
  return object.element.children.flatMap((list) => {
    const seen = new Set<string>();
    return list.children.flatMap((part) => {
      const scriptId = part.attributes.get('scriptid');
      if (scriptId === undefined || part.name === 'string') return [];
      const isNew = !seen.has(scriptId);
      seen.add(scriptId);
      return isNew ? [] : [problem(object, part, 'DUPLICATE_SCRIPT_ID', `The script id ${scriptId} stands twice in <${list.name}>.`)];
    });
  });
}

function problem(object: SdfObject, { line }: XmlElement, code: string, message: string): Problem {
  return { code, file: object.file, line, message };
}
