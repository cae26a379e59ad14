import { deciderSpec } from '@alongside/testing';
import { serviceListingDecider, type ServiceListingCommand } from './service-listing.decider';
import type { ServiceListingEvent } from './service-listing.events';
import { of, organizationId, published, service, serviceId } from './told-listing.contract';

const listing = deciderSpec(serviceListingDecider);

const on = (occurredAt: string) => ({ occurredAt, today: '2026-06-01' });
const march = on('2026-03-09');
const renamed = { ...service, name: 'Help with letters' };
const changed = (occurredAt = '2026-03-09'): ServiceListingEvent => ({
  type: 'ServiceListingChanged',
  data: { ...of, service: renamed, fields: ['name'], occurredAt },
});
const withdrawn: ServiceListingEvent = {
  type: 'ServiceListingWithdrawn',
  data: { ...of, reason: 'service-ended', occurredAt: '2026-03-09' },
};
const inError: ServiceListingEvent = {
  type: 'ServiceListingEnteredInError',
  data: { ...of, reason: 'listed-twice', occurredAt: '2026-03-09' },
};
const gone: ServiceListingEvent = {
  type: 'ServiceListingGoneFromFeed',
  data: { ...of, occurredAt: '2026-03-09' },
};
const fed = published({ source: 'invented-directory' });
const feed = (source = 'invented-directory', told = service): ServiceListingCommand => ({
  kind: 'take-from-feed',
  source,
  service: told,
  ...march,
});
const withdraw = { kind: 'withdraw', reason: 'service-ended', ...march } as const;
const enterInError = { kind: 'enter-in-error', reason: 'listed-twice', ...march } as const;

describe('a service listing', () => {
  it('is published with all that is said of the service', () =>
    listing
      .given()
      .when({ kind: 'publish', service, ...on('2026-03-02') })
      .then(published()));

  it('is published once', () =>
    listing
      .given(published())
      .when({ kind: 'publish', service, ...march })
      .thenRefuses('community-desk/service-listing-already-published'));

  it('is not published as the standard would not have it', () =>
    listing
      .given()
      .when({ kind: 'publish', service: { ...service, url: 'example' }, ...march })
      .thenRefuses('community-desk/service-not-as-the-standard'));

  it('is changed, and says which fields are not as they were', () =>
    listing
      .given(published())
      .when({ kind: 'change', service: renamed, ...march })
      .then(changed()));

  it('is not changed by saying the same in another order', () =>
    listing
      .given(published())
      .when({
        kind: 'change',
        service: Object.fromEntries(Object.entries(service).reverse()) as typeof service,
        ...march,
      })
      .thenNothing());

  it('does not go over to another organisation', () =>
    listing
      .given(published())
      .when({
        kind: 'change',
        service: { ...service, organization: { ...service.organization, id: serviceId } },
        ...march,
      })
      .thenRefuses('community-desk/service-of-another-organisation'));

  it.each<ServiceListingCommand>([
    { kind: 'change', service: renamed, ...march },
    { kind: 'assure', ...march },
    withdraw,
    { kind: 'show-again', ...march },
    enterInError,
    { kind: 'miss-in-feed', source: 'invented-directory', ...march },
  ])('has to be there for $kind', (command) => {
    listing.given().when(command).thenRefuses('community-desk/service-listing-not-found');
    listing.given(published(), inError).when(command).thenRefuses('community-desk/entered-in-error');
    listing
      .given(published())
      .when({ ...command, ...on('2026-06-02') })
      .thenRefuses('community-desk/in-the-future');
  });

  it('tells what happens to it in order', () =>
    listing
      .given(published(), changed())
      .when({ ...withdraw, ...on('2026-03-08') })
      .thenRefuses('community-desk/out-of-order'));

  it('is assured to be right, of the last day that it was', () => {
    const assured = (assuredOn: string): ServiceListingEvent => ({
      type: 'ServiceListingAssured',
      data: { ...of, assuredOn, occurredAt: assuredOn },
    });
    listing
      .given(published())
      .when({ kind: 'assure', ...march })
      .then(assured('2026-03-09'));
    listing
      .given(published(), assured('2026-03-10'))
      .when({ kind: 'assure', ...march })
      .thenNothing();
  });

  it('is withdrawn, and shown again', () => {
    listing.given(published()).when(withdraw).then(withdrawn);
    listing.given(published(), withdrawn).when(withdraw).thenRefuses('community-desk/service-listing-withdrawn');
    listing
      .given(published(), withdrawn)
      .when({ kind: 'change', service: renamed, ...march })
      .thenRefuses('community-desk/service-listing-withdrawn');
    listing
      .given(published(), withdrawn)
      .when({ kind: 'show-again', ...march })
      .then({ type: 'ServiceListingShownAgain', data: { ...of, occurredAt: '2026-03-09' } });
    listing
      .given(published())
      .when({ kind: 'show-again', ...march })
      .thenNothing();
  });

  it('may have been entered in error', () => listing.given(published()).when(enterInError).then(inError));
});

describe('a service listing of a feed', () => {
  it('is as the feed says', () => {
    listing
      .given()
      .when(feed())
      .then({ ...fed, data: { ...fed.data, occurredAt: '2026-03-09' } } as ServiceListingEvent);
    listing.given(fed).when(feed('invented-directory', renamed)).then(changed());
    listing.given(fed).when(feed()).thenNothing();
  });

  it('is not taken over from whoever published it', () => {
    listing.given(published()).when(feed()).thenRefuses('community-desk/service-listing-of-another-source');
    listing.given(fed).when(feed('another')).thenRefuses('community-desk/service-listing-of-another-source');
  });

  it('is changed where it comes from, not here', () =>
    listing
      .given(fed)
      .when({ kind: 'change', service: renamed, ...march })
      .thenRefuses('community-desk/service-listing-of-a-feed'));

  it('is not taken as the standard would not have it', () =>
    listing
      .given()
      .when(feed('invented-directory', { ...service, status: 'open' }))
      .thenRefuses('community-desk/service-not-as-the-standard'));

  it('shows when the feed has it no more, and when it does again', () => {
    const miss = { kind: 'miss-in-feed', source: 'invented-directory', ...march } as const;
    listing.given(fed).when(miss).then(gone);
    listing.given(fed, gone).when(miss).thenNothing();
    listing
      .given(fed)
      .when({ ...miss, source: 'another' })
      .thenNothing();
    listing
      .given(fed, gone)
      .when(feed())
      .then({ type: 'ServiceListingFoundInFeed', data: { ...of, occurredAt: '2026-03-09' } });
  });

  it('stays withdrawn, and stays in error, whatever the feed says', () => {
    listing.given(fed, withdrawn).when(feed('invented-directory', renamed)).then(changed());
    listing.given(fed, inError).when(feed('invented-directory', renamed)).thenNothing();
  });

  it('names the organisation that offers it as the feed does now', () => {
    const moved = { ...service, organization: { ...service.organization, id: serviceId } };
    listing
      .given(fed)
      .when(feed('invented-directory', moved))
      .then({
        type: 'ServiceListingChanged',
        data: {
          serviceId,
          organizationId: serviceId,
          service: moved,
          fields: ['organization'],
          occurredAt: '2026-03-09',
        },
      });
    expect(organizationId).not.toBe(serviceId);
  });
});
