import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { privacyDeciders } from '@alongside/privacy';
import { candidacyDecider } from '../../domain/candidacy/candidacy.decider';
import type { CandidacyEvent } from '../../domain/candidacy/candidacy.events';
import {
  accepted,
  acceptedWithJob,
  bakery,
  cancelled,
  claimantId,
  garage,
  hireEnded,
  hireResumed,
  hirePrepared,
  inError,
  made,
  madeOn,
  obsolete,
  postponed,
  refused,
  reopened,
  reopenedFor,
  staffId,
  takenUp,
  today,
  withdrawn,
} from '../../domain/candidacy/told-candidacy.contract';
import { applicationFold } from './application.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the applications', () => {
  const deciders = [candidacyDecider, ...privacyDeciders];
  const applications = projectionSpec({ fold: applicationFold, deciders, database: useTestDatabase() });
  const forgotten = {
    stream: `person-${claimantId}`,
    event: { type: 'PersonForgotten', data: { personId: claimantId, occurredAt: today } },
  } as const;
  const told = (events: readonly CandidacyEvent[]) =>
    events.map((event) => ({ stream: `candidacy-${claimantId}`, event }) as const);
  const project = async (...events: readonly CandidacyEvent[]) =>
    (await applications.project(told(events)))['application'];

  const nothing = {
    ...{ until: null, acceptedOn: null, acceptedBy: null, employmentId: null, hireEndedOn: null, acceptedId: null },
    ...{ refusalReason: null, refusedBy: null, cancellationReason: null, lastWords: null },
  };
  const asMade = {
    ...{ ...bakery, state: 'new', before: 'new', since: madeOn, madeOn, madeBy: staffId },
    ...{ ...nothing, words: { type: 'ApplicationMade', sealed: { personal: sealed } } },
  };

  it('are shown as they are made, all words sealed', async () => {
    expect(await project(made(bakery))).toEqual([asMade]);
  });

  it('show what happened last, and what was said of it', async () => {
    expect(await project(made(bakery), takenUp(bakery))).toEqual([
      { ...asMade, state: 'processing', before: 'processing', since: today },
    ]);
    expect(await project(made(bakery), postponed(bakery))).toMatchObject([
      { state: 'postponed', until: '2026-04-01', lastWords: { type: 'ApplicationPostponed' } },
    ]);
    expect(await project(made(bakery), postponed(bakery), hirePrepared(bakery))).toMatchObject([
      { state: 'prior-to-hire', until: null },
    ]);
  });

  it('show who refused one and why, and nothing of it once it is open again', async () => {
    const told = [made(bakery), takenUp(bakery), refused(bakery)] as const;
    expect(await project(...told)).toMatchObject([
      { state: 'refused', before: 'processing', refusalReason: 'experience', refusedBy: 'employer' },
    ]);
    expect(await project(...told, reopened(bakery))).toMatchObject([
      { state: 'processing', refusalReason: null, refusedBy: null },
    ]);
    expect(await project(made(bakery), cancelled(bakery))).toMatchObject([
      { state: 'cancelled', cancellationReason: 'vacancy-withdrawn' },
    ]);
  });

  it('show who was hired with which job, and what became obsolete for it', async () => {
    const hired = [made(bakery), made(garage), acceptedWithJob(bakery), obsolete(garage)] as const;
    const { applicationId: acceptedId } = bakery;
    const job = (acceptedWithJob(bakery).data as { employmentId: string }).employmentId;
    expect(await project(...hired)).toMatchObject([
      { state: 'accepted', acceptedOn: today, acceptedBy: staffId, employmentId: job },
      { ...garage, state: 'obsolete', acceptedId },
    ]);
    expect(await project(...hired, hireEnded(bakery))).toMatchObject([
      { state: 'accepted', acceptedOn: today, employmentId: job, hireEndedOn: today },
      { state: 'obsolete' },
    ]);
    expect(await project(...hired, hireEnded(bakery), hireResumed(bakery))).toMatchObject([
      { state: 'accepted', acceptedOn: today, employmentId: job, hireEndedOn: null },
      { state: 'obsolete' },
    ]);
    expect(await project(...hired, withdrawn(bakery), reopenedFor(garage))).toMatchObject([
      { state: 'new', acceptedOn: null, employmentId: null },
      { state: 'new', acceptedId: null },
    ]);
  });

  it('show of one entered in error that it was, and nothing that was told', async () => {
    expect(await project(made(bakery), accepted(bakery), inError(bakery))).toMatchObject([
      { ...nothing, state: 'entered-in-error', words: null, lastWords: { type: 'ApplicationEnteredInError' } },
    ]);
  });

  it('erase why somebody was refused who is forgotten', async () => {
    const rows = await applications.project([...told([made(bakery), refused(bakery)]), forgotten]);
    expect(rows['application']).toMatchObject([{ state: 'refused', refusalReason: 'erased', refusedBy: 'employer' }]);
  });
});
