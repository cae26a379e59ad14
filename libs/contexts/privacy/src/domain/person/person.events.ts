import type { EventDefinitions, EventOf, Uuid } from '@alongside/kernel';

/** What becomes of a person as such, in whatever role. */
export type PersonEvent = EventOf<
  'PersonForgotten',
  {
    readonly personId: Uuid;
    /** A code, never words: it stands in clear. */
    readonly ground: string;
  }
>;

export const personEvents = {
  PersonForgotten: { subject: 'personId', protect: {}, forgets: true },
} as const satisfies EventDefinitions<PersonEvent>;
