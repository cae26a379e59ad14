import type { RecordClass } from '@alongside/privacy';

/** Merged records are of one person, whom each of them keeps. */
export const enrolmentRetention: RecordClass = {
  recordClass: 'enrolment',
  trigger: 'What happened last to an enrolment; of one that is open, the end of its course',
  endsSql: `
    select coalesce(c.canonical_id, e.claimant_id) as person_id, e.claimant_id as record_id,
      max(case when e.state in ('referred', 'enrolled') then greatest(e.since, co.ended_on) else e.since end) as ended_on
    from skills_matching.enrolment_v1 e
      left join (
        select course_id, case when ended ->> 'kind' = 'cancelled' then (ended ->> 'on')::date else ends_on end as ended_on
        from skills_matching.course_v2
      ) co on co.course_id = e.course_id
      left join caseload.caseload_v7 c on c.claimant_id = e.claimant_id
    group by 1, 2`,
};
