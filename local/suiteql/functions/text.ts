import type { SqlValue } from './value';

/** Oracle has no empty text: it is NULL. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

export function toText(value: SqlValue): string {
  return value === null ? '' : String(value);
}

/** Oracle counts characters, where JavaScript counts UTF-16 units. */
function charactersOf(value: SqlValue): string[] {
  return Array.from(toText(value));
}

export function upper(value: SqlValue): SqlValue {
  return value === null ? null : toText(value).toUpperCase();
}

export function lower(value: SqlValue): SqlValue {
  return value === null ? null : toText(value).toLowerCase();
}

export function length(value: SqlValue): SqlValue {
  return value === null ? null : charactersOf(value).length;
}

/** SUBSTR: positions count from 1, 0 is 1, negative ones from the end; without `count`, to the end. */
export function substring(value: SqlValue, position: SqlValue, count: SqlValue): SqlValue {
  if (value === null || position === null) {
    return null;
  }
  const characters = charactersOf(value);
  const from = Math.trunc(Number(position));
  const start = from < 0 ? characters.length + from : Math.max(from - 1, 0);
  if (start < 0) {
    return null;
  }
  const end = count === null ? characters.length : start + Math.trunc(Number(count));
  return orNull(characters.slice(start, Math.max(start, end)).join(''));
}

/** INSTR: the position of the nth occurrence from a position on, counted from 1; 0 where there is none. */
export function positionOf(value: SqlValue, searched: SqlValue, from: SqlValue, occurrence: SqlValue): SqlValue {
  if (value === null || searched === null) {
    return null;
  }
  const text = charactersOf(value);
  const part = charactersOf(searched);
  let remaining = Number(occurrence);
  for (let start = Math.max(Number(from) - 1, 0); start + part.length <= text.length; start += 1) {
    if (part.every((character, offset) => text[start + offset] === character)) {
      remaining -= 1;
      if (remaining === 0) {
        return start + 1;
      }
    }
  }
  return 0;
}

export function replace(value: SqlValue, searched: SqlValue, replacement: SqlValue): SqlValue {
  if (value === null || searched === null) {
    return value;
  }
  return orNull(toText(value).split(toText(searched)).join(toText(replacement)));
}

function trimStart(characters: readonly string[], removed: ReadonlySet<string>): string[] {
  const first = characters.findIndex((character) => !removed.has(character));
  return first === -1 ? [] : characters.slice(first);
}

export function trimLeft(value: SqlValue, removed: SqlValue): SqlValue {
  return value === null ? null : orNull(trimStart(charactersOf(value), new Set(charactersOf(removed))).join(''));
}

export function trimRight(value: SqlValue, removed: SqlValue): SqlValue {
  if (value === null) {
    return null;
  }
  const backwards = trimStart(charactersOf(value).reverse(), new Set(charactersOf(removed)));
  return orNull(backwards.reverse().join(''));
}

export function trimBoth(value: SqlValue, removed: SqlValue): SqlValue {
  return trimRight(trimLeft(value, removed), removed);
}

function filling(padding: string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => padding[index % padding.length] ?? '');
}

/** LPAD: text longer than `width` is cut. */
export function padLeft(value: SqlValue, width: SqlValue, padding: SqlValue): SqlValue {
  if (value === null || width === null || padding === null) {
    return null;
  }
  const text = charactersOf(value).slice(0, Math.max(Number(width), 0));
  return orNull([...filling(charactersOf(padding), Number(width) - text.length), ...text].join(''));
}

export function padRight(value: SqlValue, width: SqlValue, padding: SqlValue): SqlValue {
  if (value === null || width === null || padding === null) {
    return null;
  }
  const text = charactersOf(value).slice(0, Math.max(Number(width), 0));
  return orNull([...text, ...filling(charactersOf(padding), Number(width) - text.length)].join(''));
}

function escapeForRegularExpression(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

function patternOf(pattern: string, escape: string): RegExp {
  let source = '';
  let isEscaped = false;
  for (const character of Array.from(pattern)) {
    if (!isEscaped && character === escape) {
      isEscaped = true;
      continue;
    }
    const isWildcard = !isEscaped && (character === '%' || character === '_');
    source += isWildcard ? { '%': '.*', _: '.' }[character] : escapeForRegularExpression(character);
    isEscaped = false;
  }
  return new RegExp(`^${source}$`, 'su');
}

/** The pattern of the last LIKE: a query asks with the same one for every row. */
let lastPattern: { readonly pattern: string; readonly escape: string; readonly expression: RegExp } | undefined;

function compiledPattern(pattern: string, escape: string): RegExp {
  if (lastPattern?.pattern !== pattern || lastPattern.escape !== escape) {
    lastPattern = { pattern, escape, expression: patternOf(pattern, escape) };
  }
  return lastPattern.expression;
}

/** LIKE, which tells upper from lower case as Oracle's does: 1, 0, or NULL where either side is NULL. */
export function like(value: SqlValue, pattern: SqlValue, escape: SqlValue): SqlValue {
  if (value === null || pattern === null) {
    return null;
  }
  return compiledPattern(toText(pattern), toText(escape)).test(toText(value)) ? 1 : 0;
}

/** Oracle refuses a longer result of LISTAGG; measured in bytes. */
export const longestList = 4_000;

export function checkList(value: SqlValue): SqlValue {
  if (value !== null && Buffer.byteLength(toText(value)) > longestList) {
    throw new Error('ORA-01489: result of string concatenation is too long');
  }
  return value === '' ? null : value;
}
