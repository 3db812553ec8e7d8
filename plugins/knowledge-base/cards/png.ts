import { deflateSync } from 'node:zlib';

/** A picture of at most sixteen colours. */
export interface Picture {
  /** An even number: two pixels are a byte of the file. */
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`, at most sixteen. */
  readonly palette: readonly string[];
  /** The number of its colour for each pixel, row by row. */
  readonly pixels: Uint8Array;
}

/**
 * Encodes a picture as PNG with a palette and four bits a pixel: a card of text takes a tenth of
 * what true colour takes. After https://www.w3.org/TR/png-3/.
 */
export function encodePng({ width, height, palette, pixels }: Picture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a sample, of a palette; the rest is what the format knows only one of.
  header.set([4, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.map((colour) => colour.slice(1)).join(''), 'hex');
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(packRows(width, height, pixels), { level: 2 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two pixels a byte; before each row the number of its filter, which is none. */
function packRows(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const bytes = width / 2 + 1;
  const rows = new Uint8Array(height * bytes);
  const rowAt = (y: number): Uint8Array => pixels.subarray(y * width, (y + 1) * width);
  for (let y = 0; y < height; y += 1) {
    const row = rowAt(y);
    // Most rows of a card are like the one above, which is cheap to see.
    if (y > 0 && Buffer.compare(row, rowAt(y - 1)) === 0) {
      rows.copyWithin(y * bytes, (y - 1) * bytes, y * bytes);
      continue;
    }
    for (let x = 0; x < width; x += 2) {
      rows[y * bytes + 1 + x / 2] = ((row[x] ?? 0) << 4) | (row[x + 1] ?? 0);
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(checksum(body), body.length + 4);
  return framed;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

/** CRC-32 as PNG wants it; Node has one of its own only since 20.15. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (remainders[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
