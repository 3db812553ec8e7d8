/** A text, and how it is written back so that every other byte stays. */
export interface Decoded {
  /** Without a byte order mark: no editor counts it as a column. */
  readonly text: string;
  /** The bytes of another text; undefined where the file's encoding lacks one of its letters. */
  readonly encode: (text: string) => Buffer | undefined;
}

const looksBinary = 8192;

/** Reads UTF-8, UTF-16 LE with its mark, or else Latin-1; undefined for what is no text. */
export function decode(bytes: Buffer): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf16le', bytes, 2);
  if (bytes.subarray(0, looksBinary).includes(0)) return undefined;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const utf8 = decodeAs('utf8', bytes, mark);
  return utf8.encode(utf8.text)?.equals(bytes) ? utf8 : decodeAs('latin1', bytes, 0);
}

function decodeAs(encoding: BufferEncoding, bytes: Buffer, mark: number): Decoded {
  return {
    text: bytes.toString(encoding, mark),
    encode: (text) => {
      const written = Buffer.from(text, encoding);
      return written.toString(encoding) === text
        ? Buffer.concat([bytes.subarray(0, mark), written])
        : undefined;
    },
  };
}
