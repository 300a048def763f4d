import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beside } from './beside';
import type { FileChange, PublisherPlan } from './planPublisher';

/**
 * Writes what was planned: all of it, or nothing. Every text is written beside its file first; only then files take their
 * places, and where one cannot, those before it get their old texts back. The manifest comes last: until then it names the
 * old publisher, so that a run that was interrupted can be made again and finishes.
 * @throws what the file system threw, once all is as it was
 */
export function applyPlan(projectFolder: string, { changes, move, leftOver }: PublisherPlan): void {
  const pathOf = (file: string): string => join(projectFolder, file);
  const undo: (() => void)[] = [];
  const replace = ({ file, before }: FileChange): void => {
    renameSync(beside(pathOf(file)), pathOf(file));
    undo.unshift(() => writeFileSync(pathOf(file), before, 'latin1'));
  };
  try {
    for (const file of leftOver) rmSync(pathOf(file), { force: true });
    for (const { file, after } of changes) writeFileSync(beside(pathOf(file)), after, 'latin1');
    changes.filter((change) => !isManifest(change)).forEach(replace);
    if (move) {
      renameSync(pathOf(move.from), pathOf(move.to));
      undo.unshift(() => renameSync(pathOf(move.to), pathOf(move.from)));
    }
    changes.filter(isManifest).forEach(replace);
  } catch (error) {
    for (const step of undo) step();
    for (const { file } of changes) rmSync(beside(pathOf(file)), { force: true });
    throw error;
  }
}

function isManifest({ file }: FileChange): boolean {
  return file === 'manifest.xml';
}
