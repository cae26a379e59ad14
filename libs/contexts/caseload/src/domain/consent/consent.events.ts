import {
  claimantAct,
  type ClaimantAct,
  type EventDefinitions,
  type EventOf,
  type LocalDate,
  type Uuid,
} from '@alongside/kernel';

export const recipientKinds = ['organisation', 'person', 'desk', 'office'] as const;

/** To whom something may be told. */
export interface Recipient {
  readonly kind: (typeof recipientKinds)[number];
  readonly id: Uuid;
}

interface OfConsent {
  readonly consentId: Uuid;
  readonly claimantId: Uuid;
  /** A code of the list `consent-purposes`. */
  readonly purpose: string;
}

/** One stream a person and purpose. */
export type ConsentEvent =
  | EventOf<'ConsentAsked', OfConsent & { readonly recipients: readonly Recipient[] }>
  | EventOf<
      'ConsentGiven',
      OfConsent &
        ClaimantAct & {
          /** All whom it covers from that day on. */
          readonly recipients: readonly Recipient[];
          /** The first day on which it is not in force any more. */
          readonly expiresOn?: LocalDate;
        }
    >
  | EventOf<'ConsentRefused', OfConsent & ClaimantAct>
  | EventOf<'ConsentWithdrawn', OfConsent & ClaimantAct>;

export const consentEvents = {
  ConsentAsked: { subject: 'claimantId', protect: {} },
  ConsentGiven: { subject: 'claimantId', protect: claimantAct },
  ConsentRefused: { subject: 'claimantId', protect: claimantAct },
  ConsentWithdrawn: { subject: 'claimantId', protect: claimantAct },
} as const satisfies EventDefinitions<ConsentEvent>;
