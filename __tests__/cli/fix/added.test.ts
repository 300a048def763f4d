import { fixFile, roleAround, row, shortRow, shortSignInRows, signInKeys, signInRows } from './support';

/** Each with what the file holds before and after. */
type Shapes = readonly (readonly [string, string, string])[];

async function expectFixed(before: string, after: string): Promise<void> {
  const fixed = await fixFile(before);
  expect(fixed.text).toBe(after);
  expect(fixed).toMatchObject({ code: 0, err: '' });
}

describe('a permission that is missing is added', () => {
  it.each([
    ['to no permission yet', '<permissions>\n  </permissions>', `<permissions>\n${signInRows}\n  </permissions>`],
    ['to no permission yet, on one line', '<permissions></permissions>', `<permissions>\n${signInRows}\n  </permissions>`],
    ['to nothing but blanks', '<permissions>  </permissions>', `<permissions>\n${signInRows}\n  </permissions>`],
    ['to nothing but a comment', '<permissions>\n    <!-- none -->\n  </permissions>', `<permissions>\n    <!-- none -->\n${signInRows}\n  </permissions>`],
    ['to an empty-element tag', '<permissions/>', `<permissions>\n${signInRows}\n  </permissions>`],
    ['to an empty-element tag with a blank', '<permissions />', `<permissions>\n${signInRows}\n  </permissions>`],
  ] as Shapes)('%s', async (_where, before, after) => {
    const around = (permissions: string) => `<role scriptid="customrole_sales">\n  <name>Sales</name>\n  ${permissions}\n</role>\n`;
    await expectFixed(around(before), around(after));
  });

  it.each([
    ['in front of what sorts behind it', [row('LIST_CALL', 'VIEW')], [signInRows, row('LIST_CALL', 'VIEW')]],
    ['behind what sorts in front of it', [row('ADMI_ACCOUNTING', 'FULL')], [row('ADMI_ACCOUNTING', 'FULL'), signInRows]],
    [
      'between',
      [row('ADMI_LOGIN_OAUTH', 'FULL'), row('ADMI_SAVEDSEARCHES', 'FULL'), row('LIST_CALL', 'VIEW')],
      [row(signInKeys[0], 'FULL'), row(signInKeys[1], 'FULL'), row('ADMI_SAVEDSEARCHES', 'FULL'), row(signInKeys[2], 'FULL'), row('LIST_CALL', 'VIEW')],
    ],
    ['in front of custom record types', [row('[scriptid=customrecord_a]', 'VIEW')], [signInRows, row('[scriptid=customrecord_a]', 'VIEW')]],
    [
      'behind the last where nothing is sorted',
      [row('LIST_CALL', 'VIEW'), row('ADMI_ACCOUNTING', 'FULL')],
      [row('LIST_CALL', 'VIEW'), row('ADMI_ACCOUNTING', 'FULL'), signInRows],
    ],
  ])('%s', async (_where, before, after) => {
    await expectFixed(roleAround(...before), roleAround(...after));
  });

  it('to a role without permissions, as the last of it', async () => {
    await expectFixed(
      '<role scriptid="customrole_sales">\n  <name>Sales</name>\n  <!-- to be done -->\n</role>',
      `<role scriptid="customrole_sales">\n  <name>Sales</name>\n  <!-- to be done -->\n  <permissions>\n${signInRows}\n  </permissions>\n</role>`,
    );
  });

  it('to a role that is all of its file', async () => {
    await expectFixed('<role scriptid="customrole_sales"/>', `<role scriptid="customrole_sales">\n  <permissions>\n${signInRows}\n  </permissions>\n</role>`);
  });

  it('to a role that is itself indented', async () => {
    const deeper = (text: string) => text.replace(/^/gm, '   ');
    await expectFixed(`   <role scriptid="customrole_sales"/>`, deeper(`<role scriptid="customrole_sales">\n  <permissions>\n${signInRows}\n  </permissions>\n</role>`));
    await expectFixed(`\n${deeper(roleAround())}`, `\n${deeper(roleAround(signInRows))}`);
  });

  it.each([
    ['an empty-element tag', '<role scriptid="customrole_sales"/>'],
    ['an empty-element tag with a blank', '<role scriptid="customrole_sales" />'],
    ['nothing', '<role scriptid="customrole_sales"></role>'],
  ])('to a role that is %s', async (_what, role) => {
    await expectFixed(`<?xml version='1.0'?>\n${role}`, `<?xml version='1.0'?>\n<role scriptid="customrole_sales">\n  <permissions>\n${signInRows}\n  </permissions>\n</role>`);
  });
});

