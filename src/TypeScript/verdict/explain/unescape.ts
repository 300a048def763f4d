/** What is read here, one character after the other, each a bounded number of times: a string, or what counts for a test. */
export type Characters = Pick<string, 'length' | 'charCodeAt'>;

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const BACKSLASH = 0x5c;

/** No entity that stands in a message has a longer name or number; whatever is longer is text. */
const LONGEST_ENTITY = 10;

const invisible = ['shy', 'zwj', 'zwnj'];

interface Found {
  /** What stands there once it is unescaped. */
  readonly text: string;
  /** Where reading goes on. */
  readonly next: number;
}

/** Gives the name between an ampersand and a semicolon, and '' where there is none. */
function nameAt(characters: Characters, from: number): string {
  const end = Math.min(from + LONGEST_ENTITY, characters.length);
  let name = '';
  for (let at = from; at < end; at += 1) {
    const code = characters.charCodeAt(at);
    if (code === SEMICOLON) return name;
    if (code === AMPERSAND) return '';
    name += String.fromCharCode(code);
  }
  return '';
}

function characterOf(name: string): string | undefined {
  const [, sign = '', digits = ''] = /^#(x?)([\da-f]{1,7})$/i.exec(name) ?? [];
  if (digits !== '') {
    const code = parseInt(digits, sign === '' ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  if (!/^[a-z]{2,9}$/i.test(name)) return undefined;
  // Which sign it is does not matter: between words all are alike.
  return invisible.includes(name.toLowerCase()) ? '' : ' ';
}

/** An ampersand may be escaped any number of times: &amp;amp;quot; is a quote that was escaped three times. */
function entityAt(characters: Characters, ampersand: number): Found {
  let from = ampersand + 1;
  let name = nameAt(characters, from);
  while (name.toLowerCase() === 'amp') {
    from += name.length + 1;
    name = nameAt(characters, from);
  }
  const text = characterOf(name);
  return text === undefined ? { text: '&', next: from } : { text, next: from + name.length + 1 };
}

function unescape(characters: Characters, mark: number, foundAt: (characters: Characters, at: number) => Found): string {
  const parts: string[] = [];
  let at = 0;
  while (at < characters.length) {
    const code = characters.charCodeAt(at);
    const found = code === mark ? foundAt(characters, at) : { text: String.fromCharCode(code), next: at + 1 };
    parts.push(found.text);
    at = found.next;
  }
  return parts.join('');
}

/** Gives a text whose HTML entities are what they stand for; quotes, brackets and blanks are all a blank. */
export function unescapeHtml(characters: Characters): string {
  return unescape(characters, AMPERSAND, entityAt);
}

const blanks = ['n', 'r', 't', 'b', 'f'];

/** The letter after a backslash, or after any number of them: a string inside a string doubles each. */
function escapeAt(characters: Characters, backslash: number): Found {
  let at = backslash + 1;
  while (at < characters.length && characters.charCodeAt(at) === BACKSLASH) at += 1;
  const letter = at < characters.length ? String.fromCharCode(characters.charCodeAt(at)).toLowerCase() : '';
  if (blanks.includes(letter)) return { text: ' ', next: at + 1 };
  const digits = letter === 'u' ? nextFour(characters, at + 1) : '';
  if (/^[\da-f]{4}$/i.test(digits)) return { text: String.fromCharCode(parseInt(digits, 16)), next: at + 5 };
  return { text: '\\', next: at };
}

function nextFour(characters: Characters, from: number): string {
  let digits = '';
  for (let at = from; at < Math.min(from + 4, characters.length); at += 1) digits += String.fromCharCode(characters.charCodeAt(at));
  return digits;
}

/** Gives a text whose escapes of JSON strings are what they stand for, however often they were escaped. */
export function unescapeJson(characters: Characters): string {
  return unescape(characters, BACKSLASH, escapeAt);
}
