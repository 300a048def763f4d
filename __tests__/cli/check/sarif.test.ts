import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../../../cli/check/check';
import { writeSarif } from '../../../cli/check/sarif/writeSarif';
import { version } from '../../../cli/version';
import { folderOf, roleXml, runCli, signInPermissions } from '../support';

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }; readonly region?: { readonly startLine: number } };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Location];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Run {
  readonly tool: { readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly { readonly id: string; readonly shortDescription: { readonly text: string }; readonly help: { readonly text: string } }[] } };
  readonly invocations: readonly [{ readonly executionSuccessful: boolean; readonly exitCode: number; readonly toolExecutionNotifications: readonly { readonly level: string; readonly descriptor: { readonly id: string }; readonly message: { readonly text: string }; readonly locations: readonly [Location] }[] }];
  readonly results: readonly Result[];
}

/** Gives the one run, having asserted what SARIF 2.1.0 requires of a log. */
async function runOf(argv: readonly string[], cwd: string): Promise<Run> {
  const { code, out, err } = await runCli(['check', ...argv, '--sarif'], { cwd });
  expect(err).toBe('');
  const { $schema, version: ofSarif, runs } = JSON.parse(out) as { $schema: string; version: string; runs: readonly Run[] };
  expect([$schema, ofSarif, runs.length]).toEqual(['https://json.schemastore.org/sarif-2.1.0.json', '2.1.0', 1]);
  const [run] = runs as [Run];
  expect([run.tool.driver.name, run.tool.driver.version]).toEqual(['extendsync', version]);
  expect(run.invocations).toMatchObject([{ executionSuccessful: code !== 2, exitCode: code }]);
  const ids = run.tool.driver.rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { shortDescription, help } of run.tool.driver.rules) expect([shortDescription.text, help.text]).not.toContain('');
  for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of run.results) {
    expect(ids[ruleIndex]).toBe(ruleId);
    expect(['error', 'warning']).toContain(level);
    expect(message.text).not.toBe('');
    expect(locations[0].physicalLocation.region!.startLine).toBeGreaterThan(0);
    expect(Object.values(partialFingerprints)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  }
  const fingerprints = run.results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
  return run;
}

const inBrief = ({ results }: Run) => results.map(({ ruleId, level, locations }) => [ruleId, level, locations[0].physicalLocation.region!.startLine]);

