import { hookNames, scriptsOfHook } from '../installationScripts';
import type { Problem } from '../problem';
import type { Project } from '../project';
import { projectTypeOf, rootOf } from '../project';
import { childOf, childrenOf, type XmlElement } from '../xml';
import { judgeListOfScripts, judgeNamedScript, unknownElements } from './namedScript';

/**
 * Judges application.xml, which a SuiteApp may have: APPLICATION_ROOT, HOOKS_MISSING, UNKNOWN_ELEMENT, UNKNOWN_HOOK and the
 * codes of judgeNamedScript; APPLICATION_NOT_OFFERED in an account customization project.
 * Source: Oracle help article_0206015547, article_0206015353.
 */
export function judgeHooks(project: Project): Problem[] {
  const { file, state } = project.application;
  if (projectTypeOf(project) === 'ACCOUNTCUSTOMIZATION' && state !== 'absent') {
    return [{ code: 'APPLICATION_NOT_OFFERED', file, message: 'Hooks are for SuiteApps; an account customization project has no application.xml.' }];
  }
  const root = rootOf(project.application);
  if (root === undefined) return [];
  if (root.name !== 'application') return [{ code: 'APPLICATION_ROOT', file, line: root.line, message: `The root must be <application>, not <${root.name}>.` }];
  const scripts = hookNames.flatMap((hook) => scriptsOfHook(project, hook));
  return [...judgeStructure(file, root), ...scripts.flatMap((script) => judgeNamedScript(file, project, script))];
}

function judgeStructure(file: string, root: XmlElement): Problem[] {
  const missing = { code: 'HOOKS_MISSING', file, line: root.line, message: '<application> must have <hooks>, even if it names none.' };
  return [
    ...(childOf(root, 'hooks') === undefined ? [missing] : []),
    ...unknownElements(file, root, ['hooks']),
    ...childrenOf(root, 'hooks').flatMap(({ children }) => children).flatMap((hook) => judgeHook(file, hook)),
  ];
}

function judgeHook(file: string, hook: XmlElement): Problem[] {
  if (hookNames.some((name) => name === hook.name)) return judgeListOfScripts(file, hook);
  return [{ code: 'UNKNOWN_HOOK', file, line: hook.line, message: `SDF knows no hook <${hook.name}>; it knows ${hookNames.join(', ')}.` }];
}
