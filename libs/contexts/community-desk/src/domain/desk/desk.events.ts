import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';

interface OfDesk {
  readonly deskId: Uuid;
}

interface OfPartner extends OfDesk {
  readonly organisationId: Uuid;
}

interface OfWorker extends OfPartner {
  readonly personId: Uuid;
}

export type DeskEvent =
  | EventOf<
      'DeskOpened',
      OfDesk & {
        readonly name: string;
        /** A code of the list `communities`. */
        readonly community: string;
        readonly office: Uuid;
        /** The organisation that runs it; a partner of the desk for as long as it is open. */
        readonly hostId: Uuid;
      }
    >
  | EventOf<'DeskRenamed', OfDesk & { readonly name: string }>
  | EventOf<'PartnerJoinedDesk', OfPartner>
  /** Its day is the first on which the organisation is no longer there; who works there for it leaves with it. */
  | EventOf<'PartnerLeftDesk', OfPartner>
  | EventOf<'DeskWorkerJoined', OfWorker>
  /** Its day is the first on which the person no longer works there. */
  | EventOf<'DeskWorkerLeft', OfWorker>
  /** Its day is the first on which the desk is no more. */
  | EventOf<'DeskClosed', OfDesk>
  /** The closure is taken back: the desk was open all along. */
  | EventOf<
      'DeskReopened',
      OfDesk & {
        /** A code of the list `desk-reopening-reasons`. */
        readonly reason: string;
      }
    >;

export const deskEvents = {
  DeskOpened: { subject: null, protect: {} },
  DeskRenamed: { subject: null, protect: {} },
  PartnerJoinedDesk: { subject: null, protect: {} },
  PartnerLeftDesk: { subject: null, protect: {} },
  DeskWorkerJoined: { subject: 'personId', protect: {} },
  DeskWorkerLeft: { subject: 'personId', protect: {} },
  DeskClosed: { subject: null, protect: {} },
  DeskReopened: { subject: null, protect: {} },
} as const satisfies EventDefinitions<DeskEvent>;
