import {
  actionPlanEvents,
  assignmentEvents,
  claimantEvents,
  claimEvents,
  employmentEvents,
  interactionEvents,
} from '@alongside/caseload';
import { deskSessionEvents, referralEvents } from '@alongside/community-desk';
import { supportCaseEvents } from '@alongside/high-barriers';
import { personEvents } from '@alongside/privacy';
import type { AnyDecider, EventDefinitions } from '@alongside/kernel';
import { enrolmentEvents } from '@alongside/skills-matching';
import { autonomyRosterEvents } from '@alongside/staff-autonomy';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- of any union of events
function teller(category: string, events: EventDefinitions<any>): AnyDecider {
  return { category, events, initialState: null, decide: () => [], evolve: (state: unknown) => state };
}

/** For what folds are told: the definitions of the events, without the rules by which they come about. */
export const tellers: readonly AnyDecider[] = [
  teller('claimant', claimantEvents),
  teller('claim', claimEvents),
  teller('employment', employmentEvents),
  teller('assignment', assignmentEvents),
  teller('interaction', interactionEvents),
  teller('actionPlan', actionPlanEvents),
  teller('autonomyRoster', autonomyRosterEvents),
  teller('deskSession', deskSessionEvents),
  teller('referral', referralEvents),
  teller('supportCase', supportCaseEvents),
  teller('enrolment', enrolmentEvents),
  teller('person', personEvents),
];
