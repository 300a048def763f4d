/** An application's address with an answer behind what it has already. */
export function withAnswer(address: string, answer: Readonly<Record<string, string>>): string {
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams(answer)}`;
}

/** What a page's policy must name so that its form may lead there: an origin, or the scheme of an app of this machine. */
export function formTarget(address: string): string {
  const { origin, protocol } = new URL(address);
  return origin === 'null' ? protocol : origin;
}
