import { erased } from '@alongside/caseload';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import { wordsOf, type FoldedEvent } from '@alongside/vault';
import type { OffenceAccessEvent, offenceAccessEvents } from '../../domain/offence-access/offence-access.events';
import { OffenceAccessRow } from './offence-access.row';

type OfAccess = FoldedEvent<OffenceAccessEvent, typeof offenceAccessEvents>;
type Event = OfAccess | FoldedEvent<PersonEvent, typeof personEvents>;
type Asked = Extract<OfAccess, { type: 'OffenceAccessAsked' }>;

const categoryPrefix = 'offenceAccess-';

/** Who asked to read offences of each claimant, and who let them: of somebody who is forgotten it is over. */
export const offenceAccessFold: Fold<{ access: OffenceAccessRow }, Event> = {
  name: 'high_barriers.offence_access_v1',
  tables: { access: OffenceAccessRow },
  key: 'claimantId',
  keys: ({ stream, type, data }) => {
    if (type === 'PersonForgotten') return [data.personId];
    return stream.startsWith(categoryPrefix) ? [data.claimantId] : [];
  },
  evolve: ({ access: rows }, event) => {
    if (event.type === 'PersonForgotten') return { access: rows.map(forgotten) };
    if (event.type === 'OffenceAccessAsked') return { access: [...rows, asked(event)] };
    const { accessId } = event.data;
    return { access: rows.map((row) => (row.accessId === accessId ? answered(row, event) : row)) };
  },
};

function forgotten(row: OffenceAccessRow): OffenceAccessRow {
  const standing = row.standing === 'refused' ? row.standing : 'ended';
  return { ...row, standing, purpose: erased, words: null, refusalWords: null };
}

function asked(event: Asked): OffenceAccessRow {
  const { accessId, caseId, claimantId, office, askedBy, askedAt, purpose, glassId = null } = event.data;
  const ids = { accessId, caseId, claimantId, office, askedBy };
  const nothing = { standing: 'asked', answeredBy: null, until: null, refusalWords: null } as const;
  return { ...ids, askedAt, purpose, glassId, ...nothing, words: wordsOf(event) };
}

function answered(row: OffenceAccessRow, event: Exclude<OfAccess, Asked>): OffenceAccessRow {
  switch (event.type) {
    case 'OffenceAccessApproved':
      return { ...row, standing: 'approved', answeredBy: event.data.approvedBy, until: event.data.until };
    case 'OffenceAccessRefused':
      return { ...row, standing: 'refused', answeredBy: event.data.refusedBy, refusalWords: wordsOf(event) };
    case 'OffenceAccessEnded':
      return { ...row, standing: 'ended' };
  }
}
