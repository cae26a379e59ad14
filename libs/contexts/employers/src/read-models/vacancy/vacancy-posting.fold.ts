import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { VacancyEvent, vacancyEvents } from '../../domain/vacancy/vacancy.events';
import { VacancyPostingRow } from './vacancy-posting.row';

type Event = FoldedEvent<VacancyEvent, typeof vacancyEvents>;

/** What the vacancies were imported from. */
export const vacancyPostingFold: Fold<{ posting: VacancyPostingRow }, Event> = {
  name: 'employers.vacancy_posting_v1',
  tables: { posting: VacancyPostingRow },
  key: 'vacancyId',
  keys: ({ type, data }) =>
    type === 'VacancyPostingReceived' || type === 'VacancyEnteredInError' ? [data.vacancyId] : [],
  evolve: (_, { type, data }) => {
    if (type !== 'VacancyPostingReceived') return { posting: [] };
    const { vacancyId, original, occurredAt: receivedOn } = data;
    return { posting: [{ vacancyId, receivedOn, original }] };
  },
};
