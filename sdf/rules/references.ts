import { accountDependenciesOf, isObjectNamed } from '../manifestDependencies';
import type { Problem } from '../problem';
import type { Project, SdfObject } from '../project';
import { applicationIdOf, objectsOf } from '../project';
import { isOwn, referencesIn, scriptIdsOf, type ScriptIdReference } from '../scriptIdReference';
import { walk } from '../xml';

/**
 * UNRESOLVED_REFERENCE: a [scriptid=…] that names nothing in this project, nor in what the manifest of an account
 * customization project says that the account holds.
 */
export function judgeReferences(project: Project): Problem[] {
  const known = scriptIdsOf(project);
  const dependencies = accountDependenciesOf(project);
  const applicationId = applicationIdOf(project);
  const isResolved = (reference: ScriptIdReference): boolean =>
    !isOwn(reference, applicationId) || known.has(reference.scriptId) || isObjectNamed(dependencies, reference.scriptId);
  return objectsOf(project).flatMap((object) => unresolvedReferences(object, isResolved));
}

function unresolvedReferences(object: SdfObject, isResolved: (reference: ScriptIdReference) => boolean): Problem[] {
  return [...walk(object.element)].flatMap((element) => {
    const unresolved = referencesIn(element.text).filter((reference) => !isResolved(reference));
    return unresolved.map(({ scriptId }) => ({
      code: 'UNRESOLVED_REFERENCE',
      file: object.file,
      line: element.line,
      message: `<${element.name}> refers to ${scriptId}, which this project does not hold.`,
    }));
  });
}
