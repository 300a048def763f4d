const ending = '.set-publisher';

/** Gives where the new text of a file is written before it takes the file's place. */
export function beside(path: string): string {
  return `${path}${ending}`;
}

/** Whether a file is such a text, left by a run that was interrupted. */
export function isLeftOver(path: string): boolean {
  return path.endsWith(ending);
}
