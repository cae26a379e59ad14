import type { DisclosureEvent } from './disclosure.events';

const id = (number: number) => `0192d3c2-${String(number).padStart(4, '0')}-7c33-9a55-1f2b3c4d5e6f`;

export const [disclosureId, caseId, claimantId] = [1, 2, 3].map(id) as [string, string, string];
export const [employerId, sayerId] = [id(4), id(5)] as [string, string];
export const sentence = 'I made a made-up mistake at nineteen and have worked since.';
export const act = { means: 'in-person', language: 'so' } as const;

const ids = { disclosureId, caseId, claimantId };

export const agreed = (): DisclosureEvent => ({
  type: 'DisclosureAgreed',
  data: { ...ids, employerId, sayerId, sentence, ...act, occurredAt: '2026-03-03' },
});
export const withdrawn = (occurredAt = '2026-03-10'): DisclosureEvent => ({
  type: 'DisclosureWithdrawn',
  data: { ...ids, means: 'phone', occurredAt },
});
export const said = (occurredAt = '2026-03-09'): DisclosureEvent => ({
  type: 'DisclosureSaid',
  data: { ...ids, answer: 'Thanked her', occurredAt },
});
export const inError = (): DisclosureEvent => ({
  type: 'DisclosureEnteredInError',
  data: { ...ids, reason: 'Another employer', occurredAt: '2026-03-10' },
});
