import type { LocalDate } from '@alongside/kernel';
import type { Fold, RowsOf } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { ServiceListingEvent, serviceListingEvents } from '../../domain/service-listing/service-listing.events';
import type { PublishedService } from '../../domain/service-listing/standard/published';
import { instantOf } from '../../domain/service-listing/standard/values';
import { ListedHoursRow } from './listed-hours.row';
import { ListedPlaceRow } from './listed-place.row';
import { hoursOf, placesOf, termRowsOf, withoutNested, wordsOf } from './listed-service';
import { ListedTermRow } from './listed-term.row';
import { ServiceListingRow } from './service-listing.row';

type Event = FoldedEvent<ServiceListingEvent, typeof serviceListingEvents>;
type Content = Extract<Event, { type: 'ServiceListingPublished' | 'ServiceListingChanged' }>;

interface Tables extends Record<string, object> {
  listing: ServiceListingRow;
  place: ListedPlaceRow;
  hours: ListedHoursRow;
  term: ListedTermRow;
}

const categoryPrefix = 'serviceListing-';

/** The services that are listed, each by itself, with what they are found by while they are shown. */
export const serviceListingFold: Fold<Tables, Event> = {
  name: 'community_desk.service_listing_v2',
  tables: { listing: ServiceListingRow, place: ListedPlaceRow, hours: ListedHoursRow, term: ListedTermRow },
  key: 'serviceId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.serviceId] : []),
  evolve: (rows, event) => {
    const [row] = rows.listing;
    const evolved = event.type === 'ServiceListingPublished' ? published(event) : row && changed(row, event);
    if (!evolved) return rows;
    const listing = { ...evolved, revision: event.revision };
    const isFoundAlike = row?.published === listing.published && row.state === listing.state;
    return { ...(isFoundAlike ? rows : foundBy(listing)), listing: [listing] };
  },
};

function published(event: Extract<Event, { type: 'ServiceListingPublished' }>): ServiceListingRow {
  const { occurredAt, source = null, service } = event.data;
  const assuredOn = source === null ? occurredAt : null;
  const standing = { state: 'shown' as const, reason: null, publishedOn: occurredAt, goneOn: null, source, assuredOn };
  const confirmedOn = latest(assuredOn, saidOf(service, occurredAt)) ?? occurredAt;
  return { ...standing, ...told(event, assuredOn), confirmedOn, revision: event.revision };
}

function changed(
  row: ServiceListingRow,
  event: Exclude<Event, { type: 'ServiceListingPublished' }>,
): ServiceListingRow {
  const { type, data } = event;
  switch (type) {
    case 'ServiceListingChanged': {
      // Whoever says what a service is like now stands for it; a feed passes on what it was told.
      const assuredOn = row.source === null ? latest(row.assuredOn, data.occurredAt) : row.assuredOn;
      const confirmedOn = latest(row.confirmedOn, latest(assuredOn, saidOf(data.service, data.occurredAt)))!;
      return { ...row, ...told(event, assuredOn), assuredOn, confirmedOn };
    }
    case 'ServiceListingAssured': {
      const assuredOn = latest(row.assuredOn, data.assuredOn);
      const served = servedAs(JSON.parse(row.published) as PublishedService, row.modifiedAt, assuredOn);
      return { ...row, ...served, assuredOn, confirmedOn: latest(row.confirmedOn, assuredOn)! };
    }
    case 'ServiceListingGoneFromFeed':
      return { ...row, goneOn: data.occurredAt };
    case 'ServiceListingFoundInFeed':
      return { ...row, goneOn: null };
    case 'ServiceListingWithdrawn':
      return { ...row, state: 'withdrawn', reason: data.reason };
    case 'ServiceListingShownAgain':
      return { ...row, state: 'shown', reason: null };
    case 'ServiceListingEnteredInError':
      return { ...row, state: 'in-error', reason: data.reason };
  }
}

/** The day up to which the service's publisher stands for it; nothing where it says none, or only one that has not come. */
function saidOf({ assured_date, last_modified }: PublishedService, upTo: LocalDate): LocalDate | null {
  const said = [assured_date, last_modified].filter((day) => typeof day === 'string').map((day) => day.slice(0, 10));
  return said.filter((day) => day <= upTo).reduce<LocalDate | null>(latest, null);
}

function latest(day: LocalDate | null, other: LocalDate | null): LocalDate | null {
  return day === null || (other !== null && other > day) ? other : day;
}

function told({ data: { service }, sequence, recordedAt }: Content, assuredOn: LocalDate | null) {
  const { organization, minimum_age: minimum, maximum_age: maximum, last_modified: modified } = service;
  const modifiedAt = (typeof modified === 'string' && instantOf(modified)) || recordedAt;
  return {
    serviceId: service.id,
    organizationId: organization.id,
    organizationName: organization.name,
    organization: JSON.stringify(organization),
    toldAt: sequence,
    name: service.name,
    sortName: service.name.slice(0, 200),
    status: service.status,
    minimumAge: typeof minimum === 'number' ? minimum : null,
    maximumAge: typeof maximum === 'number' ? maximum : null,
    words: wordsOf(service),
    modifiedAt,
    published: JSON.stringify(service),
    ...servedAs(service, modifiedAt, assuredOn),
  };
}

/** As it was published, with the days that are known here. */
function servedAs(service: PublishedService, modifiedAt: string, assuredOn: LocalDate | null) {
  const { assured_date: said, last_modified = modifiedAt, organization, ...rest } = service;
  const assured = latest(assuredOn, typeof said === 'string' ? said : null);
  const days = { ...(assured !== null && { assured_date: assured }), last_modified };
  const served = { ...rest, organization_id: organization.id, ...days, organization };
  const listed = { ...withoutNested(served), organization: withoutNested(organization) };
  return { listed: JSON.stringify(listed), whole: JSON.stringify(served) };
}

function foundBy({ state, published }: ServiceListingRow): Pick<RowsOf<Tables>, 'place' | 'hours' | 'term'> {
  if (state !== 'shown') return { place: [], hours: [], term: [] };
  const service = JSON.parse(published) as PublishedService;
  return { place: placesOf(service), hours: hoursOf(service), term: termRowsOf(service) };
}
