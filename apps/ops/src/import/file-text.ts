import { ImportRefused } from './import-refused';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What Windows-1252 has from 0x80 to 0x9f. Written out, since the decoder of Node.js 20 takes it for Latin-1, which has no euro sign. */
const ownOfWindows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windows = {
  decode: (text: string) => text.replace(/[\x80-\x9f]/g, (one) => ownOfWindows[one.charCodeAt(0) - 0x80]!),
};

/**
 * Bytes as text of one character a byte. In UTF-8 no byte of another character looks like a delimiter, a quote or a line end, so a
 * file can be split first and each cell decoded for itself: one bad byte costs one record, not the file.
 */
export type ByteText = string;

/** The file's bytes, a piece at a time, without a byte-order mark. Throws an `ImportRefused` at UTF-16. */
export async function* byteTexts(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<ByteText> {
  let start = Buffer.alloc(0);
  let started = false;
  for await (const piece of source) {
    const bytes =
      typeof piece === 'string'
        ? Buffer.from(piece, 'utf8')
        : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    if (started) {
      yield bytes.toString('latin1');
      continue;
    }
    start = Buffer.concat([start, bytes]);
    if (start.length < 3) continue;
    started = true;
    yield withoutMark(start);
  }
  if (!started) yield withoutMark(start);
}

function withoutMark(start: Buffer): ByteText {
  const text = start.toString('latin1');
  if (text.startsWith('\xff\xfe') || text.startsWith('\xfe\xff')) {
    throw new ImportRefused([{ pointer: '', detail: 'the file is UTF-16: save it as CSV in UTF-8' }]);
  }
  return text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text;
}

/** The text that the bytes are in UTF-8; `null` if they are not UTF-8. */
export function decoded(text: ByteText): string | null {
  // eslint-disable-next-line no-control-regex -- the range is that of ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  try {
    return utf8.decode(Buffer.from(text, 'latin1'));
  } catch {
    return null;
  }
}

/** How the bytes of a file are text: in Windows-1252, which has Latin-1 in it, every byte is a character. */
export function decoderOf(encoding: 'utf-8' | 'windows-1252' = 'utf-8'): (text: ByteText) => string | null {
  return encoding === 'utf-8' ? decoded : (text) => windows.decode(text);
}

const windowsBytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [windows.decode(String.fromCharCode(byte)), byte]),
);

/** A text as the bytes of a file in that encoding; what Windows-1252 does not have is a question mark. */
export function encoded(text: string, encoding: 'utf-8' | 'windows-1252' = 'utf-8'): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  return Buffer.from([...text].map((character) => windowsBytes.get(character) ?? 0x3f));
}

/** The text for people to look at: what is not UTF-8 most likely came from Windows. */
export function legible(text: ByteText): string {
  return decoded(text) ?? windows.decode(text);
}
