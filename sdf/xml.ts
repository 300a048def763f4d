import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text, without the white space around it. */
  readonly text: string;
  /** From 1: the line of the element's start tag. */
  readonly line: number;
}

export type ParsedXml =
  | { readonly state: 'parsed'; readonly roots: readonly [XmlElement, ...XmlElement[]] }
  | { readonly state: 'malformed'; readonly message: string; readonly line: number };

/** What the parser gives in document order: one key names the element, ':@' holds its attributes. */
type ParserNode = Record<string, unknown>;

const attributesKey = ':@';
const textKey = '#text';
/** The parser's types say Symbol, the wrapper object; what it gives is a symbol. */
const positionKey = XMLParser.getMetaDataSymbol() as unknown as symbol;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
  captureMetaData: true,
});

/** Gives the top-level elements of an XML text; a well-formed document has one, and the caller judges others. */
export function parseXml(text: string): ParsedXml {
  const validity = XMLValidator.validate(text);
  if (validity !== true) return { state: 'malformed', message: validity.err.msg, line: validity.err.line };
  try {
    const [first, ...others] = elementsOf(parser.parse(text), lineStartsOf(text));
    if (first === undefined) return { state: 'malformed', message: 'It holds no element.', line: 1 };
    return { state: 'parsed', roots: [first, ...others] };
  } catch (error) {
    return { state: 'malformed', message: error instanceof Error ? error.message : String(error), line: 1 };
  }
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

/** Where each line begins, so that the line of a position is found without reading the text again. */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function elementsOf(nodes: ParserNode[], lineStarts: readonly number[]): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== attributesKey);
    return name === undefined || name === textKey ? [] : [elementOf(name, node, lineStarts)];
  });
}

function elementOf(name: string, node: ParserNode, lineStarts: readonly number[]): XmlElement {
  const content = node[name] as ParserNode[];
  return {
    name,
    attributes: new Map(Object.entries((node[attributesKey] ?? {}) as Record<string, string>)),
    children: elementsOf(content, lineStarts),
    text: content.map((part) => String(part[textKey] ?? '')).join('').trim(),
    line: lineOf(node, lineStarts),
  };
}

function lineOf(node: ParserNode, lineStarts: readonly number[]): number {
  const { startIndex: position = 0 } = (Reflect.get(node, positionKey) ?? {}) as { startIndex?: number };
  let line = 0;
  for (let beyond = lineStarts.length; beyond - line > 1; ) {
    const middle = (line + beyond) >>> 1;
    if ((lineStarts[middle] ?? 0) <= position) line = middle;
    else beyond = middle;
  }
  return line + 1;
}
