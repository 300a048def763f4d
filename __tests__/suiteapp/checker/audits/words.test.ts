import type { RunCounts } from '../../../../src/TypeScript/account/auditRecords';
import { durationInWords, secondsOf, withMoments } from '../../../../src/TypeScript/checker/components/audits/auditTimes';
import { obstacleWord } from '../../../../src/TypeScript/checker/components/audits/auditWords';
import { changesInBrief, usersBlocked, verdictOf } from '../../../../src/TypeScript/checker/components/audits/changeWords';
import { english } from '../../../../src/TypeScript/texts/english';
import { text } from '../../../../src/TypeScript/texts/text';

jest.mock('N/format');
jest.mock('N/runtime');
jest.mock('N/task');

const counts = (values: Partial<RunCounts> = {}): RunCounts => ({
  roles: { ready: 3, 'ready-with-gaps': 1, 'not-ready': 2, unknown: 0 },
  users: { ready: 5, 'partly-blocked': 1, blocked: 4, unknown: 0 },
  userBasis: 'with-global-permissions',
  isComplete: true,
  base: 7,
  worse: 0,
  better: 0,
  blocked: 0,
  ...values,
});

const none = { ...counts() };
delete (none as { base?: number }).base;

describe('how long an audit took', () => {
  it.each([
    [0, 'less than 1 s'],
    [1, '1 s'],
    [59, '59 s'],
    [60, '1 min 0 s'],
    [3599, '59 min 59 s'],
    [3600, '1 h 0 min'],
    [90_061, '25 h 1 min'],
  ])('is for %d seconds %s', (seconds, words) => {
    expect(english(durationInWords(seconds))).toBe(words);
  });

  it('is not known while it runs, and never negative', () => {
    const [early, late] = [new Date(1000), new Date(3600)];
    expect(secondsOf({ started: early, ended: undefined })).toBeUndefined();
    expect(secondsOf({ started: undefined, ended: late })).toBeUndefined();
    expect([secondsOf({ started: early, ended: late }), secondsOf({ started: late, ended: early })]).toEqual([3, 0]);
  });
});

describe('what changed, in brief,', () => {
  it.each([
    [counts(), ['Nothing']],
    [none, ['Not compared']],
    [counts({ worse: 1 }), ['1 role worse']],
    [counts({ worse: 2, better: 1, blocked: 30 }), ['2 roles worse', '30 users newly blocked', '1 role better']],
  ])('of %j is %j', (audit, said) => {
    expect(changesInBrief(audit).map(({ words }) => english(words))).toEqual(said);
  });
});

describe('the sentence on an audit', () => {
  it.each([
    [counts(), 'good', 'Nothing got worse.'],
    [counts({ better: 1 }), 'good', 'Nothing got worse, and something better.'],
    [counts({ worse: 1, better: 4 }), 'bad', 'Something got worse.'],
    [counts({ blocked: 1 }), 'bad', 'Something got worse.'],
    [counts({ blocked: 1, isComplete: false }), 'bad', 'Something got worse.'],
    [none, 'neutral', 'It was the first to be complete: those that follow are compared with it.'],
    [counts({ isComplete: false }), 'unknown', 'A part of the account could not be checked this time: there may be more.'],
    [{ ...none, isComplete: false }, 'unknown', 'A part of the account could not be checked this time: there may be more.'],
  ])('with %j is %s', (audit, tone, sentence) => {
    const verdict = verdictOf(audit);
    expect([verdict.tone, english(verdict.words)]).toEqual([tone, sentence]);
  });
});

describe('users blocked', () => {
  it('are a number, but where nobody knows which roles they have', () => {
    expect(usersBlocked(counts())).toBe(4);
    expect(usersBlocked(counts({ userBasis: 'by-role-only' }))).toBe(4);
    expect(usersBlocked(counts({ userBasis: 'roles-not-read' }))).toBeUndefined();
  });
});

describe('an obstacle that an audit kept', () => {
  it.each([
    ['role-inactive', 'audit_obstacle_inactive'],
    ['feature-off', 'audit_obstacle_feature'],
    ['of-another-version', undefined],
    ['constructor', undefined],
  ])('%s is %s', (code, key) => {
    expect(obstacleWord(code)).toBe(key);
  });
});

describe('a text that an audit kept', () => {
  it('keeps what is no moment', () => {
    const kept = text('audit_mail_failed', 'SSS_ERROR: 2026-01-30');
    expect(withMoments(kept)).toEqual(kept);
  });
});
