import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { VacancyEvent, vacancyEvents } from '../../domain/vacancy/vacancy.events';
import { changed as changedTerms } from '../../domain/vacancy/vacancy.state';
import type { CodedOrWorded, VacancyTerms } from '../../domain/vacancy/vacancy-terms';
import { VacancyRow } from './vacancy.row';

type Event = FoldedEvent<VacancyEvent, typeof vacancyEvents>;
type Opened = Extract<Event, { type: 'VacancyOpened' }>;

const categoryPrefix = 'vacancy-';

/** The vacancies, each by itself. */
export const vacancyFold: Fold<{ vacancy: VacancyRow }, Event> = {
  name: 'employers.vacancy_v3',
  tables: { vacancy: VacancyRow },
  key: 'vacancyId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.vacancyId] : []),
  evolve: ({ vacancy: [row] }, event) => {
    const evolved = event.type === 'VacancyOpened' ? opened(event) : row && changed(row, event);
    return { vacancy: evolved ? [{ ...evolved, revision: event.revision }] : [] };
  },
};

const notClosed = { closedOn: null, closedBecause: null };

function opened({ revision, data: { vacancyId, office, terms, occurredAt } }: Opened): VacancyRow {
  const ids = { vacancyId, revision, office, openedOn: occurredAt };
  return { ...ids, ...termsOf(terms, []), ...notClosed, taken: [], source: null, postedOn: null, doubts: [] };
}

function changed(row: VacancyRow, { type, data }: Exclude<Event, Opened>): VacancyRow | undefined {
  switch (type) {
    case 'VacancyChanged': {
      const terms = changedTerms({ ...row.terms, description: row.description }, data.changes);
      return { ...row, ...termsOf(terms, row.taken) };
    }
    case 'VacancyPostingReceived': {
      const { source, postedOn = null, doubts } = data;
      return { ...row, source, postedOn, doubts: [...doubts] };
    }
    case 'VacancyPlaceTaken': {
      const { candidacyId, acceptanceId, takenBy, occurredAt: takenOn } = data;
      return withTaken(row, [...row.taken, { candidacyId, acceptanceId, takenBy, takenOn }]);
    }
    case 'VacancyPlaceGivenBack':
      return withTaken(
        row,
        row.taken.filter(({ acceptanceId }) => acceptanceId !== data.acceptanceId),
      );
    case 'VacancyClosed':
      return { ...row, closedOn: data.occurredAt, closedBecause: data.reason };
    case 'VacancyReopened':
      return { ...row, ...notClosed };
    case 'VacancyEnteredInError':
      return undefined;
  }
}

function withTaken(row: VacancyRow, taken: VacancyRow['taken']): VacancyRow {
  return { ...row, taken, placesLeft: row.places - taken.length };
}

function termsOf(given: VacancyTerms, taken: VacancyRow['taken']) {
  const { description, ...terms } = given;
  const { kind, employer, occupation, places, validThrough = null } = terms;
  const skills = [...terms.requiredSkills, ...terms.wantedSkills];
  const words = [terms.title, employer.name, ...[occupation, ...skills].map(wordsOf)];
  return {
    terms,
    description,
    kind,
    employerId: employer.employerId ?? null,
    occupation: occupation && 'code' in occupation ? occupation.code : null,
    skills: [...new Set(skills.map((skill) => ('code' in skill ? skill.code : skill.words.toLowerCase())))],
    words: lowered(words),
    place: lowered(terms.locations.flatMap(({ country: _, ...place }) => Object.values<string>(place))),
    places,
    placesLeft: places - taken.length,
    validThrough,
  };
}

function wordsOf(told: CodedOrWorded | undefined): string {
  if (told === undefined) return '';
  return 'words' in told ? told.words : (told.label ?? '');
}

function lowered(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .join(' ')
    .toLowerCase();
}
