import { insertRows } from '../../../local/account/insert';
import { listMails } from '../../../local/account/outbox';
import { saveUser } from '../../../local/account/users';
import { ScriptError } from '../../../local/runtime/scriptError';
import { runSuitelet } from '../../../local/runtime/runScript';
import { FixtureAccount } from '../runtime/fixtureAccount';

const modules = { email: 'N/email', runtime: 'N/runtime' };

describe('N/email', () => {
  let fixture: FixtureAccount;
  beforeEach(() => {
    fixture = new FixtureAccount();
    saveUser(fixture.account, { id: 7, firstName: 'Ben', lastName: 'Boss', email: 'ben@example.com' });
    insertRows(fixture.account, 'employee', [{ id: 8, entityid: 'No Mail', email: null, isinactive: 'F', giveaccess: 'F' }]);
    insertRows(fixture.account, 'customer', [{ id: 501, entityid: 'Acme', email: 'office@acme.example', isinactive: 'F' }]);
  });
  afterEach(() => { fixture.close(); });

  const mail = (changes: string): string =>
    `({ author: runtime.getCurrentUser().id, recipients: 'to@example.com', subject: 'Subject', body: 'Text', ...${changes} })`;
  const send = (changes = '{}', member = 'send'): string => `email.${member}(${mail(changes)})`;
  const sent = () => listMails(fixture.account, 10);

  it('puts a mail into the outbox, with its author and addresses', () => {
    fixture.answerOf(send("{ recipients: [7, 'x@example.com', '501'], cc: 'cc@example.com', bcc: [7], replyTo: 'back@example.com', body: 'a < b\\n& c' }"), modules);
    expect(sent()).toEqual([{
      id: 1,
      date: expect.any(Date),
      author: 'Ada Fixture <ada@example.com>',
      recipients: ['ben@example.com', 'x@example.com', 'office@acme.example'],
      cc: ['cc@example.com'],
      bcc: ['ben@example.com'],
      replyTo: 'back@example.com',
      subject: 'Subject',
      body: 'a < b\n& c',
      isHtml: false,
      isBulk: false,
      scriptId: 'customscript_suitelet_js',
      deploymentId: 'customdeploy_suitelet_js',
    }]);
  });

  it.each([
    ['send', 20, false],
    ['sendBulk', 10, true],
  ])('costs what %s costs, and gives nothing back', (member, units, isBulk) => {
    const outcome = fixture.answerOf(`response.write(String(${send('{}', member)}));`, modules);
    expect(outcome).toMatchObject({ unitsUsed: units, body: 'undefined' });
    expect(sent()).toMatchObject([{ isBulk }]);
  });

  it.each([
    ['a tag', 'Hello <b>you</b>', true],
    ['a comment', '<!-- -->', true],
    ['a line break', 'a<br/>b', true],
    ['a comparison', '1 < 2 > 0', false],
    ['nothing of the kind', 'Hello', false],
  ])('takes a body with %s for what NetSuite takes it for', (_title, body, isHtml) => {
    fixture.answerOf(send(`{ body: ${JSON.stringify(body)} }`), modules);
    expect(sent()).toMatchObject([{ body, isHtml }]);
  });

  it('lets a role with Vicarious Emails write in the name of others', () => {
    fixture.close();
    fixture = new FixtureAccount([{ key: 'ADMI_VICARIOUS_EMAILS', level: 4 }]);
    saveUser(fixture.account, { id: 7, firstName: 'Ben', lastName: 'Boss', email: 'ben@example.com' });
    fixture.answerOf(send('{ author: 7 }'), modules);
    expect(sent()).toMatchObject([{ author: 'Ben Boss <ben@example.com>' }]);
  });

  const ten = "Array.from({ length: 10 }, (_, index) => `a${index}@example.com`)";

  it('takes ten recipients', () => {
    expect(fixture.codeOf(send(`{ recipients: ${ten} }`), modules)).toBe('no error');
  });

  it.each([
    ['no author', '{ author: undefined }', 'SSS_MISSING_REQD_ARGUMENT'],
    ['no recipients', '{ recipients: undefined }', 'SSS_MISSING_REQD_ARGUMENT'],
    ['an empty list of recipients', '{ recipients: [] }', 'SSS_MISSING_REQD_ARGUMENT'],
    ['no subject', "{ subject: '' }", 'SSS_MISSING_REQD_ARGUMENT'],
    ['no body', '{ body: null }', 'SSS_MISSING_REQD_ARGUMENT'],
    ['an author who is no employee', '{ author: 501 }', 'SSS_AUTHOR_MUST_BE_EMPLOYEE'],
    ['an author who does not exist', '{ author: -5 }', 'SSS_AUTHOR_MUST_BE_EMPLOYEE'],
    ['an author without an address', '{ author: 8 }', 'SSS_AUTHOR_MUST_BE_EMPLOYEE'],
    ['an author by his address', "{ author: 'ada@example.com' }", 'WRONG_PARAMETER_TYPE'],
    ['another author than the user', '{ author: 7 }', 'INSUFFICIENT_PERMISSION'],
    ['a recipient who does not exist', '{ recipients: 999 }', 'SSS_INVALID_TO_EMAIL'],
    ['a recipient without an address', '{ recipients: [7, 8] }', 'SSS_INVALID_TO_EMAIL'],
    ['a recipient that is no address', "{ recipients: 'Ben Boss' }", 'SSS_INVALID_TO_EMAIL'],
    ['two addresses in one text', "{ recipients: 'a@example.com,b@example.com' }", 'SSS_INVALID_TO_EMAIL'],
    ['an address with a line break', "{ recipients: 'a@example.com\\nBcc: b@example.com' }", 'SSS_INVALID_TO_EMAIL'],
    ['a copy that is no address', "{ cc: ['x'] }", 'SSS_INVALID_CC_EMAIL'],
    ['a blind copy that is no address', "{ bcc: ['x'] }", 'SSS_INVALID_BCC_EMAIL'],
    ['recipients of another kind', '{ recipients: [{}] }', 'WRONG_PARAMETER_TYPE'],
    ['a subject of another kind', '{ subject: 7 }', 'WRONG_PARAMETER_TYPE'],
    ['a reply address that is none', "{ replyTo: 'x' }", 'WRONG_PARAMETER_TYPE'],
    ['eleven recipients', `{ recipients: ${ten}, cc: 'b@example.com' }`, 'SSS_MAXIMUM_NUMBER_RECIPIENTS_EXCEEDED'],
    ['attachments', '{ attachments: [{}] }', 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['related records', '{ relatedRecords: { entityId: 501 } }', 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
  ])('refuses %s, and sends nothing', (_title, changes, code) => {
    expect(fixture.codeOf(send(changes), modules)).toBe(code);
    expect(fixture.codeOf(send(changes, 'sendBulk'), modules)).toBe(code);
    expect(sent()).toEqual([]);
  });

  it('fails where a test wants it to', () => {
    fixture.runSuitelet("response.write('');", modules);
    fixture.writeFile('mail.js', `/**\n * @NApiVersion 2.1\n * @NScriptType Suitelet\n */\ndefine(['N/email', 'N/runtime'], (email, runtime) => ({ onRequest({ response }) {
      try { ${send()}; } catch (error) { response.write(error.name); } } }));`);
    const beforeCall = ({ module, member }: { readonly module: string; readonly member: string }): void => {
      if (module === 'N/email' && member === 'send') throw new ScriptError('SSS_EMAIL_DOWN', 'No mail today.');
    };
    const execution = { deployment: fixture.deploy('SUITELET', 'mail.js'), caller: fixture.caller, baseUrl: fixture.baseUrl, beforeCall };
    const outcome = runSuitelet(fixture.account, execution, { method: 'GET', url: '/', parameters: {}, headers: {}, body: '', clientIpAddress: '' });
    expect(outcome).toMatchObject({ body: 'SSS_EMAIL_DOWN' });
    expect(sent()).toEqual([]);
  });
});
