import type { RecordClass } from '@alongside/privacy';

/** Merged records are of one person, whom each of them keeps. */
export const partnershipRetention: RecordClass = {
  recordClass: 'partnership',
  trigger: 'The end of the last partnership, once none is open',
  endsSql: `
    select coalesce(c.canonical_id, p.claimant_id) as person_id, p.claimant_id as record_id,
      case when bool_and(p.ended_on is not null) then max(p.ended_on) end as ended_on
    from staff_autonomy.partnership_v1 p left join caseload.caseload_v7 c on c.claimant_id = p.claimant_id
    group by 1, 2`,
};
