import type { CodedOrWorded, VacancyChanges, VacancyEvent, VacancyTerms, vacancyEvents } from '@alongside/employers';
import { skillCodeOf } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { AskingVacancyRow } from './asking-vacancy.row';
import { matchScore, type AskedAs } from './match-score';
import { VacancyAskRow } from './vacancy-ask.row';

type Event = FoldedEvent<VacancyEvent, typeof vacancyEvents>;

const categoryPrefix = 'vacancy-';

/** What vacancies ask for, and by what they are found that have a place left. */
export const askingVacancyFold: Fold<{ vacancy: AskingVacancyRow; ask: VacancyAskRow }, Event> = {
  name: 'skills_matching.asking_vacancy_v1',
  tables: { vacancy: AskingVacancyRow, ask: VacancyAskRow },
  key: 'vacancyId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.vacancyId] : []),
  evolve: ({ vacancy: [row], ask }, event) => {
    const evolved = event.type === 'VacancyOpened' ? opened(event.data) : row && changed(row, event);
    if (evolved === row) return { vacancy: row ? [row] : [], ask };
    return { vacancy: evolved ? [evolved] : [], ask: evolved ? asksOf(evolved) : [] };
  },
};

function opened({ vacancyId, office, terms }: Extract<Event, { type: 'VacancyOpened' }>['data']) {
  const asOpened = { taken: 0, closed: false, occupation: null, validThrough: null };
  return { vacancyId, office, ...asOpened, ...told(terms) } as AskingVacancyRow;
}

function changed(row: AskingVacancyRow, { type, data }: Event): AskingVacancyRow {
  switch (type) {
    case 'VacancyChanged':
      return { ...row, ...told(data.changes) };
    case 'VacancyPlaceTaken':
      return { ...row, taken: row.taken + 1 };
    case 'VacancyPlaceGivenBack':
      return { ...row, taken: row.taken - 1 };
    case 'VacancyClosed':
    case 'VacancyEnteredInError':
      return { ...row, closed: true };
    case 'VacancyReopened':
      return { ...row, closed: false };
    case 'VacancyOpened':
    case 'VacancyPostingReceived':
      return row;
  }
}

/** Of what is told, what has a column. */
function told(terms: VacancyTerms | VacancyChanges): Partial<AskingVacancyRow> {
  const { employer, requiredSkills, wantedSkills, occupation, places, validThrough } = terms;
  return {
    ...(employer !== undefined && { employerId: employer.employerId ?? null }),
    ...(requiredSkills !== undefined && { required: codesOf(requiredSkills) }),
    ...(wantedSkills !== undefined && { wanted: codesOf(wantedSkills) }),
    ...(occupation !== undefined && { occupation: occupation === null ? null : (codesOf([occupation])[0] ?? null) }),
    ...(places !== undefined && { places }),
    ...(validThrough !== undefined && { validThrough }),
  };
}

function codesOf(told: readonly CodedOrWorded[]): string[] {
  return [...new Set(told.flatMap((one) => ('code' in one ? [skillCodeOf(one.code)] : [])))];
}

/** What is asked for twice counts once, as what it is asked for most. */
export function askedBy({
  required,
  wanted,
  occupation,
}: Pick<AskingVacancyRow, 'required' | 'wanted' | 'occupation'>): Map<string, AskedAs> {
  const all = new Map<string, AskedAs>(required.map((code) => [code, 'required']));
  for (const code of wanted) if (!all.has(code)) all.set(code, 'wanted');
  if (occupation !== null) all.set(occupation, 'occupation');
  return all;
}

function asksOf(row: AskingVacancyRow): VacancyAskRow[] {
  const { vacancyId, office, places, taken, validThrough, closed } = row;
  if (closed || taken >= places) return [];
  const all = [...askedBy(row)].map(([code, askedAs]) => ({
    code,
    askedAs,
    importance: matchScore.importance[askedAs],
  }));
  const asked = all.reduce((sum, { importance }) => sum + importance, 0);
  return all.map((one) => ({ vacancyId, office, ...one, asked, validThrough }));
}
