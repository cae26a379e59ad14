import { today, type Actor, type Grant } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import type { ReferralSpeaker } from '../application/tell-referral.handler';
import type { End } from '../domain/referral/referral.events';
import type { ReferralViewer } from '../read-models/referral/referral-viewer';

export const partnerRoles = ['desk_partner', 'training_provider'] as const;
export const endRoles = ['advisor', 'team_leader', ...partnerRoles] as const;

/** Who asks, as the read model of referrals sees them. */
export function referralViewerOf({ personId, organisations, desks, grants }: Actor): ReferralViewer {
  const partner = grants.filter(isPartner);
  const led = grants.filter(({ role }) => role === 'team_leader');
  return {
    personId,
    organisations,
    desks,
    ends: placesOf([...partner, ...led]).map(({ id }) => id),
    partners: organisationsOf(grants),
    isAdvisor: grants.some(({ role }) => role === 'advisor'),
    today: today(),
  };
}

/** Who says something of a referral, and where that person holds a role for it. */
export function referralSpeakerOf({ grants }: Actor): ReferralSpeaker {
  const places = placesOf(grants.filter(({ role }) => (endRoles as readonly string[]).includes(role)));
  return { places, partners: organisationsOf(grants) };
}

/** Where somebody is a partner of the desks at which an organisation is. */
function organisationsOf(grants: readonly Grant[]): readonly Uuid[] {
  return placesOf(grants.filter(({ role }) => role === 'desk_partner'))
    .filter(({ kind }) => kind === 'organisation')
    .map(({ id }) => id);
}

function isPartner({ role }: Grant): boolean {
  return (partnerRoles as readonly string[]).includes(role);
}

function placesOf(grants: readonly Grant[]): readonly End[] {
  return grants.flatMap(({ place }) => (place === 'everywhere' ? [] : [place]));
}
