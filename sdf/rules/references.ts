import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { objectsOf } from '../project';
import { isOwn, referencesIn, scriptIdsOf } from '../scriptIdReference';
import { walk } from '../xml';

/** UNRESOLVED_REFERENCE: a [scriptid=…] that names nothing in this project. */
export function judgeReferences(project: Project): Problem[] {
  const known = scriptIdsOf(project);
  return objectsOf(project).flatMap((object) => unresolvedReferences(project, object, known));
}

function unresolvedReferences(project: Project, object: SdfObject, known: ReadonlySet<string>): Problem[] {
  return [...walk(object.element)].flatMap((element) => {
    const unresolved = referencesIn(element.text).filter((reference) => isOwn(project, reference) && !known.has(reference.scriptId));
    return unresolved.map(({ scriptId }) => ({
      code: 'UNRESOLVED_REFERENCE',
      file: object.file,
      line: element.line,
      message: `<${element.name}> refers to ${scriptId}, which this project does not hold.`,
    }));
  });
}
