import { personOfSql } from '@alongside/caseload';
import type { RecordClass } from '@alongside/privacy';

/** A session of which nobody knows who came is kept by itself, and goes by itself. */
export const deskSessionRetention: RecordClass = {
  recordClass: 'desk-session',
  trigger: 'The day of the session at the desk',
  endsSql: `
    select ${personOfSql('record_id')} as person_id, record_id, max(held_on) as ended_on
    from (select coalesce(claimant_id, session_id) as record_id, held_on from community_desk.desk_session_v3) one
    group by record_id`,
};
