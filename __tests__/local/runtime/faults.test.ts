import { setFeature } from '../../../local/account/features';
import { saveCustomRecordType } from '../../../local/account/customRecords';
import type { Deployment } from '../../../local/account/types';
import { Crash, type BeforeCall, type GovernedCall } from '../../../local/runtime/faults';
import { runRestlet, type RestletOutcome } from '../../../local/runtime/runScript';
import { ScriptError } from '../../../local/runtime/scriptError';
import { FixtureAccount } from './fixtureAccount';

/** Writes two records, a query between them; what it catches it tells as `caught`. */
const source = `/**
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['N/record', 'N/query'], (record, query) => ({
  post: ({ name, externalId, catches }) => {
    const write = (externalid) => {
      const made = record.create({ type: 'customrecord_note' });
      made.setValue('name', name).setValue('externalid', externalid);
      return made.save();
    };
    try {
      const first = write(externalId + '-1');
      query.runSuiteQL('SELECT 1 AS one FROM dual');
      return { first, second: write(externalId + '-2') };
    } catch (error) {
      if (!catches) throw error;
      return { caught: error.name };
    }
  },
}));`;

const calls = ['N/record.create', 'N/record/instance.save', 'N/query.runSuiteQL', 'N/record.create', 'N/record/instance.save'];
/** Records that were written before each call. */
const writtenBefore = [0, 0, 1, 1, 1];

describe('a fault on purpose', () => {
  let fixture: FixtureAccount;
  let deployment: Deployment;
  beforeEach(() => {
    fixture = new FixtureAccount();
    setFeature(fixture.account, 'CUSTOMRECORDS', true);
    saveCustomRecordType(fixture.account, { scriptId: 'customrecord_note', name: 'Note', accessType: 'NONENEEDED', fields: [], permissions: [] });
    fixture.writeFile('fault.js', source);
    deployment = fixture.deploy('RESTLET', 'fault.js');
  });
  afterEach(() => { fixture.close(); });

  function post(body: object, beforeCall?: BeforeCall): RestletOutcome {
    const { account, caller, baseUrl } = fixture;
    return runRestlet(account, { deployment, caller, baseUrl, beforeCall }, { method: 'post', body: { name: 'N', externalId: 'x', ...body } });
  }

  function failAt(number: number, error: Error): BeforeCall {
    return (call) => {
      if (call.number === number) throw error;
    };
  }

  const written = (): unknown => fixture.account.database.all('SELECT name FROM customrecord_note ORDER BY id').map(({ name }) => name);

  it('is offered every call that costs units, by name and number', () => {
    const seen: GovernedCall[] = [];
    post({}, (call) => seen.push(call));
    expect(seen.map(({ module, member }) => `${module}.${member}`)).toEqual(calls);
    expect(seen.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(calls.map((call, index) => [index + 1, call] as const))('at call %i, %s, keeps what was written before, and reaches the script', (number) => {
    expect(post({ catches: true }, failAt(number, new Error('No answer')))).toHaveProperty('value', { caught: 'UNEXPECTED_ERROR' });
    expect(written()).toHaveLength(writtenBefore[number - 1]!);
  });

  it.each(calls.map((call, index) => [index + 1, call] as const))('that is a crash at call %i, %s, ends the run, and no catch helps', (number) => {
    expect(post({ catches: true }, failAt(number, new Crash()))).toHaveProperty('failure.code', 'UNEXPECTED_ERROR');
    expect(written()).toHaveLength(writtenBefore[number - 1]!);
  });

  it('can be an error that NetSuite names', () => {
    expect(post({ catches: true }, failAt(2, new ScriptError('SSS_REQUEST_LIMIT_EXCEEDED', 'Too many')))).toHaveProperty('value', { caught: 'SSS_REQUEST_LIMIT_EXCEEDED' });
  });

  it('leaves the next run as it was', () => {
    post({}, failAt(2, new Crash()));
    expect(post({})).toHaveProperty('value', { first: 1, second: 2 });
  });

  it.each(calls.map((call, index) => [index + 1, call] as const))('can be another whole run at call %i, %s', (number) => {
    const inner: RestletOutcome[] = [];
    const outer = post({ name: 'outer', externalId: 'outer' }, (call) => {
      if (call.number === number) inner.push(post({ name: 'inner', externalId: 'inner' }));
    });
    expect(inner).toHaveLength(1);
    expect([inner[0], outer].map((outcome) => 'value' in outcome!)).toEqual([true, true]);
    expect(outer.unitsUsed).toBe(inner[0]!.unitsUsed);
    expect(written()).toHaveLength(4);
  });

  it('lets another run come first: of two writers of an external id one is refused', () => {
    const outer = post({ name: 'outer', catches: true }, ({ number }) => {
      if (number === 2) post({ name: 'inner' });
    });
    expect(outer).toHaveProperty('value', { caught: 'DUP_RCRD' });
    expect(written()).toEqual(['inner', 'inner']);
  });

  it('may stand inside another run that crashes: each ends by itself', () => {
    const outer = post({ name: 'outer', externalId: 'outer' }, ({ number }) => {
      if (number === 3) post({ name: 'inner', externalId: 'inner' }, failAt(5, new Crash()));
    });
    expect(outer).toHaveProperty('value');
    expect(written()).toEqual(['outer', 'inner', 'outer']);
  });
});
