import * as query from 'N/query';
import * as runtime from 'N/runtime';
import * as url from 'N/url';
import { judgeRestlet } from '../../../src/TypeScript/account/restlet';
import { english } from '../../../src/TypeScript/texts/english';

jest.mock('N/query');
jest.mock('N/runtime');
jest.mock('N/url');
jest.mock('N/error');

const runSuiteQL = query.runSuiteQL as unknown as jest.Mock;
const resolveScript = url.resolveScript as unknown as jest.Mock;

const row = { name: 'ExtendSync Access API', isinactive: 'F', deployment: 'customdeploy_extsync_api', isdeployed: 'T', status: 'RELEASED' };

function accountThatShows(...rows: object[]): void {
  runSuiteQL.mockReturnValue({ asMappedResults: () => rows });
}

function accountThatRefuses(): void {
  runSuiteQL.mockImplementation(() => {
    throw Object.assign(new Error("Record 'script' was not found."), { name: 'SSS_SEARCH_ERROR_OCCURRED' });
  });
}

function addressThrows(name: string): void {
  resolveScript.mockImplementation(() => {
    throw Object.assign(new Error('no address'), { name });
  });
}

beforeEach(() => {
  runSuiteQL.mockReset();
  resolveScript.mockReset();
  resolveScript.mockReturnValue('/app/site/hosting/restlet.nl?script=1&deploy=1');
  (runtime.getCurrentUser as unknown as jest.Mock).mockReturnValue({ id: 1, name: 'Ada', role: 3, roleId: 'administrator' });
  (runtime.getCurrentScript as unknown as jest.Mock).mockReturnValue({ getParameter: () => null });
  (runtime.isFeatureInEffect as unknown as jest.Mock).mockReturnValue(true);
});

describe('the RESTlet', () => {
  it('is asked for once, by bound script ids', () => {
    accountThatShows(row);
    expect(judgeRestlet()).toMatchObject({ state: 'ready', scriptName: 'ExtendSync Access API', unread: [] });
    const { query: sql, params } = runSuiteQL.mock.calls[0][0];
    expect(params).toEqual(['customdeploy_extsync_api', 'customscript_extsync_api']);
    expect(sql.split('?').length - 1).toBe(2);
    expect(resolveScript).not.toHaveBeenCalled();
  });

  it.each([
    [{ isinactive: 'T' }, 'script-inactive'],
    [{ isdeployed: 'F' }, 'not-deployed'],
    [{ status: 'Testing' }, 'not-released'],
    [{ status: 'Released' }, 'ready'],
  ])('with %j is %s', (changes, state) => {
    accountThatShows({ ...row, ...changes });
    expect(judgeRestlet().state).toBe(state);
  });

  it('has no deployment where NetSuite shows none and knows no address of it, and may have a hidden one where it does', () => {
    accountThatShows({ ...row, deployment: null, isdeployed: null, status: null });
    expect(judgeRestlet()).toMatchObject({ state: 'exists', unread: [expect.anything()] });
    resolveScript.mockImplementation(() => {
      throw Object.assign(new Error('no such script'), { name: 'SSS_INVALID_SCRIPT_ID_1' });
    });
    expect(judgeRestlet()).toMatchObject({ state: 'no-deployment', unread: [] });
  });

  it.each([{ isinactive: null }, { isdeployed: 'maybe' }, { status: 'SCHEDULED' }, { status: null }])('with %j is never taken for ready', (changes) => {
    accountThatShows({ ...row, ...changes });
    expect(judgeRestlet().state).toBe('exists');
  });

  it('is said to be there and no more where scripts may not be read', () => {
    accountThatRefuses();
    const { state, unread } = judgeRestlet();
    expect(state).toBe('exists');
    expect(unread).toMatchObject([{ allowedBy: ['Setup > SuiteScript = View'] }]);
    expect(english(unread[0]!.consequence)).toContain('no more than that the RESTlet is there');
  });

  it('is missing only where its address is missing too', () => {
    accountThatShows();
    expect(judgeRestlet().state).toBe('exists');
    addressThrows('SSS_INVALID_SCRIPT_ID_1');
    expect(judgeRestlet()).toMatchObject({ state: 'not-installed', unread: [] });
  });

  it('is unknown where neither tells', () => {
    accountThatRefuses();
    addressThrows('UNEXPECTED_ERROR');
    const { state, unread } = judgeRestlet();
    expect(state).toBe('unknown');
    expect(unread).toHaveLength(1);
  });
});
