import {
  findDeployment,
  findScript,
  listDeployments,
  saveScript,
  type DeploymentInput,
  type ScriptInput,
} from '../../../local/account/scripts';
import { emptyAccount } from './support';

function deployment(scriptId: string, more: Partial<DeploymentInput> = {}): DeploymentInput {
  return {
    scriptId,
    title: `Title of ${scriptId}`,
    isDeployed: true,
    status: 'RELEASED',
    logLevel: 'ERROR',
    allRoles: false,
    audienceRoles: [],
    runAsRole: undefined,
    parameters: {},
    ...more,
  };
}

const checker: ScriptInput = {
  scriptId: 'customscript_checker',
  name: 'Checker',
  type: 'SUITELET',
  file: '/SuiteApps/com.example.app/checker.js',
  deployments: [
    deployment('customdeploy_all', { allRoles: true }),
    deployment('customdeploy_some', { audienceRoles: [1001, 1000], runAsRole: 1002, parameters: { custscript_a: 'x' } }),
  ],
};

describe('a script', () => {
  it('is saved with its deployments, and found by script id in any case or by internal id', () => {
    const account = emptyAccount();
    const saved = saveScript(account, checker);
    expect(findScript(account, 'CUSTOMSCRIPT_CHECKER')).toEqual(saved);
    expect(findScript(account, String(saved.id))).toEqual(saved);
    expect(findDeployment(account, 'customscript_checker', 'customdeploy_some')).toMatchObject({
      script: saved,
      audienceRoles: [1000, 1001],
      runAsRole: 1002,
      parameters: { custscript_a: 'x' },
      allRoles: false,
    });
  });

  it('keeps ids when it is saved again, and loses the deployments that are no longer there', () => {
    const account = emptyAccount();
    saveScript(account, { ...checker, scriptId: 'customscript_first', deployments: [deployment('customdeploy_first')] });
    const first = saveScript(account, checker);
    const [before] = listDeployments(account).filter(({ scriptId }) => scriptId === 'customdeploy_all');
    const second = saveScript(account, { ...checker, name: 'Checker 2', deployments: checker.deployments.slice(0, 1) });
    expect(second).toEqual({ ...first, name: 'Checker 2' });
    const left = listDeployments(account).filter(({ script }) => script.id === second.id);
    expect(left).toEqual([{ ...before, script: second }]);
  });

  it.each([
    ['customscript_none', 'customdeploy_all', 'script'],
    ['', '', 'script'],
    ['customscript_checker', 'customdeploy_none', 'deployment'],
    ['customscript_checker', '3', 'deployment'],
    ['customscript_checker', '0', 'deployment'],
  ])('%p with deployment %p lacks the %s', (script, deploy, missing) => {
    const account = emptyAccount();
    saveScript(account, checker);
    expect(findDeployment(account, script, deploy)).toEqual({ missing });
  });

  it('has its deployments by their numbers, as URLs may call them', () => {
    const account = emptyAccount();
    const { id } = saveScript(account, checker);
    expect(findDeployment(account, String(id), '2')).toMatchObject({ scriptId: 'customdeploy_some' });
  });
});
