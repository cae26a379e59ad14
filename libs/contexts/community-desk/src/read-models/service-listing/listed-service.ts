import type { Json, Published, PublishedService } from '../../domain/service-listing/standard/published';
import { termsIn } from '../../domain/service-listing/standard/terms-of';
import type { ListedHoursRow } from './listed-hours.row';
import type { ListedPlaceRow } from './listed-place.row';
import type { ListedTermRow } from './listed-term.row';

/** What lists have of something: its own fields, without what is nested in it. */
export function withoutNested(published: Published): Published {
  const own = Object.entries(published).filter(([, value]) => typeof value !== 'object');
  return Object.fromEntries(own) as Published;
}

/** What a service is searched by: what it and its organisation are called and do, and by what it is sorted. */
export function wordsOf(service: PublishedService): string {
  const { name, description, alert, organization } = service;
  const terms = termsOf(service).map((term) => term['name']);
  const told = [name, description, alert, organization.name, ...terms].filter((text) => typeof text === 'string');
  return searched(told.join(' '));
}

/** A text as it is searched: small letters without accents, single spaces. */
export function searched(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

export function placesOf(service: PublishedService): ListedPlaceRow[] {
  const places = onceEach(listIn(service, 'service_at_locations'));
  return places.map((place): ListedPlaceRow => {
    const { location, ...rest } = place as Published & { readonly location?: Published };
    const own = { ...rest, service_id: service.id, ...(location && { location_id: location.id }) } as Published;
    return {
      serviceId: service.id,
      placeId: place.id,
      ...whereaboutsOf(location),
      listed: JSON.stringify({ ...withoutNested(own), ...(location && { location: withoutNested(location) }) }),
      whole: JSON.stringify({ ...own, ...(location && { location }) }),
    };
  });
}

export function hoursOf(service: PublishedService): ListedHoursRow[] {
  const atPlaces = listIn(service, 'service_at_locations').flatMap((place) =>
    listIn(place, 'schedules').map((schedule) => ({ placeId: place.id, schedule })),
  );
  const own = listIn(service, 'schedules').map((schedule) => {
    const placeId = schedule['service_at_location_id'];
    return { placeId: typeof placeId === 'string' ? placeId : null, schedule };
  });
  return [...own, ...atPlaces].flatMap(({ placeId, schedule }, at) =>
    daysOf(schedule).map((day): ListedHoursRow => {
      const [opensAt, closesAt] = [schedule['opens_at'], schedule['closes_at']].map(timeOf) as [Time, Time];
      return { serviceId: service.id, schedule: at, day, placeId, opensAt, closesAt };
    }),
  );
}

export function termRowsOf(service: PublishedService): ListedTermRow[] {
  return onceEach(termsOf(service)).map((term) => {
    const taxonomyId = term['taxonomy_id'];
    return { serviceId: service.id, termId: term.id, taxonomyId: typeof taxonomyId === 'string' ? taxonomyId : null };
  });
}

type Time = string | null;

/** The terms by which the service and what is nested in it are sorted; those of its organisation say nothing of the service. */
function termsOf(service: PublishedService): readonly Published[] {
  const { organization: _, ...own } = service;
  return termsIn(own);
}

function whereaboutsOf(location: Published | undefined): Pick<ListedPlaceRow, 'postcode' | 'latitude' | 'longitude'> {
  const addresses = location ? listIn(location, 'addresses') : [];
  const postcode = addresses.map((address) => address['postal_code']).find((code) => typeof code === 'string');
  const [latitude, longitude] = [location?.['latitude'], location?.['longitude']];
  const isOnEarth = isWithin(latitude, 90) && isWithin(longitude, 180);
  return {
    postcode: postcode === undefined ? null : plainPostcode(postcode),
    latitude: isOnEarth ? (latitude as number) : null,
    longitude: isOnEarth ? (longitude as number) : null,
  };
}

export function plainPostcode(postcode: string): string {
  return postcode
    .replace(/[^a-z\d]/gi, '')
    .toUpperCase()
    .slice(0, 12);
}

/** `MO` of `1MO` too: the first Monday is a Monday. Where a weekly schedule names no day, it is that of its first. */
function daysOf(schedule: Published): readonly string[] {
  const { byday, freq, dtstart } = schedule;
  const named = typeof byday === 'string' ? byday.toUpperCase().match(/(?:MO|TU|WE|TH|FR|SA|SU)/g) : null;
  if (named) return [...new Set(named)];
  const first = freq === 'WEEKLY' && typeof dtstart === 'string' ? new Date(`${dtstart}T00:00:00Z`).getUTCDay() : NaN;
  return [weekdays[first] ?? ''];
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function timeOf(time: Json | undefined): Time {
  return typeof time === 'string' ? time.slice(0, 5) : null;
}

function isWithin(degrees: Json | undefined, limit: number): boolean {
  return typeof degrees === 'number' && Math.abs(degrees) <= limit;
}

function listIn(published: Published, name: string): readonly Published[] {
  const list = published[name];
  return Array.isArray(list) ? (list as readonly Published[]) : [];
}

function onceEach(list: readonly Published[]): readonly Published[] {
  return [...new Map(list.map((one) => [one.id, one])).values()];
}
