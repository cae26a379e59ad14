import type { CodedOrWorded, Hours, Pay, VacancyTerms, WorkPlace } from '../../domain/vacancy/vacancy-terms';
import type { PublishedVacancy } from '../../read-models/vacancy/job-postings.query';
import { minorDigits } from './minor-digits';

/** A vacancy as a JobPosting of schema.org, with what search engines ask for. */
export function postingOfVacancy(vacancy: PublishedVacancy): object {
  const { id, terms, description, openedOn, postedOn, placesLeft } = vacancy;
  const { title, employer, occupation, validThrough, hours, pay, remote, url } = terms;
  const skills = [...terms.requiredSkills, ...terms.wantedSkills];
  return {
    '@type': 'JobPosting',
    identifier: { '@type': 'PropertyValue', name: 'Alongside', value: id },
    title,
    description,
    datePosted: postedOn ?? openedOn,
    ...(validThrough !== undefined && { validThrough: `${validThrough}T23:59:59` }),
    hiringOrganization: { '@type': 'Organization', name: employer.name },
    ...whereOf(terms.locations, remote === true),
    ...(terms.employmentTypes.length > 0 && { employmentType: terms.employmentTypes.map(inCapitals) }),
    ...(occupation && { occupationalCategory: categoryOf(occupation) }),
    ...(skills.length > 0 && { skills: skills.map(termOf) }),
    ...(hours && { workHours: inWords(hours) }),
    ...(pay?.period && { baseSalary: salaryOf(pay) }),
    totalJobOpenings: placesLeft,
    ...(url !== undefined && { url }),
  };
}

function whereOf(locations: VacancyTerms['locations'], remote: boolean): object {
  return {
    ...(locations.length > 0 && { jobLocation: locations.map(placeOf) }),
    ...(remote && {
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'GB' },
    }),
  };
}

function placeOf({ name, street, locality, region, postcode, country }: WorkPlace): object {
  const address = {
    ...((street ?? name) !== undefined && { streetAddress: street ?? name }),
    ...(locality !== undefined && { addressLocality: locality }),
    ...(region !== undefined && { addressRegion: region }),
    ...(postcode !== undefined && { postalCode: postcode }),
    ...(country !== undefined && { addressCountry: country }),
  };
  return { '@type': 'Place', ...(name !== undefined && { name }), address: { '@type': 'PostalAddress', ...address } };
}

function inCapitals(code: string): string {
  return code.replaceAll('-', '_').toUpperCase();
}

function categoryOf(told: CodedOrWorded): object | string {
  if ('words' in told) return told.words;
  const { taxonomy, code, label } = told;
  return { '@type': 'CategoryCode', inCodeSet: taxonomy, codeValue: code, ...(label !== undefined && { name: label }) };
}

function termOf(told: CodedOrWorded): object | string {
  if ('words' in told) return told.words;
  const { taxonomy, code, label = code } = told;
  return { '@type': 'DefinedTerm', inDefinedTermSet: taxonomy, termCode: code, name: label };
}

function inWords({ from, to, pattern }: Hours): string {
  if (pattern !== undefined) return pattern;
  return from === undefined || to === undefined || from === to
    ? `${from ?? to} hours per week`
    : `${from} to ${to} hours per week`;
}

function salaryOf({ fromMinor, toMinor, currency, period }: Pay): object {
  const major = (minor: number) => minor / 10 ** (minorDigits(currency) ?? 2);
  const range =
    fromMinor === toMinor
      ? { value: major(fromMinor!) }
      : {
          ...(fromMinor !== undefined && { minValue: major(fromMinor) }),
          ...(toMinor !== undefined && { maxValue: major(toMinor) }),
        };
  const value = { '@type': 'QuantitativeValue', ...range, unitText: period!.toUpperCase() };
  return { '@type': 'MonetaryAmount', currency, value };
}
