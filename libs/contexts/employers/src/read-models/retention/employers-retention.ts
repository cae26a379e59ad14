import type { RecordClass } from '@alongside/privacy';

/** Whoever is a contact of several employers has a record of each. */
export const contactPersons: RecordClass = {
  recordClass: 'contact-person',
  trigger: 'The day on which the person was no contact of the employer any more',
  endsSql: `
    select (person->>'personId')::uuid as person_id, (person->>'personId')::uuid as record_id,
      (person->>'endedOn')::date as ended_on
    from employers.employer_v2 cross join lateral jsonb_array_elements(persons) person`,
};

export const introductions: RecordClass = {
  recordClass: 'introduction',
  trigger: 'The introduction, or the last day on which something came of it',
  endsSql: `
    select claimant_id as person_id, claimant_id as record_id,
      greatest(made_on, (select max((result->>'on')::date) from jsonb_array_elements(results) result)) as ended_on
    from employers.introduction_v1`,
};
