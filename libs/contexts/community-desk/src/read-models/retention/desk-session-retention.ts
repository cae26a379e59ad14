import { personOfSql } from '@alongside/caseload';
import type { RecordClass } from '@alongside/privacy';

/** A session of which nobody knows who came is kept by itself, and goes by itself. */
export const deskSessionRetention: RecordClass = {
  recordClass: 'desk-session',
  trigger: 'The day of the session at the desk',
  endsSql: `
    select ${personOfSql('subject_id')} as person_id, subject_id as record_id, max(held_on) as ended_on
    from community_desk.desk_session_v1 group by subject_id`,
};