describe('what is added looks like what is there', () => {
  const tabs = (text: string) => text.replace(/^ {2,}/gm, (blanks) => '\t'.repeat(blanks.length / 2));
  const odd = (key: string, level: string) => `       <permission>\n   <permkey>${key}</permkey>\n                <permlevel>${level}</permlevel>\n  </permission>`;
  const flat = (text: string) => text.replace(/^ +/gm, '');
  const dense = (key: string, level: string) => `    ${shortRow(key, level)}`;

  it.each([
    ['tabs', tabs(roleAround(row('LIST_CALL', 'VIEW'))), tabs(roleAround(signInRows, row('LIST_CALL', 'VIEW')))],
    ['tabs, with no permission yet', tabs(roleAround()), tabs(roleAround(signInRows))],
    ['no indentation', flat(roleAround(row('LIST_CALL', 'VIEW'))), flat(roleAround(signInRows, row('LIST_CALL', 'VIEW')))],
    ['no indentation, with no permission yet', flat(roleAround()), flat(roleAround(signInRows))],
    ['an indentation that nobody would choose', roleAround(odd('LIST_CALL', 'VIEW')), roleAround(...signInKeys.map((key) => odd(key, 'FULL')), odd('LIST_CALL', 'VIEW'))],
    ['a line for each', roleAround(dense('LIST_CALL', 'VIEW')), roleAround(...signInKeys.map((key) => dense(key, 'FULL')), dense('LIST_CALL', 'VIEW'))],
    ['all on one line', `<role scriptid="customrole_sales"><permissions>${shortRow('LIST_CALL', 'VIEW')}</permissions></role>`, `<role scriptid="customrole_sales"><permissions>${shortSignInRows}${shortRow('LIST_CALL', 'VIEW')}</permissions></role>`],
    ['all on one line, with no permission yet', '<role scriptid="customrole_sales"><name>Sales</name><permissions/></role>', `<role scriptid="customrole_sales"><name>Sales</name><permissions>${shortSignInRows}</permissions></role>`],
    ['all on one line, without permissions', '<role scriptid="customrole_sales"><name>Sales</name></role>', `<role scriptid="customrole_sales"><name>Sales</name><permissions>${shortSignInRows}</permissions></role>`],
    [
      'the last line of those it stands behind',
      roleAround(row('ADMI_ACCOUNTING', 'FULL'), dense('ADMI_ACCTPERIODS', 'FULL')),
      roleAround(row('ADMI_ACCOUNTING', 'FULL'), dense('ADMI_ACCTPERIODS', 'FULL'), ...signInKeys.map((key) => dense(key, 'FULL'))),
    ],
    ['the line ends of Windows', roleAround(row('LIST_CALL', 'VIEW')).replaceAll('\n', '\r\n'), roleAround(signInRows, row('LIST_CALL', 'VIEW')).replaceAll('\n', '\r\n')],
    ['the line ends of old Macs', roleAround(row('LIST_CALL', 'VIEW')).replaceAll('\n', '\r'), roleAround(signInRows, row('LIST_CALL', 'VIEW')).replaceAll('\n', '\r')],
    ['the line ends of the lines beside it', roleAround(row('ADMI_ACCOUNTING', 'FULL')).replaceAll('>\n ', '>\r\n '), roleAround(row('ADMI_ACCOUNTING', 'FULL'), signInRows).replaceAll('>\n ', '>\r\n ')],
    [
      'a neighbour that has a restriction',
      roleAround(row('LIST_CALL', 'VIEW').replace('\n    </', '\n      <restriction>NO</restriction>\n    </')),
      roleAround(signInRows, row('LIST_CALL', 'VIEW').replace('\n    </', '\n      <restriction>NO</restriction>\n    </')),
    ],
  ] as Shapes)('%s', async (_what, before, after) => {
    await expectFixed(before, after);
  });

  it('is like the next whole one where the one beside it lacks a field', async () => {
    const half = '  <permission><permkey>ADMI_ACCOUNTING</permkey></permission>';
    await expectFixed(roleAround(half, row('LIST_CALL', 'VIEW')), roleAround(half, signInRows, row('LIST_CALL', 'VIEW')));
  });

  it('is as the role is indented where no permission is whole', async () => {
    const half = '<permission><permkey>ADMI_ACCOUNTING</permkey></permission>';
    await expectFixed(roleAround(`    ${half}`), roleAround(`    ${half}`, signInRows));
  });
});

