import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { applyPlan } from '../../scripts/publisher/applyPlan';
import { planPublisher } from '../../scripts/publisher/planPublisher';
import { PublisherError } from '../../scripts/publisher/publisherError';
import { applicationId } from '../../scripts/suiteAppFolder';
import { judgeProject } from '../../sdf/judgeProject';
import { readProject } from '../../sdf/readProject';

const application = applicationId();
const [ours, project] = [application.slice(0, application.lastIndexOf('.')), application.slice(application.lastIndexOf('.') + 1)];
const theirs = 'net.acme7publisher';
const folders: string[] = [];

/** A copy of this project, to be changed: with its sources or without. */
function copyOfProject({ isWhole = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'extendsync-publisher-'));
  folders.push(folder);
  cpSync('src', folder, { recursive: true, filter: (path) => isWhole || path !== join('src', 'TypeScript') });
  mkdirSync(join(folder, 'TypeScript'), { recursive: true });
  return folder;
}

/** Every file of a folder with its bytes. */
function contentOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'latin1')]));
}

function setPublisher(folder: string, publisher: string): readonly string[] {
  const plan = planPublisher(folder, publisher);
  applyPlan(folder, plan);
  return plan.changes.map(({ file }) => file);
}

describe('another publisher id', () => {
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('is set in manifest, deploy.xml and script objects, and nowhere else', () => {
    const folder = copyOfProject({ isWhole: true });
    const scripts = readdirSync(join(folder, 'Objects', 'scripts')).map((file) => `Objects/scripts/${file}`);
    expect(setPublisher(folder, theirs)).toEqual([...scripts, 'deploy.xml', 'manifest.xml']);
    const moved = [...contentOf(folder)].filter(([file]) => file.startsWith(join('FileCabinet', 'SuiteApps')));
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every(([file]) => file.startsWith(join('FileCabinet', 'SuiteApps', `${theirs}.${project}`)))).toBe(true);
    expect([...contentOf(folder).values()].filter((text) => text.includes(ours))).toEqual([]);
  });

  it('makes a project that SDF takes as it took the old one', () => {
    const folder = copyOfProject();
    setPublisher(folder, theirs);
    expect(judgeProject(readProject(folder))).toEqual([]);
    expect(applicationId(folder)).toBe(`${theirs}.${project}`);
  });

  it('leads back to the same project, byte for byte', () => {
    const folder = copyOfProject({ isWhole: true });
    const before = contentOf(folder);
    setPublisher(folder, theirs);
    setPublisher(folder, ours);
    expect(contentOf(folder)).toEqual(before);
  });

  it('changes nothing when it is set again', () => {
    const folder = copyOfProject();
    setPublisher(folder, theirs);
    const before = contentOf(folder);
    expect(setPublisher(folder, theirs)).toEqual([]);
    expect(contentOf(folder)).toEqual(before);
  });

  it('is set in installation preferences and in references by application too', () => {
    const folder = copyOfProject();
    writeFileSync(join(folder, 'InstallationPreferences', 'more.xml'), `<path>~/FileCabinet/SuiteApps/${application}/*</path><!-- ü ÿ -->`, 'latin1');
    writeFileSync(join(folder, 'Objects', 'x.xml'), `<role><permkey>[appid=${application}, scriptid=customrecord_x]</permkey></role>`);
    expect(setPublisher(folder, theirs)).toEqual(expect.arrayContaining(['InstallationPreferences/more.xml', 'Objects/x.xml']));
    expect(contentOf(folder).get(join('InstallationPreferences', 'more.xml'))).toBe(`<path>~/FileCabinet/SuiteApps/${theirs}.${project}/*</path><!-- ü ÿ -->`);
  });

  it.each(['acme', 'com.Acme', 'com.acme.app', '.acme', 'com.', 'com acme', 'com.ac-me', '', '../x.y', `com.${'a'.repeat(80)}`])('is refused in the form %j', (publisher) => {
    expect(() => planPublisher('src', publisher)).toThrow(PublisherError);
  });

  it('is refused where the old one stands in a place that is not known, which is named', () => {
    const folder = copyOfProject();
    writeFileSync(join(folder, 'TypeScript', 'new.ts'), `// one\nexport const owner = '${ours}';\n// ${ours}other\n`);
    const before = contentOf(folder);
    expect(() => setPublisher(folder, theirs)).toThrow(`at TypeScript/new.ts:2. Nothing was changed.`);
    expect(contentOf(folder)).toEqual(before);
  });

  it('is refused where it stands already, since nothing would lead back', () => {
    const folder = copyOfProject();
    writeFileSync(join(folder, 'TypeScript', 'new.ts'), `// ${theirs}\n`);
    expect(() => setPublisher(folder, theirs)).toThrow('stands already at TypeScript/new.ts:1');
  });

  it('is refused where its folder exists', () => {
    const folder = copyOfProject();
    mkdirSync(join(folder, 'FileCabinet', 'SuiteApps', `${theirs}.${project}`));
    expect(() => setPublisher(folder, theirs)).toThrow('exists already');
  });

  it('is set nowhere where one of the files cannot be written', () => {
    const folder = copyOfProject();
    const plan = planPublisher(folder, theirs);
    const before = contentOf(folder);
    const blocked = { file: 'no/such/folder.xml', before: '', after: '' };
    expect(() => applyPlan(folder, { ...plan, changes: [...plan.changes, blocked] })).toThrow('ENOENT');
    expect(contentOf(folder)).toEqual(before);
  });

  it('gives files their old texts back where the built folder cannot be moved', () => {
    const folder = copyOfProject();
    const plan = planPublisher(folder, theirs);
    const before = contentOf(folder);
    expect(() => applyPlan(folder, { ...plan, move: { from: 'gone', to: 'elsewhere' } })).toThrow('ENOENT');
    expect(contentOf(folder)).toEqual(before);
  });

  it('is set before anything is built', () => {
    const folder = copyOfProject();
    rmSync(join(folder, 'FileCabinet'), { recursive: true });
    setPublisher(folder, theirs);
    expect(existsSync(join(folder, 'FileCabinet'))).toBe(false);
    expect(applicationId(folder)).toBe(`${theirs}.${project}`);
  });
});

describe('the publisher id of now', () => {
  it('stands in no code and no setting outside the SDF project', () => {
    const rooms = ['__tests__', 'bench', 'cli', 'client', 'local', 'prove', 'scripts', 'sdf'];
    const settings = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isFile() && /^\.gitignore$|\.(?:js|json)$/.test(entry.name));
    const files = [...settings.map(({ name }) => name), ...rooms.flatMap((room) => [...contentOf(room).keys()].map((file) => join(room, file)))];
    expect(files.filter((file) => readFileSync(file, 'utf8').includes(application))).toEqual([]);
  });
});
