import { ScriptError } from './scriptError';

/** Names in lower case. Oracle help, N/http Module, "HTTP Header Information": set by a script, they are ignored. */
const ignored: ReadonlySet<string> = new Set([
  'connection', 'content-length', 'host', 'jsessionid', 'trailer', 'transfer-encoding', 'upgrade', 'via',
]);

/** The same page: set by a Suitelet, they are an error. */
const refused: ReadonlySet<string> = new Set([
  'allow', 'content-location', 'content-md5', 'content-range', 'date', 'location', 'proxy-authenticate',
  'public-key-pins', 'public-key-pins-report-only', 'retry-after', 'server', 'strict-transport-security',
  'upgrade-insecure-requests', 'warning', 'www-authenticate',
]);

/** The headers of a Suitelet's answer, by any spelling of their names. */
export class ResponseHeaders {
  readonly #headers = new Map<string, { readonly name: string; readonly values: string[] }>();

  /** @throws ScriptError SSS_INVALID_HEADER */
  set(name: string, value: string): void {
    if (isAccepted(name, value)) this.#headers.set(name.toLowerCase(), { name, values: [value] });
  }

  /** Another line of a header. @throws ScriptError SSS_INVALID_HEADER */
  add(name: string, value: string): void {
    if (!isAccepted(name, value)) return;
    const header = this.#headers.get(name.toLowerCase());
    if (header === undefined) {
      this.set(name, value);
    } else {
      header.values.push(value);
    }
  }

  /** One value as a text, several as a list, none as null. */
  get(name: string): string | string[] | null {
    const values = this.#headers.get(name.toLowerCase())?.values ?? [];
    return values.length > 1 ? [...values] : (values[0] ?? null);
  }

  /** All but the Content-Type, which travels by itself. */
  toRecord(): Record<string, string | string[]> {
    const record: Record<string, string | string[]> = {};
    for (const [key, { name }] of this.#headers) {
      const value = this.get(name);
      if (key !== 'content-type' && value !== null) record[name] = value;
    }
    return record;
  }
}

function isAccepted(name: string, value: string): boolean {
  const isWellFormed = /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
  if (!isWellFormed || refused.has(name.toLowerCase())) {
    throw new ScriptError('SSS_INVALID_HEADER', `One or more headers are not valid. (${name})`);
  }
  return !ignored.has(name.toLowerCase());
}
