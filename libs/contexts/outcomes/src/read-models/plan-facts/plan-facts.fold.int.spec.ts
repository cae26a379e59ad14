import type { ActionPlanEvent } from '@alongside/caseload';
import { projectionSpec, useTestDatabase, type GivenEvent } from '@alongside/testing';
import { tellers } from '../told-deciders.contract';
import { planFactsFold } from './plan-facts.fold';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const planId = '0192aaaa-0000-7000-8000-000000000002';
const advisorId = '0192aaaa-0000-7000-8000-000000000003';
const of = { planId, claimantId };
const content = { goals: [], words: {} };

const said = (event: ActionPlanEvent): GivenEvent => ({
  ...{ stream: `actionPlan-${planId}`, event, at: `${event.data.occurredAt}T12:00:00.000Z` },
});
const drafted = said({
  type: 'ActionPlanDrafted',
  data: { ...of, ...content, advisorId, occurredAt: '2026-01-05' },
});
const byClaimant = (occurredAt: string) =>
  said({ type: 'ActionPlanSignedByClaimant', data: { ...of, means: 'paper', occurredAt } });
const byAdvisor = (occurredAt: string) =>
  said({ type: 'ActionPlanSignedByAdvisor', data: { ...of, advisorId, occurredAt } });
const amended = said({
  type: 'ActionPlanAmended',
  data: { ...of, ...content, reason: 'Another step', occurredAt: '2026-01-12' },
});

describe('the facts of plans', () => {
  const facts = projectionSpec({ fold: planFactsFold, deciders: tellers, database: useTestDatabase() });
  const held = async (...given: GivenEvent[]) =>
    (await facts.project(given)).planFact!.filter(({ recordedTo }) => recordedTo === 'infinity');

  it('are agreed on the day of the later signature, and stay so whatever is amended and signed anew', async () => {
    expect(await held(drafted, byAdvisor('2026-01-06'))).toMatchObject([{ personId: claimantId, agreedOn: null }]);
    expect(await held(drafted, byAdvisor('2026-01-08'), byClaimant('2026-01-06'))).toMatchObject([
      { agreedOn: '2026-01-08' },
    ]);
    const signed = [drafted, byAdvisor('2026-01-06'), byClaimant('2026-01-07')];
    expect(await held(...signed, amended)).toMatchObject([{ agreedOn: '2026-01-07', claimantSignedOn: null }]);
    expect(await held(...signed, amended, byClaimant('2026-01-13'), byAdvisor('2026-01-14'))).toMatchObject([
      { agreedOn: '2026-01-07', advisorSignedOn: '2026-01-14' },
    ]);
  });

  it('are not agreed by one who signed what was then amended', async () => {
    expect(await held(drafted, byAdvisor('2026-01-06'), amended, byClaimant('2026-01-13'))).toMatchObject([
      { agreedOn: null, advisorSignedOn: null },
    ]);
  });

  it('are not agreed by a signature that was withdrawn, until it is signed again', async () => {
    const withdrawn = (occurredAt: string, agreedBefore = false) =>
      said({
        type: 'ActionPlanSignatureWithdrawn',
        data: { ...of, whose: 'claimant', wordedOn: '2026-01-05', agreedBefore, reason: 'Was not asked', occurredAt },
      });
    const signed = [drafted, byAdvisor('2026-01-06'), byClaimant('2026-01-07')];
    expect(await held(...signed, withdrawn('2026-01-08'))).toMatchObject([
      { agreedOn: null, claimantSignedOn: null, advisorSignedOn: '2026-01-06' },
    ]);
    expect(await held(...signed, withdrawn('2026-01-08'), byClaimant('2026-01-09'))).toMatchObject([
      { agreedOn: '2026-01-09' },
    ]);
    const again = [...signed, amended, byClaimant('2026-01-13'), byAdvisor('2026-01-14')];
    expect(await held(...again, withdrawn('2026-01-15', true))).toMatchObject([
      { agreedOn: '2026-01-07', claimantSignedOn: null },
    ]);
  });

  it('keep what was known before a plan was found to be entered in error', async () => {
    const inError = said({
      type: 'ActionPlanEnteredInError',
      data: { ...of, reason: 'Another person', occurredAt: '2026-01-20' },
    });
    const versions = (await facts.project([drafted, inError])).planFact!;
    expect(versions.map((version) => [version.inError, version.recordedTo])).toEqual([
      [false, '2026-01-20T12:00:00.000Z'],
      [true, 'infinity'],
    ]);
  });
});
