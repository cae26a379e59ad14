import type { PlatformContribution } from '@alongside/caseload';
import { deskMemberships } from '@alongside/community-desk';
import { caseMemberships } from '@alongside/high-barriers';
import { courseMemberships } from '@alongside/skills-matching';
import { autonomyMemberships } from '@alongside/staff-autonomy';
import type { AnyFoldedEvent } from '@alongside/vault';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- of events that stand in an input position
type AnyContribution = PlatformContribution<any>;

/** In the place of the platforms of somebody who was forgotten. */
export const erased = 'erased';

/** In the place of a platform where somebody was on none. */
export const noPlatform = 'none';

/** Who tells of each platform. */
export const platformContributions: readonly AnyContribution[] = [
  deskMemberships,
  autonomyMemberships,
  caseMemberships,
  courseMemberships,
];

const byType = new Map(
  platformContributions.flatMap((contribution) => contribution.events.map((type) => [type, contribution] as const)),
);

/** What the event says of a platform; `null` where it says nothing. */
export function toldOfPlatform(event: AnyFoldedEvent) {
  const contribution = byType.get(event.type);
  const changes = contribution?.told(event) ?? [];
  return changes[0] ? { platform: contribution!.platform, memberId: changes[0].memberId, changes } : null;
}
