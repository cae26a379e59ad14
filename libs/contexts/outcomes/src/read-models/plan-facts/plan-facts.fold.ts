import type { ActionPlanEvent, actionPlanEvents } from '@alongside/caseload';
import type { LocalDate } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { restate, type Recorded } from '../bitemporal';
import { PlanFactRow } from './plan-fact.row';

type PlanFact = Omit<PlanFactRow, keyof Recorded>;

/** The events that say something of the facts of plans. */
const followed = [
  'ActionPlanDrafted',
  'ActionPlanAmended',
  'ActionPlanSignedByClaimant',
  'ActionPlanSignedByAdvisor',
  'ActionPlanSignatureWithdrawn',
  'ActionPlanEnteredInError',
] as const;

export type PlanEvent = Extract<
  FoldedEvent<ActionPlanEvent, typeof actionPlanEvents>,
  { type: (typeof followed)[number] }
>;

/** When claimant and advisor agreed on plans, in all versions of that. */
export const planFactsFold: Fold<{ planFact: PlanFactRow }, PlanEvent> = {
  name: 'outcomes.plan_facts_v1',
  tables: { planFact: PlanFactRow },
  key: 'planId',
  keys: ({ type, data }) => ((followed as readonly string[]).includes(type) ? [data.planId] : []),
  evolve: ({ planFact }, event, planId) => {
    const before = planFact.find(({ recordedTo }) => recordedTo === 'infinity');
    const fact = event.type === 'ActionPlanDrafted' ? drafted(event) : before && changed(factOf(before), event);
    const { recordedAt } = event;
    return { planFact: fact ? restate(planFact, [fact], { keyOf: () => planId, recordedAt }) : planFact };
  },
};

function factOf({ recordedFrom: _from, recordedTo: _to, ...fact }: PlanFactRow): PlanFact {
  return fact;
}

const unsigned = { claimantSignedOn: null, advisorSignedOn: null };

function drafted({ data: { planId, claimantId } }: Extract<PlanEvent, { type: 'ActionPlanDrafted' }>): PlanFact {
  return { planId, personId: claimantId, agreedOn: null, ...unsigned, inError: false };
}

function changed(fact: PlanFact, { type, data }: Exclude<PlanEvent, { type: 'ActionPlanDrafted' }>): PlanFact {
  switch (type) {
    case 'ActionPlanAmended':
      return { ...fact, ...unsigned };
    case 'ActionPlanSignedByClaimant':
      return agreed({ ...fact, claimantSignedOn: data.occurredAt });
    case 'ActionPlanSignedByAdvisor':
      return agreed({ ...fact, advisorSignedOn: data.occurredAt });
    case 'ActionPlanSignatureWithdrawn':
      return {
        ...fact,
        ...(data.whose === 'claimant' ? { claimantSignedOn: null } : { advisorSignedOn: null }),
        agreedOn: data.agreedBefore ? fact.agreedOn : null,
      };
    case 'ActionPlanEnteredInError':
      return { ...fact, inError: true };
  }
}

/** Whoever signs last agrees; an amendment that both sign anew is of the same plan. */
function agreed(fact: PlanFact): PlanFact {
  const { claimantSignedOn, advisorSignedOn, agreedOn } = fact;
  if (agreedOn !== null || claimantSignedOn === null || advisorSignedOn === null) return fact;
  return { ...fact, agreedOn: later(claimantSignedOn, advisorSignedOn) };
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? other : one;
}
