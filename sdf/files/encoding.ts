/** How the bytes of a text file stand for its text. */
export interface Encoding {
  /** As Node's TextDecoder calls it, e.g. utf-8, utf-16le, windows-1252. */
  readonly name: string;
  /** Bytes of the byte order mark that begins the file: 0, 2 or 3. */
  readonly markLength: number;
}

/** A byte order mark decides, whatever the declaration says (XML 1.0, appendix F). */
const marks: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { bytes: [0xff, 0xfe], name: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'utf-16be' },
];

/** Of these every character is one byte, so that places in the text are places in the file. */
const singleByte = /^(?:iso-8859-\d+|windows-\d+|koi8-[ru]|macintosh|ibm866)$/;

/** The encoding of an XML file: by its byte order mark, else by its declaration, else UTF-8; undefined for one not read here. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return { name: mark.name, markLength: mark.bytes.length };
  if (bytes[0] === 0x3c && bytes[1] === 0) return { name: 'utf-16le', markLength: 0 };
  if (bytes[0] === 0 && bytes[1] === 0x3c) return { name: 'utf-16be', markLength: 0 };
  const name = decoderName(declaredEncoding(bytes) ?? 'utf-8');
  return name === 'utf-8' || (name !== undefined && singleByte.test(name)) ? { name, markLength: 0 } : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning)?.[1];
}

function decoderName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** The text of a file, without its byte order mark; undefined where the bytes are none of this encoding. */
export function decode(bytes: Uint8Array, { name, markLength }: Encoding): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(markLength));
  } catch {
    return undefined;
  }
}

/** How many bytes of the file stand before an offset of its text, in UTF-16 code units. */
export function byteOffset(text: string, offset: number, { name, markLength }: Encoding): number {
  if (name === 'utf-8') return markLength + Buffer.byteLength(text.slice(0, offset), 'utf8');
  return markLength + (name.startsWith('utf-16') ? 2 : 1) * offset;
}

/** The bytes of an ASCII text, which all encodings here have. */
export function encodeAscii(text: string, { name }: Encoding): Buffer {
  if (!name.startsWith('utf-16')) return Buffer.from(text, 'latin1');
  const bytes = Buffer.from(text, 'utf16le');
  return name === 'utf-16be' ? bytes.swap16() : bytes;
}
