import {
  behaviours,
  setBehaviour,
  setUnreadableTables,
  unreadableTables,
} from '../../../local/account/behaviours';
import { AccountError } from '../../../local/account/errors';
import { behaviourChoices } from '../../../local/account/types';
import { emptyAccount } from './support';

const choices = Object.entries(behaviourChoices).flatMap(([name, values]) => values.map((value) => [name, value]));

describe('behaviours', () => {
  it('are the first choices until they are set', () => {
    const firsts = Object.entries(behaviourChoices).map(([name, values]) => [name, values[0]]);
    expect(behaviours(emptyAccount())).toEqual(Object.fromEntries(firsts));
  });

  it.each(choices)('%s can be %s, and nothing else changes', (name, value) => {
    const account = emptyAccount();
    const before = behaviours(account);
    setBehaviour(account, name, value);
    expect(behaviours(account)).toEqual({ ...before, [name]: value });
  });

  it.each([
    ['permlevelType', 'boolean'],
    ['nonsense', 'number'],
    ['toString', 'number'],
  ])('%s as %s is refused', (name, value) => {
    expect(() => setBehaviour(emptyAccount(), name, value)).toThrow(AccountError);
  });
});

describe('unreadable tables', () => {
  it('are none, then those that were set last, in lower case', () => {
    const account = emptyAccount();
    expect([...unreadableTables(account)]).toEqual([]);
    setUnreadableTables(account, ['Role', 'employee']);
    expect([...unreadableTables(account)]).toEqual(['role', 'employee']);
    setUnreadableTables(account, []);
    expect([...unreadableTables(account)]).toEqual([]);
  });
});
