import { isKeptFromSql, type Bind } from '@alongside/caseload';
import { organisationsOfAskerSql, type Asker } from '../desk/organisations-of-asker.sql';

/** Who looks at sessions of a desk that is theirs to see. */
export type SessionViewer = Asker;

/**
 * Whether the viewer may see the row `s` of the sessions: not the own ones, nor those of a claimant whose exclusion names the viewer or an
 * organisation that the viewer is of, at the desk or elsewhere.
 */
export function isSessionSeenSql(viewer: SessionViewer, bind: Bind): string {
  const me = bind(viewer.personId, 'uuid');
  const excludable = `(${me} || ${organisationsOfAskerSql(viewer, bind)})`;
  return `(s.claimant_id is null or not ${isKeptFromSql('s.claimant_id', { me, excludable })})`;
}
