import type { EventDefinitions, EventOf, LocalDate, Uuid } from '@alongside/kernel';
import type { PublishedService } from './standard/published';

interface OfListing {
  /** The service's id in the standard, and the stream's. */
  readonly serviceId: Uuid;
  /** Who offers it. */
  readonly organizationId: Uuid;
}

interface Content {
  /** As it is published, in the standard's own shape: what stands in it is public. */
  readonly service: PublishedService;
}

export type ServiceListingEvent =
  | EventOf<
      'ServiceListingPublished',
      OfListing &
        Content & {
          /** The directory whose feed it came from; whoever offers it published it here where there is none. */
          readonly source?: string;
        }
    >
  | EventOf<
      'ServiceListingChanged',
      OfListing &
        Content & {
          /** The fields of the service that are not as they were. */
          readonly fields: readonly string[];
        }
    >
  /** Somebody who knows the service said that it is still as listed. */
  | EventOf<'ServiceListingAssured', OfListing & { readonly assuredOn: LocalDate }>
  /** The feed that it came from has it no more: it stays listed until somebody withdraws it. */
  | EventOf<'ServiceListingGoneFromFeed', OfListing>
  | EventOf<'ServiceListingFoundInFeed', OfListing>
  /** It is not shown any more; the reason is a code of the list `listing-withdrawal-reasons`. */
  | EventOf<'ServiceListingWithdrawn', OfListing & { readonly reason: string }>
  | EventOf<'ServiceListingShownAgain', OfListing>
  /** It never should have been listed; the reason is a code of the list `listing-error-reasons`. */
  | EventOf<'ServiceListingEnteredInError', OfListing & { readonly reason: string }>;

export const serviceListingEvents = {
  ServiceListingPublished: { subject: null, protect: {} },
  ServiceListingChanged: { subject: null, protect: {} },
  ServiceListingAssured: { subject: null, protect: {} },
  ServiceListingGoneFromFeed: { subject: null, protect: {} },
  ServiceListingFoundInFeed: { subject: null, protect: {} },
  ServiceListingWithdrawn: { subject: null, protect: {} },
  ServiceListingShownAgain: { subject: null, protect: {} },
  ServiceListingEnteredInError: { subject: null, protect: {} },
} as const satisfies EventDefinitions<ServiceListingEvent>;
