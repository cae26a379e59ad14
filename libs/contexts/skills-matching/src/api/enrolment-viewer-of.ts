import { caseworkerOf } from '@alongside/caseload';
import { today, type Actor, type Role } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import type { EnrolmentViewer } from '../read-models/enrolment/enrolment-viewer';

/** To whom every course is open: nothing in it is about a claimant. */
export const officeRoles = ['advisor', 'team_leader', 'employer_adviser'] as const;

export const isOfficeRole = (role: Role): boolean => (officeRoles as readonly Role[]).includes(role);

/** Who asks, as the enrolments see them. */
export function enrolmentViewerOf(actor: Actor): EnrolmentViewer {
  const { personId, organisations, grants } = actor;
  const isCaseworker = grants.some(({ role }) => role === 'advisor' || role === 'team_leader');
  return {
    caseworker: isCaseworker ? caseworkerOf(actor) : null,
    ...{ personId, organisations, providers: providersOf(actor), today: today() },
  };
}

/** The organisations whose courses the asker gives. */
export function providersOf({ grants }: Actor): readonly Uuid[] {
  return grants.flatMap(({ role, place }) =>
    role === 'training_provider' && place !== 'everywhere' && place.kind === 'organisation' ? [place.id] : [],
  );
}
