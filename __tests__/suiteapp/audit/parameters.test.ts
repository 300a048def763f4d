import * as runtime from 'N/runtime';
import { readKeepRuns, readRecipients } from '../../../src/TypeScript/audit/parameters';
import { english } from '../../../src/TypeScript/texts/english';

jest.mock('N/runtime');

const given = (value: unknown) => (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getParameter: () => value });

describe('the script parameters of the audit', () => {
  it.each([
    [null, 30],
    ['', 30],
    [' 7 ', 7],
    [2, 2],
    [365, 365],
  ])('keep so many audits for %j', (value, kept) => {
    given(value);
    expect(readKeepRuns()).toEqual({ value: kept, messages: [] });
  });

  it.each([0, 1, 366, -3, 2.5, 'all', '12345678901', Number.NaN])('keep the usual number for nonsense and say so: %j', (value) => {
    given(value);
    const { value: kept, messages } = readKeepRuns();
    expect(kept).toBe(30);
    expect(messages.map(english)).toEqual([`The number of audits to keep must be a whole number from 2 to 365, not ${value}. The last 30 are kept.`]);
  });

  it('name employees and addresses to write to, and say which entries name nobody', () => {
    given('12, ada@example.com; nobody 0');
    const { value, messages } = readRecipients();
    expect(value).toEqual([12, 'ada@example.com']);
    expect(messages.map(english)).toEqual(['Of the list of whom to write to, these entries name nobody or are too many: nobody, 0']);
  });

  it('name nobody where they are empty, and that is no mistake', () => {
    given(null);
    expect(readRecipients()).toEqual({ value: [], messages: [] });
  });
});
