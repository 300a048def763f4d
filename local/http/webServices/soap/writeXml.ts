/** XML that is well-formed: only `element` makes it. */
export class Xml {
  constructor(readonly text: string) {}
}

/** What XML 1.0 cannot hold, not even escaped: most control characters, lone surrogates and two noncharacters. */
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Texts are escaped; attributes without a value are left out. Names are this program's own, never a client's. */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, ...content: readonly (Xml | string)[]): Xml {
  const written = Object.entries(attributes).map(([attribute, value]) => (value === undefined ? '' : ` ${attribute}="${escaped(value)}"`));
  const inside = content.map((part) => (part instanceof Xml ? part.text : escaped(part))).join('');
  const start = `<${name}${written.join('')}`;
  return new Xml(inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`);
}

function escaped(text: string): string {
  return text
    .replace(impossible, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
