import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element by its local name: clients choose their prefixes themselves. */
export interface Element {
  readonly name: string;
  /** By the name as it was written, with its prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The element's own text, as it is. */
  readonly text: string;
}

/** Characters of a message; the parser repeats what a client sent. */
const longestMessage = 200;

/** A text that is no XML, or more than plain XML. The message is for the developer of the client. */
export class XmlError extends Error {
  override readonly name = 'XmlError';

  constructor(message: string) {
    super(message.slice(0, longestMessage));
  }
}

/** What the parser gives in document order: one key names the element, ':@' holds its attributes. */
type ParserNode = Readonly<Record<string, unknown>>;

const attributesKey = ':@';
const textKey = '#text';

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Knows the five entities of XML and characters by number, and no others: SOAP forbids document types (SOAP 1.1,
 * section 3), and none of a client's own entities is ever expanded.
 */
const entityDecoder = {
  setExternalEntities: () => undefined,
  setXmlVersion: () => undefined,
  reset: () => undefined,
  addInputEntities: () => {
    throw new XmlError('A SOAP message must not have a document type.');
  },
  decode: (text: string) => text.replace(/&([^;&\s]{0,32};)?/g, (_, reference: string | undefined) => decoded(reference)),
};

/** What stands between & and ; with the latter. */
function decoded(reference = ''): string {
  const name = reference.slice(0, -1);
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
  const character = code >= 1 && code <= 0x10ffff ? String.fromCodePoint(code) : predefined[name];
  if (character === undefined) throw new XmlError('The message has a reference to an unknown entity.');
  return character;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  entityDecoder,
});

/** The root element of an XML text. @throws XmlError */
export function readXml(text: string): Element {
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw new XmlError(`${validity.err.msg} (line ${validity.err.line})`);
  const roots = elementsOf(parsed(text));
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new XmlError('The message must have one root element.');
  return root;
}

function parsed(text: string): readonly ParserNode[] {
  try {
    return parser.parse(text) as readonly ParserNode[];
  } catch (error) {
    throw new XmlError(error instanceof Error ? error.message : 'The message cannot be read.');
  }
}

function elementsOf(nodes: readonly ParserNode[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== attributesKey);
    const content = name === undefined || name === textKey ? undefined : node[name];
    return name !== undefined && Array.isArray(content) ? [elementOf(name, content as ParserNode[], node[attributesKey])] : [];
  });
}

function elementOf(name: string, content: readonly ParserNode[], attributes: unknown): Element {
  return {
    name: localName(name),
    attributes: new Map(Object.entries((attributes ?? {}) as Record<string, string>)),
    children: elementsOf(content),
    text: content.map((part) => String(part[textKey] ?? '')).join(''),
  };
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first child of that local name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).filter((child) => child.name === name);
}

/** The text of the first child of that name without white space around it; '' where there is none. */
export function textOf(element: Element | undefined, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}

/** The local name of the type that xsi:type gives an element; '' where it has none. `type` without prefix is another attribute. */
export function typeOf(element: Element): string {
  const [, type = ''] = [...element.attributes].find(([name]) => /^[^:]+:type$/.test(name)) ?? [];
  return localName(type.trim());
}
