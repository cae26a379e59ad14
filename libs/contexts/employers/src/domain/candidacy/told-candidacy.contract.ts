import type { LocalDate, Uuid } from '@alongside/kernel';
import type { ApplicationCommand, CandidacyCommand } from './candidacy.decider';
import type { CandidacyEvent } from './candidacy.events';

export const claimantId: Uuid = '0192cccc-0000-7000-8000-000000000001';
export const staffId: Uuid = '0192cccc-0000-7000-8000-000000000002';
export const acceptanceId: Uuid = '0192cccc-0000-7000-8000-000000000004';
const employmentId: Uuid = '0192cccc-0000-7000-8000-000000000003';

export interface Told {
  readonly claimantId: Uuid;
  readonly applicationId: Uuid;
  readonly vacancyId: Uuid;
}
export const bakery: Told = {
  claimantId,
  applicationId: '0192cccc-0000-7000-8000-000000000011',
  vacancyId: '0192cccc-0000-7000-8000-000000000021',
};
export const garage: Told = {
  claimantId,
  applicationId: '0192cccc-0000-7000-8000-000000000012',
  vacancyId: '0192cccc-0000-7000-8000-000000000022',
};
export const again: Told = { ...bakery, applicationId: '0192cccc-0000-7000-8000-000000000013' };

export const madeOn: LocalDate = '2026-03-02';
export const today: LocalDate = '2026-03-09';

type Move = ApplicationCommand extends infer One ? (One extends unknown ? Omit<One, 'applicationId'> : never) : never;

/** What staff say of an application. */
export const applyFor = ({ applicationId, vacancyId }: Told, occurredAt = madeOn): CandidacyCommand => ({
  kind: 'apply',
  ...{ claimantId, applicationId, vacancyId, staffId, note: 'Bakes at home', occurredAt, today },
});
export const change = ({ applicationId }: Told, move: Move, occurredAt = today): CandidacyCommand => ({
  ...move,
  ...{ applicationId, occurredAt, today },
});
export const accept = { kind: 'accept', acceptanceId, staffId } as const;

/** What was recorded of one. */
export const made = (of: Told, occurredAt = madeOn): CandidacyEvent => ({
  type: 'ApplicationMade',
  data: { ...of, staffId, note: 'Bakes at home', occurredAt },
});
export const takenUp = (of: Told, occurredAt = today): CandidacyEvent => ({
  type: 'ApplicationTakenUp',
  data: { ...of, occurredAt },
});
export const postponed = (of: Told): CandidacyEvent => ({
  type: 'ApplicationPostponed',
  data: { ...of, until: '2026-04-01', why: 'The oven is broken', occurredAt: today },
});
export const hirePrepared = (of: Told): CandidacyEvent => ({
  type: 'HirePrepared',
  data: { ...of, note: 'Papers first', occurredAt: today },
});
export const accepted = (of: Told, occurredAt = today): CandidacyEvent => ({
  type: 'ApplicationAccepted',
  data: { ...of, acceptanceId, staffId, occurredAt },
});
export const acceptedWithJob = (of: Told): CandidacyEvent => ({
  type: 'ApplicationAccepted',
  data: { ...of, acceptanceId, staffId, employmentId, note: 'Starts early', occurredAt: today },
});
export const obsolete = (of: Told, by: Told = bakery, occurredAt = today): CandidacyEvent => ({
  type: 'ApplicationBecameObsolete',
  data: { ...of, acceptedId: by.applicationId, occurredAt },
});
export const refused = (of: Told): CandidacyEvent => ({
  type: 'ApplicationRefused',
  data: { ...of, reason: 'experience', by: 'employer', note: 'Wants a year of it', occurredAt: today },
});
export const cancelled = (of: Told): CandidacyEvent => ({
  type: 'ApplicationCancelled',
  data: { ...of, reason: 'vacancy-withdrawn', occurredAt: today },
});
export const reopened = (of: Told): CandidacyEvent => ({
  type: 'ApplicationReopened',
  data: { ...of, reason: 'They rang back', occurredAt: today },
});
export const reopenedFor = (of: Told, by: Told = bakery): CandidacyEvent => ({
  type: 'ApplicationReopened',
  data: { ...of, acceptedId: by.applicationId, occurredAt: today },
});
export const withdrawn = (of: Told): CandidacyEvent => ({
  type: 'AcceptanceWithdrawn',
  data: { ...of, reason: 'The offer was taken back', occurredAt: today },
});
export const hireEnded = (of: Told, occurredAt = today): CandidacyEvent => ({
  type: 'HireEnded',
  data: { ...of, occurredAt },
});
export const hireResumed = (of: Told): CandidacyEvent => ({
  type: 'HireResumed',
  data: { ...of, reason: 'Told of another person', occurredAt: today },
});
export const inError = (of: Told): CandidacyEvent => ({
  type: 'ApplicationEnteredInError',
  data: { ...of, reason: 'Another claimant', occurredAt: today },
});
