import { privacyDeciders } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { deskSessionDecider } from '../../domain/desk-session/desk-session.decider';
import type { DeskSessionEvent } from '../../domain/desk-session/desk-session.events';
import {
  anotherClaimant,
  claimantId,
  content,
  correctedLater,
  deskId,
  enteredInError,
  entry,
  heldOn,
  identified,
  logged,
  madeAnonymous,
  noted,
  sessionId,
  takenBack,
  wasCorrected,
  workerId,
} from '../../domain/desk-session/told-session.contract';
import { deskSessionFold } from './desk-session.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the sessions at desks', () => {
  const sessions = projectionSpec({
    fold: deskSessionFold,
    deciders: [deskSessionDecider, ...privacyDeciders],
    database: useTestDatabase(),
  });
  const project = async (events: readonly DeskSessionEvent[], forget: string[] = []) => {
    const given = events.map((event) => ({ stream: `deskSession-${sessionId}`, event }) as const);
    const gone = forget.map((personId) => ({ stream: `person-${personId}`, event: forgottenEvent(personId) }));
    return (await sessions.project([...given, ...gone])).deskSession;
  };

  const asLogged = {
    ...{ sessionId, claimantId: null, revision: 0, deskId, heldBy: workerId, heldOn },
    ...{ startedAt: '10:15', kind: 'visit', attendance: 'attended', missedReason: null, minutesLate: null },
    ...{ minutes: 25, outcome: null, services: ['form-filling'], needs: content.needs, language: 'so' },
    words: { type: 'DeskSessionLogged', sealed: { personal: sealed, coded: sealed } },
    ...{ toldBy: workerId, submittedBy: workerId, correctedOn: null, enteredInErrorOn: null },
  };
  const withClaimant = { ...asLogged, claimantId };

  it('show what was told, all words sealed', async () => {
    expect(await project([logged()])).toEqual([asLogged]);
    expect(await project([logged(claimantId)])).toEqual([withClaimant]);
  });

  it('show the language as BCP 47 writes it, in whatever case it was told', async () => {
    const told = logged(undefined, { ...content, language: 'EN-gb' });
    expect(await project([told])).toMatchObject([{ language: 'en-GB' }]);
  });

  it('show the correction that holds, and nothing of those that it overtook', async () => {
    const later = wasCorrected(entry(3), { of: correctedLater });
    const earlier = wasCorrected(entry(2), { supersededBy: entry(3).entryId });
    const words = { type: 'DeskSessionCorrected', sealed: asLogged.words.sealed };
    const shown = { ...asLogged, revision: 2, minutes: 50, words, correctedOn: heldOn };
    expect(await project([logged(), later, earlier])).toEqual([shown]);
    expect(await project([logged(), later, noted(entry(4), 'correction')])).toEqual([shown]);
  });

  it('move to whoever it turned out to be, and back', async () => {
    const known = [logged(), identified(entry(2))];
    const words = { type: 'DeskSessionIdentified', sealed: asLogged.words.sealed };
    expect(await project(known)).toEqual([{ ...withClaimant, revision: 1, words }]);
    const unknown = [...known, takenBack(entry(3)), madeAnonymous(entry(3))];
    expect(await project(unknown)).toEqual([
      { ...asLogged, revision: 3, words: { ...words, type: 'DeskSessionMadeAnonymous' } },
    ]);
    const another = [...known, takenBack(entry(3)), identified(entry(3), anotherClaimant)];
    expect(await project(another)).toMatchObject([{ claimantId: anotherClaimant }]);
  });

  it('show of one entered in error that it was, and nothing that was told', async () => {
    const gone = { startedAt: null, minutes: null, services: [], needs: [], language: null, words: null };
    const inError = { ...gone, revision: 1, enteredInErrorOn: heldOn };
    expect(await project([logged(), enteredInError(entry(2))])).toEqual([{ ...asLogged, ...inError }]);
    expect(await project([logged(claimantId), enteredInError(entry(2), claimantId)], [sessionId])).toEqual([
      { ...withClaimant, ...inError },
    ]);
  });

  it('keep the shape of the session of somebody who was forgotten, and "erased" for what was coded', async () => {
    const erased = { services: ['erased'], needs: [{ code: 'erased', met: false }], language: 'erased' };
    expect(await project([logged(claimantId)], [claimantId, sessionId])).toEqual([{ ...withClaimant, ...erased }]);
    const words = { type: 'DeskSessionIdentified', sealed: asLogged.words.sealed };
    expect(await project([logged(), identified(entry(2))], [claimantId, sessionId])).toEqual([
      { ...withClaimant, ...erased, revision: 1, words },
    ]);
  });
});

function forgottenEvent(personId: string) {
  return { type: 'PersonForgotten', data: { personId, ground: 'consent-withdrawn', occurredAt: '2026-03-13' } };
}
