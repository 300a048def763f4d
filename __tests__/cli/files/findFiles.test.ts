import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles, shownPath } from '../../../cli/files/findFiles';
import { UsageError } from '../../../cli/usageError';
import { folderOf } from '../support';

const shown = (folder: string, ...paths: string[]) => findFiles(paths, folder).files.map((file) => file.shown);

describe('findFiles', () => {
  it('gives the XML files of a folder to the bottom, each once and in order, and leaves out what no project keeps objects in', () => {
    const folder = folderOf({ 'b.xml': '', 'a/c.XML': '', 'a/d.txt': '', 'node_modules/e.xml': '', '.git/f.xml': '' });
    expect(shown(folder, '.', 'b.xml', './a')).toEqual(['a/c.XML', 'b.xml']);
  });

  it('takes a file that was named whatever its name', () => {
    const folder = folderOf({ 'role.txt': '' });
    expect(findFiles(['role.txt'], folder).files).toMatchObject([{ shown: 'role.txt', isNamed: true }]);
  });

  it.each([['.'], ['src']])('searches the objects of an SDF project only, from %s', (path) => {
    const folder = folderOf({ 'src/manifest.xml': '', 'src/Objects/x.xml': '', 'src/InstallationPreferences/locking.xml': '' });
    expect(shown(folder, path)).toEqual(['src/Objects/x.xml']);
    expect(shown(folder)).toEqual(['src/Objects/x.xml']);
  });

  it('asks for a path where here is no project', () => {
    expect(() => findFiles([], folderOf({ 'a.xml': '' }))).toThrow(UsageError);
  });

  it('follows links to folders and files, each target once, and ends where they lead in a circle', () => {
    const folder = folderOf({ 'roles/a.xml': '', 'elsewhere/b.xml': '', 'elsewhere/c.txt': '' });
    symlinkSync('../elsewhere', join(folder, 'roles', 'more'));
    symlinkSync('../roles', join(folder, 'elsewhere', 'back'));
    symlinkSync('../elsewhere/c.txt', join(folder, 'roles', 'text'));
    symlinkSync('a.xml', join(folder, 'roles', 'z.xml'));
    symlinkSync('nowhere', join(folder, 'roles', 'broken'));
    expect(findFiles(['roles'], folder)).toMatchObject({ files: [{ shown: 'roles/a.xml' }, { shown: 'roles/more/b.xml' }], problems: [] });
  });

  it('names what is not there, what leads in a circle, and links to XML that is not there', () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'roles'));
    symlinkSync('self.xml', join(folder, 'roles', 'self.xml'));
    symlinkSync('gone', join(folder, 'roles', 'role.xml'));
    expect(findFiles(['roles', 'missing'], folder).problems).toEqual([
      { code: 'FILE_NOT_FOUND', file: 'roles/role.xml', message: 'There is no such file or folder.' },
      { code: 'FILE_NOT_READABLE', file: 'roles/self.xml', message: 'Its symbolic links lead in a circle.' },
      { code: 'FILE_NOT_FOUND', file: 'missing', message: 'There is no such file or folder.' },
    ]);
  });

  it('shows paths from where the command runs, and those elsewhere whole', () => {
    expect([shownPath('/a/b/c.xml', '/a'), shownPath('/a', '/a'), shownPath('/b/c.xml', '/a')]).toEqual(['b/c.xml', '.', '/b/c.xml']);
  });
});
