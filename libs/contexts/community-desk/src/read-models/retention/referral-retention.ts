import { personOfSql } from '@alongside/caseload';
import type { RecordClass } from '@alongside/privacy';

/** One that was entered in error has come to its end. */
export const referralRetention: RecordClass = {
  recordClass: 'referral',
  trigger: 'The end of the last referral, once none is open',
  endsSql: `
    select ${personOfSql('r.claimant_id')} as person_id, r.claimant_id as record_id,
      case when not bool_or(r.state in ('requested', 'accepted'))
        then max(coalesce(r.ended_on, (r.taken_back ->> 'on')::date)) end as ended_on
    from community_desk.referral_v2 r group by r.claimant_id`,
};
