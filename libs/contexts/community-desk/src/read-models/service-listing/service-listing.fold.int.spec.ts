import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { serviceListingDecider } from '../../domain/service-listing/service-listing.decider';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import { of, organizationId, published, service, serviceId } from '../../domain/service-listing/told-listing.contract';
import { serviceListingFold } from './service-listing.fold';

const placeId = '0192ffff-0000-7000-8000-000000000011';
const locationId = '0192ffff-0000-7000-8000-000000000012';
const termId = '0192ffff-0000-7000-8000-000000000013';
const taxonomyId = '0192ffff-0000-7000-8000-000000000014';
const organizationTerm = { id: locationId, name: 'Charity', description: 'Charity' };

const rich = {
  ...service,
  minimum_age: 16,
  schedules: [{ id: placeId, freq: 'WEEKLY', byday: '1MO,TU', opens_at: '10:00:00', closes_at: '12:00' }],
  organization: { ...service.organization, attributes: [{ id: placeId, taxonomy_term: organizationTerm }] },
  attributes: [
    { id: placeId, taxonomy_term: { id: termId, name: 'Forms', description: 'Forms', taxonomy_id: taxonomyId } },
  ],
  service_at_locations: [
    {
      id: placeId,
      location: {
        id: locationId,
        location_type: 'physical',
        latitude: 51.5362,
        longitude: -0.2569,
        addresses: [{ id: placeId, postal_code: 'nw10 4aa' }],
      },
    },
  ],
};

const dated = (occurredAt: string) => ({ ...of, occurredAt });
const changed = (occurredAt = '2026-03-09'): ServiceListingEvent => ({
  type: 'ServiceListingChanged',
  data: { ...dated(occurredAt), service: rich, fields: ['minimum_age'] },
});
const assured: ServiceListingEvent = {
  type: 'ServiceListingAssured',
  data: { ...dated('2026-05-04'), assuredOn: '2026-05-04' },
};
const withdrawn: ServiceListingEvent = {
  type: 'ServiceListingWithdrawn',
  data: { ...dated('2026-06-01'), reason: 'service-ended' },
};

describe('the services that are listed', () => {
  const listings = projectionSpec({
    fold: serviceListingFold,
    deciders: [serviceListingDecider],
    database: useTestDatabase(),
  });
  const project = (...events: ServiceListingEvent[]) =>
    listings.project(
      events.map((event) => ({ stream: `serviceListing-${serviceId}`, event, at: '2026-03-02T09:00:00.000Z' })),
    );
  const listingOf = async (...events: ServiceListingEvent[]) => (await project(...events))['listing']![0]!;
  const servedOf = async (...events: ServiceListingEvent[]) =>
    JSON.parse((await listingOf(...events))['whole'] as string) as unknown;

  it('are served as they were published, with the days that are known', async () => {
    const row = await listingOf(published());
    expect(row).toMatchObject({ revision: 0, state: 'shown', source: null, confirmedOn: '2026-03-02', goneOn: null });
    const days = { assured_date: '2026-03-02', last_modified: '2026-03-02T09:00:00.000Z' };
    expect(JSON.parse(row['whole'] as string)).toEqual({ ...service, ...days });
    const { schedules: _, ...own } = service;
    expect(JSON.parse(row['listed'] as string)).toEqual({ ...own, ...days });
  });

  it('are found by places, hours and terms of the service, not by those of its organisation', async () => {
    const { place, hours, term } = await project(published(), changed());
    expect(place).toMatchObject([{ serviceId, placeId, postcode: 'NW104AA', latitude: 51.5362, longitude: -0.2569 }]);
    expect(hours).toEqual(
      ['MO', 'TU'].map((day) => ({ serviceId, schedule: 0, day, placeId: null, opensAt: '10:00', closesAt: '12:00' })),
    );
    expect(term).toEqual([{ serviceId, termId, taxonomyId }]);
  });

  it('are confirmed by whoever assures or changes them', async () => {
    expect(await listingOf(published(), changed())).toMatchObject({ confirmedOn: '2026-03-09', minimumAge: 16 });
    expect(await listingOf(published(), assured, changed())).toMatchObject({ confirmedOn: '2026-05-04' });
    expect(await servedOf(published(), assured)).toMatchObject({ assured_date: '2026-05-04' });
  });

  it('are, where a feed brings them, confirmed as their directory says', async () => {
    const fed = (more: object): ServiceListingEvent => ({
      type: 'ServiceListingPublished',
      data: { ...dated('2026-03-02'), service: { ...service, ...more }, source: 'invented-directory' },
    });
    expect(await listingOf(fed({}))).toMatchObject({ confirmedOn: '2026-03-02', source: 'invented-directory' });
    expect(await servedOf(fed({}))).not.toHaveProperty('assured_date');
    const said = { assured_date: '2025-01-06', last_modified: '2025-02-03T10:00:00Z' };
    expect(await listingOf(fed(said))).toMatchObject({ confirmedOn: '2025-02-03' });
    expect(await servedOf(fed(said))).toMatchObject(said);
  });

  it('are kept whatever their names, their postcodes and their days look like', async () => {
    const long = {
      ...rich,
      name: 'é'.repeat(9_000),
      last_modified: '0001-01-01T00:00:00+01:00',
      service_at_locations: [
        { id: placeId, location: { id: locationId, addresses: [{ id: placeId, postal_code: 'N'.repeat(9_000) }] } },
      ],
    };
    const event: ServiceListingEvent = {
      type: 'ServiceListingPublished',
      data: { ...dated('2026-03-02'), service: long },
    };
    expect(await listingOf(event)).toMatchObject({ name: long.name, modifiedAt: '2026-03-02T09:00:00.000Z' });
  });

  it('say since when their feed has them no more', async () => {
    const gone: ServiceListingEvent = { type: 'ServiceListingGoneFromFeed', data: dated('2026-04-06') };
    const found: ServiceListingEvent = { type: 'ServiceListingFoundInFeed', data: dated('2026-04-13') };
    expect(await listingOf(published({ source: 'a' }), gone)).toMatchObject({ state: 'shown', goneOn: '2026-04-06' });
    expect(await listingOf(published({ source: 'a' }), gone, found)).toMatchObject({ goneOn: null });
  });

  it('are not found once they are withdrawn or were entered in error, and are found again when shown again', async () => {
    const shownAgain: ServiceListingEvent = { type: 'ServiceListingShownAgain', data: dated('2026-06-02') };
    const inError: ServiceListingEvent = {
      type: 'ServiceListingEnteredInError',
      data: { ...dated('2026-06-02'), reason: 'listed-twice' },
    };
    const none = { place: [], hours: [], term: [] };
    expect(await project(published(), changed(), withdrawn)).toMatchObject({
      ...none,
      listing: [{ state: 'withdrawn', reason: 'service-ended', organizationId }],
    });
    expect(await project(published(), changed(), inError)).toMatchObject({ ...none, listing: [{ state: 'in-error' }] });
    const again = await project(published(), changed(), withdrawn, shownAgain);
    expect(again).toMatchObject({
      listing: [{ state: 'shown', reason: null }],
      place: [{ placeId }],
      term: [{ termId }],
    });
  });
});
