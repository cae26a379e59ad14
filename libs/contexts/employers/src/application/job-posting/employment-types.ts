import { textsOf } from './posting-values';

/** The codes of the list `employment-types`, by the words of schema.org without what stands between them. */
const codes: Readonly<Record<string, string>> = {
  FULLTIME: 'full-time',
  PARTTIME: 'part-time',
  CONTRACTOR: 'contractor',
  CONTRACT: 'contractor',
  TEMPORARY: 'temporary',
  TEMP: 'temporary',
  SEASONAL: 'temporary',
  INTERN: 'intern',
  INTERNSHIP: 'intern',
  APPRENTICESHIP: 'other',
  VOLUNTEER: 'volunteer',
  PERDIEM: 'per-diem',
  OTHER: 'other',
};

export interface EmploymentTypesRead {
  readonly employmentTypes: readonly string[];
  readonly isApprenticeship: boolean;
  readonly doubts: readonly string[];
}

export function employmentTypesOf(value: unknown): EmploymentTypesRead {
  const told = textsOf(value)
    .flatMap((text) => text.split(/[,;|]/))
    .map((text) =>
      text
        .replace(/^.*[/#]/, '')
        .replace(/[^a-z]/gi, '')
        .toUpperCase(),
    )
    .filter((word) => word !== '');
  const isKnown = told.every((word) => codes[word] !== undefined);
  return {
    employmentTypes: [...new Set(told.map((word) => codes[word] ?? 'other'))],
    isApprenticeship: told.includes('APPRENTICESHIP'),
    doubts: isKnown ? [] : ['employment-type-not-known'],
  };
}
