import { randomUUID } from 'node:crypto';
import { decision, type Decision } from '@alongside/commands';
import { employerDecider } from '@alongside/employers';
import { supportCaseDecider, type SupportCaseCommand } from '@alongside/high-barriers';
import type { Uuid } from '@alongside/kernel';
import { northgate, type TestApi } from './test-api';

const days = { occurredAt: '2026-01-12', today: '2026-02-02' };

/** What stands before the stories about support cases, told without the api. */
export function supportCases(api: TestApi) {
  const decide = (one: Decision, by: Uuid) => {
    const actor = { personId: by, roles: ['advisor'] };
    const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
    return api.platform.commands.handle(context, one);
  };
  return {
    async open(claimantId: Uuid, ownerId: Uuid): Promise<Uuid> {
      const caseId = randomUUID();
      const referral = { source: 'advisor', areas: ['justice'], reason: 'Has to report each week' };
      const sharing = { agreed: { means: 'in-person' } } as const;
      const open: SupportCaseCommand = {
        ...{ kind: 'open', caseId, claimantId, office: northgate, ownerId, ...referral, sharing },
        ...days,
      };
      await decide(decision(supportCaseDecider, caseId, open), ownerId);
      return caseId;
    },
    /** Somebody of another organisation, under an agreement that covers offences or not. */
    async join(caseId: Uuid, { by, ...member }: { by: Uuid; memberId: Uuid; organisationId: Uuid; offences?: true }) {
      const { offences, ...who } = member;
      const signed = { reference: 'ISA-2026-04', signedOn: '2026-01-05', until: '2999-01-01' };
      const agreement = { ...signed, ...(offences && { offences }) };
      const join = { kind: 'join', ...who, role: 'probation-officer', agreement, by, ...days } as const;
      await decide(decision(supportCaseDecider, caseId, join), by);
    },
    async employer(name: string): Promise<Uuid> {
      const employerId = randomUUID();
      const details = { name, tradingNames: [], sector: 'hospitality', size: 'small' };
      const register = { kind: 'register', employerId, office: northgate, details, ...days } as const;
      await decide(decision(employerDecider, employerId, register), randomUUID());
      return employerId;
    },
  };
}
