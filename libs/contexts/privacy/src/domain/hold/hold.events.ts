import type { EventDefinitions, EventOf, LocalDate, Uuid } from '@alongside/kernel';

interface OfHold {
  readonly personId: Uuid;
  readonly holdId: Uuid;
}

/** What keeps a person's records from being erased. Grounds and reasons are codes, never words: they stand in clear. */
export type HoldEvent =
  | EventOf<
      'HoldPlaced',
      OfHold & {
        readonly ground: string;
        /** When somebody looks whether it is still needed. */
        readonly reviewOn?: LocalDate;
      }
    >
  | EventOf<'HoldLifted', OfHold & { readonly reason: string }>;

export const holdEvents = {
  HoldPlaced: { subject: 'personId', protect: {} },
  HoldLifted: { subject: 'personId', protect: {} },
} as const satisfies EventDefinitions<HoldEvent>;
