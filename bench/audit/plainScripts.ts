import { join } from 'node:path';
import type { Account, Deployment, ScriptType } from '../../local/account/types';
import { limitsByScriptType } from '../../local/runtime/governance';
import { beginExecution, costOf, runEntryPoint } from '../../local/runtime/runScript';
import { deploymentOfScript } from '../deploymentOfScript';

/** The plain way to the same answer, in one script that NetSuite ends when its units are used up. */
export interface PlainMeasurement {
  readonly roles: number;
  readonly users: number;
  readonly script: string;
  /** Units that NetSuite allows it. */
  readonly limit: number;
  readonly units: number;
  readonly rolesJudged: number;
  readonly usersJudged: number;
  readonly milliseconds: number;
}

interface PlainScript {
  readonly script: string;
  readonly type: Extract<ScriptType, 'SUITELET' | 'SCHEDULED'>;
  readonly file: string;
  readonly entryPoint: string;
}

const plainScripts: readonly PlainScript[] = [
  { script: 'Suitelet, a query a role', type: 'SUITELET', file: '/suitelet.js', entryPoint: 'onRequest' },
  { script: 'scheduled, a query a role', type: 'SCHEDULED', file: '/scheduled.js', entryPoint: 'execute' },
];

function deploymentOf({ script, type, file }: PlainScript): Deployment {
  return deploymentOfScript({ id: 0, scriptId: 'customscript_plain', name: script, type, file, isInactive: false });
}

function measurePlain({ database }: Account, plain: PlainScript): Omit<PlainMeasurement, 'roles' | 'users'> {
  const account = { database, fileCabinet: join(__dirname, 'plain') };
  const execution = beginExecution(account, { deployment: deploymentOf(plain), caller: { userId: 1, roleId: 3 }, baseUrl: 'http://localhost' });
  const outcome = runEntryPoint(
    execution,
    (entryPoints) => execution.realm.call(entryPoints[plain.entryPoint], []),
    (returned) => JSON.parse(execution.realm.stringify(returned) ?? '') as { roles: number; users: number },
  );
  if ('failure' in outcome) throw new Error(`${plain.file}: ${outcome.failure.message}`);
  const { unitsUsed: units, milliseconds } = costOf(execution);
  return {
    script: plain.script,
    limit: limitsByScriptType[plain.type].units,
    units,
    rolesJudged: outcome.answer.roles,
    usersJudged: outcome.answer.users,
    milliseconds: Math.round(milliseconds),
  };
}

/** Runs the plain scripts on an account, each to where it stops. */
export function measurePlainScripts(account: Account, size: Pick<PlainMeasurement, 'roles' | 'users'>): PlainMeasurement[] {
  return plainScripts.map((plain) => ({ ...size, ...measurePlain(account, plain) }));
}
