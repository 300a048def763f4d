import { join } from 'node:path';
import { findDeployment } from '../../local/account/scripts';
import type { Account, Deployment } from '../../local/account/types';
import { runSuitelet } from '../../local/runtime/runScript';
import { deploymentOfScript } from '../deploymentOfScript';
import type { Answer } from './truth';

/** One way to ask which roles can sign in. */
export interface Method {
  readonly name: string;
  /** Asks once and tells what that cost. */
  readonly cost: (account: Account) => Cost;
  /** What it answers, role by role. */
  readonly answers: (account: Account) => ReadonlyMap<number, Answer>;
}

export interface Cost {
  readonly units: number;
  readonly rows: number;
  /** Bytes of the answer. */
  readonly bytes: number;
  readonly milliseconds: number;
}

const caller = { userId: 1, roleId: 3 };
const signInKeys = ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'];

interface Outcome extends Cost {
  readonly body: string;
}

function run(account: Account, deployment: Deployment, parameters: Record<string, string>): Outcome {
  const outcome = runSuitelet(account, { deployment, caller, baseUrl: 'http://localhost' }, {
    method: 'GET',
    url: 'http://localhost/app/site/hosting/scriptlet.nl',
    parameters,
    headers: {},
    body: '',
    clientIpAddress: '127.0.0.1',
  });
  if ('failure' in outcome) throw new Error(`${deployment.script.file}: ${outcome.failure.message}`);
  const { unitsUsed: units, rowsRead: rows, milliseconds } = outcome;
  const body = String(outcome.body);
  return { units, rows, bytes: Buffer.byteLength(body), milliseconds, body };
}

interface Finding {
  readonly key?: string;
  readonly state: string;
  readonly needs: string;
}

function answerOf(findings: readonly Finding[]): Answer {
  const states = findings.filter(({ key, needs }) => needs === 'Full' && signInKeys.includes(key ?? '')).map(({ state }) => state);
  if (states.length !== signInKeys.length) throw new Error('The report does not judge the three sign-in permissions.');
  if (states.includes('unknown')) return 'unknown';
  return states.every((state) => state === 'granted');
}

function accountDeployment(account: Account): Deployment {
  const deployment = findDeployment(account, 'customscript_extsync_checker', 'customdeploy_extsync_account');
  if ('missing' in deployment) throw new Error('The SuiteApp is not installed.');
  return deployment;
}

/** The Account page as people open it; its answers are those of the same view as JSON. */
const extendsync: Method = {
  name: 'extendsync',
  cost: (account) => run(account, accountDeployment(account), {}),
  answers: (account) => {
    const answers = new Map<number, Answer>();
    for (let page = 1; ; page += 1) {
      const report = JSON.parse(run(account, accountDeployment(account), { format: 'json', page: String(page) }).body) as {
        page: { size: number; total: number };
        roles: { id: number; findings: Finding[] }[];
      };
      for (const { id, findings } of report.roles) answers.set(id, answerOf(findings));
      if (page * report.page.size >= report.page.total) return answers;
    }
  },
};

/** A peer's query in a Suitelet of its own, on the same data and with the same limits. */
function peer(name: string): Method {
  const script = { id: 0, scriptId: `customscript_${name}`, name, type: 'SUITELET', file: `/${name}.js`, isInactive: false } as const;
  const deployment = deploymentOfScript(script);
  const ask = ({ database }: Account) => run({ database, fileCabinet: join(__dirname, '..', 'peers') }, deployment, {});
  return { name, cost: ask, answers: (account) => new Map(JSON.parse(ask(account).body) as [number, boolean][]) };
}

export const methods: readonly Method[] = [extendsync, peer('joined-unpaged'), peer('query-per-role'), peer('one-threshold')];
