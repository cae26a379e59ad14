import { addDays, type LocalDate } from '@alongside/kernel';
import * as fc from 'fast-check';
import { harlesden, type Told, type ToldClaimant } from '../caseload/told-claimant.contract';

const advisors = ['0192eeee-0000-7000-8000-000000000001', '0192eeee-0000-7000-8000-000000000002'] as const;
const act = { means: 'in-person', language: 'so', interpreterUsed: false, recordedBy: advisors[0] } as const;

interface Day {
  readonly on: LocalDate;
  /** Which of two claims, jobs, meetings, … */
  readonly which: 'first' | 'second';
  readonly advisorId: string;
}

type Telling = (claimant: ToldClaimant, day: Day) => Told;

const own = (category: string, type: string, more: (day: Day) => object = () => ({})): Telling => {
  return (claimant, day) => {
    const { id } = claimant;
    const ids: Readonly<Record<string, object>> = {
      claimant: {},
      claim: { claimId: claimant.idOf(day.which) },
      employment: { employmentId: claimant.idOf(day.which) },
      actionPlan: { planId: claimant.idOf(`plan ${day.which}`) },
      note: { noteId: claimant.idOf(`note ${day.which}`) },
      consent: { consentId: claimant.idOf(`consent ${day.which}`), purpose: day.which },
    };
    const [stream = id] = Object.values(ids[category]!) as string[];
    const data = { claimantId: id, ...ids[category], ...more(day), reason: 'Invented', occurredAt: day.on };
    return { stream: `${category}-${stream}`, event: { type, data } };
  };
};

const goals = [{ goalId: advisors[0], steps: [{ stepId: advisors[1], owner: 'claimant', dueOn: '2026-08-03' }] }];
const planned = () => ({ goals, words: { [advisors[0]]: 'Work in a bakery', [advisors[1]]: 'A CV' } });
const terms = ({ on }: Day) => ({ startedOn: on, hours: 'part-time', employer: 'Invented Kitchens' });

