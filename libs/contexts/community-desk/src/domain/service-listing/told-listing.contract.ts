import type { PublishedService } from './standard/published';
import type { ServiceListingEvent } from './service-listing.events';

/** An invented service, for specs. */
export const serviceId = '0192ffff-0000-7000-8000-000000000001';
export const organizationId = '0192ffff-0000-7000-8000-000000000002';

export const service: PublishedService = {
  id: serviceId,
  name: 'Invented help with forms',
  description: 'Letters read and forms filled in, in Somali and English.',
  status: 'active',
  url: 'https://example.org/forms',
  organization_id: organizationId,
  organization: { id: organizationId, name: 'Invented Friends', description: 'Neighbours who help each other' },
  schedules: [
    { id: '0192ffff-0000-7000-8000-000000000003', freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '12:00' },
  ],
};

export const of = { serviceId, organizationId };

export function published(more: { readonly source?: string; readonly occurredAt?: string } = {}): ServiceListingEvent {
  return { type: 'ServiceListingPublished', data: { ...of, service, occurredAt: '2026-03-02', ...more } };
}
