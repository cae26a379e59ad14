import type { RecordClass } from '@alongside/privacy';

/** Merged records are of one person, whom each of them keeps. */
export const candidacyRetention: RecordClass = {
  recordClass: 'candidacy',
  trigger: 'What happened last to an application, once none is open',
  endsSql: `
    select coalesce(c.canonical_id, a.claimant_id) as person_id, a.claimant_id as record_id,
      case when not bool_or(a.state in ('new', 'processing', 'postponed', 'prior-to-hire')) then max(a.since) end as ended_on
    from employers.application_v1 a left join caseload.caseload_v4 c on c.claimant_id = a.claimant_id
    group by 1, 2`,
};
