import { personOfSql } from '@alongside/caseload';
import type { RecordClass } from '@alongside/privacy';

/** Of the claimant or the contact person whom the words are about; those about nobody are kept by themselves, and go by themselves. */
export const employerContacts: RecordClass = {
  recordClass: 'employer-contact',
  trigger: 'The last contact with an employer that was about the person',
  endsSql: `
    select ${personOfSql('about_id')} as person_id, about_id as record_id, max(occurred_at) as ended_on
    from (select (body::json ->> 'aboutId')::uuid as about_id, occurred_at from employers.employer_history_v1 where kind = 'contact') contact
    group by about_id`,
};
