import type { StreamName } from '@alongside/event-store';

/** The names of one log's streams in a server that other logs may share: `<prefix>.<name>`. */
export class StreamNames {
  /** What the names of all streams of this log begin with, and of no other log. */
  readonly start: string;
  /** The stream that makes it a log: its first event has the log's id. */
  readonly identity: string;

  constructor(prefix: string) {
    if (!/^[a-z][a-z0-9_]{0,39}$/.test(prefix)) throw new TypeError(`not a plain prefix of streams: ${prefix}`);
    this.start = `${prefix}.`;
    this.identity = `${this.start}log`;
  }

  stored(name: StreamName): string {
    return `${this.start}${name}`;
  }

  /** The name without the prefix; `null` for streams of the server and of others. */
  own(stored: string): StreamName | null {
    return stored.startsWith(this.start) && stored !== this.identity ? stored.slice(this.start.length) : null;
  }
}
