import { refuseWhileLoading, type Execution } from '../runtime/execution';
import { notAvailable, ScriptError } from '../runtime/scriptError';
import { createCache } from './cache';
import { createCrypto } from './crypto';
import { createCryptoRandom } from './cryptoRandom';
import { createEmail } from './email/email';
import { createEncode } from './encode';
import { createError } from './error';
import { createFile } from './file/file';
import { createFormat } from './format';
import { createHttps } from './https/https';
import { createLog } from './log';
import { moduleNames } from './members';
import { createQuery } from './query/query';
import { createRecord } from './record/record';
import { createRedirect } from './redirect';
import { createRuntime } from './runtime/runtime';
import { createSearch } from './search/search';
import { createServerWidget } from './serverWidget/serverWidget';
import { createTask } from './task/task';
import { createTranslation } from './translation/translation';
import { complete } from './unavailable';
import { createUrl } from './url';
import { createUtil } from './util';

/** One N module: its members for one execution. */
type CreateModule = (execution: Execution) => object;

const modules: Readonly<Record<string, CreateModule>> = {
  'N/cache': createCache,
  'N/crypto': createCrypto,
  'N/crypto/random': createCryptoRandom,
  'N/email': createEmail,
  'N/encode': createEncode,
  'N/error': createError,
  'N/file': createFile,
  'N/format': createFormat,
  'N/https': createHttps,
  'N/log': createLog,
  'N/query': createQuery,
  'N/record': createRecord,
  'N/redirect': createRedirect,
  'N/runtime': createRuntime,
  'N/search': createSearch,
  'N/task': createTask,
  'N/translation': createTranslation,
  'N/ui': () => ({ serverWidget: complete('N/ui/serverWidget', createServerWidget()) }),
  'N/ui/serverWidget': createServerWidget,
  'N/url': createUrl,
  'N/util': createUtil,
};

/** Modules of NetSuite that are younger than Oracle's stubs, or that the stubs leave out. */
const modulesWithoutStub: ReadonlySet<string> = new Set([
  'N',
  'N/documentCapture',
  'N/llm',
  'N/machineTranslation',
  'N/pgp',
]);

/**
 * An N module with all its members, those that only refuse included; nothing guards it yet.
 * @throws ScriptError MODULE_DOES_NOT_EXIST, NOT_AVAILABLE_IN_LOCAL_NETSUITE for a module whose members are not known
 */
export function createModule(name: string, execution: Execution): object {
  if (modulesWithoutStub.has(name)) throw notAvailable(name);
  if (!(name in modules) && !moduleNames.includes(name)) {
    throw new ScriptError('MODULE_DOES_NOT_EXIST', `Module does not exist: ${name}`, 'error.SuiteScriptModuleLoaderError');
  }
  return complete(name, modules[name]?.(execution) ?? {});
}

/** Gives the N modules of one execution by name, each made once, and closed while define callbacks run. */
export function createModules(execution: Execution): (name: string) => object {
  const made = new Map<string, object>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const module = guard(createModule(name, execution), execution);
    made.set(name, module);
    return module;
  };
}

/** Every member behind a getter: even a constant is out of reach while a define callback runs. */
function guard(members: object, execution: Execution): object {
  const guarded = {};
  for (const member of Object.getOwnPropertyNames(members)) {
    Object.defineProperty(guarded, member, {
      get(): unknown {
        refuseWhileLoading(execution);
        return Reflect.get(members, member);
      },
      enumerable: Object.getOwnPropertyDescriptor(members, member)?.enumerable === true,
    });
  }
  return guarded;
}
