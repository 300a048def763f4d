import { readLog } from '../../../local/account/scriptLog';
import { FixtureAccount } from '../runtime/fixtureAccount';

describe('N/log', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  const lastLine = (): unknown => {
    const [line] = readLog(fixture.account, { limit: 1 });
    return line && { level: line.level, title: line.title, details: line.details };
  };

  it.each([
    ["log.debug({ title: 'T', details: 'D' })", { level: 'DEBUG', title: 'T', details: 'D' }],
    ["log.audit('T', { a: [1] })", { level: 'AUDIT', title: 'T', details: '{"a":[1]}' }],
    ["log.error('T')", { level: 'ERROR', title: 'T', details: '' }],
    ["log.emergency({ details: 5 })", { level: 'EMERGENCY', title: 'Untitled', details: '5' }],
    ["log.error('T', new TypeError('why'))", { level: 'ERROR', title: 'T', details: 'TypeError: why' }],
    ["log.error('T', (() => { const circle = {}; circle.self = circle; return circle; })())", { level: 'ERROR', title: 'T', details: '[object Object]' }],
    ["log.error('t'.repeat(200), 'd'.repeat(5000))", { level: 'ERROR', title: 't'.repeat(99), details: 'd'.repeat(3_999) }],
  ])('writes %s', (statement, line) => {
    fixture.answerOf(`${statement};`);
    expect(lastLine()).toEqual(line);
  });

  it('writes errors of NetSuite as JSON', () => {
    fixture.answerOf("log.error('T', error.create({ name: 'CODE', message: 'why' }));", { error: 'N/error' });
    expect(lastLine()).toHaveProperty('details', expect.stringContaining('"name":"CODE","message":"why"') as unknown);
  });

  it.each([
    ['DEBUG', ['DEBUG', 'AUDIT', 'ERROR', 'EMERGENCY']],
    ['AUDIT', ['AUDIT', 'ERROR', 'EMERGENCY']],
    ['ERROR', ['ERROR', 'EMERGENCY']],
    ['EMERGENCY', ['EMERGENCY']],
  ] as const)('keeps what the log level %s keeps', (logLevel, kept) => {
    fixture.answerOf("log.debug('T'); log.audit('T'); log.error('T'); log.emergency('T');", {}, { deployment: { logLevel } });
    expect(readLog(fixture.account, { limit: 10 }).map((line) => line.level).reverse()).toEqual(kept);
  });

  it('is the global log', () => {
    expect(fixture.valueOf('module === log', { module: 'N/log' })).toBe(true);
  });
});
