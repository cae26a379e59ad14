import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { privacyDeciders } from '@alongside/privacy';
import { foodHygiene } from '../../domain/course/told-course.contract';
import { enrolmentDecider } from '../../domain/enrolment/enrolment.decider';
import type { EnrolmentEvent } from '../../domain/enrolment/enrolment.events';
import {
  claimantId,
  completed,
  droppedOut,
  enrolled,
  hygiene,
  inError,
  referral,
  referred,
  referredOn,
  refused,
  reopened,
  sessionCorrected,
  sessionRecorded,
  skillGained,
  skillGainWithdrawn,
  staffId,
  today,
  withdrawn,
} from '../../domain/enrolment/told-enrolment.contract';
import { enrolmentFold } from './enrolment.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the enrolments', () => {
  const deciders = [enrolmentDecider, ...privacyDeciders];
  const enrolments = projectionSpec({ fold: enrolmentFold, deciders, database: useTestDatabase() });
  const forgotten = {
    stream: `person-${claimantId}`,
    event: { type: 'PersonForgotten', data: { personId: claimantId, occurredAt: today } },
  } as const;
  const told = (events: readonly EnrolmentEvent[]) =>
    events.map((event) => ({ stream: `enrolment-${claimantId}`, event }) as const);
  const project = async (...events: readonly EnrolmentEvent[]) => (await enrolments.project(told(events)))['enrolment'];

  const { consentId, recipient } = referral.contactConsent!;
  const began = [referred(hygiene), enrolled(hygiene)] as const;

  it('are shown as they are referred, all words sealed', async () => {
    expect(await project(referred(hygiene))).toEqual([
      {
        ...{ ...hygiene, state: 'referred', since: referredOn, referredOn, referredBy: staffId },
        ...{ consentId, consentRecipient: recipient, contactConsentId: consentId, contactRecipient: recipient },
        ...{ overrideGround: null, enrolledOn: null, enrolledBy: null, completedOn: null, reason: null },
        ...{ withdrawnBy: null, sessions: {}, gained: [], lastWords: null },
        words: { type: 'EnrolmentReferred', sealed: { personal: sealed } },
      },
    ]);
  });

  it('show who gave a place, and the sessions as they were said last', async () => {
    expect(await project(...began, sessionRecorded(hygiene))).toMatchObject([
      { state: 'enrolled', enrolledOn: today, enrolledBy: staffId, sessions: { [today]: 'attended' } },
    ]);
    expect(await project(...began, sessionRecorded(hygiene), sessionCorrected(hygiene, 'late'))).toMatchObject([
      { sessions: { [today]: 'late' } },
    ]);
    const [none] = (await project(...began, sessionRecorded(hygiene), sessionCorrected(hygiene, null)))!;
    expect(none).toMatchObject({ sessions: {} });
  });

  it('show what was gained, and what was not after all', async () => {
    const done = [...began, completed(hygiene), skillGained(hygiene)];
    const gained = { skill: foodHygiene, level: 'intermediate', on: today };
    expect(await project(...done)).toMatchObject([{ state: 'completed', completedOn: today, gained: [gained] }]);
    expect(await project(...done, skillGained(hygiene, 'advanced'))).toMatchObject([
      { gained: [{ ...gained, level: 'advanced' }] },
    ]);
    expect(await project(...done, skillGainWithdrawn(hygiene))).toMatchObject([{ gained: [] }]);
    expect(await project(...done, reopened(hygiene))).toMatchObject([{ state: 'enrolled', completedOn: null }]);
  });

  it('show why they ended otherwise, and no place any more', async () => {
    expect(await project(...began, droppedOut(hygiene))).toMatchObject([
      { state: 'dropped-out', reason: 'found-work', enrolledOn: null, enrolledBy: null },
    ]);
    expect(await project(referred(hygiene), refused(hygiene))).toMatchObject([{ state: 'refused', reason: 'level' }]);
    expect(await project(...began, withdrawn(hygiene))).toMatchObject([
      { state: 'withdrawn', reason: 'another-course', withdrawnBy: 'claimant', enrolledOn: null },
    ]);
    expect(await project(...began, droppedOut(hygiene), reopened(hygiene))).toMatchObject([
      { state: 'referred', reason: null },
    ]);
  });

  it('show of one entered in error that it was, and nothing that was told', async () => {
    expect(await project(...began, skillGained(hygiene), sessionRecorded(hygiene), inError(hygiene))).toMatchObject([
      {
        state: 'entered-in-error',
        words: null,
        gained: [],
        enrolledOn: null,
        lastWords: { type: 'EnrolmentEnteredInError' },
      },
    ]);
  });

  it('erase the codes of somebody who is forgotten', async () => {
    const done = await enrolments.project([...told([...began, completed(hygiene), skillGained(hygiene)]), forgotten]);
    expect(done['enrolment']).toMatchObject([{ state: 'completed', completedOn: today, gained: [] }]);
    const out = await enrolments.project([...told([...began, droppedOut(hygiene)]), forgotten]);
    expect(out['enrolment']).toMatchObject([{ state: 'dropped-out', reason: 'erased' }]);
  });
});
