import { today, type Actor, type Grant } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { caseworkRoles } from '../domain/support-case/team';
import type { KnowingViewer } from '../read-models/support-case/known-cases.query';
import type { CaseViewer } from '../read-models/team/case-viewer';

/** As whom somebody may be on the team of a support case. */
export const teamRoles = ['advisor', 'team_leader', 'employer_adviser', 'specialist'] as const;

/** Who asks, as the read models of support cases see them. */
export function caseViewerOf({ personId, organisations, grants }: Actor): CaseViewer {
  const atOffice = grants.some(({ role, place }) => caseworkRoles.includes(role) && isAt('office', place));
  const specialistFor = placesOf(grants, 'specialist', 'organisation');
  return { personId, organisations, specialistFor, atOffice, today: today() };
}

/** The same, with what lets somebody know that there is a case. */
export function knowingViewerOf(actor: Actor): KnowingViewer {
  const isAdvisor = actor.grants.some(({ role }) => role === 'advisor');
  return { ...caseViewerOf(actor), leads: officesLedBy(actor), isAdvisor };
}

export function officesLedBy({ grants }: Pick<Actor, 'grants'>): readonly Uuid[] {
  return placesOf(grants, 'team_leader', 'office');
}

function placesOf(grants: readonly Grant[], role: Grant['role'], kind: PlaceKind): readonly Uuid[] {
  return grants.flatMap((one) =>
    one.role === role && one.place !== 'everywhere' && one.place.kind === kind ? [one.place.id] : [],
  );
}

type PlaceKind = 'office' | 'organisation';

function isAt(kind: PlaceKind, place: Grant['place']): boolean {
  return place !== 'everywhere' && place.kind === kind;
}
