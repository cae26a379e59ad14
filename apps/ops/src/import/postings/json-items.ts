import { byteTexts, type ByteText } from '../file-text';
import { longestRecord } from '../records';

/** A value of the file: an item of its array or its `@graph`, or one that stands by itself. */
export interface JsonItem {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** As it stands in the file, of what is too long the beginning; it need not be JSON. */
  readonly text: ByteText;
  readonly problem?: 'record-too-long' | 'malformed-json';
}

/**
 * The items of a file of JSON in order, some at a time, each cut out as it stands: the file is never in memory, and an item that is
 * broken costs itself alone. Where items begin and end is all that is looked for; to read one is for `JSON.parse`.
 */
export async function* jsonItems(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<JsonItem[]> {
  const cutter = new Cutter();
  for await (const text of byteTexts(source)) {
    const items = cutter.push(text);
    if (items.length > 0) yield items;
  }
  const items = cutter.end();
  if (items.length > 0) yield items;
}

const graph = /"@graph"\s*:\s*$/;
const shownOfTooLong = 1_000;

class Cutter {
  private items: JsonItem[] = [];
  private line = 1;
  /** Opening brackets of the item; empty between items. */
  private open = '';
  private inText = false;
  private escaped = false;
  /** The file's array, or a document's `@graph`, whose items these are. */
  private within: 'nothing' | 'array' | 'graph' = 'nothing';
  private kept = '';
  private startLine = 1;
  /** What is left of an item or a document that nobody reads. */
  private skipping = false;

  push(text: ByteText): JsonItem[] {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charCodeAt(at);
      if (character === 0x0a) this.line += 1;
      if (this.inText) this.inside(character);
      else if (this.open === '') {
        if (this.begins(text[at]!)) from = at;
      } else if (this.goesOn(character, text, { from, at })) from = at + 1;
    }
    if (this.open !== '') this.keep(text.slice(from));
    return this.drain();
  }

  end(): JsonItem[] {
    if (this.open !== '' && !this.skipping) this.items.push({ ...this.cut(this.kept), problem: 'malformed-json' });
    return this.drain();
  }

  /** No line ends within a text: where one does, the text is broken, and what follows is not of it. */
  private inside(character: number): void {
    if (this.escaped) this.escaped = false;
    else if (character === 0x5c) this.escaped = true;
    else if (character === 0x22 || character === 0x0a) this.inText = false;
  }

  /** Whether an item begins here. */
  private begins(character: string): boolean {
    if (character === '[' && this.within === 'nothing') {
      this.within = 'array';
      return false;
    }
    if (character === ']' && this.within !== 'nothing') {
      this.skipping = this.within === 'graph'; // the document that it is the graph of goes on
      if (this.skipping) this.open = '{';
      this.within = 'nothing';
      return false;
    }
    if (/[\s,\]}]/.test(character)) return false;
    this.open = character === '{' || character === '[' ? character : '?';
    this.inText = character === '"';
    this.startLine = this.line;
    this.kept = '';
    return true;
  }

  /** Whether the item ends here, or turns out to be what holds the items. */
  private goesOn(character: number, text: ByteText, { from, at }: { from: number; at: number }): boolean {
    switch (character) {
      case 0x22:
        this.inText = true;
        return false;
      case 0x7b:
        this.open += '{';
        return false;
      case 0x5b:
        if (
          this.open === '{' &&
          this.within === 'nothing' &&
          graph.test((this.kept + text.slice(from, at)).slice(-200))
        ) {
          this.within = 'graph';
          return this.begin();
        }
        this.open += '[';
        return false;
      case 0x7d:
      case 0x5d:
        return this.closes(character === 0x7d ? '{' : '[', text, { from, at });
      case 0x2c:
      case 0x0a:
        return this.open === '?' && this.emit(text.slice(from, at));
      default:
        return false;
    }
  }

  private closes(opening: string, text: ByteText, { from, at }: { from: number; at: number }): boolean {
    const opened = this.open.lastIndexOf(opening);
    if (opened > 0) {
      this.open = this.open.slice(0, opened);
      return false;
    }
    if (opened === 0) return this.emit(text.slice(from, at + 1));
    // It closes what the item lies in: the item was never closed.
    this.emit(text.slice(from, at));
    this.begins(opening === '[' ? ']' : '}');
    return true;
  }

  private emit(last: ByteText): boolean {
    if (!this.skipping) this.items.push(this.cut(this.kept + last));
    return this.begin();
  }

  private begin(): true {
    this.open = '';
    this.kept = '';
    this.skipping = false;
    return true;
  }

  private keep(text: ByteText): void {
    if (this.skipping) return;
    this.kept += text;
    if (this.kept.length <= longestRecord) return;
    this.items.push({ ...this.cut(this.kept.slice(0, shownOfTooLong)), problem: 'record-too-long' });
    this.skipping = true;
    this.kept = '';
  }

  private cut(text: ByteText): JsonItem {
    return { line: this.startLine, text: text.trim() };
  }

  private drain(): JsonItem[] {
    const { items } = this;
    this.items = [];
    return items;
  }
}
