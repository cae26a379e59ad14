import { privacyDeciders, type PersonEvent } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { supportCaseDecider } from '../../domain/support-case/support-case.decider';
import type { SupportCaseEvent } from '../../domain/support-case/support-case.events';
import {
  act,
  agreed,
  caseId,
  claimantId,
  closed,
  ifrah,
  joined,
  office,
  opened,
  outcomes,
  reopened,
  ruth,
  told,
} from '../../domain/support-case/told-case.contract';
import { supportCaseFold } from './support-case.fold';

const [conferenceId, stepId, sessionId, riskId, planId] = [1, 2, 3, 4, 5].map(
  (at) => `0192aaaa-0000-7000-8000-00000000006${at}`,
);
const conference = { conferenceId, attendeeIds: [ifrah, ruth], decisions: 'The next report is in the office' };
const session = { sessionId, memberId: ruth, attendance: 'attended', minutes: 40, note: 'Filled in a form' };
const held = told('2026-03-02', 'CaseConferenceHeld', { ...conference, nextOn: '2026-03-30' });
const step = told('2026-03-02', 'CaseStepAgreed', {
  ...{ stepId, fromId: conferenceId, memberId: ruth, dueOn: '2026-03-16', words: 'Ask the hostel' },
});
const had = told('2026-02-09', 'ProviderSessionHeld', session);

describe('the support cases', () => {
  const cases = projectionSpec({
    fold: supportCaseFold,
    deciders: [supportCaseDecider, ...privacyDeciders],
    database: useTestDatabase(),
  });
  const project = async (events: readonly (SupportCaseEvent | PersonEvent)[], forget: string[] = []) => {
    const given = events.map((event) => {
      const stream = 'personId' in event.data ? `person-${event.data.personId}` : `supportCase-${caseId}`;
      return { stream, event } as const;
    });
    return (await cases.project(given, { forget })).case;
  };
  const begun = [opened(), agreed(), joined()] as const;

  it('tell what they are about in codes, and all words sealed', async () => {
    const rows = await project([...begun, held, step, had]);
    expect(rows).toMatchObject([
      {
        ...{ caseId, claimantId, office, revision: 5, state: 'open', openedOn: '2026-01-12', closedOn: null },
        areas: ['justice', 'housing'],
        sharing: [{ kind: 'agreed', on: '2026-01-12', means: act.means, until: null }],
        conferences: [{ id: conferenceId, on: '2026-03-02', nextOn: '2026-03-30', attendeeIds: [ifrah, ruth] }],
        steps: [{ id: stepId, state: 'open', memberId: ruth, dueOn: '2026-03-16' }],
        sessions: [{ id: sessionId, on: '2026-02-09', attendance: 'attended', minutes: 40 }],
        ...{ nextConferenceOn: '2026-03-30', firstSessionOn: '2026-02-09', lastSessionOn: '2026-02-09' },
      },
    ]);
    for (const word of ['report', 'hostel', 'form', 'week', 'probation'])
      expect(JSON.stringify(rows)).not.toContain(word);
  });

  it('tell corrections in the place of what they correct, and nothing of what was an error', async () => {
    const corrected = told('2026-03-03', 'ProviderSessionCorrected', {
      ...{ ...session, attendance: 'missed', heldOn: '2026-02-16', reason: 'Of another person' },
    });
    expect(await project([...begun, had, corrected])).toMatchObject([
      { sessions: [{ id: sessionId, on: '2026-02-16', attendance: 'missed' }], firstSessionOn: null },
    ]);
    const inError = told('2026-03-03', 'CaseEntryEnteredInError', {
      entryId: conferenceId,
      reason: 'Of another person',
    });
    expect(await project([...begun, held, step, inError])).toMatchObject([
      { conferences: [], steps: [], nextConferenceOn: null },
    ]);
  });

  it('tell what became of steps, risks and plans', async () => {
    const plan = told('2026-03-02', 'SupportPlanAgreed', { planId, goals: 'A room', reviewOn: '2026-04-13', ...act });
    const noted = told('2026-03-02', 'RiskToStaffNoted', { riskId, words: 'Two of you', reviewOn: '2026-05-04' });
    const lifted = told('2026-04-06', 'RiskToStaffLifted', { riskId, reason: 'Nothing has happened' });
    const done = told('2026-03-09', 'CaseStepDone', { stepId });
    expect(await project([...begun, held, step, done, plan, noted, lifted])).toMatchObject([
      {
        steps: [{ state: 'done', overOn: '2026-03-09' }],
        plans: [{ id: planId, means: act.means }],
        risks: [{ id: riskId, liftedOn: '2026-04-06' }],
        reviewOn: '2026-04-13',
      },
    ]);
  });

  it('end with what was achieved, and go on without', async () => {
    expect(await project([...begun, closed('2026-05-04')])).toMatchObject([
      { state: 'closed', closedOn: '2026-05-04', outcomes },
    ]);
    expect(await project([...begun, closed('2026-05-04'), reopened('2026-05-11')])).toMatchObject([
      { state: 'open', closedOn: null, outcomes: [] },
    ]);
    const inError = told('2026-05-04', 'SupportCaseEnteredInError', { reason: 'Of another person' });
    expect(await project([...begun, held, had, inError])).toMatchObject([
      {
        state: 'entered-in-error',
        areas: [],
        words: null,
        sharing: [],
        conferences: [],
        sessions: [],
        lastSessionOn: null,
      },
    ]);
  });

  it('keep the shape of those of somebody who was forgotten, and none of the codes', async () => {
    const personForgotten: PersonEvent = {
      type: 'PersonForgotten',
      data: { personId: claimantId, ground: 'own-request', occurredAt: '2026-06-01' },
    };
    expect(await project([...begun, had, closed('2026-05-04'), personForgotten], [claimantId])).toMatchObject([
      {
        ...{ state: 'closed', areas: ['erased'], outcomes: [{ area: 'erased', outcome: 'erased' }] },
        sessions: [{ id: sessionId }],
        firstSessionOn: '2026-02-09',
      },
    ]);
    expect(await project([...begun, had, personForgotten], [claimantId])).toMatchObject([
      { state: 'closed', closedOn: '2026-06-01', areas: ['erased'], nextConferenceOn: null, reviewOn: null },
    ]);
  });
});
