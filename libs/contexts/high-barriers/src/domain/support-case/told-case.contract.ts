import type { SharingAgreement, SupportCaseEvent } from './support-case.events';

export const caseId = '0192aaaa-0000-7000-8000-000000000051';
export const claimantId = '0192aaaa-0000-7000-8000-000000000001';
export const office = '0192aaaa-0000-7000-8000-000000000002';
export const probation = '0192aaaa-0000-7000-8000-000000000053';
export const ifrah = '0192aaaa-0000-7000-8000-000000000008';
export const marta = '0192aaaa-0000-7000-8000-000000000009';
export const ruth = '0192aaaa-0000-7000-8000-000000000052';

export const agreement: SharingAgreement = { reference: 'ISA-2026-04', signedOn: '2026-01-05', until: '2026-07-01' };
export const act = { means: 'in-person', language: 'so', interpreterUsed: true } as const;

/** What was said of the case on a day. */
export function told<Type extends SupportCaseEvent['type']>(occurredAt: string, type: Type, data: object = {}) {
  return { type, data: { caseId, claimantId, ...data, occurredAt } } as Extract<SupportCaseEvent, { type: Type }>;
}

export const opened = (day = '2026-01-12') =>
  told(day, 'SupportCaseOpened', {
    ...{ office, ownerId: ifrah, source: 'probation', referredOn: '2026-01-07' },
    ...{ areas: ['justice', 'housing'], reason: 'Has to report each week' },
  });
export const agreed = (day = '2026-01-12', until?: string) =>
  told(day, 'CaseSharingAgreed', { ...act, ...(until && { until }) });
export const joined = (day = '2026-02-02', its = agreement) =>
  told(day, 'CaseMemberJoined', {
    ...{ memberId: ruth, role: 'probation-officer', organisationId: probation, agreement: its },
  });
export const colleagueJoined = (day = '2026-02-02') =>
  told(day, 'CaseMemberJoined', { memberId: marta, role: 'advisor' });
export const left = (day: string, memberId = ruth) => told(day, 'CaseMemberLeft', { memberId, reason: 'part-done' });
export const outcomes = [
  { area: 'justice', outcome: 'achieved' },
  { area: 'housing', outcome: 'partially' },
];
export const closed = (day: string) => told(day, 'SupportCaseClosed', { outcomes });
export const reopened = (day: string) => told(day, 'SupportCaseReopened', { reason: 'Lost the room' });
