import { Readable } from 'node:stream';
import fc from 'fast-check';
import { readInput } from '../../../cli/explain/readInput';
import { displayWidth } from '../../../cli/terminal/displayWidth';
import { UsageError } from '../../../cli/usageError';
import { knownErrorIds, knownErrorOf } from '../../../src/TypeScript/requirements/knownErrors';
import type { RoleMatter } from '../../../src/TypeScript/requirements/knownErrorsShape';
import { english } from '../../../src/TypeScript/texts/english';
import { faultsOfReport } from '../../support/reportSchema';
import { folderOf, roleXml, runCli, signInPermissions } from '../support';

interface ExplainedJson {
  readonly isCut: boolean;
  readonly isPart: boolean;
  readonly problems?: readonly { readonly code: string }[];
  readonly support?: { readonly address: string };
  readonly errors: readonly {
    readonly error: string;
    readonly state: string;
    readonly elsewhere?: string;
    readonly counts?: Readonly<Record<string, number>>;
    readonly roles?: readonly { readonly scriptId?: string; readonly file: string; readonly line: number; readonly state: string }[];
  }[];
}

async function explained(argv: readonly string[], world: Parameters<typeof runCli>[1] = {}): Promise<ExplainedJson & { readonly code: number }> {
  const { code, out, err } = await runCli(['explain', ...argv, '--json'], world);
  expect(err).toBe('');
  const report = JSON.parse(out) as ExplainedJson;
  expect(faultsOfReport(report)).toEqual([]);
  return { ...report, code };
}

const token = 'Missing Authentication Token';

describe('extendsync explain', () => {
  it('tells the cause, what to do and the source', async () => {
    expect(await runCli(['explain', `{"message":"${token}"}`])).toEqual({
      code: 0,
      err: '',
      out: `Missing Authentication Token
  Cause
    The role picked at sign-in lacks one of the three permissions that ExtendSync needs: SOAP Web
    Services, User Access Tokens, Log in using Access Tokens.
    The error has the form of an answer that a gateway gives to any address it does not know. That
    the permissions are missing is the documented cause; no check can promise that the error never
    appears for another reason.
  What to do
    1. In Setup > Users/Roles > Manage Roles, open the role and set SOAP Web Services, User
       Access Tokens and Log in using Access Tokens to Full on Permissions > Setup.
    2. Do so for every role that the user may pick.
    3. Close Outlook completely.
    4. Reopen Outlook.
    5. Launch ExtendSync.
    6. Log in again and pick the updated role.
  Is it so here?
    No role was judged: --roles judges the XML of roles by this error.
  Source: support article 11158431
`,
    });
  });

  it.each([
    ['colours', 'Missing \u001b[1;31mAuthentication\u001b[0m Tok\u001b[4men'],
    ['colours by one control character', 'Missing Auth\u009b31mentication Token'],
    ['a link', 'Missing \u001b]8;;https://example.com/a?b=c\u0007Authentication\u001b]8;;\u0007 Token'],
    ['movements of the cursor', '\u001b[2K\u001b[1GMissing Authen\u001b[Ktication Token'],
  ])('knows an error through %s of a terminal', async (_what, pasted) => {
    expect(await explained([pasted])).toEqual(await explained([token]).then((report) => ({ ...report, generatedAt: expect.any(String) })));
  });

  it('tells that a text was cut, though what a terminal was told about colours is no part of it', async () => {
    expect(await explained([], { stdin: `${token} ${'\u001b[31m'.repeat(30_000)}` })).toMatchObject({ isCut: true, errors: [expect.anything()] });
  });

  it('tells what to send to support where nothing is known', async () => {
    const { code, out } = await runCli(['explain', 'The printer is on fire']);
    expect(code).toBe(1);
    expect(out).toBe(`No known error stands in this text
  Known are the errors that the articles of the vendor and the help of Oracle explain; none of them
  was found.
  Send this to the support of the vendor, cloudextend-support@celigo.com:
  - A screenshot of the error
  - The name of the NetSuite role
  - The confirmation that all listed permissions are set to Full
`);
  });

  const recognisable = knownErrorIds.map((id) => knownErrorOf(id)).filter(({ signs }) => signs.length > 0);

  it.each(recognisable.map((error) => [error.anchor, error] as const))('recognises %s and says all that is known of it', async (anchor, { signs, cause, remedy, source }) => {
    const [sign] = signs;
    const text = 'code' in sign! ? sign.code : sign!.phrase;
    const { code, out } = await runCli(['explain', text], { columns: 200 });
    const flat = out.replace(/\s+/g, ' ');
    expect(code).toBe(0);
    expect(flat).toContain(english(cause));
    for (const step of remedy) expect(flat).toContain(english(step));
    for (const page of [...source.articles, ...source.oracleHelp]) expect(flat).toContain(page);
    expect((await explained([text])).errors.map(({ error }) => error)).toContain(anchor);
  });

  it('tells several errors of one text, that which says most about its cause first', async () => {
    const { code, errors } = await explained([`INSUFFICIENT_PERMISSION; ${token}; you are not authorized to perform this.`]);
    expect(code).toBe(0);
    expect(errors.length).toBeGreaterThan(2);
    expect(errors[0]!.error).toBe('not-authorized');
    expect(errors[1]!.error).toBe('missing-authentication-token');
  });

  it('says that a text is a part of a message, or that only its beginning was read', async () => {
    const part = 'The HTTP method or resource may not';
    expect(await explained([part])).toMatchObject({ isPart: true, isCut: false, code: 0 });
    expect((await runCli(['explain', part])).out).toMatch(/^This is a part of a message: /);
    const long = `${'x '.repeat(10_000)}${token}`;
    expect(await explained([], { stdin: long })).toMatchObject({ isCut: true, code: 1, errors: [] });
    expect((await runCli(['explain', '-'], { stdin: long })).out).toMatch(/^Of this text, the first 20000 characters were read\.\n/);
  });

  it('never names roles in what lies in none', async () => {
    const { out } = await runCli(['explain', 'Need admin approval']);
    expect(out.replace(/\s+/g, ' ')).toContain('This is not a matter of roles');
    expect(out).not.toContain('--roles');
  });

  it('says which feature an error hangs on, of which no file tells whether it is on', async () => {
    const { out } = await runCli(['explain', 'SAML Single Sign On is not enabled'], { columns: 200 });
    expect(out).toContain('It hangs on a feature of the account, which no file tells: Setup > Company > Enable Features > SuiteCloud > SAML Single Sign-on.');
  });
});

