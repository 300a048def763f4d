import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { objectsOf } from '../project';
import { scriptObjectTypes, scriptPath } from '../scriptTypes';
import { childOf } from '../xml';

/** SCRIPT_FILE_MISSING, SCRIPT_TYPE_DIFFERS (between the object and the header of its file). */
export function judgeScriptFiles(project: Project): Problem[] {
  return objectsOf(project).flatMap((object) => judgeScriptFile(project, object));
}

function judgeScriptFile(project: Project, object: SdfObject): Problem[] {
  const type = scriptObjectTypes.get(object.type);
  const field = childOf(object.element, 'scriptfile');
  if (type === undefined || field === undefined || field.text === '') return [];
  const path = scriptPath(field.text);
  const file = project.fileCabinet.find((candidate) => candidate.path === path);
  if (file === undefined) {
    return [{ code: 'SCRIPT_FILE_MISSING', file: object.file, line: field.line, message: `FileCabinet${path} does not exist.` }];
  }
  if (file.scriptType?.toLowerCase() === type.header.toLowerCase()) return [];
  return [
    {
      code: 'SCRIPT_TYPE_DIFFERS',
      file: object.file,
      line: field.line,
      message: `The first comment of ${file.file} must say @NScriptType ${type.header}; it says ${file.scriptType ?? 'nothing'}.`,
    },
  ];
}
