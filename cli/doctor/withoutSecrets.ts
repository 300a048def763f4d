/** Shorter ones in Base64 stand in any text by chance. In characters, as Base64 has them. */
const SHORTEST_IN_BASE64 = 6;

/**
 * Gives what takes secrets out of a text: as they are and percent-encoded, in capitals and small letters, and in Base64,
 * alone or as a part of what was encoded. Other forms, such as the signature that was made with them, stay.
 */
export function withoutSecrets(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.filter((secret) => secret !== '').flatMap((secret) => [percentForm(secret), ...base64Forms(secret)]);
  if (forms.length === 0) return (text) => text;
  const longestFirst = forms.sort((one, other) => other.length - one.length).map(({ pattern }) => pattern);
  const any = new RegExp(longestFirst.join('|'), 'gi');
  return (text) => text.replace(any, '…');
}

interface Form {
  /** Of what is found, in characters. */
  readonly length: number;
  readonly pattern: string;
}

/** Any of its characters may be encoded: encoders differ in which they leave. */
function percentForm(secret: string): Form {
  const pattern = [...secret].map((character) => `(?:${escaped(character)}|${[...Buffer.from(character)].map(percent).join('')})`).join('');
  return { length: secret.length, pattern };
}

/** What stands before a secret shifts it by none, one or two bytes; the characters at its edges hang on its neighbours too. */
function base64Forms(secret: string): Form[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
    const isEndOwn = (shift + bytes.length) % 3 === 0;
    const own = encoded.slice(shift === 0 ? 0 : shift + 1, isEndOwn ? undefined : -1);
    return own.length < SHORTEST_IN_BASE64 ? [] : [{ length: own.length, pattern: own.replaceAll('-', '[-+]').replaceAll('_', '[_/]') }];
  });
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function percent(byte: number): string {
  return `%${byte.toString(16).padStart(2, '0')}`;
}
