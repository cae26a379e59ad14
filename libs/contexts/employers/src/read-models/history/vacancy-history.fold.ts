import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { VacancyEvent, vacancyEvents } from '../../domain/vacancy/vacancy.events';
import { VacancyHistoryRow, type VacancyFact } from './vacancy-history.row';

type Event = FoldedEvent<VacancyEvent, typeof vacancyEvents>;

const categoryPrefix = 'vacancy-';

/** The vacancies of employers of the register: one that comes to name its employer later has a history from then on. */
export const vacancyHistoryFold: Fold<{ vacancyHistory: VacancyHistoryRow }, Event> = {
  name: 'employers.vacancy_history_v1',
  tables: { vacancyHistory: VacancyHistoryRow },
  key: 'vacancyId',
  keys: ({ stream, type, data }) =>
    stream.startsWith(categoryPrefix) && type !== 'VacancyPostingReceived' ? [data.vacancyId] : [],
  evolve: ({ vacancyHistory: [row] }, event) => {
    const known = changed(row, event);
    return { vacancyHistory: known ? [{ ...known, facts: [...known.facts, factOf(known, event)] }] : [] };
  },
};

function changed(row: VacancyHistoryRow | undefined, { type, data }: Event): VacancyHistoryRow | undefined {
  if (type === 'VacancyOpened') return told(undefined, data.vacancyId, data.terms);
  if (type === 'VacancyChanged') return told(row, data.vacancyId, data.changes);
  if (type === 'VacancyPlaceTaken') return row && { ...row, taken: row.taken + 1 };
  if (type === 'VacancyPlaceGivenBack') return row && { ...row, taken: row.taken - 1 };
  if (type === 'VacancyEnteredInError') return row && { ...row, enteredInErrorOn: data.occurredAt };
  return row;
}

type Told = Partial<Pick<Extract<Event, { type: 'VacancyOpened' }>['data']['terms'], 'employer' | 'places'>>;

/** Of one that names another employer now, all of the history goes with it. */
function told(
  row: VacancyHistoryRow | undefined,
  vacancyId: string,
  { employer, places }: Told,
): VacancyHistoryRow | undefined {
  const employerId = employer === undefined ? row?.employerId : employer.employerId;
  if (employerId === undefined) return undefined;
  const before = row ?? { places: 1, taken: 0, enteredInErrorOn: null, facts: [] };
  return { ...before, vacancyId, employerId, places: places ?? before.places };
}

function factOf({ places, taken }: VacancyHistoryRow, { id, type, data, sequence, recordedAt }: Event): VacancyFact {
  const reason = 'reason' in data ? data.reason : null;
  return { id, type, on: data.occurredAt, sequence, recordedAt, reason, placesLeft: Math.max(places - taken, 0) };
}
