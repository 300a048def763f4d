import type { UnreadableText } from '../files/readText';
import { accountDependenciesOf, isFileNamed } from '../manifestDependencies';
import type { Problem } from '../problem';
import type { CabinetFile, Project, SdfObject } from '../project';
import { objectsOf } from '../project';
import type { ScriptHeader } from '../scriptHeader';
import { isSuiteScript1, scriptObjectTypes, scriptPath } from '../scriptTypes';
import { childOf, type XmlElement } from '../xml';

/** As NetSuite compares them: in lower case. Source: Oracle help section_4527904430. */
const apiVersions: readonly string[] = ['2.0', '2.1', '2.x'];

/**
 * SCRIPT_FILE_MISSING; of the header of the file SCRIPT_TYPE_DIFFERS (from the object) and API_VERSION; and why the file
 * could not be read.
 */
export function judgeScriptFiles(project: Project): Problem[] {
  const files = new Map(project.fileCabinet.map((file) => [file.path, file]));
  const dependencies = accountDependenciesOf(project);
  return objectsOf(project).flatMap((object) => {
    const type = scriptObjectTypes.get(object.type);
    const field = childOf(object.element, 'scriptfile');
    if (type === undefined || field === undefined || field.text === '') return [];
    const path = scriptPath(field.text);
    const file = files.get(path);
    if (file !== undefined) return isSuiteScript1(object) ? [] : judgeFile(object, field, file, type.header);
    return isFileNamed(dependencies, path) ? [] : [problem(object, field, 'SCRIPT_FILE_MISSING', `FileCabinet${path} does not exist.`)];
  });
}

function judgeFile(object: SdfObject, field: XmlElement, { file, header }: CabinetFile, scriptType: string): Problem[] {
  if (header?.state === 'unreadable') return [{ code: header.code, file, message: header.message }];
  return judgeHeader(header, scriptType).map(([code, tag, said]) =>
    problem(object, field, code, `A comment before the first statement of ${file} must say ${tag}; it says ${said ?? 'nothing'}.`),
  );
}

function judgeHeader(header: Exclude<CabinetFile['header'], UnreadableText>, scriptType: string): (readonly [code: string, tag: string, said: string | undefined])[] {
  const { scriptType: type, apiVersion: version }: Partial<ScriptHeader> = header ?? {};
  if (type?.toLowerCase() !== scriptType.toLowerCase()) return [['SCRIPT_TYPE_DIFFERS', `@NScriptType ${scriptType}`, type]];
  return version !== undefined && apiVersions.includes(version.toLowerCase()) ? [] : [['API_VERSION', '@NApiVersion 2.1', version]];
}

function problem(object: SdfObject, field: XmlElement, code: string, message: string): Problem {
  return { code, file: object.file, line: field.line, message };
}
