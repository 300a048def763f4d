import type { Account } from '../../account/types';
import type { Execution } from '../../runtime/execution';
import { readOptions, required, requiredText } from '../options';
import { complete } from '../unavailable';

/** Session values by account and user; they live as long as the process, as a session would. */
const values = new WeakMap<Account, Map<number, Map<string, string>>>();

/** runtime.Session: texts that a user's scripts keep for his later requests. */
export function createSession(execution: Execution): object {
  const stored = storedFor(execution.account, execution.caller.userId);
  return complete('N/runtime/session', {
    get(...argumentList: unknown[]): string | null {
      return stored.get(requiredText('Session.get', readOptions(argumentList, ['name']), 'name')) ?? null;
    },
    set(...argumentList: unknown[]): void {
      const options = readOptions(argumentList, ['name', 'value']);
      stored.set(requiredText('Session.set', options, 'name'), String(required('Session.set', options, 'value')));
    },
    toJSON: () => ({}),
    toString: () => 'runtime.Session',
  });
}

function storedFor(account: Account, userId: number): Map<string, string> {
  const byUser = values.get(account) ?? new Map<number, Map<string, string>>();
  values.set(account, byUser);
  const stored = byUser.get(userId) ?? new Map<string, string>();
  byUser.set(userId, stored);
  return stored;
}
