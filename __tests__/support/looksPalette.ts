import { crc32, deflateSync } from 'node:zlib';
import type { PNG } from 'pngjs';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const distance = (one: number, other: number) =>
  ((one >> 16) - (other >> 16)) ** 2 + (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((one & 255) - (other & 255)) ** 2;

/** The most frequent colours, and for each colour the place of the nearest of them. */
function paletteOf(colours: readonly number[]): { readonly palette: readonly number[]; readonly placeOf: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const all = [...counts].sort(([one, ones], [other, others]) => others - ones || one - other).map(([colour]) => colour);
  const palette = all.slice(0, mostColours);
  const nearest = (colour: number) => palette.reduce((best, each, place) => (distance(colour, each) < distance(colour, palette[best]!) ? place : best), 0);
  return { palette, placeOf: new Map(all.map((colour, place) => [colour, place < mostColours ? place : nearest(colour)])) };
}

/**
 * Gives a picture as an indexed PNG of at most 256 colours: a page of text has few that matter, and a third of the bytes.
 * Every picture of the same pixels gives the same bytes (PNG, third edition, W3C).
 */
export function toIndexedPng({ width, height, data }: PNG): Buffer {
  const colours = Array.from({ length: width * height }, (_, pixel) => data.readUIntBE(pixel * 4, 3));
  const { palette, placeOf } = paletteOf(colours);
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, pixel) => {
    // Each row begins with its filter: none, which suits indexed colours best.
    rows[pixel + Math.floor(pixel / width) + 1] = placeOf.get(colour)!;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, indexed colour.
  header.set([8, 3, 0, 0, 0], 8);
  const colourTable = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', colourTable), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
