import fc from 'fast-check';
import { formatDate, parseDate } from '../../../local/modules/dateFormat';
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
    ["'1,234.50'", 'CURRENCY', 1_234.5],
    ["'T'", 'CHECKBOX', true],
    ["'words'", 'INTEGER', 'words'],
  ])('reads %s as %s', (value, type, expected) => {
    expect(fixture.valueOf(`format.parse({ value: ${value}, type: format.Type.${type}, timezone: 'America/Los_Angeles' })`, modules)).toBe(expected);
  });

  it.each(['America/Los_Angeles', 'Europe/Berlin', 'Asia/Calcutta', 'Australia/Sydney', 'America/St_Johns'])('reads the moments that it wrote in %s', (timezone) => {
    const inHours = { min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) };
    fc.assert(fc.property(fc.integer(inHours), (milliseconds) => {
      const time = milliseconds - (milliseconds % 1_000);
      const text = formatDate(time, 'datetime', timezone);
      expect(formatDate(Number(parseDate(text, 'datetime', timezone)), 'datetime', timezone)).toBe(text);
    }));
  });

  it.each([
    ['no value', "format.format({ type: 'date' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['no type', 'format.parse({ value: 1 })', 'SSS_MISSING_REQD_ARGUMENT'],
    ['an unknown time zone', "format.format({ value: new Date(0), type: 'date', timezone: 'Mars/Base' })", 'SSS_INVALID_TYPE_ARG'],
  ])('refuses %s', (_title, expression, code) => {
    expect(fixture.codeOf(expression, modules)).toBe(code);
  });
});