describe('extendsync check --sarif', () => {
  it('has no result where all is ready', async () => {
    const run = await runOf(['.'], folderOf({ 'a.xml': roleXml(signInPermissions) }));
    expect(run.results).toEqual([]);
    expect(run.tool.driver.rules).toEqual([]);
  });

  it('has an error for each permission that is asked for and lacking, by its anchor, at its line', async () => {
    const run = await runOf(['.'], folderOf({ 'src/Objects/my role#1.xml': roleXml({ ADMI_WEBSERVICES: 'NONE', ADMI_LOGIN_OAUTH: 'FULL' }) }));
    expect(inBrief(run)).toEqual([
      ['soap-web-services', 'error', 5],
      ['user-access-tokens', 'error', 4],
    ]);
    expect(run.results[0]!.message.text).toBe(
      'Sales (customrole_sales): SOAP Web Services is None; Full is needed. ExtendSync talks to NetSuite by SOAP Web Services; NetSuite lets a role do so at Full only. Setup > Users/Roles > Manage Roles > Sales > Permissions > Setup > SOAP Web Services = Full.',
    );
    expect(run.results[0]!.locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'src/Objects/my%20role%231.xml', uriBaseId: '%SRCROOT%' });
    expect(run.tool.driver.rules[0]).toEqual({
      id: 'soap-web-services',
      shortDescription: { text: 'Setup > SOAP Web Services = Full' },
      help: { text: 'ExtendSync talks to NetSuite by SOAP Web Services; NetSuite lets a role do so at Full only.' },
    });
  });

  it('has warnings for what SDF would refuse, and with --all for what other profiles lack', async () => {
    const cwd = folderOf({ 'a.xml': roleXml({ ...signInPermissions, NO_SUCH_KEY: 'FULL', NO_OTHER_KEY: 'FULL' }) });
    expect(inBrief(await runOf(['.'], cwd))).toEqual([
      ['UNKNOWN_PERMISSION', 'warning', 17],
      ['UNKNOWN_PERMISSION', 'warning', 21],
    ]);
    const all = inBrief(await runOf(['.', '--all'], cwd));
    expect(all).toContainEqual(['attach-emails', 'warning', 4]);
    expect(all.filter(([, level]) => level === 'error')).toEqual([]);
  });

  it('has what keeps a role from signing in besides its permissions, as an error where signing in is asked for', async () => {
    const role = roleXml({ ...signInPermissions, LIST_CRMMESSAGE: 'FULL' }, { fields: '<isinactive>T</isinactive><iswebserviceonlyrole>T</iswebserviceonlyrole>' });
    const cwd = folderOf({ 'a.xml': role });
    expect(inBrief(await runOf(['.', '--features-off', 'TBA,CUSTOMCODE'], cwd))).toEqual([
      ['feature-off', 'error', 1],
      ['feature-off', 'error', 1],
      ['role-inactive', 'error', 1],
      ['web-services-only', 'error', 1],
    ]);
    expect(inBrief(await runOf(['.', '--profile', 'email'], cwd))).toEqual([]);
    expect(inBrief(await runOf(['.', '--profile', 'email', '--all'], cwd))).toContainEqual(['role-inactive', 'warning', 1]);
  });

  it('says that a permission could not be checked, as an error', async () => {
    const run = await runOf(['.'], folderOf({ 'a.xml': roleXml({ ...signInPermissions, ADMI_WEBSERVICES: 'EDIT' }) }));
    expect(inBrief(run)).toEqual([
      ['soap-web-services', 'error', 13],
      ['LEVEL_NOT_OFFERED', 'warning', 13],
    ]);
    expect(run.results[0]!.message.text).toContain('SOAP Web Services could not be checked; Full is needed.');
    expect(run.invocations[0].executionSuccessful).toBe(false);
  });

  it('tells what could not be read as notifications of the tool', async () => {
    const cwd = folderOf({ 'a.xml': roleXml(signInPermissions), 'b.xml': '<role>\n<name></role>' });
    const outside = join(folderOf({}), 'none.xml');
    const { toolExecutionNotifications } = (await runOf(['.', outside], cwd)).invocations[0];
    expect(toolExecutionNotifications.map(({ descriptor, level }) => [descriptor.id, level])).toEqual([
      ['FILE_NOT_FOUND', 'error'],
      ['MALFORMED_XML', 'error'],
    ]);
    const { uri, uriBaseId } = toolExecutionNotifications[0]!.locations[0].physicalLocation.artifactLocation;
    expect([fileURLToPath(uri), uriBaseId]).toEqual([outside, undefined]);
    expect(existsSync(outside)).toBe(false);
    expect(toolExecutionNotifications[1]!.locations[0].physicalLocation).toEqual({ artifactLocation: { uri: 'b.xml', uriBaseId: '%SRCROOT%' }, region: { startLine: 2 } });
  });

  it('knows a result again where lines have moved, and tells files and roles apart', async () => {
    const fingerprints = async (files: Readonly<Record<string, string>>) => (await runOf(['.'], folderOf(files))).results.map(({ partialFingerprints }) => partialFingerprints['roleAndRule/v1']);
    const before = await fingerprints({ 'a.xml': roleXml({ LIST_EVENT: 'FULL' }) });
    expect(before).toHaveLength(3);
    expect(await fingerprints({ 'a.xml': `<!-- one\nmore -->\n${roleXml({ LIST_TASK: 'FULL', LIST_EVENT: 'FULL' })}` })).toEqual(before);
    const others = await fingerprints({ 'a.xml': roleXml({}, { scriptId: 'customrole_other' }), 'b.xml': roleXml({}) });
    for (const fingerprint of others) expect(before).not.toContain(fingerprint);
  });

  it('makes no link and no placeholder of a role’s name', async () => {
    const run = await runOf(['.'], folderOf({ 'a.xml': roleXml({}, { name: '[x](http://evil.example) {0} \\' }) }));
    expect(run.results[0]!.message.text).toContain('\\[x\\](http://evil.example) {{0}} \\\\ (customrole_sales): ');
  });

  it('is written result by result, so that thousands of roles never make one text', () => {
    const files = Object.fromEntries([...Array(50).keys()].map((index) => [`${index}.xml`, roleXml({}, { scriptId: `customrole_${index}` })]));
    const cwd = folderOf(files);
    const checked = check(['.'], { profiles: ['sign-in'], featuresOff: [], sendFromOutlookRecord: undefined }, {}, cwd);
    const pieces: string[] = [];
    writeSarif(checked, { out: (text) => void pieces.push(text), cwd }, true);
    const { results } = (JSON.parse(pieces.join('')) as { runs: readonly [Run] }).runs[0];
    expect(results.length).toBeGreaterThan(150);
    expect(pieces.length).toBeGreaterThanOrEqual(results.length);
    expect(pieces.filter((piece) => piece.split('"ruleIndex"').length > 2)).toEqual([]);
  });

  it('leaves the checker’s own roles alone', async () => {
    const cwd = folderOf({ 'a.xml': roleXml({}, { scriptId: 'customrole_extsync_admin', fields: '<isinactive>T</isinactive>' }) });
    expect((await runOf(['.', '--all'], cwd)).results).toEqual([]);
  });
});
