import type { EmploymentEvent } from '@alongside/caseload';
import { projectionSpec, useTestDatabase, type GivenEvent } from '@alongside/testing';
import { tellers } from '../told-deciders.contract';
import { jobFactsFold } from './job-facts.fold';

const [claimantId, employmentId] = ['0192aaaa-0000-7000-8000-000000000001', '0192aaaa-0000-7000-8000-000000000002'];
const of = { claimantId, employmentId };

const said = (event: EmploymentEvent): GivenEvent => ({
  ...{ stream: `employment-${employmentId}`, event, at: `${event.data.occurredAt}T12:00:00.000Z` },
});
const terms = { startedOn: '2026-01-05', hours: 'full-time' } as const;
const baker = 'http://data.europa.eu/esco/occupation/baker';
const started = said({
  type: 'EmploymentStarted',
  data: { ...of, ...terms, selfEmployed: false, occupation: baker, occurredAt: '2026-01-05' },
});
const corrected = said({
  type: 'EmploymentCorrected',
  data: { ...of, ...terms, startedOn: '2026-01-12', reason: 'A week later', occurredAt: '2026-01-20' },
});
const evidence = (kind: 'payslip' | 'employer', occurredAt: string) =>
  said({ type: 'EmploymentEvidenceAdded', data: { ...of, evidence: kind, occurredAt } });
const withdrawn = (lastOfItsKind: boolean, occurredAt: string) =>
  said({
    type: 'EmploymentEvidenceWithdrawn',
    data: { ...of, evidence: 'payslip', evidencedOn: '2026-02-02', lastOfItsKind, reason: 'Another', occurredAt },
  });

describe('the facts of jobs', () => {
  const facts = projectionSpec({ fold: jobFactsFold, deciders: tellers, database: useTestDatabase() });

  it('are the first day and the short code of the occupation, and what was known before a correction stays', async () => {
    expect((await facts.project([started, corrected])).jobFact).toMatchObject([
      { personId: claimantId, startedOn: '2026-01-05', occupation: 'baker', recordedTo: '2026-01-20T12:00:00.000Z' },
      { startedOn: '2026-01-12', occupation: null, evidence: 0, inError: false, recordedTo: 'infinity' },
    ]);
  });

  it('have the kinds of evidence that are left, and say that the job was entered in error', async () => {
    const both = [started, evidence('payslip', '2026-02-02'), evidence('employer', '2026-02-03')];
    const inError = said({
      type: 'EmploymentEnteredInError',
      data: { ...of, reason: 'Another person', occurredAt: '2026-02-06' },
    });
    const told = [...both, withdrawn(false, '2026-02-04'), withdrawn(true, '2026-02-05'), inError];
    const versions = (await facts.project(told)).jobFact!.map((version) => [version.evidence, version.inError]);
    expect(versions).toEqual([
      [0, false],
      [4, false],
      [6, false],
      [2, false],
      [2, true],
    ]);
  });
});
