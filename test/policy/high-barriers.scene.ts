import { randomUUID } from 'node:crypto';
import { decision } from '@alongside/commands';
import { supportCaseDecider, type SupportCaseCommand } from '@alongside/high-barriers';
import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import type { Places } from './scene';

/** On the teams of both claimants’ cases, which are of the first office. */
export interface HighBarriersScene {
  readonly caseOwner: Uuid;
  /** A specialist of the organisation. */
  readonly caseMember: Uuid;
  /** Specialists who no longer are: the agreement has run out, the person has left. */
  readonly caseMemberRunOut: Uuid;
  readonly caseMemberLeft: Uuid;
  /** A specialist on the teams, and may not see Amina. */
  readonly caseMemberExcluded: Uuid;
}

export interface HighBarriersRecords {
  readonly supportCase: Uuid;
}

export const noHighBarriersRecords = (unknown: Uuid): HighBarriersRecords => ({ supportCase: unknown });

/** The beginnings of paths with the records that their `{id}` is. */
export const highBarriersRecordOf = { '/v1/support-cases': 'supportCase' } as const;

export function setHighBarriersScene(): HighBarriersScene {
  return {
    caseOwner: randomUUID(),
    caseMember: randomUUID(),
    caseMemberRunOut: randomUUID(),
    caseMemberLeft: randomUUID(),
    caseMemberExcluded: randomUUID(),
  };
}

/** A case that was opened with the claimant’s agreement, and who joined its team. */
export async function recordCase(
  { platform }: TestApi,
  { office, organisation, caseOwner: by, ...members }: HighBarriersScene & Places,
  claimantId: Uuid,
): Promise<HighBarriersRecords> {
  const caseId = randomUUID();
  const days = { by, occurredAt: '2026-01-05', today: '2026-02-02' };
  const decide = (command: SupportCaseCommand) => {
    const actor = { personId: by, roles: ['advisor'] };
    const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
    return platform.commands.handle(context, decision(supportCaseDecider, caseId, command));
  };
  const referral = { source: 'advisor', areas: ['housing'], reason: 'Sleeps at friends' };
  const sharing = { agreed: { means: 'in-person' } } as const;
  await decide({ kind: 'open', caseId, claimantId, office, ownerId: by, ...referral, sharing, ...days });
  const join = (memberId: Uuid, until = '2999-01-01') => {
    const agreement = { reference: 'ISA-2026-04', signedOn: '2026-01-05', until, offences: true };
    return decide({ kind: 'join', memberId, role: 'other', organisationId: organisation, agreement, ...days });
  };
  await join(members.caseMember);
  await join(members.caseMemberExcluded);
  await join(members.caseMemberRunOut, '2026-02-02');
  await join(members.caseMemberLeft);
  await decide({
    ...{ kind: 'leave', memberId: members.caseMemberLeft, reason: 'part-done' },
    ...days,
    occurredAt: '2026-02-02',
  });
  return { supportCase: caseId };
}
