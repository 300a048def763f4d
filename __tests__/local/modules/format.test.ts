import fc from 'fast-check';
import { preferenceChoices, savePreferences } from '../../../local/account/preferences';
import { formatDate, parseDate } from '../../../local/formats/dateFormat';
import { formatNumber, parseNumber } from '../../../local/formats/numberFormat';
import { FixtureAccount } from '../runtime/fixtureAccount';

describe('N/format', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  const modules = { format: 'N/format' };

  it.each([
    ["new Date(Date.UTC(2026, 2, 9, 20, 5))", 'DATE', "'3/9/2026'"],
    ["new Date(Date.UTC(2026, 2, 9, 20, 5, 7))", 'DATETIME', "'3/9/2026 1:05:07 pm'"],
    ["new Date(Date.UTC(2026, 2, 9, 7, 5))", 'TIMEOFDAY', "'12:05 am'"],
    ['1234567.5', 'CURRENCY', "'1,234,567.50'"],
    ['1234.9', 'INTEGER', "'1,234'"],
    ['12.5', 'PERCENT', "'12.5%'"],
    ['true', 'CHECKBOX', "'T'"],
    ["'words'", 'CURRENCY', "'words'"],
    ["'words'", 'TEXT', "'words'"],
    ["'words'", 'DATE', "'words'"],
  ])('writes %s as %s', (value, type, text) => {
    const expression = `format.format({ value: ${value}, type: format.Type.${type}, timezone: 'America/Los_Angeles' }) === ${text}`;
    expect(fixture.valueOf(expression, modules)).toBe(true);
  });

  it.each([
    ["'3/9/2026 1:05:07 pm'", 'DATETIME', '2026-03-09T20:05:07.000Z'],
    ["'3/9/2026'", 'DATE', '2026-03-09T07:00:00.000Z'],
    ["'2/30/2026'", 'DATE', '2/30/2026'],
    ["'9 March'", 'DATE', '9 March'],
    ["'3/9/2026 1:05pm'", 'DATETIME', '2026-03-09T20:05:00.000Z'],
    ["'3/9/2026 1:65 pm'", 'DATETIME', '3/9/2026 1:65 pm'],
    ["'-1,234.5%'", 'PERCENT', -1_234.5],
    ["'1-2'", 'FLOAT', '1-2'],
    ['7', 'INTEGER', 7],
    ["'1,234.50'", 'CURRENCY', 1_234.5],
    ["'T'", 'CHECKBOX', true],
    ["'words'", 'INTEGER', 'words'],
  ])('reads %s as %s', (value, type, expected) => {
    expect(fixture.valueOf(`format.parse({ value: ${value}, type: format.Type.${type}, timezone: 'America/Los_Angeles' })`, modules)).toBe(expected);
  });

  const usual = { DATEFORMAT: 'M/D/YYYY', TIMEFORMAT: 'h:mm a', TIMEZONE: 'UTC', LANGUAGE: 'en_US' };
  const moments = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) }).map((milliseconds) => milliseconds - (milliseconds % 1_000));

  it.each(['America/Los_Angeles', 'Europe/Berlin', 'Asia/Calcutta', 'Australia/Sydney', 'America/St_Johns'])('reads the moments that it wrote in %s', (TIMEZONE) => {
    const preferences = { ...usual, TIMEZONE };
    fc.assert(fc.property(moments, (time) => {
      const text = formatDate(time, 'datetime', preferences);
      expect(formatDate(Number(parseDate(text, 'datetime', preferences)), 'datetime', preferences)).toBe(text);
    }));
  });

  it('reads the moments that it wrote in every format, in every language', () => {
    const chosen = fc.record({
      DATEFORMAT: fc.constantFrom(...preferenceChoices.DATEFORMAT),
      TIMEFORMAT: fc.constantFrom(...preferenceChoices.TIMEFORMAT),
      LANGUAGE: fc.constantFrom(...preferenceChoices.LANGUAGE),
      TIMEZONE: fc.constant('UTC'),
    });
    fc.assert(fc.property(moments, chosen, (time, preferences) => {
      expect(parseDate(formatDate(time, 'datetime', preferences), 'datetime', preferences)?.getTime()).toBe(time);
    }));
  });

  it('reads the numbers that it wrote in every format', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...preferenceChoices.NUMBERFORMAT), (cents, numberFormat) => {
      expect(parseNumber(formatNumber(cents / 100, 2, 2, numberFormat), numberFormat)).toBe(cents / 100);
    }));
  });

  it.each([
    [{}, '3/9/2026', '3/9/2026 1:05:07 pm', '1,234,567.5'],
    [{ DATEFORMAT: 'DD.MM.YYYY', TIMEFORMAT: 'H:mm', NUMBERFORMAT: '1' }, '09.03.2026', '09.03.2026 13:05:07', '1.234.567,5'],
    [{ DATEFORMAT: 'YYYY-MM-DD', TIMEFORMAT: 'H-mm', NUMBERFORMAT: '2' }, '2026-03-09', '2026-03-09 13-05-07', '1 234 567,5'],
    [{ DATEFORMAT: 'D-Mon-YYYY', TIMEFORMAT: 'h-mm a', NUMBERFORMAT: '3' }, '9-Mar-2026', '9-Mar-2026 1-05-07 pm', "1'234'567.5"],
    [{ DATEFORMAT: 'D MONTH, YYYY', LANGUAGE: 'es_ES', NUMBERFORMAT: '4' }, '9 marzo, 2026', '9 marzo, 2026 1:05:07 pm', "1'234'567,5"],
  ])('follows the preferences %j of the user', (preferences, date, datetime, number) => {
    savePreferences(fixture.account, fixture.caller.userId, { TIMEZONE: 'America/Los_Angeles', ...preferences });
    const moment = 'new Date(Date.UTC(2026, 2, 9, 20, 5, 7))';
    const expression = `[format.format({ value: ${moment}, type: 'date' }), format.format({ value: ${moment}, type: 'datetime' }),
      format.format({ value: 1234567.5, type: 'float' })]`;
    expect(fixture.valueOf(expression, modules)).toEqual([date, datetime, number]);
    expect(fixture.valueOf(`format.parse({ value: ${JSON.stringify(datetime)}, type: 'datetime' })`, modules)).toBe('2026-03-09T20:05:07.000Z');
    expect(fixture.valueOf(`format.parse({ value: ${JSON.stringify(number)}, type: 'float' })`, modules)).toBe(1_234_567.5);
  });

  it.each([
    ['no value', "format.format({ type: 'date' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['no type', 'format.parse({ value: 1 })', 'SSS_MISSING_REQD_ARGUMENT'],
    ['an unknown time zone', "format.format({ value: new Date(0), type: 'date', timezone: 'Mars/Base' })", 'SSS_INVALID_TYPE_ARG'],
  ])('refuses %s', (_title, expression, code) => {
    expect(fixture.codeOf(expression, modules)).toBe(code);
  });
});