/** What may be told of somebody, in whatever order: the rules are not asked. */
const tellings: readonly Telling[] = [
  (one, { on }) => one.speaks(on, ['so', 'en'], true),
  (one, { on, which }) => one.of(on, which),
  (one, { on, which }) => one.skilled(on, which),
  (one, { on, which }) => one.neverSkilled(on, which),
  (one, { on, which }) => one.faces(on, which),
  (one, { on, which }) => one.overcame(on, which),
  (one, { which }) => one.neverFaced(which),
  (one, { on, advisorId }) => one.excluded(on, 'person', advisorId),
  (one, { on, advisorId }) => one.includedAgain(on, advisorId),
  own('claimant', 'ClaimantDetailsCorrected', ({ which }) => ({ name: { given: which, family: 'Invented' } })),
  (one, { on, which }) => one.opened(on, which),
  (one, { on, which }) => one.closed(on, which, 'employment'),
  (one, { on, which }) => one.unfollowed(on, which),
  (one, { which }) => one.neverClaimed(which),
  own('claim', 'BenefitPaid', () => ({ amountPence: 9_000 })),
  own('claim', 'ClaimClosureCorrected', ({ on }) => ({ destination: 'unknown', closedOn: addDays(on, -3) })),
  (one, { on, which }) => one.hired(on, which),
  (one, { on, which }) => one.leftJob(on, which),
  (one, { which }) => one.neverHired(which),
  own('employment', 'EmploymentCorrected', terms),
  own('employment', 'EmploymentEvidenceAdded', () => ({ evidence: 'payslip' })),
  own('employment', 'EmploymentEvidenceWithdrawn', ({ on }) => ({ evidence: 'payslip', evidencedOn: on })),
  own('employment', 'SustainedCheckMade', () => ({ weeks: 13, result: 'in-work' })),
  own('employment', 'SustainedCheckCorrected', ({ on }) => ({ weeks: 13, result: 'not-reached', checkedOn: on })),
  own('employment', 'SustainedCheckWithdrawn', () => ({ weeks: 13 })),
  own('employment', 'PostHireIssueRaised', () => ({
    issueId: harlesden,
    kind: 'pay',
    raisedBy: 'claimant',
    words: 'Pay',
  })),
  own('employment', 'PostHireIssueEnteredInError', () => ({ issueId: harlesden })),
  (one, { on, advisorId }) => one.proposed(on, advisorId),
  (one, { on, advisorId }) => one.accepted(on, advisorId),
  (one, { on, advisorId }) => one.left(on, advisorId),
  (one, { on, advisorId }) => one.covered(advisorId, on, addDays(on, 7)),
  (one, { on, which }) => one.agreed(which, addDays(on, 7), '09:30'),
  (one, { on, which }) => one.postponed(which, addDays(on, 9)),
  (one, { which }) => one.calledOff(which),
  (one, { on, which }) => one.came(which, on, true),
  (one, { on, which }) => one.missed(which, on),
  (one, { which }) => one.attendanceCorrected(which, 'attended'),
  (one, { on, which }) => one.met(which, on),
  (one, { on, which }) => one.metInFact(which, on),
  (one, { which }) => one.neverWas(which),
  own('actionPlan', 'ActionPlanDrafted', ({ advisorId }) => ({ advisorId, ...planned() })),
  own('actionPlan', 'ActionPlanAmended', planned),
  own('actionPlan', 'ActionPlanSignedByClaimant', () => act),
  own('actionPlan', 'ActionPlanSignedByAdvisor', ({ advisorId }) => ({ advisorId })),
  own('actionPlan', 'ActionPlanSignatureWithdrawn', ({ on }) => ({
    whose: 'claimant',
    wordedOn: on,
    agreedBefore: false,
  })),
  own('actionPlan', 'PlanStepDone', () => ({ stepId: advisors[1] })),
  own('actionPlan', 'ActionPlanCompleted'),
  own('actionPlan', 'ActionPlanReopened'),
  own('actionPlan', 'ActionPlanEnteredInError'),
  own('note', 'NoteWritten', ({ advisorId }) => ({ staffId: advisorId, words: 'An invented note' })),
  own('note', 'NoteCorrected', () => ({ words: 'Another invented note' })),
  own('note', 'NoteFlagged', () => ({ flag: 'health' })),
  own('note', 'NoteFlagResolved'),
  own('note', 'NoteFollowUpPlanned', ({ on, advisorId }) => ({ followUpOn: addDays(on, 7), staffId: advisorId })),
  own('note', 'NoteFollowUpMoved', ({ on, advisorId }) => ({ followUpOn: addDays(on, 9), staffId: advisorId })),
  own('note', 'NoteFollowedUp', () => ({ outcome: 'An invented outcome' })),
  own('note', 'NoteEnteredInError'),
  own('consent', 'ConsentGiven', () => ({ ...act, recipients: [{ kind: 'organisation', id: harlesden }] })),
  own('consent', 'ConsentWithdrawn', () => act),
];

/** Something that is told of somebody, so many days after it happened. */
export const tellingOfALife = fc.record({
  telling: fc.constantFrom(...tellings),
  which: fc.constantFrom('first', 'second'),
  advisorId: fc.constantFrom(...advisors),
  back: fc.constantFrom(0, 0, 1, 7, 40),
});

type TellingOfALife = typeof tellingOfALife extends fc.Arbitrary<infer One> ? One : never;

/** A claim is opened, and a cover of a day arranged, once at most: their ids are theirs alone. */
export function lifeOf(claimant: ToldClaimant, tellings: readonly TellingOfALife[], today: LocalDate): Told[] {
  const once = new Set<string>();
  return tellings.flatMap(({ telling, back, ...rest }) => {
    const told = telling(claimant, { ...rest, on: addDays(today, -back) });
    const { claimId, coverId } = told.event.data as unknown as Record<string, string>;
    if (!['ClaimOpened', 'CoverArranged'].includes(told.event.type)) return [told];
    const id = String(coverId ?? claimId);
    if (once.has(id)) return [];
    once.add(id);
    return [told];
  });
}
