import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';

interface OfOffice {
  readonly officeId: Uuid;
}

export type OfficeEvent =
  | EventOf<
      'OfficeOpened',
      OfOffice & {
        readonly name: string;
        /** The code of the area that it serves. */
        readonly area: string;
      }
    >
  | EventOf<'OfficeRenamed', OfOffice & { readonly name: string }>
  | EventOf<'OfficeAreaChanged', OfOffice & { readonly area: string }>
  /** Its day is the first on which the office is no more. */
  | EventOf<'OfficeClosed', OfOffice>;

export const officeEvents = {
  OfficeOpened: { subject: null, protect: {} },
  OfficeRenamed: { subject: null, protect: {} },
  OfficeAreaChanged: { subject: null, protect: {} },
  OfficeClosed: { subject: null, protect: {} },
} as const satisfies EventDefinitions<OfficeEvent>;
