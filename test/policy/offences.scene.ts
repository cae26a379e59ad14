import { randomUUID } from 'node:crypto';
import { decision, type Decision } from '@alongside/commands';
import {
  breakGlassDecider,
  disclosureDecider,
  glassesOf,
  offenceAccessDecider,
  offenceFileDecider,
} from '@alongside/high-barriers';
import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';

/** Of a claimant's case: what an employer may be told, and that somebody looked into it. */
export interface OffencesRecords {
  readonly disclosure: Uuid;
  readonly breakGlass: Uuid;
  readonly offence: Uuid;
  readonly offenceAccess: Uuid;
}

export const noOffencesRecords = (unknown: Uuid): OffencesRecords => ({
  disclosure: unknown,
  breakGlass: unknown,
  offence: unknown,
  offenceAccess: unknown,
});

/** The beginnings of paths with the records that their `{id}` is. */
export const offencesRecordOf = { '/v1/disclosures': 'disclosure', '/v1/break-glasses': 'breakGlass' } as const;

/** In what is known of offences of Amina, in no other record of hers. */
export const planted = {
  offence: 'Zorbed a made-up bicycle',
  sentence: 'I zorbed once and have worked since.',
  reason: 'Asks for a zorb check',
};

/** Of anybody else. */
const others: typeof planted = {
  offence: 'Took a made-up bicycle',
  sentence: 'I erred once.',
  reason: 'Asks for a check',
};

/** Until long after the tests. */
const until = '2999-01-01T00:00:00.000Z';
const days = { occurredAt: '2026-01-12', today: '2026-02-02' };

/** An offence that the owner of the case may read for long, a disclosure said by somebody else, and a glass that is broken no more. */
export async function recordOffences(
  { platform }: TestApi,
  { office, caseOwner, supportCase: caseId, employer, isPlanted }: Asked,
  claimantId: Uuid,
): Promise<OffencesRecords> {
  const decide = (one: Decision) => {
    const actor = { personId: caseOwner, roles: ['advisor'] };
    const context = { commandId: randomUUID(), actor, route: 'test', request: null, correlationId: randomUUID() };
    return platform.commands.handle(context, one);
  };
  const [offence, offenceAccess, disclosure, breakGlass] = [1, 2, 3, 4].map(() => randomUUID()) as [
    Uuid,
    Uuid,
    Uuid,
    Uuid,
  ];
  const words = isPlanted ? planted : others;
  const ids = { caseId, claimantId };
  const basis = { lawfulBasis: 'public-task', condition: 'social-protection' };
  const recorded = { kind: 'record', offenceId: offence, ...basis, words: words.offence, ...ids, ...days } as const;
  await decide(decision(offenceFileDecider, caseId, recorded));
  const asking = { purpose: 'job-check', reason: words.reason, now: until, by: caseOwner, ...days };
  const ask = { kind: 'ask', accessId: offenceAccess, ...ids, office, ...asking } as const;
  await decide(decision(offenceAccessDecider, offenceAccess, ask));
  const approve = { kind: 'approve', caseId, by: randomUUID(), now: until, ...days } as const;
  await decide(decision(offenceAccessDecider, offenceAccess, approve));
  const said = { employerId: employer, sayerId: randomUUID(), sentence: words.sentence };
  const agreed = {
    kind: 'agree',
    disclosureId: disclosure,
    ...ids,
    ...said,
    act: { means: 'in-person' },
    ...days,
  } as const;
  await decide(decision(disclosureDecider, disclosure, agreed));
  const why = { reason: 'safety-of-claimant', words: 'Stands at the door', minutes: 60 };
  const brokenBy = randomUUID();
  const broken = { by: brokenBy, ownerId: caseOwner, office, now: '2026-01-12T02:00:00.000Z', ...why };
  const glass = { kind: 'break', glassId: breakGlass, ...ids, ...broken, ...days } as const;
  await decide(decision(breakGlassDecider, glassesOf({ caseId, brokenBy }), glass));
  return { offence, offenceAccess, disclosure, breakGlass };
}

interface Asked {
  readonly office: Uuid;
  readonly caseOwner: Uuid;
  readonly supportCase: Uuid;
  readonly employer: Uuid;
  readonly isPlanted: boolean;
}
