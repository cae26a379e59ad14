import {
  claimantAct,
  type ClaimantAct,
  type EventDefinitions,
  type EventOf,
  type Protected,
  type Uuid,
} from '@alongside/kernel';

interface OfDisclosure {
  readonly disclosureId: Uuid;
  readonly caseId: Uuid;
  readonly claimantId: Uuid;
}

export type DisclosureEvent =
  /** The claimant agrees that this employer is told this sentence by that person. */
  | EventOf<
      'DisclosureAgreed',
      OfDisclosure &
        ClaimantAct & {
          readonly employerId: Uuid;
          /** Who says it; the claimant perhaps. */
          readonly sayerId: Uuid;
          /** The exact words. */
          readonly sentence: Protected<string>;
        }
    >
  | EventOf<'DisclosureWithdrawn', OfDisclosure & ClaimantAct>
  | EventOf<'DisclosureSaid', OfDisclosure & { readonly answer?: Protected<string> }>
  | EventOf<'DisclosureEnteredInError', OfDisclosure & { readonly reason: Protected<string> }>;

const criminalOf = ['caseId'] as const;

export const disclosureEvents = {
  DisclosureAgreed: { subject: 'claimantId', protect: { ...claimantAct, sentence: 'criminal' }, criminalOf },
  DisclosureWithdrawn: { subject: 'claimantId', protect: claimantAct },
  DisclosureSaid: { subject: 'claimantId', protect: { answer: 'criminal' }, criminalOf },
  DisclosureEnteredInError: { subject: 'claimantId', protect: { reason: 'criminal' }, criminalOf },
} as const satisfies EventDefinitions<DisclosureEvent>;
