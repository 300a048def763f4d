import { createHash, createHmac } from 'node:crypto';
import type { Execution } from '../../runtime/execution';
import { createInstance } from '../cache';
import { createDigester, createSecretKey } from '../crypto';
import { createInstance as createFileInstance } from '../file/instance';
import { createClientResponse } from '../https/clientResponse';
import { createIterator } from '../query/iterator';
import { createPagedData } from '../query/pagedData';
import { createResult, createResultSet } from '../query/resultSet';
import { newDraft } from '../record/draft';
import { createInstance as createRecordInstance } from '../record/instance';
import { readRecordType } from '../record/recordTypes';
import { createScript } from '../runtime/script';
import { createSession } from '../runtime/session';
import { createUser } from '../runtime/user';
import { exposeColumn } from '../search/column';
import { createFilter } from '../search/filter';
import { createInstance as createSearchInstance } from '../search/instance';
import { createPagedData as createPagedSearch } from '../search/pagedData';
import { createResult as createSearchResult } from '../search/result';
import { createResultSet as createSearchResultSet } from '../search/resultSet';
import type { Task } from '../../mapReduce/task';
import { createMapReduceStatus } from '../task/mapReduceStatus';
import { createMapReduceTask } from '../task/mapReduceTask';
import { createHandle } from '../translation/handle';
import { createField, readField } from '../serverWidget/field';
import { createForm, readForm } from '../serverWidget/form';
import { createButton, createFieldGroup, createTab, readButton, readFieldGroup, readTab } from '../serverWidget/parts';
import { createSublist, readSublist } from '../serverWidget/sublist';

const sampleFile = { id: undefined, name: 'x', folder: undefined, fileType: 'PLAINTEXT', description: '', isOnline: false, isInactive: false, size: 0, bytes: Buffer.alloc(0) };

const sampleTask: Task = {
  id: 1, taskId: 'x', deploymentId: 1, caller: { userId: 1, roleId: 3 }, parameters: {}, baseUrl: '', created: new Date(0), ended: undefined,
  status: 'PENDING', stage: undefined, hasFailed: false, shape: undefined,
};

/** One object of each kind that the working modules hand out, by its name in members.json. */
export function createSampleObjects(execution: Execution): Readonly<Record<string, object>> {
  const { realm } = execution;
  const part = { id: 'custpage_x', label: 'X' };
  return {
    ...querySamples(execution),
    ...searchSamples(execution),
    'N/cache/instance': createInstance(execution, 'x', 'PRIVATE'),
    'N/crypto/hash': createDigester('N/crypto/hash', 'crypto.Hash', createHash('sha256')),
    'N/crypto/hmac': createDigester('N/crypto/hmac', 'crypto.Hmac', createHmac('sha256', 'x')),
    'N/crypto/secretKey': createSecretKey('x', 'UTF_8'),
    'N/error/suiteScriptError': realm.error({ name: 'X', message: 'x' }),
    'N/file/instance': createFileInstance(execution, sampleFile),
    'N/https/clientResponse': createClientResponse({ code: 200, headers: {}, body: '' }),
    'N/record/instance': createRecordInstance(execution, newDraft(readRecordType(execution.account, '', { type: 'task' }), false)),
    'N/runtime/script': createScript(execution),
    'N/runtime/session': createSession(execution),
    'N/runtime/user': createUser(execution),
    'N/task/mapReduceScriptTask': createMapReduceTask(execution, {}),
    'N/task/mapReduceScriptTaskStatus': createMapReduceStatus(execution, sampleTask),
    'N/translation/handle': createHandle({ strings: new Map(), locales: [], locale: 'en_US' }),
    'N/ui/serverWidget/button': createButton(readButton('', part)),
    'N/ui/serverWidget/field': createField(readField('', { ...part, type: 'TEXT' })),
    'N/ui/serverWidget/fieldGroup': createFieldGroup(readFieldGroup('', part)),
    'N/ui/serverWidget/form': createForm(readForm({ title: 'X' })),
    'N/ui/serverWidget/sublist': createSublist(readSublist('', { ...part, type: 'LIST' })),
    'N/ui/serverWidget/tab': createTab(readTab('', part)),
  };
}

function searchSamples(execution: Execution): Readonly<Record<string, object>> {
  const result = { id: '1', cells: new Map() };
  const results = { count: () => 1, read: () => [result] };
  return {
    'N/search/column': exposeColumn({ name: 'x', label: undefined, sort: 'NONE' }),
    'N/search/filter': createFilter({ name: 'x', operator: 'isempty' }),
    'N/search/instance': createSearchInstance(execution, { columns: [], criteria: { kind: 'all', parts: [] } }),
    'N/search/pagedData': createPagedSearch(execution, { pageSize: 5, results, columns: [] }),
    'N/search/result': createSearchResult(result, []),
    'N/search/resultSet': createSearchResultSet(execution, results, []),
  };
}

function querySamples({ realm }: Execution): Readonly<Record<string, object>> {
  const rows = { columns: ['x'], rowCount: 1, json: '[[1]]' };
  const pagedData = createPagedData(realm, { pageSize: 5, rowCount: 1, readPage: () => rows });
  const page = createPage(pagedData);
  return {
    'N/query/iterator': createIterator(realm, 0, () => undefined),
    'N/query/page': page,
    'N/query/pageRange': Reflect.get(page, 'pageRange') as object,
    'N/query/pagedData': pagedData,
    'N/query/result': createResult(realm, ['x'], [1]),
    'N/query/resultSet': createResultSet(realm, rows),
  };
}

function createPage(pagedData: object): object {
  const fetch = Reflect.get(pagedData, 'fetch') as (index: number) => object;
  return fetch(0);
}
