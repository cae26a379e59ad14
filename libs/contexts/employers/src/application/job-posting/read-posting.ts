import type { LocalDate } from '@alongside/kernel';
import type { Hours, VacancyTerms } from '../../domain/vacancy/vacancy-terms';
import { employmentTypesOf } from './employment-types';
import { harmlessHtml } from './harmless-html';
import { occupationOf, skillsOf } from './posting-codes';
import { dayOf } from './posting-days';
import { digestOf, identityOf } from './posting-identity';
import { payOf } from './posting-pay';
import { isVirtual, placesOf } from './posting-places';
import { PostingProblem } from './posting-problem';
import { isNode, listed, numberOf, rawTextOf, textOf, typesOf, type Node } from './posting-values';

/** What a posting tells of a vacancy; what checks there are, and which skills are only wanted, it never says. */
export type PostedTerms = Omit<VacancyTerms, 'checks' | 'wantedSkills' | 'employer'> & {
  readonly organisation: string;
};

export interface ReadPosting {
  readonly identity: string;
  readonly digest: string;
  readonly terms: PostedTerms;
  readonly postedOn?: LocalDate;
  /** Codes of what could not be taken at its word. */
  readonly doubts: readonly string[];
}

const longest = { title: 300, description: 100_000, words: 200, url: 2_000 } as const;

export function isPosting(value: unknown): value is Node {
  return isNode(value) && typesOf(value).includes('JobPosting');
}

/** Reads a JobPosting of schema.org, in any of the forms in which its fields are usually given. Throws a `PostingProblem`. */
export function readPosting(posting: unknown): ReadPosting {
  if (!isPosting(posting)) throw new PostingProblem('not-a-posting', 'this is no JobPosting');
  const title = needed(textOf(posting['title'] ?? posting['name']), 'title');
  const organisation = needed(textOf(posting['hiringOrganization']), 'hiringOrganization');
  const { html, doubts: doubtsOfWords } = descriptionOf(posting);
  const { pay, doubts: doubtsOfPay } = payOf(posting);
  const types = employmentTypesOf(posting['employmentType']);
  const posted = dayRead(posting['datePosted'], 'date-posted');
  const through = dayRead(posting['validThrough'], 'valid-through');
  const places = openingsOf(posting['totalJobOpenings']);
  const occupation = occupationOf(posting['occupationalCategory'] ?? posting['relevantOccupation']);
  const hours = hoursOf(posting['workHours']);
  const where = whereOf(posting);
  return {
    identity: identityOf(posting, { organisation, title }),
    digest: digestOf(posting),
    ...(posted.day !== null && { postedOn: posted.day }),
    doubts: [
      ...(title.length > longest.title ? ['title-shortened'] : []),
      ...[doubtsOfWords, doubtsOfPay, types.doubts, posted.doubts, through.doubts, places.doubts, where.doubts].flat(),
    ],
    terms: {
      kind: types.isApprenticeship ? 'apprenticeship' : 'job',
      title: title.slice(0, longest.title),
      description: html,
      organisation: organisation.slice(0, longest.words),
      ...(occupation && { occupation }),
      requiredSkills: skillsOf(posting['skills']),
      employmentTypes: types.employmentTypes,
      ...(hours && { hours }),
      ...(pay && { pay }),
      places: places.number,
      ...(through.day !== null && { validThrough: through.day }),
      locations: where.locations,
      ...(where.remote && { remote: true }),
      ...(where.url !== undefined && { url: where.url }),
    },
  };
}

function needed(text: string | undefined, name: string): string {
  if (text === undefined) throw new PostingProblem('value-missing', `no ${name}`);
  return text;
}

function descriptionOf(posting: Node) {
  const text = rawTextOf(posting['description']);
  if (text === undefined) return { html: '', doubts: ['no-description'] };
  const { html, escaped } = harmlessHtml(text.slice(0, longest.description));
  const doubts = [
    ...(text.length > longest.description ? ['description-shortened'] : []),
    ...(escaped > 1 ? ['description-escaped-twice'] : []),
  ];
  return { html, doubts };
}

function dayRead(value: unknown, name: string) {
  const text = rawTextOf(value) ?? textOf(value);
  const day = text === undefined ? null : dayOf(text);
  return { day, doubts: text !== undefined && day === null ? [`${name}-not-read`] : [] };
}

/** An address of the web: one of any other scheme could run a script where it is shown as a link. */
function urlOf(value: unknown) {
  const url = textOf(value);
  if (url === undefined) return { doubts: [] };
  const isOfWeb = url.length <= longest.url && /^https?:\/\//i.test(url) && URL.canParse(url);
  return isOfWeb ? { url, doubts: [] } : { doubts: ['url-not-read'] };
}

function openingsOf(value: unknown) {
  const number = numberOf(value);
  if (number !== undefined && Number.isInteger(number) && number >= 1 && number <= 10_000)
    return { number, doubts: [] };
  return { number: 1, doubts: listed(value).length > 0 ? ['openings-not-read'] : [] };
}

function hoursOf(value: unknown): Hours | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const figure = /^\d{1,2}(?:\.\d+)?$/.exec(text)?.[0];
  const aWeek = figure ?? /(\d{1,2}(?:\.\d+)?)\s*(?:hours|hrs|h)?\s*(?:per|a|\/|each)\s*(?:week|wk)/i.exec(text)?.[1];
  const hours = aWeek === undefined ? undefined : Number(aWeek);
  if (hours === undefined || hours > 100) return { pattern: text.slice(0, longest.words) };
  return { from: hours, to: hours, ...(figure === undefined && { pattern: text.slice(0, longest.words) }) };
}

function whereOf(posting: Node) {
  const locations = placesOf(posting['jobLocation']);
  const remote =
    /telecommute|remote/i.test(textOf(posting['jobLocationType']) ?? '') ||
    listed(posting['jobLocation']).some(isVirtual);
  const { url, doubts } = urlOf(posting['url']);
  return { locations, remote, url, doubts: [...(locations.length === 0 && !remote ? ['no-location'] : []), ...doubts] };
}
