import type { Actor, Role } from '@alongside/http';
import type { NetworkViewer } from '../read-models/network/network-viewer';
import { partnerRoles, referralViewerOf } from './referral-viewer-of';

/** Who is told exact numbers of all that goes on at the places of the role. */
export const countingRoles = ['team_leader', 'evaluator', 'administrator'] as const;
export const networkRoles = [...countingRoles, ...partnerRoles] as const;

/** Who asks for exact numbers: with the own ends as their lists show them. */
export function networkViewerOf(actor: Actor): NetworkViewer {
  return { own: referralViewerOf(actor), offices: officesOf(actor, countingRoles) };
}

/** Who asks for numbers under disclosure control. */
export function analystOf(actor: Actor): NetworkViewer {
  return { own: null, offices: officesOf(actor, ['analyst']) };
}

function officesOf({ grants }: Actor, roles: readonly Role[]): NetworkViewer['offices'] {
  const places = grants.filter(({ role }) => roles.includes(role)).map(({ place }) => place);
  if (places.includes('everywhere')) return 'everywhere';
  return places.flatMap((place) => (place !== 'everywhere' && place.kind === 'office' ? [place.id] : []));
}
