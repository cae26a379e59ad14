/** Where something stands in a feed. */
export interface FeedPlace {
  /** The file's name, without its folder. */
  readonly file: string;
  /** In CSV its line, in JSON its number among the services. */
  readonly line: number;
}

/** A service as the feed has it, nested. */
export interface FeedService {
  readonly given: unknown;
  readonly at: FeedPlace;
  /** Where that which stands at that path comes from, where it is a row of its own. */
  readonly placeOf?: (path: readonly string[]) => { readonly at: FeedPlace; readonly path: readonly string[] } | null;
}

/** Something of a feed that stands nowhere. */
export interface FeedFault {
  readonly at: FeedPlace;
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

/** The feed of a directory, read once from beginning to end. */
export interface Feed {
  /** Services, and what cannot be read of them. */
  readonly services: () => AsyncGenerator<FeedService | FeedFault>;
  /** Known once all services are read: what nothing of the feed has. */
  readonly orphans: () => readonly FeedFault[];
  /** As the feed describes them by themselves, where it does. */
  readonly taxonomies: readonly FeedService[];
  readonly terms: readonly FeedService[];
  /** Files that are not read. */
  readonly passedOver: readonly string[];
  /** How much there is to read, and how much was read: bytes or rows. */
  readonly size: number;
  readonly done: () => number;
}

export function isFault(read: FeedService | FeedFault): read is FeedFault {
  return 'reason' in read;
}
