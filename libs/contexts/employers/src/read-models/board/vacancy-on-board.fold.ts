import { skillCodeOf } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { CodedOrWorded, VacancyChanges, VacancyTerms } from '../../domain/vacancy/vacancy-terms';
import type { VacancyEvent, vacancyEvents } from '../../domain/vacancy/vacancy.events';
import { VacancyOnBoardRow } from './vacancy-on-board.row';

type Event = FoldedEvent<VacancyEvent, typeof vacancyEvents>;

const categoryPrefix = 'vacancy-';

/** The vacancies, each by itself. What is told of a skill in words alone is not matched. */
export const vacancyOnBoardFold: Fold<{ vacancyOnBoard: VacancyOnBoardRow }, Event> = {
  name: 'employers.vacancy_on_board_v2',
  tables: { vacancyOnBoard: VacancyOnBoardRow },
  key: 'vacancyId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.vacancyId] : []),
  evolve: ({ vacancyOnBoard: [row] }, event) => {
    const evolved = event.type === 'VacancyOpened' ? opened(event.data) : row && changed(row, event);
    return { vacancyOnBoard: evolved ? [evolved] : [] };
  },
};

function opened({ vacancyId, office, terms, occurredAt }: Extract<Event, { type: 'VacancyOpened' }>['data']) {
  const asOpened = { taken: 0, openedOn: occurredAt, closedOn: null, occupation: null, validThrough: null };
  return { vacancyId, office, ...asOpened, ...told(terms) } as VacancyOnBoardRow;
}

function changed(row: VacancyOnBoardRow, { type, data }: Event): VacancyOnBoardRow {
  switch (type) {
    case 'VacancyChanged':
      return { ...row, ...told(data.changes) };
    case 'VacancyPlaceTaken':
      return { ...row, taken: row.taken + 1 };
    case 'VacancyPlaceGivenBack':
      return { ...row, taken: row.taken - 1 };
    case 'VacancyClosed':
    case 'VacancyEnteredInError':
      return { ...row, closedOn: data.occurredAt };
    case 'VacancyReopened':
      return { ...row, closedOn: null };
    case 'VacancyOpened':
    case 'VacancyPostingReceived':
      return row;
  }
}

/** Of what is told, what has a column. */
function told(terms: VacancyTerms | VacancyChanges): Partial<VacancyOnBoardRow> {
  const { kind, title, employer, requiredSkills, occupation, places, validThrough } = terms;
  return {
    ...(kind !== undefined && { kind }),
    ...(title !== undefined && { title }),
    ...(employer !== undefined && { employerId: employer.employerId ?? null, employerName: employer.name }),
    ...(requiredSkills !== undefined && { requiredSkills: requiredSkills.flatMap(codeOf) }),
    ...(occupation !== undefined && { occupation: (occupation === null ? [] : codeOf(occupation))[0] ?? null }),
    ...(places !== undefined && { places }),
    ...(validThrough !== undefined && { validThrough }),
  };
}

function codeOf(told: CodedOrWorded): string[] {
  return 'code' in told ? [skillCodeOf(told.code)] : [];
}
