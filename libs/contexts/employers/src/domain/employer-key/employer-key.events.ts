import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';

interface OfKey {
  readonly employerId: Uuid;
}

/** What an employer is known by: a company number, or a name at a postcode. The stream is named by a digest of it. */
export type EmployerKeyEvent = EventOf<'EmployerKeyTaken', OfKey> | EventOf<'EmployerKeyGivenUp', OfKey>;

export const employerKeyEvents = {
  EmployerKeyTaken: { subject: null, protect: {} },
  EmployerKeyGivenUp: { subject: null, protect: {} },
} as const satisfies EventDefinitions<EmployerKeyEvent>;
