import { setTimeout as delay } from 'node:timers/promises';
import {
  feedReader,
  importListing,
  importTaxonomy,
  missListing,
  taxonomiesOf,
  termsIn,
  type Fault,
  type ListingOfFeed,
  type FeedReader,
  type ListingsImport,
  type ListingTaken,
  type PublishedService,
  type PublishedTaxonomy,
  type PublishedTerm,
  type Read,
} from '@alongside/community-desk';
import { TooMuchContention } from '@alongside/commands';
import { StoreBusy, UnstorableEvent } from '@alongside/event-store';
import { DomainError, type Uuid } from '@alongside/kernel';
import { inParallel } from '../in-parallel';
import { isFault, type Feed, type FeedFault, type FeedService } from './feed';
import type { Report } from './feed-report';

export interface FeedCounts {
  services: number;
  new: number;
  changed: number;
  unchanged: number;
  /** In the feed again. */
  back: number;
  /** No more in the feed. */
  gone: number;
  rejected: number;
  /** Values, and items of lists, that the services were taken without. */
  leftOut: number;
  /** How many were refused or left out, for what. */
  readonly reasons: Map<string, number>;
}

export interface FeedOptions {
  readonly importing: ListingsImport;
  readonly faults: Report;
  readonly differences: Report;
  /** Nothing is gone for not being in it. */
  readonly isPart: boolean;
  /** What is listed of this feed by now. */
  readonly listed: () => Promise<readonly ListingOfFeed[]>;
  readonly onService: (counts: FeedCounts) => void;
}

const concurrency = 192;

/** Brings the listings of a directory to what its feed says: each service whole, without what is not as the standard asks. */
export async function importFeed(feed: Feed, options: FeedOptions): Promise<FeedCounts> {
  return new FeedImport(feed, options).run();
}

class FeedImport {
  private readonly counts: FeedCounts = {
    ...{ services: 0, new: 0, changed: 0, unchanged: 0, back: 0, gone: 0, rejected: 0, leftOut: 0 },
    reasons: new Map(),
  };
  private readonly reader: FeedReader;
  private readonly seen = new Set<Uuid>();
  private readonly told = new Set<string>();
  private readonly terms = new Map<Uuid, PublishedTerm>();

  constructor(
    private readonly feed: Feed,
    private readonly options: FeedOptions,
  ) {
    this.reader = feedReader(options.importing.source);
  }

  async run(): Promise<FeedCounts> {
    await inParallel(this.feed.services(), (service) => this.take(service), concurrency);
    for (const orphan of this.feed.orphans()) this.tell(orphan, 'the row');
    await this.importTaxonomies();
    await this.miss();
    return this.counts;
  }

  private async take(given: FeedService | FeedFault): Promise<void> {
    this.counts.services += 1;
    const reading = isFault(given) ? this.refuse(given) : this.read(given);
    if (reading && !isFault(given)) await this.record(given, reading);
    this.options.onService(this.counts);
  }

  private read(service: FeedService): PublishedService | null {
    const id = this.reader.serviceId(service.given);
    if (id !== null && this.seen.has(id))
      return this.refuse({ ...faultAt(service, 'id', id), reason: 'came before in this feed' });
    if (id !== null) this.seen.add(id);
    const { read, faults } = this.reader.service(service.given);
    for (const fault of faults) this.tellOf(service, fault);
    if (read === null) this.counts.rejected += 1;
    return read;
  }

