import type { RecordClass } from '@alongside/privacy';

/** Merged records are of one person, whom each of them keeps. A job that goes on keeps nothing: nobody says of every job that it has ended. */
export const caseloadRetention: RecordClass = {
  recordClass: 'claimant',
  trigger:
    'The last meeting, note, claim (closed or followed no more) or job begun or ended, once nobody is in charge, no claim, flag or follow-up of a note is open and nothing is arranged',
  endsSql: `
    select coalesce(canonical_id, claimant_id) as person_id, claimant_id as record_id,
      case when advisor_id is null and proposed_advisor_id is null and appointment_days = '{}' and flags = '[]' and not exists (
        select from jsonb_array_elements(claims) claim
        where claim->>'closedOn' is null and claim->>'followUpEndedOn' is null
      ) and not exists (
        select from caseload.note_v1 note where note.claimant_id = caseload_v7.claimant_id and note.followed = 'open'
      ) then greatest(
        registered_on, last_met_on, last_attendance_on,
        (select max(note.written_on) from caseload.note_v1 note
          where note.claimant_id = caseload_v7.claimant_id and note.entered_in_error_on is null),
        (select max(greatest(claim->>'openedOn', claim->>'closedOn', claim->>'followUpEndedOn')::date)
          from jsonb_array_elements(claims) claim),
        (select max(greatest(job->>'startedOn', job->>'endedOn')::date) from jsonb_array_elements(jobs) job)
      ) end as ended_on
    from caseload.caseload_v7`,
};
