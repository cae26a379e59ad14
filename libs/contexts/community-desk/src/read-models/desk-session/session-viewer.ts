import { isKeptFromSql, type Bind } from '@alongside/caseload';
import type { LocalDate, Uuid } from '@alongside/kernel';

/** Who looks at sessions of a desk that is theirs to see. */
export interface SessionViewer {
  readonly personId: Uuid;
  /** Those that the viewer works for, in whatever role. */
  readonly organisations: readonly Uuid[];
  readonly today: LocalDate;
}

/**
 * Whether the viewer may see the row `s` of the sessions: not the own ones, nor those of a claimant whose exclusion names the viewer or an
 * organisation for which the viewer works, at the desk or elsewhere.
 */
export function isSessionSeenSql({ personId, organisations, today }: SessionViewer, bind: Bind): string {
  const me = bind(personId, 'uuid');
  const day = bind(today, 'date');
  const atDesk = `array(select w.organisation_id from community_desk.desk_worker_v1 w
    where w.person_id = ${me} and w.valid_from <= ${day} and (w.valid_to is null or w.valid_to > ${day}))`;
  const excludable = `(${bind([personId, ...organisations], 'uuid[]')} || ${atDesk})`;
  return `(s.claimant_id is null or not ${isKeptFromSql('s.claimant_id', { me, excludable })})`;
}
