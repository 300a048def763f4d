import type { Facts } from '../../../cli/doctor/asking/gather';
import { anchorOf, right, unknown, warning, wrong, type Check, type Outcome } from '../../../cli/doctor/checks/check';
import { checks } from '../../../cli/doctor/checks/checks';
import { readCredentials } from '../../../cli/doctor/credentials/readCredentials';
import { diagnosisOf, type Diagnosis } from '../../../cli/doctor/diagnosis';
import { json } from '../../../cli/doctor/reports/json';
import { table } from '../../../cli/doctor/reports/table';
import { runChecks } from '../../../cli/doctor/runChecks';
import { environmentOf, someCredentials } from './support';

const credentials = readCredentials(undefined, { cwd: '/', env: environmentOf(someCredentials) });
const facts = { credentials, target: { baseUrl: 'http://localhost:1', host: 'localhost:1', isLocal: true } } as unknown as Facts;

const check = (id: string, outcome: Outcome, more: Partial<Check> = {}): Check => ({ id, category: 'role', says: `${id} is so`, needs: [], judge: () => outcome, ...more });
const diagnosisWith = (...some: readonly Check[]): Diagnosis => diagnosisOf(runChecks(some, facts), facts, Date.parse('2026-11-24T12:00:00Z'));
const fault = { why: 'It is not.', causes: [{ code: 'one', cause: 'The first.', remedy: 'Mend it.' }], remedies: ['Look.'] };

describe('checks', () => {
  it('have ids and sentences of their own, and stand behind those that they need', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(checks.map(({ says }) => says)).size).toBe(ids.length);
    for (const [index, { needs }] of checks.entries()) for (const need of needs) expect(ids.slice(0, index)).toContain(need);
  });

  it('all but the first stand behind another one', () => {
    expect(checks.filter(({ needs }) => needs.length === 0).map(({ id }) => id)).toEqual(['credentials-file']);
  });
});

describe('runChecks', () => {
  it.each<[Outcome, string]>([
    [right(), 'right'],
    [warning(fault), 'right'],
    [wrong(fault), 'not-checked'],
    [unknown(fault), 'not-checked'],
  ])('behind %j is %s', (outcome, state) => {
    const [, second] = runChecks([check('a', outcome), check('b', right(), { needs: ['a'] })], facts);
    expect(second!.outcome.state).toBe(state);
  });

  it('judges nothing behind what is not passed, however far behind', () => {
    const judge = jest.fn(() => right());
    const results = runChecks([check('a', wrong(fault)), check('b', right(), { needs: ['a'], judge }), check('c', right(), { needs: ['b'], judge })], facts);
    expect(results.map(({ outcome }) => outcome)).toEqual([wrong(fault), { state: 'not-checked', behind: 'a' }, { state: 'not-checked', behind: 'b' }]);
    expect(judge).not.toHaveBeenCalled();
  });

  it('passes what is left out', () => {
    const results = runChecks([check('a', wrong(fault), { isLeftOut: () => true }), check('b', right(), { needs: ['a'] })], facts);
    expect(results.map(({ outcome }) => outcome.state)).toEqual(['right']);
  });
});

describe('the exit code', () => {
  it.each<[string, readonly Check[], number]>([
    ['right and warned', [check('a', right()), check('b', warning(fault))], 0],
    ['wrong', [check('a', right()), check('b', wrong(fault))], 1],
    ['unknown beside wrong', [check('a', unknown(fault)), check('b', wrong(fault))], 2],
    ['wrong before NetSuite was asked', [check('a', wrong(fault), { category: 'network' })], 2],
    ['not checked behind wrong', [check('a', wrong(fault)), check('b', right(), { needs: ['a'] })], 1],
  ])('of %s', (_name, some, code) => {
    expect(diagnosisWith(...some).exitCode).toBe(code);
  });
});

