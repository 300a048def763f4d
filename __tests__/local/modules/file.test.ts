import { insertRows } from '../../../local/account/insert';
import { setRolePermission } from '../../../local/account/permissions';
import { execute } from '../../../local/suiteql';
import { administrator } from '../account/support';
import { FixtureAccount } from '../runtime/fixtureAccount';

const modules = { file: 'N/file' };

describe('N/file', () => {
  let fixture: FixtureAccount;
  beforeEach(() => {
    fixture = new FixtureAccount([{ key: 'LIST_FILECABINET', level: 4 }]);
    insertRows(fixture.account, 'mediaitemfolder', [{ id: 11, name: 'Mail', parent: null }, { id: 12, name: 'Inner', parent: 11 }]);
  });
  afterEach(() => { fixture.close(); });

  const returned = (statements: string): unknown => fixture.valueOf(`(() => { ${statements} })()`, modules);
  const code = (statements: string): unknown => fixture.codeOf(statements, modules);
  const rows = (sql: string): unknown => execute(fixture.account, administrator, sql, []).rows;
  const make = (options: string): string => `file.create({ name: 'a.txt', fileType: file.Type.PLAINTEXT, contents: 'Grüße', folder: 12, ${options} })`;

  it('keeps a file: its contents, and what it says of itself', () => {
    expect(returned(`const made = ${make("description: 'D', isOnline: true")}; const id = made.save(); const loaded = file.load({ id });
      return [made.id === id, loaded.id === id, loaded.name, loaded.folder, loaded.fileType, loaded.isText, loaded.size, loaded.getContents(), loaded.description, loaded.isOnline, loaded.isInactive, loaded.path];`)).toEqual([
      true, true, 'a.txt', 12, 'PLAINTEXT', true, 7, 'Grüße', 'D', true, false, 'Mail/Inner/a.txt',
    ]);
    expect(rows('SELECT name, folder, filetype, filesize, isonline, url FROM file')).toEqual([['a.txt', 12, 'PLAINTEXT', 7, 'T', '/core/media/media.nl?id=1']]);
  });

  it('keeps bytes that are no text, as Base64', () => {
    expect(returned("const made = file.create({ name: 'a.png', fileType: 'PNGIMAGE', contents: 'AP+A', folder: 11 }); made.save(); const loaded = file.load(made.id); return [loaded.getContents(), loaded.size, loaded.isText];")).toEqual(['AP+A', 3, false]);
  });

  it('finds a file by its path, with or without the first slash', () => {
    expect(returned(`${make('')}.save(); return [file.load('/Mail/Inner/a.txt').id, file.load({ id: 'mail/inner/a.txt' }).id];`)).toEqual([1, 1]);
  });

  it('overwrites a file of that name in that folder, and keeps its id', () => {
    expect(returned(`const first = ${make('')}.save(); const second = ${make("contents: 'Other'")}.save(); const elsewhere = ${make('folder: 11')}.save();
      return [first, second, elsewhere, file.load(first).getContents()];`)).toEqual([1, 1, 2, 'Other']);
  });

  it('changes a loaded file without touching its contents', () => {
    expect(returned(`const id = ${make('')}.save(); const loaded = file.load(id); loaded.name = 'b.txt'; loaded.folder = 11; loaded.description = 'New'; loaded.save();
      const again = file.load('/Mail/b.txt'); return [again.id === id, again.getContents(), again.description, again.size];`)).toEqual([true, 'Grüße', 'New', 7]);
  });

  it('deletes a file, contents and all', () => {
    expect(code(`const id = ${make('')}.save(); file.delete({ id }); file.delete({ id })`)).toBe('RCRD_DSNT_EXIST');
    expect(fixture.account.database.all('SELECT file FROM local_file_content')).toEqual([]);
  });

  it.each([
    ['no name', "file.create({ fileType: 'PDF', contents: '' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['no type', "file.create({ name: 'a', contents: '' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['a type that does not exist', "file.create({ name: 'a', fileType: 'PAPER' })", 'SSS_INVALID_TYPE_ARG'],
    ['a slash in the name', make("name: '../a.txt'"), 'USER_ERROR'],
    ['a backslash in the name', make(String.raw`name: 'a\\b.txt'`), 'USER_ERROR'],
    ['a control character in the name', make(String.raw`name: 'a\nb.txt'`), 'USER_ERROR'],
    ['a name of blanks', make("name: '  '"), 'USER_ERROR'],
    ['a binary file that is not Base64', make("fileType: 'PDF', contents: '<pdf>'"), 'FAILED_TO_DECODE_STRING_ENCODED_BINARY_DATA_USING_1_ENCODING'],
    ['more than 10 MB', make("contents: 'x'.repeat(10485761)"), 'SSS_FILE_CONTENT_SIZE_EXCEEDED'],
    ['another encoding', make('encoding: file.Encoding.SHIFT_JIS'), 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
    ['a folder that is no id', make("folder: 'Mail'"), 'WRONG_PARAMETER_TYPE'],
    ['no folder when it is saved', `${make('folder: undefined')}.save()`, 'SSS_MISSING_REQD_ARGUMENT'],
    ['a folder that is not there', `${make('folder: 99')}.save()`, 'INVALID_KEY_OR_REF'],
    ['a new name with a slash', `${make('')}.name = 'a/b'`, 'USER_ERROR'],
    ['a new size', `${make('')}.size = 1`, 'READ_ONLY'],
    ['an id that is not there', 'file.load({ id: 99 })', 'INSUFFICIENT_PERMISSION'],
    ['a path that leads nowhere', "file.load({ id: '/Mail/none.txt' })", 'RCRD_DSNT_EXIST'],
    ['the contents of a file that came by SOAP', 'file.load({ id: 81 }).getContents()', 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
  ])('refuses %s', (_title, statement, expected) => {
    insertRows(fixture.account, 'file', [{ id: 81, name: 's.pdf', folder: 11, filetype: 'PDF' }]);
    expect(code(statement)).toBe(expected);
  });

  it('takes 10 MB', () => {
    expect(returned(`return ${make("contents: 'x'.repeat(10485760)")}.size;`)).toBe(10_485_760);
  });

  describe('asks for Documents and Files', () => {
    const operations = [
      ['load', 'file.load({ id: 81 })', 1],
      ['save a new file', `${make('')}.save()`, 2],
      ['save over a file of the same name', `${make("name: 's.pdf', folder: 11")}.save()`, 2],
      ['delete', 'file.delete({ id: 81 })', 4],
    ] as const;
    const cases = operations.flatMap(([title, statement, level]) => ([0, 1, 2, 3, 4] as const).map((has) => [title, has, statement, level] as const));

    it.each(cases)('to %s, and has it at %i or not', (_title, has, statement, level) => {
      insertRows(fixture.account, 'file', [{ id: 81, name: 's.pdf', folder: 11, filetype: 'PDF' }]);
      setRolePermission(fixture.account, fixture.roleId, 'LIST_FILECABINET', has);
      expect(code(statement)).toBe(has >= level ? 'no error' : 'INSUFFICIENT_PERMISSION');
    });

    it('and to change a loaded file at Edit', () => {
      const change = 'const loaded = file.load(81); loaded.save()';
      insertRows(fixture.account, 'file', [{ id: 81, name: 's.pdf', folder: 11, filetype: 'PDF' }]);
      setRolePermission(fixture.account, fixture.roleId, 'LIST_FILECABINET', 2);
      expect(code(change)).toBe('INSUFFICIENT_PERMISSION');
      setRolePermission(fixture.account, fixture.roleId, 'LIST_FILECABINET', 3);
      expect(code(change)).toBe('no error');
    });
  });

  it('takes files that a browser runs only with Allow JS / HTML Uploads', () => {
    const upload = `${make("name: 'a.html', fileType: 'HTMLDOC'")}.save()`;
    expect(code(upload)).toBe('INSUFFICIENT_PERMISSION');
    setRolePermission(fixture.account, fixture.roleId, 'ADMI_ALLOW_JS_HTML_UPLOAD', 4);
    expect(code(upload)).toBe('no error');
  });

  it.each([
    ['create', `${make('')};`, 0],
    ['save', `${make('')}.save();`, 20],
    ['load', 'file.load(81).getContents;', 10],
    ['delete', 'file.delete(81);', 20],
  ])('charges %s as Oracle says', (_title, statements, units) => {
    insertRows(fixture.account, 'file', [{ id: 81, name: 's.pdf', folder: 11, filetype: 'PDF' }]);
    expect(fixture.answerOf(statements, modules)).toHaveProperty('unitsUsed', units);
  });
});
