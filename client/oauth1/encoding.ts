/** RFC 5849 §3.6: UTF-8, every byte but the unreserved ones as %XX with capital letters. A lone surrogate becomes U+FFFD. */
export function percentEncode(text: string): string {
  const complete = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(complete).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A name and its value, not encoded. */
export type Parameter = readonly [name: string, value: string];
