import type { DomainEvent } from '@alongside/kernel';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { actionPlanDecider } from '../../domain/action-plan/action-plan.decider';
import * as plan from '../../domain/action-plan/told-action-plan.contract';
import { consentDecider } from '../../domain/consent/consent.decider';
import type { ConsentEvent } from '../../domain/consent/consent.events';
import { employmentDecider } from '../../domain/employment/employment.decider';
import * as job from '../../domain/employment/told-employment.contract';
import { interactionDecider } from '../../domain/interaction/interaction.decider';
import * as meeting from '../../domain/interaction/told-interaction.contract';
import { noteDecider } from '../../domain/note/note.decider';
import * as note from '../../domain/note/told-note.contract';
import { taskFold } from './task.fold';

const { appointed } = meeting;
const { draftedOn, today } = plan;
const consentId = '0192aaac-0000-7000-8000-000000000001';

describe('the tasks', () => {
  const tasks = projectionSpec({
    fold: taskFold([]),
    deciders: [interactionDecider, actionPlanDecider, consentDecider, employmentDecider, noteDecider],
    database: useTestDatabase(),
  });
  const project = async (category: string, recordId: string, events: readonly DomainEvent[]) => {
    const { task } = await tasks.project(
      events.map((event) => ({ stream: `${category}-${recordId}`, event }) as const),
    );
    return task!.map((one) => {
      expect(one).toMatchObject({ recordId });
      return [one['kind'], one['sourceId'], one['dueOn'], one['openFrom'], one['closedOn']];
    });
  };

  describe('of interactions', () => {
    const { interactionId } = meeting.ids;
    const projectMeeting = (...events: readonly DomainEvent[]) => project('interaction', interactionId, events);
    const appointment = (dueOn: string, closedOn: string | null = null) => [
      'appointment',
      interactionId,
      dueOn,
      today,
      closedOn,
    ];
    const step = (closedOn: string | null, openFrom = appointed) => [
      'next-step',
      meeting.stepId,
      '2026-03-16',
      openFrom,
      closedOn,
    ];

    it('are appointments, until somebody says what became of them', async () => {
      expect(await projectMeeting(meeting.scheduled())).toEqual([appointment(appointed)]);
      expect(await projectMeeting(meeting.scheduled(), meeting.rescheduled('2026-03-04'))).toEqual([
        appointment('2026-03-04'),
      ]);
      for (const said of [meeting.attended(), meeting.missed()])
        expect(await projectMeeting(meeting.scheduled(), said)).toEqual([appointment(appointed, appointed)]);
      expect(await projectMeeting(meeting.scheduled(), meeting.cancelled())).toEqual([appointment(appointed, today)]);
      expect(await projectMeeting(meeting.scheduled(), meeting.cancelled(), meeting.scheduled('2026-03-16'))).toEqual([
        appointment('2026-03-16'),
      ]);
    });

    it('are the steps that were agreed, until they are done or dropped', async () => {
      expect(await projectMeeting(meeting.logged())).toEqual([step(null)]);
      expect(await projectMeeting(meeting.logged(), meeting.stepDone())).toEqual([step(today)]);
      expect(await projectMeeting(meeting.logged(), meeting.stepDropped())).toEqual([step(today)]);
      expect(await projectMeeting(meeting.logged(), meeting.stepDone(), meeting.stepReopened())).toEqual([step(null)]);
    });

    it('are those of the corrected log, with what became of the steps that stay', async () => {
      const { anotherStep } = meeting;
      const { dueOn: _, ...undated } = { ...meeting.step, stepId: anotherStep };
      const corrected = meeting.logCorrected({ nextSteps: [meeting.step, undated] }, '2026-02-27');
      expect(await projectMeeting(meeting.logged(), meeting.stepDone(), corrected)).toEqual([
        step(today, '2026-02-27'),
        ['next-step', anotherStep, null, '2026-02-27', null],
      ]);
      expect(await projectMeeting(meeting.logged(), meeting.logCorrected({ nextSteps: [] }))).toEqual([]);
    });

    it('are none of what was entered in error', async () => {
      expect(
        await projectMeeting(meeting.scheduled(), meeting.attended(), meeting.logged(), meeting.enteredInError()),
      ).toEqual([]);
    });
  });

  describe('of action plans', () => {
    const { planId } = plan.ids;
    const projectPlan = (...events: readonly DomainEvent[]) => project('actionPlan', planId, events);
    const signature = (side: string, openFrom: string, closedOn: string | null) => [
      `${side}-signature`,
      planId,
      null,
      openFrom,
      closedOn,
    ];
    const agreedOn = '2026-03-03';
    const signed = [signature('advisor', draftedOn, agreedOn), signature('claimant', draftedOn, agreedOn)];
    const first = (closedOn: string | null, dueOn = '2026-03-16') => [
      'plan-step',
      plan.stepId,
      dueOn,
      agreedOn,
      closedOn,
    ];
    const second = (closedOn: string | null) => ['plan-step', plan.anotherStep, '2026-03-20', agreedOn, closedOn];
    const review = (dueOn: string, openFrom: string, closedOn: string | null = null) => [
      'plan-review',
      planId,
      dueOn,
      openFrom,
      closedOn,
    ];
    const firstReview = review('2026-04-07', agreedOn);

    const waiting = [
      ['plan-review', planId, '2026-04-07', null, null],
      ['plan-step', plan.stepId, '2026-03-16', null, null],
      ['plan-step', plan.anotherStep, '2026-03-20', null, null],
    ];

    it('are the signatures first, and whatever is planned once there are both', async () => {
      const unsigned = [signature('advisor', draftedOn, null), signature('claimant', draftedOn, null)];
      expect(await projectPlan(plan.drafted())).toEqual([...unsigned, ...waiting]);
      expect(await projectPlan(plan.drafted(), plan.signedByAdvisor(agreedOn))).toEqual([
        signed[0],
        unsigned[1],
        ...waiting,
      ]);
      expect(await projectPlan(...plan.agreed)).toEqual([...signed, firstReview, first(null), second(null)]);
    });

    it('are the steps until they are done or dropped', async () => {
      for (const said of [plan.stepDone(), plan.stepDropped()])
        expect(await projectPlan(...plan.agreed, said)).toEqual([...signed, firstReview, first(today), second(null)]);
      expect(await projectPlan(...plan.agreed, plan.stepDone(), plan.stepReopened())).toEqual([
        ...signed,
        firstReview,
        first(null),
        second(null),
      ]);
    });

    it('go on while an amendment waits to be signed, but for what is new or planned no more', async () => {
      const third = { ...plan.second, stepId: '0192aaab-0000-7000-8000-000000000008' };
      const amended = plan.amended(plan.planWith({ ...plan.step, dueOn: '2026-03-23' }, third), 'Another bakery');
      const again = ['advisor', 'claimant'].map((side) => signature(side, today, null));
      const afterwards = (openFrom: string | null) => [
        firstReview,
        first(null, '2026-03-23'),
        second(today),
        ['plan-step', third.stepId, '2026-03-20', openFrom, null],
      ];
      expect(await projectPlan(...plan.agreed, amended)).toEqual([...again, ...afterwards(null)]);
      expect(await projectPlan(...plan.agreed, amended, plan.signedByClaimant(), plan.signedByAdvisor())).toEqual([
        ...['advisor', 'claimant'].map((side) => signature(side, today, today)),
        ...afterwards(today),
      ]);
    });

    it('are reviews: the next one in the place of the last, or none', async () => {
      const steps = [first(null), second(null)];
      expect(await projectPlan(...plan.agreed, plan.reviewed('2026-05-04'))).toEqual([
        ...signed,
        review('2026-05-04', today),
        ...steps,
      ]);
      expect(await projectPlan(...plan.agreed, plan.reviewed())).toEqual([
        ...signed,
        review('2026-04-07', agreedOn, today),
        ...steps,
      ]);
    });

    it('end with the plan; what nobody agreed to or was entered in error never was one', async () => {
      const over = [...signed, review('2026-04-07', agreedOn, today), first(today), second(today)];
      expect(await projectPlan(...plan.agreed, plan.closed())).toEqual(over);
      expect(await projectPlan(plan.drafted(), plan.closed('not-signed'))).toEqual([
        signature('advisor', draftedOn, today),
        signature('claimant', draftedOn, today),
        ...waiting.map((task) => [...task.slice(0, 4), today]),
      ]);
      expect(await projectPlan(...plan.agreed, plan.enteredInError())).toEqual([]);
    });

    it('wait again for a signature that was withdrawn, but for what was done', async () => {
      const past = [...plan.agreed, plan.stepDone(), plan.signatureWithdrawn()];
      const unsigned = signature('claimant', draftedOn, null);
      const [review, , another] = waiting;
      expect(await projectPlan(...past)).toEqual([signed[0], unsigned, review, first(today), another]);
      expect(await projectPlan(...past, plan.signedByClaimant(agreedOn))).toEqual([
        ...signed,
        firstReview,
        first(today),
        second(null),
      ]);
      const amended = plan.amended({ ...plan.changed, reviewOn: '2026-04-08' }, 'Later');
      const again = [...plan.agreed, amended, plan.signedByClaimant(), plan.signedByAdvisor()];
      const withdrawn = plan.signatureWithdrawn('claimant', { wordedOn: today, agreedBefore: true });
      expect(await projectPlan(...again, withdrawn)).toEqual([
        signature('advisor', today, today),
        signature('claimant', today, null),
        ['plan-review', planId, '2026-04-08', agreedOn, null],
        first(null, '2026-03-23'),
        second(null),
      ]);
    });

    it('come back with a plan that ended by mistake, but for what was done before', async () => {
      for (const past of [[plan.drafted()], plan.agreed, [...plan.agreed, plan.stepDone()]])
        expect(await projectPlan(...past, plan.completed(), plan.reopened())).toEqual(await projectPlan(...past));
      const done = [...signed, firstReview, first(today), second(null)];
      expect(await projectPlan(...plan.agreed, plan.stepDone(), plan.closed(), plan.reopened())).toEqual(done);
      const twice = [plan.closed(), plan.reopened(), plan.stepDone(), plan.closed(), plan.reopened()];
      expect(await projectPlan(...plan.agreed, ...twice)).toEqual(done);
    });
  });

  describe('of notes', () => {
    const { noteId } = note.ids;
    const projectNote = (...events: readonly DomainEvent[]) => project('note', noteId, [note.written(), ...events]);
    const flag = (closedOn: string | null = null) => ['flag', noteId, null, note.writtenOn, closedOn];
    const followUp = (dueOn = '2026-03-16', closedOn: string | null = null) => [
      'note-follow-up',
      noteId,
      dueOn,
      note.writtenOn,
      closedOn,
    ];

    it('are flags, until they are resolved', async () => {
      expect(await projectNote()).toEqual([]);
      expect(await projectNote(note.flagged())).toEqual([flag()]);
      expect(await projectNote(note.flagged(), note.flagResolved())).toEqual([flag(today)]);
      expect(await projectNote(note.flagged(), note.flagResolved(), note.flagRaisedAgain())).toEqual([flag()]);
    });

    it('are follow-ups, on the day that they were moved to, until they are done', async () => {
      const both = [note.flagged(), note.followUpPlanned()];
      expect(await projectNote(...both)).toEqual([flag(), followUp()]);
      expect(await projectNote(...both, note.followUpMoved())).toEqual([flag(), followUp('2026-03-18')]);
      expect(await projectNote(...both, note.followedUp())).toEqual([flag(), followUp('2026-03-16', today)]);
      expect(await projectNote(...both, note.followedUp(), note.followUpReopened())).toEqual([flag(), followUp()]);
    });

    it('are the next flag and follow-up in the place of those that are over', async () => {
      const over = [note.flagged(), note.flagResolved(), note.followUpPlanned(), note.followedUp()];
      const next = [note.flagged(today), note.followUpPlanned(today, note.movedTo)];
      expect(await projectNote(...over, ...next)).toEqual([
        ['flag', noteId, null, today, null],
        ['note-follow-up', noteId, '2026-03-18', today, null],
      ]);
    });

    it('are none of what was entered in error', async () =>
      expect(await projectNote(note.flagged(), note.followUpPlanned(), note.enteredInError())).toEqual([]));
  });

  describe('of jobs', () => {
    const { employmentId } = job.ids;
    const { dueAt13, dueAt26, found, issueId, startedOn, today: later } = job;
    const projectJob = (...events: readonly DomainEvent[]) =>
      project('employment', employmentId, [job.started, ...events]);
    const check = (dueOn: string, openFrom = startedOn, closedOn: string | null = null) => [
      'sustained-check',
      employmentId,
      dueOn,
      openFrom,
      closedOn,
    ];
    const issue = (dueOn: string, closedOn: string | null = null) => [
      'post-hire-issue',
      issueId,
      dueOn,
      '2026-02-02',
      closedOn,
    ];
    const contact = (closedOn: string | null = null) => [
      'job-lost-contact',
      employmentId,
      '2026-08-10',
      '2026-08-03',
      closedOn,
    ];
    const lost = job.ended('2026-08-03');

    it('are the next check alone, until a check answers it, whatever was found', async () => {
      expect(await projectJob()).toEqual([check(dueAt13)]);
      expect(await projectJob(job.checked(found('not-reached')))).toEqual([check(dueAt26, '2026-04-08')]);
      const atWeek26 = job.checked(found('not-in-work', { weeks: 26 }), '2026-07-07');
      expect(await projectJob(atWeek26)).toEqual([check('2026-10-05', '2026-07-07')]);
      expect(await projectJob(atWeek26, job.checked(found('not-reached'), '2026-07-08'))).toEqual([
        check('2026-10-05', '2026-07-07'),
      ]);
    });

    it('are answered by evidence of the day or a later one, unless it is withdrawn', async () => {
      const early = job.evidenced('payslip', '2026-04-05');
      const ofWeek30 = job.evidenced('payslip', '2026-08-03');
      expect(await projectJob(early)).toEqual([check(dueAt13)]);
      expect(await projectJob(early, ofWeek30)).toEqual([check('2026-10-05', '2026-08-03')]);
      expect(await projectJob(ofWeek30, job.evidenceWithdrawn('payslip', '2026-08-03'))).toEqual([
        check(dueAt13, later),
      ]);
      expect(await projectJob(job.evidenced('payroll-feed', '2027-01-04'))).toEqual([
        check(dueAt13, startedOn, '2027-01-04'),
      ]);
    });

    it('come back where there was no such check', async () => {
      const inWork = [job.checked(found('in-work')), job.evidenced('self-report', '2026-04-08', 13)];
      const never = [job.checkWithdrawn(), job.evidenceWithdrawn('self-report', '2026-04-08')];
      expect(await projectJob(...inWork, ...never)).toEqual([check(dueAt13, later)]);
      const atWeek52 = job.checked(found('not-reached', { weeks: 52 }), '2027-01-04');
      expect(await projectJob(...inWork, atWeek52, job.checkWithdrawn(52))).toEqual([check(dueAt26, '2026-04-08')]);
      const afterEnd = [...inWork, lost, ...never];
      expect(await projectJob(...afterEnd)).toEqual([contact(), check(dueAt26, '2026-04-08', '2026-08-03')]);
      expect(await projectJob(...afterEnd, job.endCorrected())).toEqual([check(dueAt13, later)]);
    });

    it('are answered once by evidence that is told twice', async () => {
      const twice = [job.evidenced('payslip', '2026-04-08', 13), job.evidenced('payslip', '2026-04-08')];
      expect(await projectJob(...twice)).toEqual([check(dueAt26, '2026-04-08')]);
      expect(await projectJob(...twice, job.evidenceWithdrawn('payslip', '2026-04-08'))).toEqual([
        check(dueAt13, later),
      ]);
      const sameDay = [...twice, job.evidenced('employer', '2026-04-08')];
      expect(await projectJob(...sameDay, job.evidenceWithdrawn('payslip', '2026-04-08'))).toEqual([
        check(dueAt26, '2026-04-08'),
      ]);
    });

    it('move with the first day', async () => {
      expect(await projectJob(job.startCorrected('2026-01-12'))).toEqual([check('2026-04-13')]);
      const ofDay = job.evidenced('payslip', dueAt13);
      expect(await projectJob(ofDay, job.startCorrected('2026-01-12'))).toEqual([check('2026-04-13', later)]);
    });

    it('end with the job, about which somebody is to get in touch', async () => {
      expect(await projectJob(lost)).toEqual([contact(), check(dueAt13, startedOn, '2026-08-03')]);
      expect(await projectJob(lost, job.evidenced('payslip', '2026-08-17'))).toEqual([
        contact(),
        check(dueAt13, startedOn, '2026-08-03'),
      ]);
      expect(await projectJob(lost, job.contactClosed)).toContainEqual(contact(later));
      expect(await projectJob(lost, job.contactClosed, job.contactReopened)).toContainEqual(contact());
    });

    it('follow the end as it was corrected last', async () => {
      const moved = ['job-lost-contact', employmentId, '2026-08-24', '2026-08-17', null];
      expect(await projectJob(lost, job.endCorrected('2026-08-17'))).toEqual([
        moved,
        check(dueAt13, startedOn, '2026-08-17'),
      ]);
      expect(await projectJob(lost, job.endCorrected())).toEqual([check(dueAt13)]);
      const over = [lost, job.contactClosed];
      expect(await projectJob(...over, job.endCorrected('2026-08-03'))).toContainEqual(contact(later));
      expect(await projectJob(...over, job.endCorrected('2026-08-17'))).toContainEqual([...moved.slice(0, 4), later]);
      expect(await projectJob(...over, job.endCorrected(), lost)).toContainEqual(contact());
    });

    it('are the issues, each a week after it was raised or helped, until it is resolved', async () => {
      expect(await projectJob(job.raised())).toContainEqual(issue('2026-02-09'));
      expect(await projectJob(job.raised(), job.helped)).toContainEqual(issue('2026-02-10'));
      expect(await projectJob(job.raised(), job.resolved)).toContainEqual(issue('2026-02-09', '2026-02-06'));
      expect(await projectJob(job.raised(), job.resolved, job.reopened)).toContainEqual(issue('2026-02-23'));
      expect(await projectJob(job.raised(), lost)).toContainEqual(issue('2026-02-09'));
      expect(await projectJob(job.raised(), job.issueInError)).toEqual([check(dueAt13)]);
    });

    it('are none of what was entered in error', async () =>
      expect(await projectJob(job.raised(), lost, job.enteredInError)).toEqual([]));
  });

  describe('of consents', () => {
    const facts = { consentId, claimantId: plan.ids.claimantId, purpose: 'share-with-employer', occurredAt: today };
    const given = (expiresOn?: string): ConsentEvent => ({
      type: 'ConsentGiven',
      data: { ...facts, means: 'phone', recipients: [], ...(expiresOn !== undefined && { expiresOn }) },
    });
    const projectConsent = (...events: readonly ConsentEvent[]) => project('consent', consentId, events);
    const limited = ['consent', consentId, '2026-09-09', today, null];

    it('are those that run out, until they are given anew, refused or withdrawn', async () => {
      const asked: ConsentEvent = { type: 'ConsentAsked', data: { ...facts, recipients: [] } };
      const refused: ConsentEvent = { type: 'ConsentRefused', data: { ...facts, means: 'phone' } };
      const withdrawn: ConsentEvent = { type: 'ConsentWithdrawn', data: { ...facts, means: 'phone' } };
      expect(await projectConsent(given('2026-09-09'), asked)).toEqual([limited]);
      expect(await projectConsent(given('2026-09-09'), given('2027-03-09'))).toEqual([
        ['consent', consentId, '2027-03-09', today, null],
      ]);
      for (const said of [given(), refused, withdrawn])
        expect(await projectConsent(given('2026-09-09'), said)).toEqual([]);
    });
  });
});
