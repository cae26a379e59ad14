import { DomainError, type Dated, type Decider, type LocalDate } from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { serviceListingEvents, type ServiceListingEvent } from './service-listing.events';
import { differences } from './standard/differences';
import type { PublishedService } from './standard/published';
import { noIds, readPublished } from './standard/read-published';

export type ServiceListingCommand = Dated &
  (
    | { readonly kind: 'publish'; readonly service: PublishedService }
    | { readonly kind: 'change'; readonly service: PublishedService }
    /** Brings it to what the feed of that directory says. */
    | { readonly kind: 'take-from-feed'; readonly source: string; readonly service: PublishedService }
    | { readonly kind: 'miss-in-feed'; readonly source: string }
    /** It was still as listed on that day. */
    | { readonly kind: 'assure' }
    | { readonly kind: 'withdraw'; readonly reason: string }
    | { readonly kind: 'show-again' }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
  );

type Told<Kind extends ServiceListingCommand['kind']> = Extract<ServiceListingCommand, { kind: Kind }>;

interface Listing {
  readonly service: PublishedService;
  readonly source: string | null;
  /** Of the last event but assurances. */
  readonly lastOn: LocalDate;
  readonly assuredOn: LocalDate | null;
  readonly isGone: boolean;
  readonly isWithdrawn: boolean;
  readonly isInError: boolean;
}

export type ServiceListingState = Listing | null;

/** A service that an organisation offers, as it is published. */
export const serviceListingDecider: Decider<ServiceListingState, ServiceListingCommand, ServiceListingEvent> = {
  category: 'serviceListing',
  events: serviceListingEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(listing: ServiceListingState, command: ServiceListingCommand): readonly ServiceListingEvent[] {
  refuseFuture(command);
  if (command.kind === 'take-from-feed') return takeFromFeed(listing, command);
  if (command.kind === 'publish') return publish(listing, command);
  const known = assertListed(listing, command);
  const facts = { ...ofListing(known.service), occurredAt: command.occurredAt };
  switch (command.kind) {
    case 'change':
      return change(known, command);
    case 'miss-in-feed':
      if (known.source !== command.source || known.isGone) return [];
      return [{ type: 'ServiceListingGoneFromFeed', data: facts }];
    case 'assure':
      if (known.assuredOn !== null && known.assuredOn >= command.occurredAt) return [];
      return [{ type: 'ServiceListingAssured', data: { ...facts, assuredOn: command.occurredAt } }];
    case 'withdraw':
      if (known.isWithdrawn) throw withdrawn();
      return [{ type: 'ServiceListingWithdrawn', data: { ...facts, reason: command.reason } }];
    case 'show-again':
      if (!known.isWithdrawn) return [];
      return [{ type: 'ServiceListingShownAgain', data: facts }];
    case 'enter-in-error':
      return [{ type: 'ServiceListingEnteredInError', data: { ...facts, reason: command.reason } }];
  }
}

function publish(
  listing: ServiceListingState,
  { service, occurredAt }: Told<'publish'>,
): readonly ServiceListingEvent[] {
  if (listing !== null)
    throw new DomainError(
      'community-desk/service-listing-already-published',
      'conflict',
      'This service is listed already.',
    );
  assertOfTheStandard(service);
  return [{ type: 'ServiceListingPublished', data: { ...ofListing(service), service, occurredAt } }];
}

function change(known: Listing, { service, occurredAt }: Told<'change'>): readonly ServiceListingEvent[] {
  if (known.source !== null)
    throw new DomainError(
      'community-desk/service-listing-of-a-feed',
      'conflict',
      'What this listing says comes from the feed of another directory.',
    );
  if (known.isWithdrawn) throw withdrawn();
  if (known.service.organization.id !== service.organization.id)
    throw new DomainError(
      'community-desk/service-of-another-organisation',
      'conflict',
      'The service is offered by another organisation.',
    );
  assertOfTheStandard(service);
  return changed(known, service, occurredAt);
}

/** A listing that was withdrawn here stays so, whatever its feed says of it. */
function takeFromFeed(
  listing: ServiceListingState,
  { source, service, occurredAt }: Told<'take-from-feed'>,
): readonly ServiceListingEvent[] {
  assertOfTheStandard(service);
  if (listing === null)
    return [{ type: 'ServiceListingPublished', data: { ...ofListing(service), service, source, occurredAt } }];
  if (listing.source !== source)
    throw new DomainError(
      'community-desk/service-listing-of-another-source',
      'conflict',
      'A listing with this id came from elsewhere.',
    );
  if (listing.isInError) return [];
  const found = { ...ofListing(service), occurredAt };
  return [
    ...(listing.isGone ? [{ type: 'ServiceListingFoundInFeed', data: found } as const] : []),
    ...changed(listing, service, occurredAt),
  ];
}

function changed(known: Listing, service: PublishedService, occurredAt: LocalDate): readonly ServiceListingEvent[] {
  const fields = [...new Set(differences(known.service, service).map((path) => path.split('.')[0]!))];
  if (fields.length === 0) return [];
  return [{ type: 'ServiceListingChanged', data: { ...ofListing(service), service, fields, occurredAt } }];
}

function ofListing({ id, organization }: PublishedService) {
  return { serviceId: id, organizationId: organization.id };
}

function assertOfTheStandard(service: PublishedService): void {
  const { faults } = readPublished<PublishedService>('service', service, noIds);
  const [fault] = faults;
  if (fault)
    throw new DomainError(
      'community-desk/service-not-as-the-standard',
      'invalid',
      `${fault.path.join('.')} ${fault.detail}.`,
    );
}

function assertListed(listing: ServiceListingState, { kind, occurredAt }: ServiceListingCommand): Listing {
  if (listing === null)
    throw new DomainError('community-desk/service-listing-not-found', 'not-found', 'There is no such listing.');
  if (listing.isInError) throw enteredInError('listing');
  if (kind !== 'assure' && occurredAt < listing.lastOn)
    throw outOfOrder(`Something happened to it on ${listing.lastOn}.`);
  return listing;
}

function withdrawn(): DomainError {
  return new DomainError('community-desk/service-listing-withdrawn', 'conflict', 'This listing was withdrawn.');
}

function evolve(listing: ServiceListingState, { type, data }: ServiceListingEvent): ServiceListingState {
  if (type === 'ServiceListingPublished') {
    const { service, source = null, occurredAt: lastOn } = data;
    return { service, source, lastOn, assuredOn: null, isGone: false, isWithdrawn: false, isInError: false };
  }
  if (listing === null) return listing;
  if (type === 'ServiceListingAssured') return { ...listing, assuredOn: data.assuredOn };
  const now = { ...listing, lastOn: data.occurredAt };
  switch (type) {
    case 'ServiceListingChanged':
      return { ...now, service: data.service };
    case 'ServiceListingGoneFromFeed':
      return { ...now, isGone: true };
    case 'ServiceListingFoundInFeed':
      return { ...now, isGone: false };
    case 'ServiceListingWithdrawn':
      return { ...now, isWithdrawn: true };
    case 'ServiceListingShownAgain':
      return { ...now, isWithdrawn: false };
    case 'ServiceListingEnteredInError':
      return { ...now, isInError: true };
  }
}
