import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';

/** What an organisation is to the offices; it may be several at once. */
export const organisationKinds = [
  'host',
  'support-group',
  'training-provider',
  'probation',
  'employers-agent',
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

interface OfOrganisation {
  readonly organisationId: Uuid;
}

export type OrganisationEvent =
  | EventOf<
      'OrganisationRegistered',
      OfOrganisation & { readonly name: string; readonly kinds: readonly OrganisationKind[] }
    >
  | EventOf<'OrganisationRenamed', OfOrganisation & { readonly name: string }>
  /** Names all kinds again. */
  | EventOf<'OrganisationKindsChanged', OfOrganisation & { readonly kinds: readonly OrganisationKind[] }>
  /** Its day is the first on which the organisation is no more. */
  | EventOf<'OrganisationClosed', OfOrganisation>;

export const organisationEvents = {
  OrganisationRegistered: { subject: null, protect: {} },
  OrganisationRenamed: { subject: null, protect: {} },
  OrganisationKindsChanged: { subject: null, protect: {} },
  OrganisationClosed: { subject: null, protect: {} },
} as const satisfies EventDefinitions<OrganisationEvent>;
