import { basename } from 'node:path';
import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { objectsOf } from '../project';
import { objectStructure } from '../schema';

/** UNKNOWN_OBJECT_TYPE, FILE_NAME_DIFFERS (from the script id), DUPLICATE_SCRIPT_ID. */
export function judgeObjectNames(project: Project): Problem[] {
  const problems: Problem[] = [];
  const firstFileOf = new Map<string, string>();
  for (const object of objectsOf(project)) {
    problems.push(...judgeName(object));
    const firstFile = firstFileOf.get(object.scriptId);
    if (firstFile === undefined) firstFileOf.set(object.scriptId, object.file);
    else problems.push(at(object, 'DUPLICATE_SCRIPT_ID', `The script id ${object.scriptId} is taken by ${firstFile}.`));
  }
  return problems;
}

function judgeName(object: SdfObject): Problem[] {
  if (objectStructure(object.type) === undefined) return [at(object, 'UNKNOWN_OBJECT_TYPE', `SDF knows no object <${object.type}>.`)];
  if (object.scriptId !== '' && basename(object.file) !== `${object.scriptId}.xml`) {
    return [at(object, 'FILE_NAME_DIFFERS', `The file of ${object.scriptId} must be named ${object.scriptId}.xml.`)];
  }
  return [];
}

function at(object: SdfObject, code: string, message: string): Problem {
  return { code, file: object.file, line: object.element.line, message };
}
