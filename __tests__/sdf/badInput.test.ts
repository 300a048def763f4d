import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { judgeProject } from '../../sdf/judgeProject';
import type { Problem } from '../../sdf/problem';
import { readProject } from '../../sdf/readProject';
import { removeWrittenProjects, soundProject, writeProject } from '../support/sdfProject';

const user = 'Objects/roles/customrole_sample_user.xml';
const xml = soundProject[user]!;
const page = 'FileCabinet/SuiteApps/com.example.sample/page.js';
const isRoot = process.getuid?.() === 0;

/** What is found in the sound project after something was done to its folder. */
function foundAfter(spoil: (folder: string) => void): Problem[] {
  const folder = writeProject();
  spoil(folder);
  return judgeProject(readProject(folder));
}

const codes = (problems: readonly Problem[]): string[] => problems.map(({ code, file, line }) => `${code} ${file}${line === undefined ? '' : `:${line}`}`);

describe('a project of which something cannot be read', () => {
  afterAll(removeWrittenProjects);

  it.each<[string, string, Uint8Array, string]>([
    ['empty', user, new Uint8Array(), 'FILE_EMPTY'],
    ['binary', user, Buffer.from([0x3c, 0x61, 0, 0, 0x3e]), 'BINARY_FILE'],
    ['none of its encoding', user, Buffer.from([0x3c, 0x61, 0xff, 0x3e]), 'NOT_IN_ITS_ENCODING'],
    ['in an encoding that is not known', user, Buffer.from('<?xml version="1.0" encoding="EBCDIC-US"?><a/>'), 'ENCODING_NOT_KNOWN'],
    ['empty, and the manifest', 'manifest.xml', new Uint8Array(), 'FILE_EMPTY'],
  ])('names a file that is %s', (_how, file, bytes, code) => {
    const found = foundAfter((folder) => writeFileSync(join(folder, file), bytes));
    expect(found).toContainEqual({ code, file, message: expect.stringMatching(/\.$/) });
  });

  it.each<[string, Buffer]>([
    ['with a byte order mark', Buffer.from(`\uFEFF${xml}`)],
    ['in UTF-16', Buffer.from(`\uFEFF${xml}`, 'utf16le')],
    ['with Windows line ends', Buffer.from(xml.replaceAll('\n', '\r\n'))],
  ])('takes a file %s', (_how, bytes) => {
    expect(foundAfter((folder) => writeFileSync(join(folder, user), bytes))).toEqual([]);
  });

  it('names a file that is too large, without reading it', () => {
    expect(codes(foundAfter((folder) => truncateSync(join(folder, user), 50_000_000)))).toContain(`FILE_TOO_LARGE ${user}`);
  });

  it('names a bomb of entities', () => {
    const bomb = `<!DOCTYPE role [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n${xml}`;
    expect(codes(foundAfter((folder) => writeFileSync(join(folder, user), bomb)))).toContain(`MALFORMED_XML ${user}:1`);
  });

  it('names links and does not follow them, though they lead in a circle', () => {
    const found = foundAfter((folder) => {
      symlinkSync('..', join(folder, 'Objects', 'circle'));
      symlinkSync('self', join(folder, 'Objects', 'self'));
      symlinkSync('../SuiteApps', join(folder, 'FileCabinet', 'SuiteApps', 'again'));
      symlinkSync('page.js', join(folder, dirname(page), 'other.js'));
    });
    expect(codes(found)).toEqual([
      'SYMBOLIC_LINK FileCabinet/SuiteApps/again',
      `SYMBOLIC_LINK ${dirname(page)}/other.js`,
      'SYMBOLIC_LINK Objects/circle',
      'SYMBOLIC_LINK Objects/self',
    ]);
  });

  it('takes a folder for a folder, whatever its name', () => {
    const found = foundAfter((folder) => {
      rmSync(join(folder, user));
      mkdirSync(join(folder, 'Objects', 'roles.xml', 'more'), { recursive: true });
      writeFileSync(join(folder, 'Objects', 'roles.xml', 'more', 'customrole_sample_user.xml'), xml);
      mkdirSync(join(folder, dirname(page), 'library.js'));
    });
    expect(found).toEqual([]);
  });

  it('names a folder in the place of a file, and a file in that of a folder', () => {
    const found = foundAfter((folder) => {
      rmSync(join(folder, 'deploy.xml'));
      mkdirSync(join(folder, 'deploy.xml'));
      writeFileSync(join(folder, 'Translations'), '');
    });
    expect(codes(found)).toEqual(['NOT_A_FOLDER Translations', 'NOT_A_FILE deploy.xml']);
  });

  it('names a pipe and does not wait for it', () => {
    // Windows has none.
    const pipes = process.platform === 'win32' ? [] : ['Objects/customrole_x.xml', 'deploy.xml'];
    const found = foundAfter((folder) => {
      for (const pipe of pipes) {
        rmSync(join(folder, pipe), { force: true });
        execFileSync('mkfifo', [join(folder, pipe)]);
      }
    });
    expect(codes(found)).toEqual(pipes.map((pipe) => `NOT_A_FILE ${pipe}`));
  });

  it('names files and folders that may not be opened', () => {
    const found = foundAfter((folder) => {
      chmodSync(join(folder, user), 0);
      chmodSync(join(folder, page), 0);
      chmodSync(join(folder, 'Objects', 'records'), 0);
    });
    const closed = ['FILE_NOT_READABLE Objects/records', `FILE_NOT_READABLE ${user}`, `FILE_NOT_READABLE ${page}`];
    // Nothing is closed to the superuser.
    expect(codes(found)).toEqual(isRoot ? [] : expect.arrayContaining(closed));
  });

  it('names every problem of an object that holds nothing else', () => {
    const fields = '<nonsense/>'.repeat(200_000);
    const found = foundAfter((folder) => writeFileSync(join(folder, user), xml.replace('<permissions>', `${fields}<permissions>`)));
    expect(found).toHaveLength(200_000);
  });

  it('reads a text that looks like the beginning of many references once', () => {
    const text = '[appid='.repeat(100_000);
    expect(foundAfter((folder) => writeFileSync(join(folder, user), xml.replace('Sample User', text)))).toEqual([]);
  });

  it('never throws, whatever a file holds', () => {
    const folder = writeProject();
    const files = ['manifest.xml', 'deploy.xml', 'InstallationPreferences/locking.xml', user, page, 'Objects/scripts/customscript_sample_page.xml', 'Translations/x.xlf'];
    const shreds = fc.array(fc.constantFrom(...xml.split(/(?=<)|(?<=>)/), '<', '>', '&', '"', ' scriptid=', ']]>', '\0', '\uFFFF'), { maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...files), shreds, (file, parts) => {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), parts.join(''));
        expect(judgeProject(readProject(folder))).toBeInstanceOf(Array);
      }),
    );
  });
});
