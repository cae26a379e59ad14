import { boundViewer, seenSql, skillCodeSql, type Bind, type Viewer } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';

/** Whose skills are looked at: the claimants of an office with an open claim whom the viewer may see. */
export interface HoldersAsked {
  readonly office: Uuid;
  readonly viewer: Viewer;
  readonly today: LocalDate;
}

/** One row a person `c`, with the short codes of the skills on all records of the person as `held.skills`. */
export function holdersFrom({ office, viewer, today }: HoldersAsked, bind: Bind): string {
  const { isSeen } = seenSql('c', boundViewer(viewer, bind), bind(today, 'date'));
  return `(
      select c.* from caseload.caseload_v7 c
      where c.tasks_at = ${bind(office, 'uuid')} and c.office is not null and (c.canonical_id is null or c.canonical_id = c.claimant_id)
        and c.claim_id is not null and c.closed_on is null and c.follow_up_ended_on is null and ${isSeen}
    ) c cross join lateral (
      select array_agg(distinct ${skillCodeSql('told.skill')}) as skills
      from caseload.caseload_v7 one, unnest(one.skills) told (skill)
      where one.claimant_id = any(c.duplicate_ids || c.claimant_id)
    ) held`;
}
