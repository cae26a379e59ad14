import {
  decision,
  derivedId,
  PreconditionFailed,
  TooMuchContention,
  type Actor,
  type Commands,
} from '@alongside/commands';
import type { Dated, Decider, DomainEvent, LocalDate, Uuid } from '@alongside/kernel';
import {
  serviceListingDecider,
  type ServiceListingCommand,
} from '../../domain/service-listing/service-listing.decider';
import { differences } from '../../domain/service-listing/standard/differences';
import type {
  PublishedService,
  PublishedTaxonomy,
  PublishedTerm,
} from '../../domain/service-listing/standard/published';
import { serviceTaxonomyDecider } from '../../domain/service-taxonomy/service-taxonomy.decider';

/** What the import of a feed works with: everything goes through `commands`, which may be a rehearsal. */
export interface ListingsImport {
  readonly commands: Commands;
  /** Names the directory: its listings are its own. */
  readonly source: string;
  readonly actor: Actor;
  readonly today: LocalDate;
}

/** What became of a service of the feed, with the paths of what is not as it was. */
export interface ListingTaken {
  readonly taken: 'new' | 'changed' | 'unchanged' | 'back';
  readonly fields: readonly string[];
}

const maxAttempts = 5;

/** The commands of all feeds derive from this one. */
const feeds = '0199ffff-0000-7000-8000-000000000001';

/** Brings a listing to what the feed says of it. Throws what refuses it. */
export async function importListing(importing: ListingsImport, service: PublishedService): Promise<ListingTaken> {
  let taken: ListingTaken = { taken: 'unchanged', fields: [] };
  await bringTo(importing, {
    decider: serviceListingDecider,
    id: service.id,
    about: service,
    propose: (listing): ServiceListingCommand | null => {
      const fields = listing === null ? [] : differences(listing.service, service);
      if (listing?.isInError) return null;
      const isSame = fields.length === 0 && !listing?.isGone;
      taken = { taken: listing === null ? 'new' : listing.isGone ? 'back' : isSame ? 'unchanged' : 'changed', fields };
      const isSaid = listing !== null && listing.source === importing.source && isSame;
      return isSaid ? null : { kind: 'take-from-feed', source: importing.source, service, ...on(importing) };
    },
  });
  return taken;
}

/** Says that the feed has a listing no more. */
export function missListing(importing: ListingsImport, id: Uuid): Promise<void> {
  const propose = () => ({ kind: 'miss-in-feed', source: importing.source, ...on(importing) }) as const;
  return bringTo(importing, { decider: serviceListingDecider, id, about: 'gone', propose });
}

/** Makes a taxonomy of the feed known, with these of its terms. */
export function importTaxonomy(
  importing: ListingsImport,
  told: { readonly taxonomy: PublishedTaxonomy; readonly isOnlyNamed?: true; readonly terms: readonly PublishedTerm[] },
): Promise<void> {
  const propose = () => ({ kind: 'describe', ...told, ...on(importing) }) as const;
  return bringTo(importing, { decider: serviceTaxonomyDecider, id: told.taxonomy.id, about: told, propose });
}

function on({ today }: ListingsImport): Dated {
  return { occurredAt: today, today };
}

interface Bringing<State, Command, Event extends DomainEvent> {
  readonly decider: Decider<State, Command, Event>;
  readonly id: Uuid;
  /** What the feed says: the same on the same revision is the same command. */
  readonly about: unknown;
  readonly propose: (state: State) => Command | null;
}

async function bringTo<State, Command, Event extends DomainEvent>(
  { commands, source, actor }: ListingsImport,
  { decider, id, about, propose }: Bringing<State, Command, Event>,
): Promise<void> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const { state, revision } = await commands.look(decider, id);
    const command = propose(state);
    if (command === null) return;
    const commandId = derivedId(feeds, JSON.stringify([source, decider.category, id, about, String(revision)]));
    const asked = { commandId, actor, route: 'import listings', request: about, correlationId: commandId };
    try {
      await commands.handleCompound(
        { ...asked, expectedRevision: revision },
        { home: { decider, id, isNew: revision < 0n }, plan: () => [decision(decider, id, command)] },
      );
      return;
    } catch (error) {
      if (!(error instanceof PreconditionFailed)) throw error; // somebody else was here meanwhile
    }
  }
  throw new TooMuchContention();
}
