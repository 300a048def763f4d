import * as fileSystem from 'node:fs';
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
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
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

  it('is set where blanks stand around it in the manifest, and they stay', () => {
    const folder = copyOfProject();
    const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
    writeFileSync(join(folder, 'manifest.xml'), manifest.replace(`>${ours}<`, `> ${ours}\n<`));
    expect(applicationId(folder)).toBe(application);
    setPublisher(folder, theirs);
    expect(readFileSync(join(folder, 'manifest.xml'), 'utf8')).toBe(manifest.replace(`>${ours}<`, `> ${theirs}\n<`));
  });

  it.each(['', ' ', 'acme', 'com.Acme', 'com.acme.more', 'com. acme', 'com.acme/..'])('is refused where the manifest has %j', (id) => {
    const folder = copyOfProject();
    const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
    writeFileSync(join(folder, 'manifest.xml'), manifest.replace(`>${ours}<`, `>${id}<`));
    expect(() => planPublisher(folder, theirs)).toThrow(PublisherError);
    expect(() => applicationId(folder)).toThrow('manifest.xml');
  });

  it('is refused where there is no manifest, in one sentence', () => {
    const folder = copyOfProject();
    rmSync(join(folder, 'manifest.xml'));
    expect(() => planPublisher(folder, theirs)).toThrow(PublisherError);
    expect(() => planPublisher(folder, theirs)).toThrow(/manifest\.xml cannot be read \(ENOENT\).*\.$/);
  });

  it('is set before anything is built', () => {
    const folder = copyOfProject();
    rmSync(join(folder, 'FileCabinet'), { recursive: true });
    setPublisher(folder, theirs);
    expect(existsSync(join(folder, 'FileCabinet'))).toBe(false);
    expect(applicationId(folder)).toBe(`${theirs}.${project}`);
  });
});

/** Sets another publisher, as if the machine stopped after so many steps; gives whether it came to an end before. */
function setInterrupted(folder: string, publisher: string, steps: number): boolean {
  let left = steps;
  const spies = (['writeFileSync', 'renameSync', 'rmSync'] as const).map((name) => {
    const real = fileSystem[name] as (...given: unknown[]) => void;
    return jest.spyOn(jest.requireActual<typeof fileSystem>('node:fs'), name).mockImplementation((...given: unknown[]) => {
      if (left === 0) throw new Error('The machine stopped.');
      left -= 1;
      real(...given);
    });
  });
  try {
    setPublisher(folder, publisher);
    return true;
  } catch {
    return false;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Copies of this project, each interrupted after one more step on its way to another publisher. */
function* interruptedCopies(): Generator<string> {
  for (let steps = 0; ; steps += 1) {
    const folder = copyOfProject();
    if (setInterrupted(folder, theirs, steps)) return;
    yield folder;
  }
}

describe('a change of the publisher id that was interrupted', () => {
  afterAll(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('is finished by setting it again, wherever it was, and nothing is left over', () => {
    const whole = copyOfProject();
    const files = setPublisher(whole, theirs);
    const interrupted = [...interruptedCopies()];
    // Each text is written, and takes its place; the built folder moves.
    expect(interrupted).toHaveLength(2 * files.length + 1);
    for (const folder of interrupted) {
      setPublisher(folder, theirs);
      expect(contentOf(folder)).toEqual(contentOf(whole));
    }
  });

  it('is told, with its places, by whoever sets another one, and what to do leads there', () => {
    const before = contentOf(copyOfProject());
    const told = [...interruptedCopies()].map((folder) => {
      try {
        setPublisher(folder, ours);
        return undefined;
      } catch (error) {
        expect(error).toBeInstanceOf(PublisherError);
        setPublisher(folder, theirs);
        setPublisher(folder, ours);
        return (error as Error).message;
      } finally {
        expect(contentOf(folder)).toEqual(before);
      }
    });
    const all = told.filter((message) => message !== undefined);
    expect(all.length).toBeGreaterThan(0);
    for (const message of all) expect(message).toMatch(new RegExp(`but ${theirs} stands at Objects/scripts/\\S+:\\d+.*: a change was interrupted\\. Set ${theirs}, which finishes it, and then ${ours}\\.`));
  });

  it('to one publisher is not taken for one to a third', () => {
    for (const folder of interruptedCopies()) {
      const isTold = [...contentOf(folder)].some(([file, text]) => !file.endsWith('.set-publisher') && text.includes(theirs));
      if (isTold) expect(() => planPublisher(folder, 'org.third')).toThrow('a change was interrupted');
      else expect(planPublisher(folder, 'org.third').changes.length).toBeGreaterThan(0);
    }
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
