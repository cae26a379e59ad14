import type { LocalDate, Uuid } from '@alongside/kernel';
import type { ReceivedPosting, VacancyEvent } from './vacancy.events';
import type { VacancyChanges, VacancyTerms } from './vacancy-terms';

export interface TakenPlace {
  readonly candidacyId: Uuid;
  readonly acceptanceId: Uuid;
  readonly takenBy: Uuid;
  readonly takenOn: LocalDate;
}

export interface Vacancy {
  readonly vacancyId: Uuid;
  readonly office: Uuid;
  readonly openedOn: LocalDate;
  readonly terms: VacancyTerms;
  /** Places that are taken now, in the order in which they were. */
  readonly taken: readonly TakenPlace[];
  readonly closed: { readonly on: LocalDate; readonly reason: string } | null;
  /** The posting that it was last brought to. */
  readonly posting: Pick<ReceivedPosting, 'digest' | 'postedOn'> | null;
  readonly enteredInError: boolean;
}

export type VacancyState = Vacancy | null;

export function evolve(state: VacancyState, { type, data }: VacancyEvent): VacancyState {
  if (type === 'VacancyOpened') return opened(data);
  const vacancy = state!;
  switch (type) {
    case 'VacancyChanged':
      return { ...vacancy, terms: changed(vacancy.terms, data.changes) };
    case 'VacancyPostingReceived': {
      const { digest, postedOn } = data;
      return { ...vacancy, posting: { digest, ...(postedOn !== undefined && { postedOn }) } };
    }
    case 'VacancyPlaceTaken': {
      const { candidacyId, acceptanceId, takenBy, occurredAt: takenOn } = data;
      return { ...vacancy, taken: [...vacancy.taken, { candidacyId, acceptanceId, takenBy, takenOn }] };
    }
    case 'VacancyPlaceGivenBack':
      return { ...vacancy, taken: vacancy.taken.filter(({ acceptanceId }) => acceptanceId !== data.acceptanceId) };
    case 'VacancyClosed':
      return { ...vacancy, closed: { on: data.occurredAt, reason: data.reason } };
    case 'VacancyReopened':
      return { ...vacancy, closed: null };
    case 'VacancyEnteredInError':
      return { ...vacancy, enteredInError: true };
  }
}

/** The terms with these changes; what is `null` in them is left out. */
export function changed(terms: VacancyTerms, changes: VacancyChanges): VacancyTerms {
  return Object.fromEntries(Object.entries({ ...terms, ...changes }).filter(([, value]) => value !== null)) as never;
}

function opened(data: Extract<VacancyEvent, { type: 'VacancyOpened' }>['data']): Vacancy {
  const { vacancyId, office, terms, occurredAt: openedOn } = data;
  return { vacancyId, office, openedOn, terms, taken: [], closed: null, posting: null, enteredInError: false };
}
