/** The last letter before the padding may use only some of its bits; any other would be a second spelling of the same bytes. */
const endings: Readonly<Record<number, RegExp>> = { 0: /^/, 1: /[AEIMQUYcgkosw048]$/, 2: /[AQgw]$/ };

function paddingOf(text: string): number {
  if (text.endsWith('==')) return 2;
  return text.endsWith('=') ? 1 : 0;
}

/**
 * Gives how many bytes a text of Base64 stands for, without decoding it; undefined where it is none: a letter outside the
 * standard alphabet, blanks, a wrong length, or a wrong end (RFC 4648, section 4). One letter is looked at a time, since a
 * pattern over the groups of ten million letters can exhaust an engine's stack.
 */
export function bytesOfBase64(text: string): number | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = paddingOf(text);
  const letters = text.slice(0, text.length - padding);
  if (/[^A-Za-z0-9+/]/.test(letters) || !endings[padding]!.test(letters.slice(-1))) return undefined;
  return (text.length / 4) * 3 - padding;
}
