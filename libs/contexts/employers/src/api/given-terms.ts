import type { VacancyChanges, VacancyTerms } from '../domain/vacancy/vacancy-terms';
import { harmlessHtml } from '../application/job-posting/harmless-html';
import type { VacancyTermsBody } from './vacancy-terms.dto';

/** The terms as the record has them: the description made harmless. Whether they are sound is the domain's to say. */
export function givenTerms({ description, ...terms }: VacancyTermsBody): VacancyTerms {
  const lists = { requiredSkills: [], wantedSkills: [], employmentTypes: [], checks: [], locations: [] };
  return {
    ...lists,
    places: 1,
    ...plain(terms),
    description: harmlessHtml(description).html,
  };
}

const untold: VacancyChanges = {
  ...{ occupation: null, hours: null, pay: null, validThrough: null, remote: null, url: null },
};

/** All terms again: what is left out is said no more. */
export function changesTo(terms: VacancyTermsBody): VacancyChanges {
  return { ...untold, ...givenTerms(terms) };
}

type GivenPlain = Pick<VacancyTerms, 'kind' | 'title' | 'employer'> & Partial<VacancyTerms>;

/** JSON data, without the classes of a request. */
function plain(terms: Omit<VacancyTermsBody, 'description'>): GivenPlain {
  return JSON.parse(JSON.stringify(terms)) as GivenPlain;
}
