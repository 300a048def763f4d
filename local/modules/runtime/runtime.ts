import { isFeatureOn } from '../../account/features';
import { information } from '../../account/information';
import type { Execution } from '../../runtime/execution';
import { readOptions, requiredText } from '../options';
import { contextType } from './contextType';
import { createScript } from './script';
import { createSession } from './session';
import { createUser } from './user';

/** N/runtime. No member costs units. */
export function createRuntime(execution: Execution): object {
  const { account } = execution;
  const { accountId, environment, version } = information(account);
  const shown = {
    accountId,
    version,
    envType: environment,
    executionContext: executionContextOf(execution),
    country: 'US',
    queueCount: 1,
    processorCount: 1,
  };
  return {
    ...shown,
    ContextType: { ...contextType },
    getCurrentUser: once(() => createUser(execution)),
    getCurrentScript: once(() => createScript(execution)),
    getCurrentSession: once(() => createSession(execution)),
    isFeatureInEffect(...argumentList: unknown[]): boolean {
      const options = readOptions(argumentList, ['feature']);
      return isFeatureOn(account, requiredText('runtime.isFeatureInEffect', options, 'feature').toUpperCase());
    },
    toJSON: () => shown,
    toString: () => 'runtime',
  };
}

function executionContextOf({ deployment }: Execution): string {
  switch (deployment.script.type) {
    case 'SUITELET':
      return contextType.SUITELET;
    case 'RESTLET':
      return contextType.RESTLET;
    case 'MAPREDUCE':
      return contextType.MAP_REDUCE;
    case 'SCHEDULED':
      return contextType.SCHEDULED;
    case 'CLIENT':
      return contextType.CLIENT;
    case 'SDFINSTALLATION':
      return contextType.SDF_INSTALLATION;
  }
}

function once(create: () => object): () => object {
  let created: object | undefined;
  return () => (created ??= create());
}
