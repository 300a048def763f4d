const LONGEST_NAME = 100;
const LONGEST_EXTENSION = 16;

/** Marks that turn the direction of writing, by which exe.gpj is made to look like a picture. */
const directionMarks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Names of devices: Windows opens no file that is called so, with any extension. */
const reservedName = /^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\.|$)/i;

/** Programs and pages: files that a computer or a browser runs when somebody opens them. */
const runnableFile = /\.(?:m?js|jse|html?|xhtml|shtml|hta|exe|bat|cmd|com|scr|msi|ps1|vbs|vbe|wsf|jar)$/i;

function lastPart(name: string): string {
  return name.split(/[/\\]/).pop() ?? '';
}

/** Cuts by characters, so that none is cut in half, and keeps the extension. */
function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= LONGEST_NAME) return name;
  const dot = characters.lastIndexOf('.');
  const extension = dot > 0 && characters.length - dot <= LONGEST_EXTENSION ? characters.slice(dot) : [];
  return [...characters.slice(0, LONGEST_NAME - extension.length), ...extension].join('').replace(/[.\s]+$/, '');
}

/**
 * Gives a name under which a file can be kept and opened anywhere, whatever it was called in the mail: no folders, no
 * control characters, no turned writing, nothing that Windows refuses; at most 100 characters with the extension kept.
 */
export function safeFileName(given: string): string {
  const bare = lastPart(given.replace(/\p{Cc}/gu, '').replace(directionMarks, ''))
    .replace(/[:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (bare === '') return 'attachment';
  return shortened(reservedName.test(bare) ? `_${bare}` : bare);
}

/**
 * Tells whether a safe name is that of a program or a page, which take the permission Allow JS / HTML Uploads. NetSuite
 * itself refuses .js and .htm without it (support article 3509654); programs are held to the same.
 */
export function isRunnable(safeName: string): boolean {
  return runnableFile.test(safeName);
}
