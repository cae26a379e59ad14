import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { claimDecider } from '../../domain/claim/claim.decider';
import type { ClaimEvent } from '../../domain/claim/claim.events';
import { claimantDecider } from '../../domain/claimant/claimant.decider';
import type { ClaimantEvent } from '../../domain/claimant/claimant.events';
import { employmentDecider } from '../../domain/employment/employment.decider';
import type { EmploymentEvent } from '../../domain/employment/employment.events';
import { enteredInErrorFold } from './entered-in-error.fold';

const claimantId = '0192dddd-0000-7000-8000-000000000001';
const claimId = '0192dddd-0000-7000-8000-000000000002';
const employmentId = '0192dddd-0000-7000-8000-000000000003';
const barrierId = '0192dddd-0000-7000-8000-000000000004';
const office = '0192dddd-0000-7000-8000-000000000005';
const why = { claimantId, reason: 'Meant for somebody else', occurredAt: '2026-03-09' };

const opened: ClaimEvent = {
  type: 'ClaimOpened',
  data: { claimId, claimantId, benefit: 'jsa', office, occurredAt: '2026-01-02' },
};
const claim: ClaimEvent = { type: 'ClaimEnteredInError', data: { claimId, ...why } };
const job: EmploymentEvent = { type: 'EmploymentEnteredInError', data: { employmentId, ...why } };
const barrier: ClaimantEvent = { type: 'BarrierEnteredInError', data: { barrierId, ...why } };

const errors = projectionSpec({
  fold: enteredInErrorFold([]),
  deciders: [claimantDecider, claimDecider, employmentDecider],
  database: useTestDatabase(),
});

it('whatever was entered in error is known by its entry, with the day and when it was recorded', async () => {
  const at = '2026-03-10T09:00:00.000Z';
  const { enteredInError } = await errors.project([
    { stream: `claim-${claimId}`, event: opened, at: '2026-01-05T09:00:00.000Z' },
    { stream: `claim-${claimId}`, event: claim, at },
    { stream: `employment-${employmentId}`, event: job, at },
    { stream: `claimant-${claimantId}`, event: barrier, at },
  ]);
  const told = { sequence: expect.any(String), occurredAt: '2026-03-09', recordedAt: at };
  expect(enteredInError).toEqual([claimId, employmentId, barrierId].map((entryId) => ({ entryId, ...told })));
});
