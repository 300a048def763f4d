import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange, PublisherPlan } from './planPublisher';

const beside = (path: string): string => `${path}.set-publisher`;

/**
 * Writes what was planned: all of it, or nothing. Every text is written beside its file first; only then files take their
 * places, and where one cannot, those before it get their old texts back.
 * @throws what the file system threw, once all is as it was
 */
export function applyPlan(projectFolder: string, { changes, move }: PublisherPlan): void {
  const pathOf = ({ file }: FileChange): string => join(projectFolder, file);
  const replaced: FileChange[] = [];
  try {
    for (const change of changes) writeFileSync(beside(pathOf(change)), change.after, 'latin1');
    for (const change of changes) {
      renameSync(beside(pathOf(change)), pathOf(change));
      replaced.push(change);
    }
    if (move) renameSync(join(projectFolder, move.from), join(projectFolder, move.to));
  } catch (error) {
    for (const change of replaced) writeFileSync(pathOf(change), change.before, 'latin1');
    for (const change of changes) rmSync(beside(pathOf(change)), { force: true });
    throw error;
  }
}
