import type { LocalDate } from '@alongside/kernel';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import { wordsOf, type FoldedEvent } from '@alongside/vault';
import type { DisclosureEvent, disclosureEvents } from '../../domain/disclosure/disclosure.events';
import { DisclosureRow } from './disclosure.row';

type OfDisclosure = FoldedEvent<DisclosureEvent, typeof disclosureEvents>;
type Event = OfDisclosure | FoldedEvent<PersonEvent, typeof personEvents>;
type Agreed = Extract<OfDisclosure, { type: 'DisclosureAgreed' }>;

const categoryPrefix = 'disclosure-';

/** What each claimant agreed that employers are told: of somebody who is forgotten nothing is to be said any more. */
export const disclosureFold: Fold<{ disclosure: DisclosureRow }, Event> = {
  name: 'high_barriers.disclosure_v1',
  tables: { disclosure: DisclosureRow },
  key: 'claimantId',
  keys: ({ stream, type, data }) => {
    if (type === 'PersonForgotten') return [data.personId];
    return stream.startsWith(categoryPrefix) ? [data.claimantId] : [];
  },
  evolve: ({ disclosure: rows }, event) => {
    if (event.type === 'PersonForgotten')
      return { disclosure: rows.map((row) => forgotten(row, event.data.occurredAt)) };
    if (event.type === 'DisclosureAgreed') return { disclosure: [...rows, agreed(event)] };
    const { disclosureId } = event.data;
    return { disclosure: rows.map((row) => (row.disclosureId === disclosureId ? changed(row, event) : row)) };
  },
};

function forgotten(row: DisclosureRow, on: LocalDate): DisclosureRow {
  return { ...row, withdrawnOn: row.withdrawnOn ?? on, words: null, said: [] };
}

function agreed(event: Agreed): DisclosureRow {
  const { disclosureId, caseId, claimantId, employerId, sayerId, means, occurredAt: agreedOn } = event.data;
  const nothing = { withdrawnOn: null, enteredInError: false, said: [] };
  return {
    ...{ disclosureId, caseId, claimantId, employerId, sayerId },
    ...{ agreedOn, means, ...nothing, words: wordsOf(event) },
  };
}

function changed(row: DisclosureRow, event: Exclude<OfDisclosure, Agreed>): DisclosureRow {
  const on = event.data.occurredAt;
  switch (event.type) {
    case 'DisclosureWithdrawn':
      return { ...row, withdrawnOn: on };
    case 'DisclosureSaid':
      return { ...row, said: [...row.said, { on, words: wordsOf(event) }] };
    case 'DisclosureEnteredInError':
      return { ...row, enteredInError: true, words: null, said: [] };
  }
}
