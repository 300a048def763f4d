import { knownPeople } from '../../local/account/demo';
import { findRole } from '../../local/account/roles';
import { listDeployments, saveScript } from '../../local/account/scripts';
import { page, report, type FindingJson } from '../support/checkerReports';
import { demoAccountForEachTest } from '../support/demoAccount';

const demo = demoAccountForEachTest();
const record = 'customrecord_celigo_sfo';
const emea = () => findRole(demo.local.account, 'customrole_bw_sales_emea')!.id;
const outlook = () => findRole(demo.local.account, 'customrole_bw_sales_outlook')!.id;

/** Names the record type, as an administrator does. */
function nameRecordType(id: string): void {
  const { account } = demo.local;
  const deployments = listDeployments(account).filter(({ script }) => script.scriptId === 'customscript_extsync_checker');
  saveScript(account, {
    ...deployments[0]!.script,
    deployments: deployments.map((one) => ({ ...one, parameters: { ...one.parameters, custscript_extsync_send_record: id } })),
  });
}

/** A role may hold a permission of a record type that Local NetSuite does not have. */
function grant(roleId: number): void {
  demo.local.account.database.run('INSERT INTO rolepermissions (role, permkey, name, permlevel, restriction) VALUES (?, ?, ?, 4, -1)', [roleId, record, record]);
}

const stateIn = (findings: readonly FindingJson[]) => findings.find(({ key }) => key === record)?.state;

/** What each page says of the record type in a role that has it not. */
async function states(): Promise<unknown> {
  const { roles } = await report(demo.admin, 'account');
  const role = await report(demo.admin, 'account', { role: String(emea()) });
  const sam = await demo.local.signIn(knownPeople.sam.email, 'customrole_bw_sales_emea');
  const own = (await report(sam, 'myroles')).roles.find(({ id }) => id === emea())!;
  return { all: stateIn(roles.find(({ id }) => id === emea())!.findings), one: stateIn(role.findings), own: stateIn(own.findings) };
}

describe('a record type of Send from Outlook that a setting names', () => {
  it('is missing nowhere where no role shows it: it may not be installed, which is said once', async () => {
    nameRecordType(record);
    expect(await states()).toEqual({ all: 'unknown', one: 'unknown', own: 'unknown' });
    const account = await report(demo.admin, 'account');
    expect(account.roles.flatMap(({ findings }) => findings.filter(({ key, state }) => key === record && state !== 'unknown'))).toEqual([]);
    expect(account.unread.map(({ source, reason }) => [source, reason])).toEqual([['Send from Outlook', expect.stringContaining(record)]]);
    expect(await page(demo.admin, 'account')).toContain('it may not be installed');
    expect(stateIn((await report(demo.admin, 'access')).findings)).toBe('unknown');
  });

  it('is missing in the roles that have it not where another has it', async () => {
    nameRecordType(record);
    grant(outlook());
    expect(await states()).toEqual({ all: 'missing', one: 'missing', own: 'missing' });
    const account = await report(demo.admin, 'account');
    expect(stateIn(account.roles.find(({ id }) => id === outlook())!.findings)).toBe('granted');
    expect(account.unread).toEqual([]);
  });

  it('changes nothing else', async () => {
    const verdicts = async () => (await report(demo.admin, 'account')).roles.map(({ id, verdict }) => [id, verdict]);
    const before = await verdicts();
    nameRecordType(record);
    expect(await verdicts()).toEqual(before);
  });
});
