import { foldAlone } from '@alongside/projections';
import { noDigests, type AnyFoldedEvent } from '@alongside/vault';
import { actionPlanFold } from '../action-plan/action-plan.fold';
import { handOverNoteFold } from '../assignment/hand-over-note.fold';
import { claimFold } from '../claim/claim.fold';
import { claimantFold } from '../claimant/claimant.fold';
import { employmentFold } from '../employment/employment.fold';
import { interactionFold } from '../interaction/interaction.fold';
import { noteFold } from '../note/note.fold';
import { asAt } from './as-at';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const ids = { claimantId, claimId: 'claim', employmentId: 'job', interactionId: 'talk' };

/** Events of one person, each told in the stream of that category. */
function told(...given: readonly (readonly [category: string, type: string, data: object])[]): AnyFoldedEvent[] {
  return given.map(([category, type, data], index) => ({
    ...{ id: `event-${index}`, stream: `${category}-1`, revision: index, position: `told:${index}`, type },
    ...{ sequence: String(index), recordedAt: '2026-06-01T09:00:00.000Z', subject: claimantId, forgets: false },
    ...{ sealed: {}, digests: noDigests, body: '', data: { ...ids, ...data } },
  }));
}

const typesAt = (events: readonly AnyFoldedEvent[], day: string) => asAt(events, day).map(({ type }) => type);

