import { recordsOfEmployerSql } from '../employer/records-of-employer.sql';

/**
 * Whether a person `r` (`records`; what `toldToEmployersSql` says) could be put forward for a vacancy `v` (`vacancy_id`, `employer_id`):
 * who has not applied for it, nor been hired anywhere; and has not refused that employers are told, or has excluded this one, on whichever of its records.
 */
export const mayBePutForwardSql = `not r.declined
  and (cardinality(r.excluded) > 0 and r.excluded && ${recordsOfEmployerSql('v.employer_id')}) is not true and not exists (
  select from employers.application_v1 own where own.claimant_id = any(r.records) and own.state <> 'entered-in-error'
    and (own.vacancy_id = v.vacancy_id or (own.state = 'accepted' and own.hire_ended_on is null)))`;

/**
 * Who of `reach` (see `claimantsInReachSql`) could be put forward for the vacancy `v`: who has at least one of the skills that it
 * requires, or has worked in its occupation. Nothing is weighed: that is for a matching of its own.
 */
export const inReachSql = `r.codes && (v.required_skills || v.occupation) and ${mayBePutForwardSql}`;

/** It can be applied for on that day, and has a place left. */
export const isOnBoardSql = (today: string) =>
  `v.closed_on is null and (v.valid_through is null or v.valid_through >= ${today}) and v.taken < v.places`;
