import { readFileSync } from 'node:fs';
import path from 'node:path';
import { coverageTable, withCoverageTable } from '../../../local/modules/coverage/coverageTable';
import { measureCoverage } from '../../../local/modules/coverage/measureCoverage';
import { readGovernance, readStubs, type Stubs } from '../../../local/modules/coverage/readStubs';
import { createSampleObjects } from '../../../local/modules/coverage/sampleObjects';
import { withSampleExecution } from '../../../local/modules/coverage/sampleExecution';
import members from '../../../local/modules/members.json';
import { createModule } from '../../../local/modules/registry';
import { isAvailable } from '../../../local/modules/unavailable';
import { FixtureAccount } from '../runtime/fixtureAccount';

const stubs: Stubs = readStubs();

/** Whatever an expression throws; undefined when it throws nothing. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (thrown) {
    return thrown;
  }
  return undefined;
}

const refusal = (title: string): unknown =>
  expect.objectContaining({ code: 'NOT_AVAILABLE_IN_LOCAL_NETSUITE', message: `${title} is not available in Local NetSuite` });

describe('Every member that Oracle lists', () => {
  it('stands in members.json', () => {
    expect(members).toEqual(stubs);
  });

  it.each(Object.keys(stubs.modules))('of %s works or refuses in plain words', (name) => {
    withSampleExecution((execution) => expectComplete(name, createModule(name, execution), stubs.modules[name]));
  });

  it('of the objects that modules hand out works or refuses in plain words', () => {
    withSampleExecution((execution) => {
      for (const [name, object] of Object.entries(createSampleObjects(execution))) {
        expectComplete(name, object, stubs.classes[name]);
      }
    });
  });

  it('is counted in the table of local/README.md', () => {
    const readme = readFileSync(path.join(__dirname, '../../../local/README.md'), 'utf8');
    const table = coverageTable(withSampleExecution(measureCoverage));
    expect(readme).toBe(withCoverageTable(readme, table));
  });

  it('costs units where the stubs say so, and nowhere else', () => {
    const governance = readGovernance();
    const costly = withSampleExecution(measureCoverage).flatMap(({ name, available }) =>
      available.map((member) => [`${name}.${member}`, governance[`${name}.${member}`]] as const));
    expect(Object.fromEntries(costly.filter(([, text]) => text !== undefined && text !== 'none'))).toEqual({
      'N/cache/instance.get': '1 unit for cache hit and 2 units for cache miss',
      'N/cache/instance.put': '1 unit',
      'N/cache/instance.remove': '1 unit',
      'N/email.send': '20 units',
      'N/email.sendBulk': '10 units',
      'N/file.delete': '20 units',
      'N/file.load': '10 units',
      'N/file/instance.save': '20 units',
      'N/query.runSuiteQL': '10 units',
      'N/query.runSuiteQLPaged': '10 units',
      'N/query/pagedData.fetch': '10 units',
      'N/query/pagedData.iterator': '10 units for each page returned',
      'N/query/resultSet.iterator': '10 units for each page returned',
      'N/record.attach': '10 units',
      'N/record.create': '10 units for transactions, 2 for custom records, 5 for all other records',
      'N/record.delete': '20 units for transactions, 4 for custom records, 10 for all other records',
      'N/record.detach': '10 units',
      'N/record.load': '10 units for transactions, 2 for custom records, 5 for all other records',
      'N/record.submitFields': '10 units for transactions, 2 for custom records, 5 for all other records',
      'N/record/instance.save': '20 units for transactions, 4 for custom records, 10 for all other records',
      'N/search.lookupFields': '1 unit',
      'N/search/resultSet.each': '10 units',
      'N/search/resultSet.getRange': '10 units',
      'N/task/mapReduceScriptTask.submit': '20 units',
      'N/task/mapReduceScriptTaskStatus.getCurrentTotalSize': '25 units',
      'N/task/mapReduceScriptTaskStatus.getPendingMapCount': '10 units',
      'N/task/mapReduceScriptTaskStatus.getPendingMapSize': '25 units',
      'N/task/mapReduceScriptTaskStatus.getPendingOutputCount': '10 units',
      'N/task/mapReduceScriptTaskStatus.getPendingOutputSize': '25 units',
      'N/task/mapReduceScriptTaskStatus.getPendingReduceCount': '10 units',
      'N/task/mapReduceScriptTaskStatus.getPendingReduceSize': '25 units',
      'N/task/mapReduceScriptTaskStatus.getPercentageCompleted': '10 units',
      'N/task/mapReduceScriptTaskStatus.getTotalMapCount': '10 units',
      'N/task/mapReduceScriptTaskStatus.getTotalOutputCount': '10 units',
      'N/task/mapReduceScriptTaskStatus.getTotalReduceCount': '10 units',
    });
  });
});

function expectComplete(name: string, object: object, listed: Stubs['modules'][string] = {}): void {
  for (const [member, kind] of Object.entries(listed)) {
    const title = `${name}.${member}`;
    if (typeof kind === 'object') {
      expect({ [title]: Reflect.get(object, member) as unknown }).toEqual({ [title]: kind });
    } else if (!isAvailable(object, member)) {
      const use = (): unknown => {
        const value: unknown = Reflect.get(object, member);
        return typeof value === 'function' ? (value as () => unknown)() : value;
      };
      expect(thrownBy(use)).toEqual(refusal(title));
    }
    if (kind === 'promised function') {
      const { promise } = Reflect.get(object, member) as { readonly promise: () => unknown };
      expect(thrownBy(promise)).toEqual(refusal(`${title}.promise`));
    }
  }
}

describe('In a script', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  it.each([
    ['a function', "record.copy({ type: 'task', id: 3 })", 'N/record.copy'],
    ['its promise form', "record.copy.promise({ type: 'task', id: 3 })", 'N/record.copy.promise'],
    ['a value', 'query.Operator', 'N/query.Operator'],
    ['a member of an object', "query.runSuiteQL('SELECT 1 AS one FROM dual').columns", 'N/query/resultSet.columns'],
    ['setting one', "widget.createForm({ title: 'x' }).clientScriptFileId = 5", 'N/ui/serverWidget/form.clientScriptFileId'],
  ])('%s that is not available says so', (_title, expression, title) => {
    const message = fixture.valueOf(`(() => { try { ${expression}; } catch (error) { return error.message; } })()`, {
      record: 'N/record', query: 'N/query', widget: 'N/ui/serverWidget',
    });
    expect(message).toBe(`${title} is not available in Local NetSuite`);
  });

  it('a module that is younger than the stubs is not available', () => {
    expect(fixture.failureOf('', { llm: 'N/llm' })).toEqual({
      code: 'NOT_AVAILABLE_IN_LOCAL_NETSUITE', message: 'N/llm is not available in Local NetSuite', phase: 'load',
    });
  });

  it('constants are there even where functions are not', () => {
    expect(fixture.valueOf('http.Method.GET', { http: 'N/http' })).toBe('GET');
  });
});
