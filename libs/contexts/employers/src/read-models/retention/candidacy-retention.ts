import type { RecordClass } from '@alongside/privacy';

/** Merged records are of one person, whom each of them keeps. */
export const candidacyRetention: RecordClass = {
  recordClass: 'candidacy',
  trigger: 'What happened last to an application, once none is open or its vacancy is closed',
  endsSql: `
    select coalesce(c.canonical_id, a.claimant_id) as person_id, a.claimant_id as record_id,
      case when not bool_or(a.is_open and v.closed_on is null)
        then max(case when a.is_open then greatest(a.since, v.closed_on) else a.since end) end as ended_on
    from (select *, state in ('new', 'processing', 'postponed', 'prior-to-hire') as is_open from employers.application_v1) a
      left join employers.vacancy_on_board_v2 v on v.vacancy_id = a.vacancy_id
      left join caseload.caseload_v7 c on c.claimant_id = a.claimant_id
    group by 1, 2`,
};
