import { enableFeaturePath } from '../../../src/TypeScript/requirements/features';
import type { Facts } from '../asking/gather';
import { readStatus } from '../asking/status';
import { right, warning, wrong, type Cause, type Check, type Outcome } from './check';
import { answerOf } from './network';

const deployment = 'Customization > Scripting > Script Deployments > customdeploy_extsync_api';
const script = 'Customization > Scripting > Scripts > ExtendSync Access API';

/** NetSuite says the same of all these. */
const absent: readonly Cause[] = [
  {
    code: 'not-installed',
    cause: 'ExtendSync Access is not installed in this account.',
    remedy: 'Customization > Scripting > Scripts: look for ExtendSync Access API. If it is not there, install ExtendSync Access; a refresh takes it from a sandbox whose production account does not have it.',
  },
  { code: 'not-deployed', cause: 'The deployment is not deployed.', remedy: `${deployment} > check Deployed.` },
  { code: 'not-released', cause: 'The deployment is in status Testing, which serves its owner only.', remedy: `${deployment} > Status = Released.` },
  { code: 'script-inactive', cause: 'The script is inactive.', remedy: `${script} > clear Inactive.` },
];

function judgePresence(facts: Facts): Outcome {
  const { failure, status } = answerOf(facts);
  if (failure?.code === 'FEATURE_DISABLED') {
    return wrong({
      why: 'The account has SuiteScript switched off, without which no RESTlet runs.',
      remedies: [`${enableFeaturePath('CUSTOMCODE')}.`, `${enableFeaturePath('SERVERSIDESCRIPTING')}.`],
    });
  }
  if (failure?.code !== 'SSS_INVALID_SCRIPTLET_ID' && status !== 404) return right();
  return wrong({ why: 'NetSuite let the token in and does not find the RESTlet for it. It is one of these, in the order to look:', causes: absent });
}

function judgeAudience(facts: Facts): Outcome {
  if (answerOf(facts).failure?.code !== 'INSUFFICIENT_PERMISSION') return right();
  return wrong({
    why: 'The token’s role is not in the audience of the deployment.',
    remedies: [`${deployment} > Audience: add the role to Roles, or choose all roles, as it was installed.`],
  });
}

function judgeReply(facts: Facts): Outcome {
  const { failure } = answerOf(facts);
  if (!failure && readStatus(facts)) return right();
  if (!failure || failure.code === 'UNKNOWN_RESOURCE') {
    return wrong({ why: 'The RESTlet answers otherwise than ExtendSync Access does: another script has its ids, or it is too old.', remedies: ['Install ExtendSync Access again.'] });
  }
  return wrong({
    why: `The RESTlet failed: ${failure.code}, ${failure.message}`,
    remedies: [`${script} > Execution Log has what happened.`, 'If it does not help, install ExtendSync Access again.'],
  });
}

/** Negative where one version is older than the other; what is no version counts as the same. */
function compareVersions(one: string, other: string): number {
  const [ours, theirs] = [one, other].map((version) => /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number));
  if (!ours || !theirs) return 0;
  return ours.map((part, index) => part - theirs[index]!).find((difference) => difference !== 0) ?? 0;
}

function judgeVersion(facts: Facts): Outcome {
  const installed = readStatus(facts)?.version ?? '';
  const { toolVersion } = facts;
  if (installed === toolVersion) return right(installed);
  const order = compareVersions(installed, toolVersion);
  const why = `The SuiteApp is ${installed}, this tool is ${toolVersion}.`;
  if (order < 0) return warning({ why, remedies: ['Update the SuiteApp: it may judge roles by older requirements.'] });
  return warning({ why, remedies: [order > 0 ? 'Update this tool.' : 'Use the same version of both.'] });
}

/** Whether the RESTlet is there for the role, and well. */
export const suiteAppChecks: readonly Check[] = [
  { id: 'suiteapp-there', category: 'SuiteApp', says: 'The RESTlet is installed and deployed', needs: ['sign-in-token'], judge: judgePresence },
  { id: 'suiteapp-audience', category: 'SuiteApp', says: 'The role may use the RESTlet', needs: ['suiteapp-there'], judge: judgeAudience },
  { id: 'suiteapp-answer', category: 'SuiteApp', says: 'The RESTlet answers', needs: ['suiteapp-audience'], judge: judgeReply },
  { id: 'suiteapp-version', category: 'SuiteApp', says: 'SuiteApp and tool are of the same version', needs: ['suiteapp-answer'], judge: judgeVersion },
];
