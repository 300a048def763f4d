/**
 * Whether a path of deploy.xml or of an installation preference, such as ~/Objects/*, takes a file of the project in.
 * The star stands for anything, sub-folders included.
 */
export function matchesPath(pattern: string, file: string): boolean {
  const parts = pattern.replace(/^~\//, '').split('*').map(escapeForPattern);
  return new RegExp(`^${parts.join('.*')}$`).test(file);
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
