import { hookNames, scriptsOfHook, scriptsToRun } from '../../sdf/installationScripts';
import { judgeProject } from '../../sdf/judgeProject';
import type { Problem } from '../../sdf/problem';
import { readProject } from '../../sdf/readProject';
import { beforeUndeploy, running, scriptElement, setupObject, withSetupScript } from '../support/installationScripts';
import type { ProjectChanges } from '../support/sdfProject';
import { edited, removeWrittenProjects, writeProject } from '../support/sdfProject';

const page = 'Objects/scripts/customscript_sample_page.xml';
const readChanged = (changes: ProjectChanges) => readProject(writeProject({ ...withSetupScript(), ...changes }));
const judged = (changes: ProjectChanges): Problem[] => judgeProject(readChanged(changes));
const places = (problems: readonly Problem[]) => problems.map(({ code, file, line }) => [code, file, line]);

/** The same flaw of a script in deploy.xml and in application.xml: what names it, the code, and how many lines below <script>. */
const flaws: readonly [flaw: string, script: string, code: string, linesBelow: number][] = [
  ['without path', '<script>\n<deployment>customdeploy_sample_setup</deployment>\n</script>', 'SCRIPT_FIELD_MISSING', 0],
  ['with an empty path', scriptElement(undefined, ' '), 'SCRIPT_FIELD_MISSING', 1],
  ['without deployment', `<script>\n<path>~/${setupObject}</path>\n</script>`, 'SCRIPT_FIELD_MISSING', 0],
  ['that the project does not have', scriptElement(undefined, '~/Objects/scripts/customscript_gone.xml'), 'PATH_MATCHES_NOTHING', 1],
  ['whose path does not begin at the project', scriptElement(undefined, setupObject), 'PATH_MATCHES_NOTHING', 1],
  ['that is a whole folder', scriptElement(undefined, '~/Objects/scripts/*'), 'PATH_MATCHES_NOTHING', 1],
  ['that is a Suitelet', scriptElement('customdeploy_sample_all', `~/${page}`), 'NOT_AN_INSTALLATION_SCRIPT', 1],
  ['with a deployment that it does not have', scriptElement('customdeploy_sample_all'), 'UNRESOLVED_REFERENCE', 2],
];

describe('scripts that SDF runs', () => {
  afterAll(removeWrittenProjects);

  it('are sound in deploy.xml, in application.xml and in both', () => {
    const farewell = scriptElement('customdeploy_sample_farewell');
    expect(judged({})).toEqual([]);
    expect(judged(running(scriptElement()))).toEqual([]);
    expect(judged(beforeUndeploy(scriptElement(), farewell))).toEqual([]);
    expect(judged({ ...running(scriptElement()), ...beforeUndeploy(farewell) })).toEqual([]);
  });

  it('are given in the order in which they stand, those of several sections too', () => {
    const sections = ['first', 'second'].map((deployment) => `<run>${scriptElement(deployment)}</run><objects/>`);
    const project = readChanged({ 'deploy.xml': `<deploy>${sections.join('')}</deploy>`, ...beforeUndeploy(scriptElement('one'), scriptElement('two')) });
    expect(scriptsToRun(project).map(({ path, deployment }) => [path, deployment])).toEqual([[`~/${setupObject}`, 'first'], [`~/${setupObject}`, 'second']]);
    expect(hookNames.flatMap((hook) => scriptsOfHook(project, hook)).map(({ deployment }) => deployment)).toEqual(['one', 'two']);
  });

  it.each(flaws)('are refused in deploy.xml: one %s', (_flaw, script, code, linesBelow) => {
    expect(places(judged(running(script)))).toEqual([[code, 'deploy.xml', 9 + linesBelow]]);
  });

  it.each(flaws)('are refused in application.xml: one %s', (_flaw, script, code, linesBelow) => {
    expect(places(judged(beforeUndeploy(script)))).toEqual([[code, 'application.xml', 4 + linesBelow]]);
  });

  it('need no path of <objects> to be deployed', () => {
    const scripts = ['~/Objects/roles/*', '~/Objects/records/*', `~/${page}`, '~/Objects/scripts/customscript_sample_api.xml'];
    const named = edited('deploy.xml', '<path>~/Objects/*</path>', scripts.map((path) => `<path>${path}</path>`).join(''))['deploy.xml']!;
    const run = named.replace('</deploy>', `<run>${scriptElement()}</run></deploy>`);
    expect(judged({ 'deploy.xml': run })).toEqual([]);
    expect(places(judged({ 'deploy.xml': named }))).toEqual([['NOT_DEPLOYED', setupObject, undefined]]);
  });
});

describe('application.xml', () => {
  afterAll(removeWrittenProjects);

  it.each<[string, string, readonly (readonly [string, number?])[]]>([
    ['no hook at all', '<application><hooks/></application>', []],
    ['a hook without scripts', '<application><hooks><beforeUndeploy/></hooks></application>', []],
    ['a comment in place of hooks', '<application>\n<hooks>\n<!-- none yet -->\n</hooks>\n</application>', []],
    ['another root', '<app>\n<hooks/>\n</app>', [['APPLICATION_ROOT', 1]]],
    ['no hooks', '\n<application>\n</application>', [['HOOKS_MISSING', 2]]],
    ['something beside hooks', '<application>\n<hooks/>\n<scripts/>\n</application>', [['UNKNOWN_ELEMENT', 3]]],
    ['a hook that does not exist', '<application>\n<hooks>\n<afterDeploy/>\n</hooks>\n</application>', [['UNKNOWN_HOOK', 3]]],
    ['a hook by another case', '<application>\n<hooks>\n<beforeundeploy/>\n</hooks>\n</application>', [['UNKNOWN_HOOK', 3]]],
    ['a path beside scripts', '<application>\n<hooks>\n<beforeUndeploy>\n<path>~/x</path>\n</beforeUndeploy>\n</hooks>\n</application>', [['UNKNOWN_ELEMENT', 4]]],
    ['a hook outside of hooks', '<application>\n<hooks/>\n<beforeUndeploy/>\n</application>', [['UNKNOWN_ELEMENT', 3]]],
    ['XML that is not well formed', '<application>\n<hooks>\n</application>', [['MALFORMED_XML', 3]]],
    ['two roots', '<application><hooks/></application>\n<application><hooks/></application>', [['MORE_THAN_ONE_ROOT', 2]]],
    ['nothing', '', [['FILE_EMPTY']]],
  ])('with %s is judged so', (_what, text, expected) => {
    expect(places(judged({ 'application.xml': text }))).toEqual(expected.map(([code, line]) => [code, 'application.xml', line]));
  });

  it('of a list in deploy.xml that holds something else is told too', () => {
    expect(places(judged(running('<path>~/x</path>')))).toEqual([['UNKNOWN_ELEMENT', 'deploy.xml', 9]]);
  });
});
