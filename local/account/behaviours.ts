import { AccountError } from './errors';
import { readSetting, readSettings, writeSetting } from './settings';
import { behaviourChoices, type Account, type BehaviourName, type Behaviours } from './types';

const settingPrefix = 'behaviour.';

function settingOf(name: BehaviourName): string {
  return `${settingPrefix}${name}`;
}

function isBehaviourName(name: string): name is BehaviourName {
  return Object.hasOwn(behaviourChoices, name);
}

/** How this account behaves where no public source says how NetSuite does; the first choice where nothing was set. */
export function behaviours(account: Account): Behaviours {
  const chosen = readSettings(account, settingPrefix);
  const entries = Object.entries(behaviourChoices).map(([name, choices]) => {
    return [name, chosen.get(`${settingPrefix}${name}`) ?? choices[0]];
  });
  return Object.fromEntries(entries) as Behaviours;
}

/** @throws {AccountError} UNKNOWN_BEHAVIOUR for an unknown name, or a value that the behaviour does not have */
export function setBehaviour(account: Account, name: string, value: string): void {
  if (!isBehaviourName(name)) {
    const known = Object.keys(behaviourChoices).join(', ');
    throw new AccountError('UNKNOWN_BEHAVIOUR', `There is no behaviour ${name}. There are: ${known}.`);
  }
  const choices: readonly string[] = behaviourChoices[name];
  if (!choices.includes(value)) {
    throw new AccountError('UNKNOWN_BEHAVIOUR', `${name} is one of ${choices.join(', ')}, not ${value}.`);
  }
  writeSetting(account, settingOf(name), value);
}

const unreadableTablesSetting = 'unreadableTables';

/** SuiteQL tables that are refused to everybody, the Administrator included: a switch for tests. */
export function unreadableTables(account: Account): ReadonlySet<string> {
  const names = readSetting(account, unreadableTablesSetting) ?? '';
  return new Set(names.split(',').filter((name) => name !== ''));
}

export function setUnreadableTables(account: Account, names: readonly string[]): void {
  writeSetting(account, unreadableTablesSetting, names.map((name) => name.toLowerCase()).join(','));
}
