import { personOfSql } from '@alongside/caseload';
import type { RecordClass } from '@alongside/privacy';

/** One that was entered in error came to its end on the day on which it was opened. */
export const supportCaseRetention: RecordClass = {
  recordClass: 'support-case',
  trigger: 'The end of the last support case, once none is open',
  endsSql: `
    select ${personOfSql('c.claimant_id')} as person_id, c.claimant_id as record_id,
      case when bool_and(c.closed_on is not null or c.entered_in_error) then max(coalesce(c.closed_on, c.opened_on)) end as ended_on
    from high_barriers.case_team_v1 c group by c.claimant_id`,
};
