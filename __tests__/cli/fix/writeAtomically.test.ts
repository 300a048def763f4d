import { spawn } from 'node:child_process';
import fs, { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeAtomically } from '../../../cli/fix/writeAtomically';
import { folderOf, roleXml, runCli } from '../support';

const before = Buffer.from('before');
const after = Buffer.from('after, and longer');

afterEach(() => jest.restoreAllMocks());

/** A folder with one file that holds what was read. */
function fileToWrite(): { folder: string; path: string } {
  const folder = folderOf({ 'role.xml': before });
  return { folder, path: join(folder, 'role.xml') };
}

/** Refuses as a file system does. */
function failWith(code: string) {
  return () => {
    throw Object.assign(new Error(`${code}: refused`), { code });
  };
}

describe('a file is replaced whole', () => {
  it('with its mode, and nothing else in the folder', () => {
    const { folder, path } = fileToWrite();
    chmodSync(path, 0o640);
    expect(writeAtomically(path, before, after)).toBeUndefined();
    expect(readFileSync(path)).toEqual(after);
    expect(statSync(path).mode & 0o7777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['role.xml']);
  });

  it('with its owner', () => {
    const { path } = fileToWrite();
    const owner = jest.spyOn(fs, 'fchownSync').mockImplementation(() => undefined);
    const { uid, gid } = statSync(path);
    writeAtomically(path, before, after);
    expect(owner).toHaveBeenCalledWith(expect.any(Number), uid, gid);
  });

  it('although its owner cannot be kept', () => {
    const { path } = fileToWrite();
    jest.spyOn(fs, 'fchownSync').mockImplementation(failWith('EPERM'));
    expect(writeAtomically(path, before, after)).toBeUndefined();
    expect(readFileSync(path)).toEqual(after);
  });

  it('through a symbolic link, which stays one', () => {
    const { folder, path } = fileToWrite();
    mkdirSync(join(folder, 'links'));
    const link = join(folder, 'links', 'role.xml');
    symlinkSync('../role.xml', link);
    expect(writeAtomically(link, before, after)).toBeUndefined();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readlinkSync(link)).toBe('../role.xml');
    expect(readFileSync(path)).toEqual(after);
    expect([readdirSync(folder), readdirSync(join(folder, 'links'))]).toEqual([['links', 'role.xml'], ['role.xml']]);
  });

  it('once its bytes are on the disk', () => {
    const { path } = fileToWrite();
    const order: string[] = [];
    const { fsyncSync, renameSync } = fs;
    jest.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
      order.push('sync');
      fsyncSync(descriptor);
    });
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      order.push('rename');
      renameSync(from, to);
    });
    writeAtomically(path, before, after);
    expect(order).toEqual(['sync', 'rename']);
  });
});

describe('a file that cannot be written stays as it is, and nothing is left beside it', () => {
  it.each([
    ['openSync', 'EACCES', 'It, or its folder, may not be written by this user.'],
    ['openSync', 'EROFS', 'It lies on a file system that is read-only.'],
    ['accessSync', 'EACCES', 'It, or its folder, may not be written by this user.'],
    ['writeFileSync', 'ENOSPC', 'There is no space left for it.'],
    ['fchownSync', 'EIO', 'It could not be written: EIO: refused'],
    ['fsyncSync', 'EIO', 'It could not be written: EIO: refused'],
    ['renameSync', 'EPERM', 'It, or its folder, may not be written by this user.'],
    ['realpathSync', 'ENOENT', 'It is not there any more.'],
  ] as const)('where %s fails with %s', (name, code, message) => {
    const { folder, path } = fileToWrite();
    const mock = jest.spyOn(fs, name as 'fsyncSync').mockImplementation(failWith(code));
    expect(writeAtomically(path, before, after)).toEqual({ code: 'FILE_NOT_WRITABLE', message });
    mock.mockRestore();
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['role.xml']);
  });

  it('where it is read-only, even for the superuser', () => {
    const { folder, path } = fileToWrite();
    chmodSync(path, 0o444);
    expect(writeAtomically(path, before, after)).toMatchObject({ code: 'FILE_NOT_WRITABLE' });
    expect([readFileSync(path), readdirSync(folder)]).toEqual([before, ['role.xml']]);
  });

  it('where somebody else changed it meanwhile', () => {
    const { folder, path } = fileToWrite();
    const { fsyncSync } = fs;
    jest.spyOn(fs, 'fsyncSync').mockImplementationOnce((descriptor) => {
      writeFileSync(path, 'theirs');
      fsyncSync(descriptor);
    });
    expect(writeAtomically(path, before, after)).toMatchObject({ code: 'FILE_CHANGED' });
    expect(readFileSync(path, 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['role.xml']);
  });
});

it('a process that is killed leaves the old file or the new one, whole', async () => {
  const [one, other] = ['1', '2'].map((digit) => Buffer.alloc(300_000, digit)) as [Buffer, Buffer];
  const folder = folderOf({ 'role.xml': one });
  const path = join(folder, 'role.xml');
  const script = `
    const { writeAtomically } = require(${JSON.stringify(resolve('cli/fix/writeAtomically'))});
    const { readFileSync } = require('node:fs');
    const path = ${JSON.stringify(path)};
    const other = (bytes) => Buffer.alloc(bytes.length, bytes[0] === 0x31 ? '2' : '1');
    for (let writes = 0; ; writes += 1) {
      const bytes = readFileSync(path);
      writeAtomically(path, bytes, other(bytes));
      if (writes === 20) process.stdout.write('busy');
    }`;
  for (let kills = 0; kills < 3; kills += 1) {
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((done) => child.stdout.once('data', done));
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    const bytes = readFileSync(path);
    expect(bytes.equals(one) || bytes.equals(other)).toBe(true);
  }
});

describe('the command', () => {
  it('says what was not written, writes the others and ends with 2', async () => {
    const folder = folderOf({ 'a.xml': roleXml({}, { scriptId: 'customrole_a' }), 'b.xml': roleXml({}, { scriptId: 'customrole_b' }) });
    chmodSync(join(folder, 'a.xml'), 0o444);
    const { code, out, err } = await runCli(['fix', '.'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/^a\.xml: It .*\.\n$/);
    expect(out).toContain('✗ Not written  customrole_a');
    expect(out).toContain('2 roles (Fixed: 1; Not written: 1). 1 path could not be read or written.');
    expect(readFileSync(join(folder, 'a.xml'), 'utf8')).toBe(roleXml({}, { scriptId: 'customrole_a' }));
    expect(readFileSync(join(folder, 'b.xml'), 'utf8')).toContain('ADMI_WEBSERVICES');
  });

  it('follows a link to the file that it leads to', async () => {
    const folder = folderOf({ 'there/role.xml': roleXml({}) });
    symlinkSync('there/role.xml', join(folder, 'role.xml'));
    expect((await runCli(['fix', 'role.xml'], { cwd: folder })).code).toBe(0);
    expect(lstatSync(join(folder, 'role.xml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'there/role.xml'), 'utf8')).toContain('ADMI_WEBSERVICES');
  });
});
