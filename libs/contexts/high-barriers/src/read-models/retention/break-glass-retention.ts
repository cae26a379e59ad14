import { personOfSql } from '@alongside/caseload';
import type { RecordClass } from '@alongside/privacy';

/** Nobody goes whose glass nobody has judged yet. */
export const breakGlassRetention: RecordClass = {
  recordClass: 'break-glass',
  trigger: 'The last review of a break-glass, once each is reviewed',
  endsSql: `
    select ${personOfSql('g.claimant_id')} as person_id, g.claimant_id as record_id,
      case when bool_and(g.reviewed_on is not null) then max(g.reviewed_on) end as ended_on
    from high_barriers.break_glass_v1 g group by g.claimant_id`,
};
