import { today, type Actor, type Grant } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import type { CaseViewer } from '../read-models/team/case-viewer';

/** As whom somebody may be on the team of a support case. */
export const teamRoles = ['advisor', 'team_leader', 'employer_adviser', 'specialist'] as const;

const casework: readonly string[] = ['advisor', 'team_leader', 'employer_adviser'];

/** Who asks, as the read models of support cases see them. */
export function caseViewerOf({ personId, organisations, grants }: Actor): CaseViewer {
  const atOffice = grants.some(({ role, place }) => casework.includes(role) && isAt('office', place));
  return { personId, organisations, specialistFor: specialistFor(grants), atOffice, today: today() };
}

function specialistFor(grants: readonly Grant[]): readonly Uuid[] {
  return grants.flatMap(({ role, place }) =>
    role === 'specialist' && place !== 'everywhere' && place.kind === 'organisation' ? [place.id] : [],
  );
}

function isAt(kind: 'office', place: Grant['place']): boolean {
  return place !== 'everywhere' && place.kind === kind;
}
