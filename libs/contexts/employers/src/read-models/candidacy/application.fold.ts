import { codedText, erased } from '@alongside/caseload';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import { wordsOf, type FoldedEvent } from '@alongside/vault';
import { isOpen } from '../../domain/candidacy/application-moves';
import { stateAfter } from '../../domain/candidacy/candidacy.state';
import type { CandidacyEvent, candidacyEvents } from '../../domain/candidacy/candidacy.events';
import { ApplicationRow } from './application.row';

type OfCandidacy = FoldedEvent<CandidacyEvent, typeof candidacyEvents>;
type Event = OfCandidacy | FoldedEvent<PersonEvent, typeof personEvents>;

const categoryPrefix = 'candidacy-';

/** The applications, those of a claimant together: the reasons of somebody who is forgotten are erased. */
export const applicationFold: Fold<{ application: ApplicationRow }, Event> = {
  name: 'employers.application_v1',
  tables: { application: ApplicationRow },
  key: 'claimantId',
  keys: ({ stream, type, data }) => {
    if (type === 'PersonForgotten') return [data.personId];
    return stream.startsWith(categoryPrefix) ? [data.claimantId] : [];
  },
  evolve: ({ application: rows }, event) => {
    if (event.type === 'PersonForgotten') return { application: rows.map(forgotten) };
    if (event.type === 'ApplicationMade') return { application: [...rows, made(event)] };
    const { applicationId } = event.data;
    return { application: rows.map((row) => (row.applicationId === applicationId ? changed(row, event) : row)) };
  },
};

const nothingYet = {
  ...{ until: null, acceptedOn: null, acceptedBy: null, employmentId: null, hireEndedOn: null, acceptedId: null },
  ...{ refusalReason: null, refusedBy: null, cancellationReason: null, lastWords: null },
};

function forgotten(row: ApplicationRow): ApplicationRow {
  return row.refusalReason === null ? row : { ...row, refusalReason: erased };
}

type EventNamed<Type extends OfCandidacy['type']> = Extract<OfCandidacy, { type: Type }>;

function made(event: EventNamed<'ApplicationMade'>): ApplicationRow {
  const { applicationId, claimantId, vacancyId, staffId: madeBy, occurredAt: madeOn } = event.data;
  const standing = { state: 'new', before: 'new', since: madeOn } as const;
  return { applicationId, claimantId, vacancyId, ...standing, madeOn, madeBy, ...nothingYet, words: wordsOf(event) };
}

function changed(row: ApplicationRow, event: Exclude<OfCandidacy, { type: 'ApplicationMade' }>): ApplicationRow {
  const { type, data } = event;
  const state = stateAfter(type, row.before);
  const before = isOpen(state) ? state : row.before;
  const stands = { ...row, ...nothingYet, state, before, since: data.occurredAt, lastWords: wordsOf(event) };
  switch (type) {
    case 'ApplicationTakenUp':
    case 'HirePrepared':
    case 'ApplicationReopened':
    case 'AcceptanceWithdrawn':
      return stands;
    case 'ApplicationPostponed':
      return { ...stands, until: data.until ?? null };
    case 'ApplicationAccepted': {
      const { staffId: acceptedBy, employmentId = null, occurredAt: acceptedOn } = data;
      return { ...stands, acceptedOn, acceptedBy, employmentId };
    }
    case 'ApplicationBecameObsolete':
      return { ...stands, acceptedId: data.acceptedId };
    case 'ApplicationRefused':
      return { ...stands, refusalReason: codedText(data.reason), refusedBy: data.by };
    case 'ApplicationCancelled':
      return { ...stands, cancellationReason: data.reason };
    case 'HireEnded':
    case 'HireResumed': {
      const { acceptedOn, acceptedBy, employmentId } = row;
      const hireEndedOn = type === 'HireEnded' ? data.occurredAt : null;
      return { ...stands, acceptedOn, acceptedBy, employmentId, hireEndedOn };
    }
    case 'ApplicationEnteredInError':
      return { ...stands, words: null };
  }
}
