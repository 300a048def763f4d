import type { Account } from '../account/types';
import type { Execution } from '../runtime/execution';
import { ScriptError } from '../runtime/scriptError';
import { optionalText, readOptions, required, requiredText, type Options } from './options';
import { complete } from './unavailable';

interface Entry {
  readonly value: string;
  /** Milliseconds since 1970; Infinity where no time to live was set. */
  readonly expiresAt: number;
}

/** Limits in bytes and seconds: Oracle's stub of N/cache. */
const longestName = 1_024;
const longestKey = 4_096;
const longestValue = 512_000;
const shortestSecondsToLive = 300;

const unitsOfHit = 1;
const unitsOfMiss = 2;
const unitsOfChange = 1;

/** Caches live as long as the process; NetSuite's may lose an entry at any time. */
const caches = new WeakMap<Account, Map<string, Map<string, Entry>>>();

/** N/cache. get costs 1 unit, 2 where nothing was found; put and remove 1. */
export function createCache(execution: Execution): object {
  return {
    getCache(...argumentList: unknown[]): object {
      const options = readOptions(argumentList, ['name', 'scope']);
      const name = requiredText('cache.getCache', options, 'name');
      refuseOver(longestName, name, 'name');
      return createInstance(execution, name, optionalText(options, 'scope') ?? 'PRIVATE');
    },
  };
}

/** cache.Cache: texts by key; what is no text is kept as JSON. */
export function createInstance(execution: Execution, name: string, scope: string): object {
  const { governance, realm } = execution;
  const entries = entriesOf(execution, name, scope);

  const store = (key: string, value: unknown, options: Options): string => {
    const text = typeof value === 'string' ? value : (realm.stringify(value) ?? 'null');
    refuseOver(longestKey, key, 'key');
    refuseOver(longestValue, text, 'value');
    entries.set(key, { value: text, expiresAt: readExpiry(options['ttl']) });
    return text;
  };

  return complete('N/cache/instance', {
    name,
    scope,
    get(...argumentList: unknown[]): string | null {
      const options = readOptions(argumentList, ['key', 'loader', 'ttl']);
      const key = requiredText('Cache.get', options, 'key');
      const entry = entries.get(key);
      if (entry !== undefined && entry.expiresAt > Date.now()) {
        governance.charge(unitsOfHit, 'N/cache/instance', 'get');
        return entry.value;
      }
      governance.charge(unitsOfMiss, 'N/cache/instance', 'get');
      if (typeof options['loader'] !== 'function') return null;
      return store(key, realm.call(options['loader'], [{ key }]), options);
    },
    put(...argumentList: unknown[]): void {
      const options = readOptions(argumentList, ['key', 'value', 'ttl']);
      const key = requiredText('Cache.put', options, 'key');
      const value = required('Cache.put', options, 'value');
      governance.charge(unitsOfChange, 'N/cache/instance', 'put');
      store(key, value, options);
    },
    remove(...argumentList: unknown[]): void {
      const key = requiredText('Cache.remove', readOptions(argumentList, ['key']), 'key');
      governance.charge(unitsOfChange, 'N/cache/instance', 'remove');
      entries.delete(key);
    },
    toJSON: () => ({ name, scope }),
    toString: () => 'cache.Cache',
  });
}

/** PRIVATE caches belong to one script; the others to the account, which has one bundle here. */
function entriesOf({ account, deployment }: Execution, name: string, scope: string): Map<string, Entry> {
  const id = scope === 'PRIVATE' ? `${deployment.script.scriptId}/${name}` : `${scope}/${name}`;
  const ofAccount = caches.get(account) ?? new Map<string, Map<string, Entry>>();
  caches.set(account, ofAccount);
  const entries = ofAccount.get(id) ?? new Map<string, Entry>();
  ofAccount.set(id, entries);
  return entries;
}

function readExpiry(secondsToLive: unknown): number {
  if (secondsToLive === undefined || secondsToLive === null) return Infinity;
  const seconds = Number(secondsToLive);
  if (!(seconds >= shortestSecondsToLive)) {
    throw new ScriptError('SSS_INVALID_TYPE_ARG', `ttl is a number of seconds, at least ${shortestSecondsToLive}.`);
  }
  return Date.now() + seconds * 1_000;
}

function refuseOver(limit: number, text: string, what: string): void {
  if (Buffer.byteLength(text) > limit) {
    throw new ScriptError('SSS_INVALID_TYPE_ARG', `The ${what} of a cache is at most ${limit} bytes.`);
  }
}
