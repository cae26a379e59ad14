import { randomUUID } from 'node:crypto';
import { decision } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { autonomyRosterDecider, type AutonomyRosterCommand } from '@alongside/staff-autonomy';
import type { TestApi } from '../e2e/support/test-api';

/** An advisor selects a claimant; answers the partnership. */
export async function selectForPartnership(
  { platform }: TestApi,
  { advisorId, ...chosen }: { readonly advisorId: Uuid; readonly claimantId: Uuid; readonly office: Uuid },
): Promise<Uuid> {
  const partnershipId = randomUUID();
  const days = { advisorId, occurredAt: '2026-01-05', today: '2026-01-05' };
  const decide = (command: AutonomyRosterCommand) => {
    const actor = { personId: advisorId, roles: ['advisor'] };
    const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
    return platform.commands.handle(context, decision(autonomyRosterDecider, advisorId, command));
  };
  await decide({ kind: 'opt-in', ...days });
  await decide({ kind: 'select', partnershipId, ...chosen, reason: 'Asks for a trial shift each week', ...days });
  return partnershipId;
}