describe('what stands around it stays where it belongs', () => {
  it.each([
    ['a comment above a permission', [`    <!-- Calls -->\n${row('LIST_CALL', 'VIEW')}`], [signInRows, `    <!-- Calls -->\n${row('LIST_CALL', 'VIEW')}`]],
    ['a comment behind a permission', [`${row('ADMI_ACCOUNTING', 'FULL')} <!-- Books -->`], [`${row('ADMI_ACCOUNTING', 'FULL')} <!-- Books -->`, signInRows]],
    [
      'a comment of several lines behind a permission',
      [`${row('ADMI_ACCOUNTING', 'FULL')} <!-- Books\n and more --> <!-- yet -->  `],
      [`${row('ADMI_ACCOUNTING', 'FULL')} <!-- Books\n and more --> <!-- yet -->  `, signInRows],
    ],
    ['a comment under the last permission', [row('ADMI_ACCOUNTING', 'FULL'), '    <!-- the end -->'], [row('ADMI_ACCOUNTING', 'FULL'), signInRows, '    <!-- the end -->']],
    ['an empty line', [row('ADMI_ACCOUNTING', 'FULL'), '', row('LIST_CALL', 'VIEW')], [row('ADMI_ACCOUNTING', 'FULL'), signInRows, '', row('LIST_CALL', 'VIEW')]],
    [
      'a permission in a comment',
      [`    <!-- ${shortRow('ADMI_WEBSERVICES', 'FULL')} -->`, row('ADMI_ACCOUNTING', 'FULL')],
      [`    <!-- ${shortRow('ADMI_WEBSERVICES', 'FULL')} -->`, row('ADMI_ACCOUNTING', 'FULL'), signInRows],
    ],
    [
      'a comment that a permission begins behind',
      [`    <!-- Calls\n  --> ${row('LIST_CALL', 'VIEW').trimStart()}`],
      [signInRows, `    <!-- Calls\n  --> ${row('LIST_CALL', 'VIEW').trimStart()}`],
    ],
  ])('%s', async (_what, before, after) => {
    await expectFixed(roleAround(...before), roleAround(...after));
  });

  it('declaration, attribute quotes, fields, record restrictions, entities and CDATA', async () => {
    const around = (...rows: readonly string[]) =>
      `<?xml version='1.0' encoding="utf-8" standalone='yes' ?>\n<!-- ours -->\n<role   scriptid='customrole_sales'\n >\n  <name>R&amp;D &#233; <![CDATA[<&>]]></name>\n  <permissions>\n${rows.join('\n')}\n  </permissions>\n  <recordrestrictions>\n    <recordrestriction>\n      <segment>LOCATION</segment>\n      <restriction>OWNSUBUNALLOWED</restriction>\n    </recordrestriction>\n  </recordrestrictions>\n</role>\n\n<!-- end -->\n`;
    await expectFixed(around(row('LIST_CALL', 'VIEW')), around(signInRows, row('LIST_CALL', 'VIEW')));
  });
});