  private async record(given: FeedService, service: PublishedService): Promise<void> {
    try {
      const { taken, fields } = await whenThereIsRoom(() => importListing(this.options.importing, service));
      this.counts[taken] += 1;
      this.differ(taken, service, fields);
      for (const term of termsIn(service)) this.terms.set(term.id, term);
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof UnstorableEvent)) throw error;
      this.refuse({ ...faultAt(given, '', service.id), reason: error.message });
    }
  }

  private differ(
    taken: ListingTaken['taken'] | 'gone',
    { id, name }: { id: Uuid; name: string },
    fields: readonly string[],
  ) {
    if (taken !== 'unchanged') this.options.differences.write([taken, id, name, fields.join(' ')]);
  }

  /** A fault is told once where it stands, however many services have it; a service that is refused for it is told as well. */
  private tellOf(service: FeedService, { path, detail, value, lost }: Fault): void {
    const place = service.placeOf?.(path) ?? { at: service.at, path };
    const isRefused = lost.length === 0;
    const own = { at: place.at, id: this.reader.serviceId(service.given) ?? '', field: place.path.join('.'), value };
    const isElsewhere = place.at.file !== service.at.file;
    const key = JSON.stringify([place.at, own.field, detail]);
    if (!isRefused || isElsewhere) {
      if (!this.told.has(key))
        this.tell({ ...own, id: isElsewhere ? '' : own.id, reason: detail }, lostIn(place.path, lost, path));
      this.told.add(key);
    }
    if (isRefused) this.write({ ...own, at: service.at, field: path.join('.'), reason: detail }, 'the service');
  }

  private refuse(fault: FeedFault): null {
    this.counts.rejected += 1;
    this.write(fault, 'the service');
    return null;
  }

  private tell(fault: FeedFault, lost: string): void {
    this.counts.leftOut += 1;
    this.write(fault, lost);
  }

  private write({ at, id, field, value, reason }: FeedFault, lost: string): void {
    const said = `${field.replace(/\.\d+/g, '')} ${reason}`.trim();
    this.counts.reasons.set(said, (this.counts.reasons.get(said) ?? 0) + 1);
    this.options.faults.write([at.file, at.line, id, field, value, reason, lost]);
  }

  private async importTaxonomies(): Promise<void> {
    const alone = <What extends PublishedTerm>(given: readonly FeedService[], read: (one: unknown) => Read<What>) =>
      given.flatMap((one) => {
        const { read: what, faults } = read(one.given);
        for (const fault of faults) this.tellOf(one, { ...fault, lost: ['the row'] });
        return what ? [what] : [];
      });
    const described = new Map(
      alone<PublishedTaxonomy>(this.feed.taxonomies, this.reader.taxonomy).map((one) => [one.id, one]),
    );
    const terms = [...this.terms.values(), ...alone(this.feed.terms, (term) => this.reader.term(term))];
    const named = taxonomiesOf(terms);
    const empty = [...described.values()].filter(({ id }) => !named.some(({ taxonomy }) => taxonomy.id === id));
    for (const { taxonomy, terms: ofIt } of [...named, ...empty.map((taxonomy) => ({ taxonomy, terms: [] }))]) {
      const known = described.get(taxonomy.id);
      await importTaxonomy(this.options.importing, {
        ...(known ? { taxonomy: known } : { taxonomy, isOnlyNamed: true }),
        terms: ofIt,
      });
    }
  }

  /** A feed without services says nothing of what is gone: it is more likely broken. */
  private async miss(): Promise<void> {
    if (this.options.isPart || this.seen.size === 0) return;
    for (const listing of await this.options.listed()) {
      if (listing.isGone || this.seen.has(listing.id)) continue;
      await whenThereIsRoom(() => missListing(this.options.importing, listing.id));
      this.counts.gone += 1;
      this.differ('gone', listing, []);
    }
  }
}

function faultAt({ at }: FeedService, field: string, id: Uuid): Omit<FeedFault, 'reason'> {
  return { at, id, field, value: '' };
}

/** What was left out, as seen from the row in which it stands. */
function lostIn(here: readonly string[], lost: readonly string[], path: readonly string[]): string {
  const inRow = lost.slice(path.length - here.length);
  return inRow.length === 0 ? 'the row' : inRow.join('.');
}

async function whenThereIsRoom<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreBusy || error instanceof TooMuchContention)) throw error;
      await delay(100);
    }
  }
}
