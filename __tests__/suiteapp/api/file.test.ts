import { answerRequest } from '../../../src/TypeScript/api/api';
import { failureOf, fakeNetSuite, netsuiteError, type FakeNetSuite } from './fakeNetSuite';

jest.mock('N/crypto');
jest.mock('N/encode');
jest.mock('N/error', () => ({ create: (options: object) => options }));
jest.mock('N/file');
jest.mock('N/log');
jest.mock('N/query');
jest.mock('N/record');
jest.mock('N/runtime');
jest.mock('N/url');

let netsuite: FakeNetSuite;

beforeEach(() => {
  netsuite = fakeNetSuite();
  netsuite.rows['FROM contact'] = (ids) => ids.map((id) => ({ id }));
  netsuite.rows['FROM mediaitemfolder'] = () => [{ id: 5 }];
});

const post = () => JSON.parse(answerRequest('post', { resource: 'file', name: 'a.txt', content: 'QUJD', records: [1, 2].map((id) => ({ type: 'contact', id })) })).data;

describe('POST file', () => {
  it('sends no content that is kept already', () => {
    netsuite.rows['FROM file'] = ([, name]) => [{ id: 9, name }];
    expect(post()).toMatchObject({ file: { id: 9, status: 'already-stored' } });
    expect(netsuite.done).toEqual([]);
  });

  it('says of each record what NetSuite said', () => {
    netsuite.attach = ({ to }) => {
      if (to.id === 2) throw netsuiteError('RCRD_DSNT_EXIST', 'That record does not exist.');
    };
    expect(post().results).toEqual([
      { type: 'contact', id: 1, status: 'attached' },
      { type: 'contact', id: 2, status: 'failed', error: { code: 'RECORD_NOT_FOUND', message: 'That record does not exist.' } },
    ]);
  });

  it('is refused as a whole where no record took the file', () => {
    netsuite.attach = () => {
      throw netsuiteError('INSUFFICIENT_PERMISSION', 'Permission Violation');
    };
    expect(failureOf(post)).toMatchObject({ name: 'MISSING_PERMISSION', message: 'Permission Violation' });
  });

  it('uses the folder that another request made meanwhile', () => {
    let folders: object[] = [];
    netsuite.rows['FROM mediaitemfolder'] = () => folders as never;
    netsuite.save = () => {
      folders = [{ id: 6 }];
      throw netsuiteError('FOLDER_ALREADY_EXISTS', 'A folder with the same name already exists.');
    };
    expect(post()).toMatchObject({ file: { status: 'stored' } });
  });
});