describe('the text to explain', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['in quotes', [token], undefined],
    ['in words', token.split(' '), undefined],
    ['on standard input', [], token],
    ['on standard input by a dash', ['-'], token],
    ['behind two dashes', ['--', `--${token}`], undefined],
  ])('may stand %s', async (_, argv, stdin) => {
    const { code, out } = await runCli(['explain', ...argv], stdin === undefined ? {} : { stdin });
    expect([code, out.split('\n')[0]]).toEqual([0, token]);
  });

  it.each([
    ['no text on a terminal', [], undefined, 'error: There is no text: give it in quotes, or on standard input.\n'],
    ['an empty text', [' '], undefined, 'error: There is no text to explain: it is empty.\n'],
    ['nothing on standard input', [], ' \n', 'error: There is no text to explain: it is empty.\n'],
  ])('is missed where there is %s', async (_, argv, stdin, err) => {
    expect(await runCli(['explain', ...argv], stdin === undefined ? {} : { stdin })).toEqual({ code: 2, out: '', err });
  });

  const stdinOf = (chunks: Iterable<Buffer> | AsyncIterable<Buffer>) => ({ stdin: Object.assign(Readable.from(chunks), { isTTY: false }) });

  it('is read from an input that never ends, up to what is read of any text', async () => {
    function* endless(): Generator<Buffer> {
      for (;;) yield Buffer.from(`${token} `.repeat(100));
    }
    const text = await readInput([], stdinOf(endless()));
    expect(text.length).toBeGreaterThan(20_000);
    expect(text.length).toBeLessThan(200_000);
  });

  it.each([
    ['UTF-16, as PowerShell writes it', Buffer.from(`\ufeff${token}`, 'utf16le')],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${token}`)],
  ])('is read in %s', async (_, bytes) => {
    expect(await readInput([], stdinOf([bytes]))).toBe(token);
  });

  it('is read whatever the bytes', async () => {
    expect(await readInput(['-'], stdinOf([Buffer.from([0xff, 0x41, 0x00, 0xc3])]))).toContain('A');
  });

  it('is refused in a sentence where the input breaks', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('x');
        throw new Error('the pipe broke');
      })(),
    );
    await expect(readInput([], { stdin: broken })).rejects.toThrow(new UsageError('Standard input could not be read: the pipe broke'));
  });

  it('is never repeated, and nothing in it is obeyed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('', token), fc.integer({ min: 60, max: 200 }), async (noise, known, columns) => {
        fc.pre(`${noise}${known}`.trim() !== '');
        const { out, err } = await runCli(['explain', '--', `${noise} ${known} \u001b[31m${noise}`], { columns });
        expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
        for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 60 },
    );
  });
});

describe('roles by an error', () => {
  const files = {
    'Objects/ready.xml': roleXml(signInPermissions, { scriptId: 'customrole_ready', name: 'Ready' }),
    'Objects/sales.xml': roleXml({ ...signInPermissions, ADMI_WEBSERVICES: 'NONE' }),
    'Objects/odd.xml': roleXml({ ...signInPermissions, ADMI_WEBSERVICES: 'VIEW' }, { scriptId: 'customrole_odd', name: 'Odd' }),
  };

  it('are named with why, those that have the cause first, and the others counted', async () => {
    const { code, out } = await runCli(['explain', token, '--roles', 'Objects'], { cwd: folderOf(files) });
    expect(code).toBe(0);
    expect(out).toContain(`  Is it so here?
    ✗ 1 role has the documented cause.
    Roles with the cause: 1. Could not be told: 1. Without it: 1.
    ✗ customrole_sales  Objects/sales.xml:1  SOAP Web Services is missing; Full is needed.
    ? customrole_odd  Objects/odd.xml:1  This permission could not be read.
`);
  });

  it('stand in the JSON by file and script id', async () => {
    const { code, errors } = await explained([token, '--roles', 'Objects/sales.xml', '--roles', 'Objects/ready.xml'], { cwd: folderOf(files) });
    expect(code).toBe(0);
    expect(errors[0]).toMatchObject({ state: 'shows', counts: { shows: 1, unknown: 0, 'does-not-show': 1 } });
    expect(errors[0]!.roles!.map(({ scriptId, file, line, state }) => [scriptId, file, line, state])).toEqual([
      ['customrole_sales', 'Objects/sales.xml', 1, 'shows'],
      ['customrole_ready', 'Objects/ready.xml', 1, 'does-not-show'],
    ]);
  });

  it('are cut where they are many, and all stand in the JSON', async () => {
    const cwd = folderOf(Object.fromEntries([...Array(25).keys()].map((index) => [`r${index}.xml`, roleXml({}, { scriptId: `customrole_${index}` })])));
    const { out } = await runCli(['explain', token, '--roles', '.'], { cwd });
    expect(out.match(/customrole_\d+ /g)).toHaveLength(20);
    expect(out).toContain('    and 5 more\n');
    expect((await explained([token, '--roles', '.'], { cwd })).errors[0]!.roles).toHaveLength(25);
  });

  it('that could not be read are told, and end with 2', async () => {
    const cwd = folderOf({ ...files, 'Objects/bad.xml': '<role>' });
    const { code, err } = await runCli(['explain', token, '--roles', 'Objects'], { cwd });
    expect([code, err.split(':')[0]]).toEqual([2, 'Objects/bad.xml']);
    const report = await explained([token, '--roles', 'Objects'], { cwd });
    expect([report.code, report.problems!.map(({ code: of }) => of)]).toEqual([2, ['MALFORMED_XML']]);
  });

  it('come before what lies elsewhere', async () => {
    const { out } = await runCli(['explain', 'ROLE_REQUIRED', '--roles', 'Objects'], { cwd: folderOf(files), columns: 200 });
    const elsewhere = english((knownErrorOf('roleRequired').matter as RoleMatter).elsewhere!);
    expect(out.indexOf(elsewhere)).toBeGreaterThan(out.indexOf('Without it:'));
    expect((await explained(['ROLE_REQUIRED', '--roles', 'Objects'], { cwd: folderOf(files) })).errors[0]!.elsewhere).toBe(elsewhere);
  });
});