describe('the table', () => {
  const plain = { hasColours: false, width: 80 };

  it('has what is right in a line, and of the rest reason, causes, remedies and anchor', () => {
    const diagnosis = diagnosisWith(check('a', right('well')), check('b', wrong(fault), { category: 'account' }), check('c', warning({ why: 'Hm.' })), check('d', right(), { needs: ['b'] }));
    expect(table(diagnosis, plain)).toBe(
      [
        'Account TSTDRV1234567, asked at localhost:1',
        '',
        'account',
        '  ✗ b is so',
        '      It is not.',
        '      1. The first.',
        '         → Mend it.',
        '      → Look.',
        '      docs/checks.md#doctor-b',
        '',
        'role',
        '  ✓ a is so (well)',
        '  ! c is so',
        '      Hm.',
        '      docs/checks.md#doctor-c',
        '  ? d is so: not checked',
        '',
        'Something is wrong: 1 check failed. 1 check could not be made behind that.',
        '',
      ].join('\n'),
    );
  });

  it.each<[readonly Check[], string]>([
    [[check('a', right())], 'The way to the RESTlet works.'],
    [[check('a', warning(fault)), check('b', warning(fault))], 'The way to the RESTlet works, with 2 warnings.'],
    [[check('a', wrong(fault)), check('b', unknown(fault))], 'Something is wrong: 1 check failed, 1 could not be told.'],
    [[check('a', unknown(fault))], 'Whether all is right could not be told: 1 check gave no answer.'],
    [[check('a', wrong(fault), { category: 'network' })], 'NetSuite could not be asked: 1 check failed.'],
  ])('ends with what it comes to', (some, sentence) => {
    expect(table(diagnosisWith(...some), plain).trimEnd().split('\n').at(-1)).toBe(sentence);
  });

  it('keeps within the columns of the terminal', () => {
    const long = { why: 'word '.repeat(60).trim(), causes: [{ code: 'x', cause: 'word '.repeat(60).trim(), remedy: 'y'.repeat(300) }], remedies: ['z'.repeat(300)] };
    for (const line of table(diagnosisWith(check('a', wrong(long))), plain).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('has colours where there are some, and no command for a terminal from anywhere else', () => {
    const hostile = diagnosisWith(check('a', wrong({ why: 'A\u001b[31mB\u202eC', remedies: ['D\u0007E'] })));
    expect(table(hostile, plain)).toContain('A\ufffd[31mB\ufffdC\n');
    expect(table(hostile, plain)).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(table(hostile, { ...plain, hasColours: true })).toContain('\u001b[31m');
  });
});

describe('JSON', () => {
  it('is one document in one line that has every check', () => {
    const text = json(diagnosisWith(check('a', right()), check('b', wrong(fault))));
    expect(text.split('\n')).toHaveLength(2);
    expect(JSON.parse(text)).toEqual({
      schemaVersion: 1,
      tool: expect.any(String),
      at: '2026-11-24T12:00:00.000Z',
      account: 'TSTDRV1234567',
      host: 'localhost:1',
      exitCode: 1,
      checks: [
        { id: 'a', category: 'role', says: 'a is so', anchor: 'doctor-a', state: 'right' },
        { id: 'b', category: 'role', says: 'b is so', anchor: 'doctor-b', state: 'wrong', ...fault },
      ],
    });
  });
});

it('no secret is left in a diagnosis, wherever it came from, the longer ones first', () => {
  const { consumerSecret, tokenId } = someCredentials;
  const told = { why: consumerSecret, causes: [{ code: tokenId, cause: tokenId, remedy: consumerSecret }], remedies: [`${tokenId}x`] };
  const diagnosis = diagnosisWith(check('a', wrong(told)), check('b', right(consumerSecret)));
  expect(diagnosis.results.map(({ outcome }) => outcome)).toEqual([
    wrong({ why: '…', causes: [{ code: '…', cause: '…', remedy: '…' }], remedies: ['…x'] }),
    right('…'),
  ]);
});

it.each(checks.map((each) => [anchorOf(each)]))('%s is an anchor', (anchor) => {
  expect(anchor).toMatch(/^doctor-[a-z]+(?:-[a-z]+)*$/);
});
