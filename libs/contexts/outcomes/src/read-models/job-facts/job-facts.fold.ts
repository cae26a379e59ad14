import type { EmploymentEvent, employmentEvents } from '@alongside/caseload';
import { skillCodeOf } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { restate, type Recorded } from '../bitemporal';
import { evidenceBits } from '../claim-facts/evidence-bits';
import { JobFactRow } from './job-fact.row';

type JobFact = Omit<JobFactRow, keyof Recorded>;

/** The events that say something of the facts of jobs. */
const followed = [
  'EmploymentStarted',
  'EmploymentCorrected',
  'EmploymentEvidenceAdded',
  'EmploymentEvidenceWithdrawn',
  'EmploymentEnteredInError',
] as const;

export type JobEvent = Extract<
  FoldedEvent<EmploymentEvent, typeof employmentEvents>,
  { type: (typeof followed)[number] }
>;

/** When jobs began, in which occupation and on what evidence, in all versions of that. */
export const jobFactsFold: Fold<{ jobFact: JobFactRow }, JobEvent> = {
  name: 'outcomes.job_facts_v1',
  tables: { jobFact: JobFactRow },
  key: 'employmentId',
  keys: ({ type, data }) => ((followed as readonly string[]).includes(type) ? [data.employmentId] : []),
  evolve: ({ jobFact }, event, employmentId) => {
    const before = jobFact.find(({ recordedTo }) => recordedTo === 'infinity');
    const fact = event.type === 'EmploymentStarted' ? started(event.data) : before && changed(factOf(before), event);
    const { recordedAt } = event;
    return { jobFact: fact ? restate(jobFact, [fact], { keyOf: () => employmentId, recordedAt }) : jobFact };
  },
};

function factOf({ recordedFrom: _from, recordedTo: _to, ...fact }: JobFactRow): JobFact {
  return fact;
}

type Terms = Extract<JobEvent, { type: 'EmploymentStarted' | 'EmploymentCorrected' }>['data'];

function termsOf({ startedOn, occupation }: Terms): Pick<JobFact, 'startedOn' | 'occupation'> {
  return { startedOn, occupation: occupation === undefined ? null : skillCodeOf(occupation) };
}

function started(data: Terms): JobFact {
  const { employmentId, claimantId } = data;
  return { employmentId, personId: claimantId, ...termsOf(data), evidence: 0, inError: false };
}

function changed(fact: JobFact, { type, data }: Exclude<JobEvent, { type: 'EmploymentStarted' }>): JobFact {
  switch (type) {
    case 'EmploymentCorrected':
      return { ...fact, ...termsOf(data) };
    case 'EmploymentEvidenceAdded':
      return { ...fact, evidence: fact.evidence | evidenceBits([data.evidence]) };
    case 'EmploymentEvidenceWithdrawn':
      return data.lastOfItsKind ? { ...fact, evidence: fact.evidence & ~evidenceBits([data.evidence]) } : fact;
    case 'EmploymentEnteredInError':
      return { ...fact, inError: true };
  }
}
