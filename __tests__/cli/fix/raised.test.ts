import { fixFile, roleAround, row, signInRows } from './support';

const email = ['--profile', 'email'];

describe('a level that is too low is raised', () => {
  it.each([
    ['as a word', 'VIEW', 'CREATE'],
    ['with white space around it', '\n        VIEW\t', '\n        CREATE\t'],
    ['in CDATA', '<![CDATA[VIEW]]>', '<![CDATA[CREATE]]>'],
    ['in CDATA with blanks', ' <![CDATA[ VIEW ]]> ', ' <![CDATA[ CREATE ]]> '],
    ['behind a comment that says the same', '<!-- VIEW -->VIEW', '<!-- VIEW -->CREATE'],
    ['in front of an instruction', 'VIEW<?VIEW VIEW?>', 'CREATE<?VIEW VIEW?>'],
    ['from none', 'NONE', 'CREATE'],
  ])('%s', async (_how, before, after) => {
    const fixed = await fixFile(roleAround(row('LIST_CRMMESSAGE', before)), ...email);
    expect(fixed.text).toBe(roleAround(row('LIST_CRMMESSAGE', after)));
    expect(fixed).toMatchObject({ code: 0, err: '' });
  });

  it.each(['CREATE', 'EDIT', 'FULL'])('and one that is enough stays: %s', async (level) => {
    const role = roleAround(row('LIST_CRMMESSAGE', level));
    expect(await fixFile(role, ...email)).toMatchObject({ code: 0, text: role });
  });

  it('to the highest that the profiles need', async () => {
    const fixed = await fixFile(roleAround(row('LIST_CRMMESSAGE', 'VIEW'), row('LIST_FILECABINET', 'VIEW')), '--profile', 'email,files,extend-docs');
    expect(fixed.text).toBe(roleAround(row('LIST_CRMMESSAGE', 'FULL'), row('LIST_FILECABINET', 'FULL')));
  });

  it('beside its restriction, whichever field comes first', async () => {
    const swapped = (level: string) => `    <permission><restriction>NO</restriction><permlevel>${level}</permlevel><permkey>LIST_CRMMESSAGE</permkey></permission>`;
    expect((await fixFile(roleAround(swapped('VIEW')), ...email)).text).toBe(roleAround(swapped('CREATE')));
  });

  it('of a custom record type that is referred to', async () => {
    const rows = (key: string, level: string) => roleAround(row('LIST_CRMMESSAGE', 'FULL'), row(key, level));
    const options = ['--profile', 'send-from-outlook', '--send-from-outlook', 'customrecord_sfo'];
    for (const key of ['[scriptid=customrecord_sfo]', '[appid=com.example.sfo, scriptid=customrecord_sfo]']) {
      expect((await fixFile(rows(key, 'EDIT'), ...options)).text).toBe(rows(key, 'FULL'));
    }
    expect((await fixFile(roleAround(row('LIST_CRMMESSAGE', 'FULL')), ...options)).text).toBe(rows('[scriptid=customrecord_sfo]', 'FULL'));
  });
});

describe('SAML Single Sign-on', () => {
  const saml = row('ADMI_SAMLSSO', 'FULL');

  it('stays unless somebody asks for its removal', async () => {
    const role = roleAround(saml, signInRows);
    const fixed = await fixFile(role);
    expect(fixed).toMatchObject({ code: 0, text: role });
    expect(fixed.out).toContain('fix --remove-sso');
  });

  it('is raised, and no removal offered, where single sign-on is what the role is for', async () => {
    const fixed = await fixFile(roleAround(row('ADMI_SAMLSSO', 'NONE')), '--profile', 'single-sign-on');
    expect(fixed).toMatchObject({ code: 0, text: roleAround(saml) });
    expect(fixed.out).not.toContain('--remove-sso');
  });

  it.each([
    ['with its lines', roleAround(saml, signInRows), roleAround(signInRows)],
    ['with its lines, as Windows ends them', roleAround(signInRows, saml).replaceAll('\n', '\r\n'), roleAround(signInRows).replaceAll('\n', '\r\n')],
    ['as often as it stands there', roleAround(saml, signInRows, saml), roleAround(signInRows)],
    ['without a level', roleAround('    <permission><permkey>ADMI_SAMLSSO</permkey></permission>', signInRows), roleAround(signInRows)],
    ['but not what stands behind it', roleAround(`${saml} <!-- SSO -->`, signInRows), roleAround('     <!-- SSO -->', signInRows)],
    ['but not what stands before it', roleAround(`    <!-- SSO --> ${saml.trimStart()}`, signInRows), roleAround('    <!-- SSO -->', signInRows)],
    ['and what is missing is added', roleAround(saml), roleAround(signInRows)],
    ['and what is missing is added beside it', roleAround(row('ADMI_LOGIN_OAUTH', 'FULL'), saml, row('LIST_CALL', 'VIEW')), roleAround(signInRows, row('LIST_CALL', 'VIEW'))],
  ])('is taken out %s', async (_how, before, after) => {
    const fixed = await fixFile(before, '--remove-sso');
    expect(fixed.text).toBe(after);
    expect(fixed).toMatchObject({ code: 0, err: '' });
  });

  it('is taken out of the midst of a line', async () => {
    const line = (...rows: readonly string[]) => `<role scriptid="customrole_sales"><permissions>${rows.join('')}</permissions></role>`;
    const [own, other] = ['ADMI_SAMLSSO', 'ADMI_WEBSERVICES'].map((key) => ` <permission><permkey>${key}</permkey><permlevel>FULL</permlevel></permission>`) as [string, string];
    const added = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'].map((key) => other.replace('ADMI_WEBSERVICES', key));
    expect((await fixFile(line(own, own, other), '--remove-sso')).text).toBe(line(...added, other));
    expect((await fixFile(line(other, own), '--remove-sso')).text).toBe(line(...added, other));
  });
});
