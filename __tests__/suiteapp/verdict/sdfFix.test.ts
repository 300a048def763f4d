import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { everythingGranted, nothingRead } from '../../../src/TypeScript/verdict/grants';
import { judgeRole } from '../../../src/TypeScript/verdict/role';
import { permissionsToWrite, permissionsXml, sdfCommands, sdfFixOf } from '../../../src/TypeScript/verdict/sdfFix';
import { templateLevels } from '../../../src/TypeScript/verdict/template';
import { accountWith, everyLevel, grantsOf, plainRole, signInLevels, type Levels } from '../../support/judging';

const judge = (levels: Levels, role: Partial<typeof plainRole> = {}) => judgeRole({ ...plainRole, ...role }, grantsOf(levels), accountWith());

describe('what SDF can do for a role', () => {
  it('is to add what it lacks, once a permission and at the highest level needed', () => {
    const fix = sdfFixOf(judge({ ...everyLevel, ADMI_WEBSERVICES: 0, LIST_EVENT: 0 }));
    expect(fix).toEqual({
      kind: 'import',
      scriptId: 'customrole1007',
      permissions: [
        { key: 'ADMI_WEBSERVICES', level: 4, isThere: false },
        { key: 'LIST_EVENT', level: 2, isThere: false },
      ],
      unread: [],
    });
  });

  it('is to set the level of what is there and too low, so that no key stands there twice', () => {
    expect(sdfFixOf(judge({ ...everyLevel, LIST_EVENT: 1 }))).toMatchObject({ permissions: [{ key: 'LIST_EVENT', level: 2, isThere: true }] });
  });

  it('is everything that the template has but changing records, for a role without any of it', () => {
    const fix = sdfFixOf(judge({}));
    const keys = fix.kind === 'import' ? fix.permissions.map(({ key }) => key) : [];
    expect(keys.sort()).toEqual([...templateLevels.keys()].sort());
  });

  it('says what could not be read, and does not take it for lacking', () => {
    expect(sdfFixOf(judge({ ...everyLevel, ADMI_WEBSERVICES: 0, LIST_TASK: 'unknown' }))).toMatchObject({
      permissions: [{ key: 'ADMI_WEBSERVICES' }],
      unread: ['Tasks'],
    });
  });

  it.each([
    ['standard-role', judge({}, { id: 20, scriptId: 'SALES_PERSON' })],
    ['script-id', judge({}, { scriptId: undefined as never })],
    ['script-id', judge({}, { scriptId: 'customrole1; rm -rf /' })],
    ['script-id', judge({}, { scriptId: 'customrole_$(id)' })],
    ['script-id', judge({}, { scriptId: '--destinationfolder' })],
    ['own-role', judge({}, { scriptId: 'customrole_extsync_admin' })],
    ['nothing-to-add', judge(everyLevel)],
    ['nothing-to-add', judge(everyLevel, { id: 20 })],
    ['not-read', judgeRole(plainRole, nothingRead, accountWith())],
    ['not-read', judge({ ...everyLevel, LIST_TASK: 'unknown' })],
    ['administrator', judgeRole({ ...plainRole, id: 3 }, everythingGranted, accountWith())],
  ])('is nothing, and why: %s', (reason, report) => {
    expect(sdfFixOf(report)).toEqual({ kind: 'left-out', reason });
  });

  it('leaves what only some companies use to them', () => {
    const fix = sdfFixOf(judge(signInLevels(4)));
    expect(JSON.stringify(fix)).not.toContain('ADMI_RESTWEBSERVICES');
  });
});

describe('what mends findings', () => {
  const { findings } = judge({ ...everyLevel, LIST_EVENT: 1, LIST_TASK: 0 });

  it('is nothing of those that lack nothing, and of a key the highest level', () => {
    expect(permissionsToWrite(findings)).toEqual([
      { key: 'LIST_EVENT', level: 3, isThere: true },
      { key: 'LIST_TASK', level: 2, isThere: false },
    ]);
  });

  it('is the first of several permissions of which any one is enough', () => {
    const lacking = findings.find(({ keys }) => keys.includes('LIST_TASK'))!;
    expect(permissionsToWrite([{ ...lacking, keys: ['LIST_CALL', 'LIST_TASK'] }])).toMatchObject([{ key: 'LIST_CALL' }]);
  });
});

describe('the XML', () => {
  it('is that of a role’s permissions, in NetSuite’s words', () => {
    const xml = permissionsXml([
      { key: 'ADMI_WEBSERVICES', level: 4, isThere: false },
      { key: 'LIST_EVENT', level: 2, isThere: true },
    ]);
    expect(new XMLParser().parse(`<permissions>${xml}</permissions>`)).toEqual({
      permissions: {
        permission: [
          { permkey: 'ADMI_WEBSERVICES', permlevel: 'FULL' },
          { permkey: 'LIST_EVENT', permlevel: 'CREATE' },
        ],
      },
    });
  });
});

describe('the commands', () => {
  const metadata = JSON.parse(readFileSync('node_modules/@oracle/suitecloud-cli/src/metadata/SdkCommandsMetadata.json', 'utf8')) as Record<
    string,
    { options: Record<string, { mandatory: boolean; disableInIntegrationMode: boolean }> }
  >;

  it('import the roles by the options that Oracle’s command line asks for', () => {
    const command = sdfCommands.import(['customrole1007', 'customrole_sales']);
    expect(command).toBe('suitecloud object:import --type role --scriptid customrole1007 customrole_sales --destinationfolder /Objects');
    const { options } = metadata['object:import']!;
    const asked = Object.entries(options).filter(([, { mandatory, disableInIntegrationMode }]) => mandatory && !disableInIntegrationMode);
    expect(asked.map(([name]) => name).sort()).toEqual([...command.matchAll(/--([a-z]+)/g)].map(([, name]) => name!).sort());
  });

  it.each(sdfCommands.deploy.split('\n'))('%s is there', (command) => {
    expect(Object.keys(metadata)).toContain(command.replace('suitecloud ', ''));
  });
});
