import type { RecordClass } from '@alongside/privacy';

/** What was said at a gathering is about nobody in particular, and somebody may stand in it: it is kept by itself, and goes by itself. */
export const gatheringRetention: RecordClass = {
  recordClass: 'gathering',
  trigger: 'The day on which the gathering was held, or for which it was planned where it was cancelled',
  endsSql: `
    select gathering_id as person_id, gathering_id as record_id, case when state <> 'planned' then day end as ended_on
    from community_desk.gathering_v2`,
};
