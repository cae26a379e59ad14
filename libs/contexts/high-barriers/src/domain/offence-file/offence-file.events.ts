import type { EventDefinitions, EventOf, LocalDate, Protected, Uuid } from '@alongside/kernel';

interface OfFile {
  readonly caseId: Uuid;
  readonly claimantId: Uuid;
}

interface OfOffence extends OfFile {
  readonly offenceId: Uuid;
}

/** What lets an offence be kept, and how long. */
export interface OffenceBasis {
  /** A code of the list `offence-lawful-bases`. */
  readonly lawfulBasis: string;
  /** A code of the list `offence-conditions`. */
  readonly condition: string;
  /** The first day on which it is not to be kept any more: the conviction is spent. */
  readonly destroyOn?: LocalDate;
}

export type OffenceFileEvent =
  | EventOf<'OffenceRecorded', OfOffence & OffenceBasis & { readonly words: Protected<string> }>
  /** As it is right. */
  | EventOf<
      'OffenceCorrected',
      OfOffence & OffenceBasis & { readonly words: Protected<string>; readonly reason: Protected<string> }
    >
  | EventOf<'OffenceEnteredInError', OfOffence & { readonly reason: Protected<string> }>
  /** What was known of it is gone: its key is to be destroyed. */
  | EventOf<
      'OffenceDestroyed',
      OfOffence & {
        /** A code of the list `offence-destruction-grounds`. */
        readonly ground: string;
      }
    >
  /** Of all offences of the case, and of what employers were to be told: the key of the case is to be destroyed. */
  | EventOf<'OffencesDestroyed', OfFile & { readonly ground: string }>;

const criminalOf = ['caseId', 'offenceId'] as const;

export const offenceFileEvents = {
  OffenceRecorded: { subject: 'claimantId', protect: { words: 'criminal' }, criminalOf },
  OffenceCorrected: { subject: 'claimantId', protect: { words: 'criminal', reason: 'criminal' }, criminalOf },
  OffenceEnteredInError: { subject: 'claimantId', protect: { reason: 'criminal' }, criminalOf },
  OffenceDestroyed: { subject: 'claimantId', protect: {} },
  OffencesDestroyed: { subject: 'claimantId', protect: {} },
} as const satisfies EventDefinitions<OffenceFileEvent>;
