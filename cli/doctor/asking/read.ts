/** Whoever answers may send anything: no more of a text or a list is taken than NetSuite ever has. */
const mostCharacters = 500;
const mostEntries = 200;

/**
 * A text that came with an answer, cut where it is too long to be read. A word is left whole or left out: half of a secret
 * would not be found when secrets are taken out.
 */
export function shortened(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters).replace(/[^\s"'<>,;(){}[\]]*$/, '')}…` : text;
}

/** A field of an answer, which may be anything; undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** A field as text; undefined where it is none, or empty. */
export function textField(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === 'string' && found !== '' ? shortened(found) : undefined;
}

/** A field as a list; undefined where it is none. */
export function listField(value: unknown, name: string): readonly unknown[] | undefined {
  const found = field(value, name);
  return Array.isArray(found) ? found.slice(0, mostEntries) : undefined;
}
