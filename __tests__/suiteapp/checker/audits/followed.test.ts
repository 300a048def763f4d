import * as runtime from 'N/runtime';
import * as task from 'N/task';
import { forgetBegunAudit, readBegunAudit, readProgress, rememberBegunAudit, type AuditProgress } from '../../../../src/TypeScript/account/auditProgress';
import { isGoingOn, progressInWords, stepsDone } from '../../../../src/TypeScript/checker/auditing/followed';
import { english } from '../../../../src/TypeScript/texts/english';

jest.mock('N/runtime');
jest.mock('N/task');

const mock = (member: unknown) => member as jest.Mock;
const begun = { taskId: 'MAPREDUCETASK_1', newestBefore: 3 };

/** What NetSuite says of the task. */
function says(status: string, stage: string | null = null, percent: unknown = 0): jest.Mock {
  const getPercentageCompleted = jest.fn(() => percent);
  mock(task.checkStatus).mockReturnValue({ status, stage, getPercentageCompleted });
  return getPercentageCompleted;
}

beforeEach(() => jest.resetAllMocks());

describe('how far an audit is', () => {
  it.each<[string, string | null, unknown, AuditProgress, number, string]>([
    ['PENDING', null, 0, { state: 'waiting' }, 0, 'It waits for its turn.'],
    ['PROCESSING', null, 0, { state: 'working', stage: 'GET_INPUT', percent: undefined }, 0, 'Step 1 of 5: finding out what there is to check'],
    ['PROCESSING', 'GET_INPUT', 0, { state: 'working', stage: 'GET_INPUT', percent: undefined }, 0, 'Step 1 of 5: finding out what there is to check'],
    ['PROCESSING', 'MAP', 40.9, { state: 'working', stage: 'MAP', percent: 40 }, 1.4, 'Step 2 of 5: checking roles and users, 40 % done'],
    ['PROCESSING', 'MAP', NaN, { state: 'working', stage: 'MAP', percent: undefined }, 1, 'Step 2 of 5: checking roles and users'],
    ['PROCESSING', 'SHUFFLE', 100, { state: 'working', stage: 'SHUFFLE', percent: undefined }, 2, 'Step 3 of 5: sorting what was found'],
    ['PROCESSING', 'REDUCE', '100', { state: 'working', stage: 'REDUCE', percent: 100 }, 4, 'Step 4 of 5: keeping what was found, 100 % done'],
    ['PROCESSING', 'SUMMARIZE', 0, { state: 'working', stage: 'SUMMARIZE', percent: undefined }, 4, 'Step 5 of 5: comparing with the audit before'],
    ['COMPLETE', null, 100, { state: 'ended' }, 5, 'The audit has ended'],
    ['FAILED', 'MAP', 0, { state: 'failed' }, 5, 'The audit has failed'],
  ])('is told of %s in the stage %s', (status, stage, percent, progress, done, words) => {
    says(status, stage, percent);
    expect(readProgress(begun)).toEqual(progress);
    expect(task.checkStatus).toHaveBeenCalledWith({ taskId: 'MAPREDUCETASK_1' });
    expect(stepsDone(progress)).toEqual({ done, all: 5 });
    expect(english(progressInWords(progress))).toBe(words);
  });

  it('costs units only in the stages that are done in part', () => {
    for (const stage of ['GET_INPUT', 'SHUFFLE', 'SUMMARIZE']) {
      const getPercentageCompleted = says('PROCESSING', stage);
      readProgress(begun);
      expect(getPercentageCompleted).not.toHaveBeenCalled();
    }
  });

  it('is not known where NetSuite refuses to tell', () => {
    mock(task.checkStatus).mockImplementation(() => {
      throw Object.assign(new Error('no such task'), { name: 'INVALID_TASK_ID' });
    });
    expect(readProgress(begun)).toEqual({ state: 'unknown', reason: 'INVALID_TASK_ID: no such task' });
  });

  it.each<[AuditProgress, boolean]>([
    [{ state: 'waiting' }, true],
    [{ state: 'working', stage: 'MAP', percent: 3 }, true],
    [{ state: 'ended' }, false],
    [{ state: 'failed' }, false],
    [{ state: 'unknown', reason: 'no' }, false],
  ])('%j goes on: %s', (progress, goesOn) => {
    expect(isGoingOn(progress)).toBe(goesOn);
  });
});

describe('the audit of a session', () => {
  it('is remembered until it is forgotten', () => {
    const values = new Map<string, string>();
    mock(runtime.getCurrentSession).mockReturnValue({
      get: ({ name }: { name: string }) => values.get(name) ?? null,
      set: ({ name, value }: { name: string; value: string }) => values.set(name, value),
    });
    expect(readBegunAudit()).toBeUndefined();
    rememberBegunAudit(begun);
    expect(readBegunAudit()).toEqual(begun);
    forgetBegunAudit();
    expect(readBegunAudit()).toBeUndefined();
    expect([...values.values()]).not.toContain('');
  });
});
