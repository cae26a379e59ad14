import { today, type Actor, type Grant } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { caseworkRoles } from '../domain/support-case/team';
import type { KnowingViewer } from '../read-models/support-case/known-cases.query';
import type { CaseViewer } from '../read-models/team/case-viewer';

/** As whom somebody may be on the team of a support case. */
export const teamRoles = ['advisor', 'team_leader', 'employer_adviser', 'specialist'] as const;

/** Who asks, as the read models of support cases see them. */
export function caseViewerOf({ personId, organisations, grants }: Actor): CaseViewer {
  const caseworkAt = placesOf(grants, caseworkRoles, 'office');
  const specialistFor = placesOf(grants, ['specialist'], 'organisation');
  return { personId, organisations, specialistFor, caseworkAt, today: today() };
}

/** The same, with what lets somebody know that there is a case. */
export function knowingViewerOf(actor: Actor): KnowingViewer {
  const isAdvisor = actor.grants.some(({ role }) => role === 'advisor');
  return { ...caseViewerOf(actor), leads: officesLedBy(actor), isAdvisor };
}

export function officesLedBy({ grants }: Pick<Actor, 'grants'>): readonly Uuid[] {
  return placesOf(grants, ['team_leader'], 'office');
}

function placesOf(
  grants: readonly Grant[],
  roles: readonly string[],
  kind: 'office' | 'organisation',
): readonly Uuid[] {
  return grants.flatMap((one) =>
    roles.includes(one.role) && one.place !== 'everywhere' && one.place.kind === kind ? [one.place.id] : [],
  );
}