describe('what was true on a day', () => {
  it('is what had happened by then, in whatever order it was told', () => {
    const events = told(
      ['claim', 'ClaimOpened', { occurredAt: '2026-01-05' }],
      ['claim', 'BenefitPaid', { amountPence: 2, occurredAt: '2026-02-02' }],
      ['claim', 'BenefitPaid', { amountPence: 1, occurredAt: '2026-01-19' }],
    );
    const paidOn = (day: string) => foldAlone(claimFold, asAt(events, day)).claim.map(({ paidPence }) => paidPence);
    expect([paidOn('2026-01-04'), paidOn('2026-01-05'), paidOn('2026-01-19'), paidOn('2026-02-02')]).toEqual([
      [],
      [0],
      [1],
      [3],
    ]);
  });

  it('is what a correction says, on any day: who somebody is had been so all along', () => {
    const events = told(
      ['claimant', 'ClaimantRegistered', { occurredAt: '2026-01-05' }],
      ['claimant', 'LanguagesDeclared', { occurredAt: '2026-01-06' }],
      ['claimant', 'ClaimantDetailsCorrected', { occurredAt: '2026-05-04' }],
    );
    expect(typesAt(events, '2026-01-04')).toEqual([]);
    expect(typesAt(events, '2026-01-05')).toEqual(['ClaimantRegistered', 'ClaimantDetailsCorrected']);
  });

  it.each([
    ['earlier', '2026-03-02', { '2026-03-01': null, '2026-03-02': '2026-03-02', '2026-03-09': '2026-03-02' }],
    ['later', '2026-03-16', { '2026-03-09': null, '2026-03-15': null, '2026-03-16': '2026-03-16' }],
  ])('is a claim closed on the day that the last correction names, %s than was said first', (_, closedOn, days) => {
    const events = told(
      ['claim', 'ClaimOpened', { occurredAt: '2026-01-05' }],
      ['claim', 'ClaimClosed', { occurredAt: '2026-03-09' }],
      ['claim', 'ClaimClosureCorrected', { closedOn: '2026-02-02', occurredAt: '2026-05-04' }],
      ['claim', 'ClaimClosureCorrected', { closedOn, occurredAt: '2026-05-05' }],
    );
    for (const [day, expected] of Object.entries(days))
      expect(foldAlone(claimFold, asAt(events, day)).claim).toMatchObject([{ closedOn: expected }]);
  });

  it('is a job from its first day on, as it is known now', () => {
    const events = told(
      ['employment', 'EmploymentStarted', { startedOn: '2026-03-09', occurredAt: '2026-03-09' }],
      ['employment', 'EmploymentEvidenceAdded', { evidence: 'payslip', occurredAt: '2026-03-10' }],
      ['employment', 'EmploymentCorrected', { startedOn: '2026-03-16', occurredAt: '2026-05-04' }],
    );
    const jobsOn = (day: string) => foldAlone(employmentFold, asAt(events, day)).employment;
    expect(jobsOn('2026-03-15')).toEqual([]);
    expect(jobsOn('2026-03-16')).toMatchObject([{ startedOn: '2026-03-16' }]);
  });

  it('is who supported somebody then, by the name that is known now, and nobody named in error', () => {
    const [elder, mentor] = [{ supporterId: 'elder' }, { supporterId: 'mentor' }];
    const events = told(
      ['claimant', 'ClaimantRegistered', { occurredAt: '2026-01-05' }],
      ['claimant', 'SupporterNamed', { ...elder, kind: 'elder', occurredAt: '2026-01-12' }],
      ['claimant', 'SupporterNamed', { ...mentor, kind: 'mentor', occurredAt: '2026-01-12' }],
      ['claimant', 'SupporterCorrected', { ...elder, kind: 'family', occurredAt: '2026-05-04' }],
      ['claimant', 'SupporterEnteredInError', { ...mentor, occurredAt: '2026-05-04' }],
    );
    const supportersOn = (day: string) => foldAlone(claimantFold, asAt(events, day)).claimant[0]!.supporters;
    expect(supportersOn('2026-01-11')).toEqual([]);
    expect(supportersOn('2026-01-12')).toMatchObject([{ ...elder, kind: 'family', namedOn: '2026-01-12' }]);
  });

  it('is each check of a job as it was corrected, and no evidence that was withdrawn', () => {
    const events = told(
      ['employment', 'EmploymentStarted', { startedOn: '2026-01-05', occurredAt: '2026-01-05' }],
      ['employment', 'EmploymentEvidenceAdded', { evidence: 'payslip', occurredAt: '2026-01-12' }],
      ['employment', 'SustainedCheckMade', { weeks: 13, result: 'in-work', occurredAt: '2026-04-06' }],
      ['employment', 'SustainedCheckMade', { weeks: 26, result: 'in-work', occurredAt: '2026-07-06' }],
      [
        ...(['employment', 'SustainedCheckCorrected'] as const),
        { weeks: 26, result: 'not-reached', checkedOn: '2026-07-13', occurredAt: '2026-07-20' },
      ],
      [
        ...(['employment', 'EmploymentEvidenceWithdrawn'] as const),
        { evidence: 'payslip', evidencedOn: '2026-01-12', lastOfItsKind: true, occurredAt: '2026-07-20' },
      ],
    );
    const types = ['EmploymentStarted', 'EmploymentEvidenceAdded', 'EmploymentEvidenceWithdrawn'];
    expect(typesAt(events, '2026-04-05')).toEqual(types);
    expect(typesAt(events, '2026-07-12')).toEqual([types[0], types[1], 'SustainedCheckMade', types[2]]);
    expect(asAt(events, '2026-07-13')).toEqual(events);
    expect(foldAlone(employmentFold, asAt(events, '2026-04-05')).employment).toMatchObject([{ evidenced: [] }]);
  });

  it('is no check that was taken back, and each that was made after that from its day on', () => {
    const events = told(
      ['employment', 'EmploymentStarted', { startedOn: '2026-01-05', occurredAt: '2026-01-05' }],
      ['employment', 'SustainedCheckMade', { weeks: 13, result: 'in-work', occurredAt: '2026-04-06' }],
      ['employment', 'SustainedCheckWithdrawn', { weeks: 13, occurredAt: '2026-07-20' }],
      ['employment', 'SustainedCheckMade', { weeks: 13, result: 'not-reached', occurredAt: '2026-05-04' }],
    );
    const checksOn = (day: string) => foldAlone(employmentFold, asAt(events, day)).employment;
    expect(checksOn('2026-04-06')).toMatchObject([{ checks: [] }]);
    expect(checksOn('2026-05-04')).toMatchObject([{ checks: [{ on: '2026-05-04', result: 'not-reached' }] }]);
    const never = foldAlone(employmentFold, asAt(events.slice(0, 3), '2026-04-06')).employment;
    expect(never).toMatchObject([{ checks: [] }]);
  });

  it('is an attendance and a log as they were corrected, each of its own meeting', () => {
    const kept = (stream: string) =>
      [
        [stream, 'InteractionScheduled', { scheduledFor: '2026-02-09', occurredAt: '2026-02-02' }],
        [stream, 'InteractionMissed', { reason: 'acceptable', occurredAt: '2026-02-09' }],
      ] as const;
    const events = told(
      ...kept('interaction-other'),
      ...kept('interaction'),
      ['interaction', 'AttendanceCorrected', { attendance: 'late', occurredAt: '2026-05-04' }],
      ['interaction', 'InteractionLogged', { nextSteps: [], occurredAt: '2026-02-09' }],
      ['interaction', 'InteractionLogCorrected', { nextSteps: [], heldOn: '2026-02-16', occurredAt: '2026-05-04' }],
    );
    expect(typesAt(events, '2026-02-08')).toEqual(['InteractionScheduled', 'InteractionScheduled']);
    const onTheDay = asAt(events, '2026-02-09').filter(({ stream }) => stream === 'interaction-1');
    expect(foldAlone(interactionFold, onTheDay).interaction).toMatchObject([{ state: 'late', log: null }]);
    expect(asAt(events, '2026-02-16')).toEqual(events);
  });

  it('is each hand-over note as it was corrected, and no note before it was written', () => {
    const [one, other] = [{ handOverNoteId: 'one' }, { handOverNoteId: 'other' }];
    const events = told(
      ['assignment', 'HandOverNoteWritten', { ...one, occurredAt: '2026-02-02' }],
      ['assignment', 'HandOverNoteWritten', { ...other, occurredAt: '2026-03-02' }],
      ['assignment', 'HandOverNoteCorrected', { ...one, occurredAt: '2026-05-04' }],
      ['assignment', 'HandOverNoteEnteredInError', { ...other, occurredAt: '2026-05-04' }],
    );
    const notesOn = (day: string) => foldAlone(handOverNoteFold, asAt(events, day)).note;
    expect(notesOn('2026-02-02')).toMatchObject([{ ...one, correctedOn: '2026-05-04', enteredInErrorOn: null }]);
    expect(notesOn('2026-03-02')).toMatchObject([one, { ...other, enteredInErrorOn: '2026-05-04' }]);
  });

  it('is a note without what became of a flag or follow-up that it did not have yet', () => {
    const note = { noteId: 'note', staffId: 'advisor' };
    const [earlier, later] = ['2026-02-05', '2026-02-10'];
    const written = ['note', 'NoteWritten', { ...note, occurredAt: '2026-02-01' }] as const;
    const followUp = ['note', 'NoteFollowUpPlanned', { ...note, followUpOn: later, occurredAt: later }] as const;
    const flag = ['note', 'NoteFlagged', { ...note, occurredAt: later }] as const;
    for (const type of ['NoteFollowUpMoved', 'NoteFollowedUp', 'NoteFlagResolved']) {
      const events = told(written, flag, followUp, ['note', type, { ...note, occurredAt: earlier }]);
      expect(foldAlone(noteFold, asAt(events, earlier)).note).toMatchObject([{ flagged: null, followed: null }]);
    }
  });

  it('never was a skill that was taken back, unless a course says so: since then', () => {
    const cookery = { skill: 'S1.2' };
    const events = told(
      ['claimant', 'SkillDeclared', { ...cookery, level: 'expert', occurredAt: '2026-03-02' }],
      ['claimant', 'SkillTakenBack', { ...cookery, occurredAt: '2026-03-20' }],
      ['claimant', 'SkillDeclared', { ...cookery, level: 'beginner', occurredAt: '2026-03-09' }],
    );
    const skillsOn = (day: string) => {
      const registered = told(['claimant', 'ClaimantRegistered', { occurredAt: '2026-01-05' }]);
      return foldAlone(claimantFold, [...registered, ...asAt(events, day)]).claimant[0]!.skills;
    };
    expect([skillsOn('2026-03-05'), skillsOn('2026-03-10')]).toEqual([[], [{ ...cookery, level: 'beginner' }]]);
    const lower = told(['claimant', 'SkillTakenBack', { ...cookery, level: 'beginner', occurredAt: '2026-03-20' }]);
    expect([typesAt(lower, '2026-03-19'), typesAt(lower, '2026-03-20')]).toEqual([[], ['SkillTakenBack']]);
  });

  it('never was a signature of a plan that was withdrawn; one that was given later is', () => {
    const plan = { planId: 'plan', goals: [], advisorId: 'advisor' };
    const events = told(
      ['actionPlan', 'ActionPlanDrafted', { ...plan, occurredAt: '2026-02-02' }],
      ['actionPlan', 'ActionPlanSignedByAdvisor', { ...plan, occurredAt: '2026-02-02' }],
      ['actionPlan', 'ActionPlanSignedByClaimant', { ...plan, occurredAt: '2026-02-03' }],
      [
        ...(['actionPlan', 'ActionPlanSignatureWithdrawn'] as const),
        { ...plan, whose: 'claimant', wordedOn: '2026-02-02', agreedBefore: false, occurredAt: '2026-03-02' },
      ],
      ['actionPlan', 'ActionPlanSignedByClaimant', { ...plan, occurredAt: '2026-03-09' }],
    );
    const plansOn = (day: string) => foldAlone(actionPlanFold, asAt(events, day)).actionPlan;
    expect(plansOn('2026-02-01')).toEqual([]);
    expect(plansOn('2026-02-03')).toMatchObject([{ state: 'drafted', agreedOn: null, claimantSignature: null }]);
    expect(plansOn('2026-03-09')).toMatchObject([{ state: 'active', agreedOn: '2026-03-09' }]);
  });

  it('was a signature of what a plan said before, though one of what it says now was withdrawn', () => {
    const plan = { planId: 'plan', goals: [], advisorId: 'advisor' };
    const signedOn = (occurredAt: string) =>
      (['ActionPlanSignedByAdvisor', 'ActionPlanSignedByClaimant'] as const).map(
        (type) => ['actionPlan', type, { ...plan, occurredAt }] as const,
      );
    const withdrawn = { whose: 'claimant', wordedOn: '2026-03-06', agreedBefore: true, occurredAt: '2026-03-09' };
    const events = told(
      ['actionPlan', 'ActionPlanDrafted', { ...plan, occurredAt: '2026-03-02' }],
      ...signedOn('2026-03-03'),
      ['actionPlan', 'ActionPlanAmended', { ...plan, occurredAt: '2026-03-06' }],
      ...signedOn('2026-03-07'),
      ['actionPlan', 'ActionPlanSignatureWithdrawn', { ...plan, ...withdrawn }],
    );
    const plansOn = (day: string) => foldAlone(actionPlanFold, asAt(events, day)).actionPlan;
    expect(plansOn('2026-03-04')).toMatchObject([{ state: 'active', claimantSignature: { on: '2026-03-03' } }]);
    expect(plansOn('2026-03-07')).toMatchObject([
      { state: 'amended', agreedOn: '2026-03-03', claimantSignature: null, advisorSignature: { on: '2026-03-07' } },
    ]);
  });

  it('never was what was entered in error', () => {
    const events = told(
      ['claim', 'ClaimOpened', { occurredAt: '2026-01-05' }],
      ['claim', 'ClaimEnteredInError', { occurredAt: '2026-05-04' }],
    );
    expect(foldAlone(claimFold, asAt(events, '2026-01-05')).claim).toMatchObject([{ enteredInErrorOn: '2026-05-04' }]);
    expect(foldAlone(claimFold, asAt(events, '2026-01-04')).claim).toEqual([]);
  });
});
