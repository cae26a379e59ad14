import type { OffenceFileEvent } from './offence-file.events';

const id = (number: number) => `0192d3c2-${String(number).padStart(4, '0')}-7c33-9a55-1f2b3c4d5e6f`;

export const [caseId, claimantId, offenceId] = [id(1), id(2), id(3)] as [string, string, string];

type Type = OffenceFileEvent['type'];

const event =
  (type: Type, told: object) =>
  (more: object = {}): OffenceFileEvent =>
    ({ type, data: { caseId, claimantId, ...told, ...more, occurredAt: '2026-03-03' } }) as OffenceFileEvent;

const basis = { lawfulBasis: 'public-task', condition: 'social-protection' };

export const recorded = event('OffenceRecorded', { offenceId, ...basis, words: 'Took a made-up bicycle' });
export const corrected = event('OffenceCorrected', {
  offenceId,
  ...basis,
  words: 'Borrowed a made-up bicycle',
  reason: 'Misread',
});
export const inError = event('OffenceEnteredInError', { offenceId, reason: 'Misread' });
export const destroyed = event('OffenceDestroyed', { offenceId, ground: 'spent' });
export const destroyedAll = event('OffencesDestroyed', { ground: 'claimant-asked' });
