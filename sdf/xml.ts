import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text, without the white space of XML around it: other blanks, such as a no-break space, are text. */
  readonly text: string;
  /** From 1: the line of the element's start tag. */
  readonly line: number;
  readonly place: Place;
}

/** Where an element stands: offsets into the text, in UTF-16 code units. */
export interface Place {
  /** Of the `<` that begins the start tag. */
  readonly start: number;
  /** Behind the `>` of the start tag. */
  readonly contentStart: number;
  /** Of the `<` that begins the end tag; of an empty-element tag, the same as contentStart. */
  readonly contentEnd: number;
  /** Behind the element's last `>`. */
  readonly end: number;
}

/** Whether the element is written as one empty-element tag: `<permissions/>`. */
export function isEmptyElementTag({ place }: XmlElement): boolean {
  return place.contentEnd === place.end;
}

export type ParsedXml =
  | { readonly state: 'parsed'; readonly roots: readonly [XmlElement, ...XmlElement[]] }
  | { readonly state: 'malformed'; readonly message: string; readonly line: number };

/** No object of SDF is nested so deep; a text that is would only be meant to overflow. */
const DEEPEST = 200;

/** An element while it is read. */
interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly texts: string[];
  readonly line: number;
  readonly start: number;
  readonly contentStart: number;
}

class Malformed extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

/**
 * Gives the top-level elements of an XML text; a well-formed document has one, and a second is given for the caller to
 * judge. Entities other than XML's own five are malformed: none is declared or fetched, so none is ever expanded.
 */
export function parseXml(text: string): ParsedXml {
  try {
    const [first, ...others] = elementsOf(text);
    if (first === undefined) return { state: 'malformed', message: 'It holds no element.', line: 1 };
    return { state: 'parsed', roots: [first, ...others] };
  } catch (error) {
    if (error instanceof Malformed) return { state: 'malformed', message: error.message, line: error.line };
    throw error;
  }
}

/** As a fragment, so that a second root is read too; a declaration is then read by us, as a fragment has none. */
function elementsOf(text: string): XmlElement[] {
  const parser = new SaxesParser({ fragment: true, xmlns: false });
  const declarationEnd = /^<\?xml[ \t\r\n][^>]*\?>/.exec(text)?.[0].length ?? 0;
  const roots: XmlElement[] = [];
  const open: OpenElement[] = [];
  const lineOf = lineReader(text);
  const position = () => declarationEnd + parser.position;

  const close = (contentEnd: number, end: number): void => {
    const element = closed(open.pop()!, contentEnd, end);
    (open.at(-1)?.children ?? roots).push(element);
  };
  parser.on('error', ({ message }) => {
    throw new Malformed(sentence(message), lineOf(position()));
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const contentStart = position();
    // No attribute may hold a <.
    const start = text.lastIndexOf('<', contentStart - 1);
    if (open.length === DEEPEST) throw new Malformed(`Its elements are nested deeper than ${DEEPEST}.`, lineOf(start));
    open.push({ name: tag.name, attributes: new Map(Object.entries(tag.attributes)), children: [], texts: [], line: lineOf(start), start, contentStart });
  });
  parser.on('closetag', ({ isSelfClosing }) => close(isSelfClosing ? position() : text.lastIndexOf('</', position() - 1), position()));
  const takeText = (value: string): void => {
    const parent = open.at(-1);
    if (parent) parent.texts.push(value);
    else if (trimmed(value) !== '') throw new Malformed('Text stands outside of any element.', lineOf(position() - 1));
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);

  parser.write(text.slice(declarationEnd)).close();
  return roots;
}

function closed({ texts, ...element }: OpenElement, contentEnd: number, end: number): XmlElement {
  const { name, attributes, children, line, start, contentStart } = element;
  return { name, attributes, children, text: trimmed(texts.join('')), line, place: { start, contentStart, contentEnd, end } };
}

/** White space is what XML 1.0 has as such, and no other blank of Unicode. Read character by character: a text may hold millions in a row. */
const isWhiteSpace = (character: string | undefined): boolean => character === ' ' || character === '\t' || character === '\r' || character === '\n';

function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (isWhiteSpace(text[start])) start += 1;
  while (end > start && isWhiteSpace(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** Gives the line, from 1, of offsets that only grow: the text is read once, however many are asked for. */
function lineReader(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}

/** The parser begins its messages with line and column, which are counted here; and it calls a fragment what is none. */
function sentence(message: string): string {
  if (message.includes('doctype')) return 'It declares a document type, which might declare entities; none is taken.';
  const words = message.replace(/^(?:\d+:\d+: )?/, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** All children of that name, in document order. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of that name; '' where there is none. */
export function textOf(element: XmlElement, name: string): string {
  return childOf(element, name)?.text ?? '';
}

/** The element and everything in it, parents first. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* walk(child);
}
