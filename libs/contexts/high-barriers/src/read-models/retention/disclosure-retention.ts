import { personOfSql } from '@alongside/caseload';
import type { RecordClass } from '@alongside/privacy';

/** One that was agreed and neither said nor withdrawn keeps nobody without end. */
export const disclosureRetention: RecordClass = {
  recordClass: 'disclosure',
  trigger: 'The last day on which a disclosure was agreed, said or withdrawn',
  endsSql: `
    select ${personOfSql('d.claimant_id')} as person_id, d.claimant_id as record_id,
      max(greatest(d.agreed_on, d.withdrawn_on, (select max((one ->> 'on')::date) from jsonb_array_elements(d.said) one))) as ended_on
    from high_barriers.disclosure_v1 d group by d.claimant_id`,
};
