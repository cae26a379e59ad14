import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { noteDecider } from './note.decider';
import {
  corrected,
  enteredInError,
  flag,
  flagged,
  flagRaisedAgain,
  flagResolved,
  followedUp,
  followUpMoved,
  followUpPlanned,
  followUpReopened,
  movedTo,
  planned,
  the,
  today,
  words,
  written,
  writtenOn,
} from './told-note.contract';

const note = deciderSpec(noteDecider);

describe('a note', () => {
  it('is written', () => note.given().when(the.writing()).then(written()));

  it('is written, flagged and to be followed up at once', () =>
    note
      .given()
      .when(the.writing({ flag, followUp: planned }))
      .then(written(), flagged(), followUpPlanned()));

  it('is written once under one id', () =>
    note.given(written()).when(the.writing()).thenRefuses('caseload/note-already-written'));

  it('is not written ahead', () =>
    note
      .given()
      .when({ ...the.writing(), today: '2026-03-01' })
      .thenRefuses('caseload/in-the-future'));

  it('is not begun by anything but being written', () =>
    note.given().when(the.flag()).thenRefuses('caseload/note-not-found'));

  it('has nothing recorded of a day before it was written', () =>
    note
      .given(written())
      .when({ ...the.flag(), occurredAt: '2026-03-01' })
      .thenRefuses('caseload/out-of-order'));

  it('is corrected, with the reason', () => note.given(written()).when(the.correction()).then(corrected()));

  it('that says so already is left as it is, where the reason is on record', () =>
    note.given(written(), corrected()).when(the.correction()).thenNothing());

  it('is not corrected to what it says for a reason that nobody would find again', () => {
    note.given(written()).when(the.correction(words)).thenRefuses('caseload/nothing-to-change');
    for (const reason of ['Read it again', forgotten])
      note.given(written(), corrected(reason)).when(the.correction()).thenRefuses('caseload/nothing-to-change');
  });

  it('can be entered in error', () => note.given(written()).when(the.error()).then(enteredInError()));

  it('that was entered in error takes nothing more', () =>
    note.given(written(), enteredInError()).when(the.error()).thenRefuses('caseload/entered-in-error'));
});

describe('a flag', () => {
  const isFlagged = [written(), flagged()] as const;
  const isResolved = [...isFlagged, flagResolved()] as const;

  it('is raised on a note', () => note.given(written()).when(the.flag()).then(flagged(today)));

  it('that is open is not raised twice', () =>
    note
      .given(...isFlagged)
      .when(the.flag())
      .then());

  it('is the only one of a note that is open', () =>
    note
      .given(...isFlagged)
      .when(the.flag('payment-problem'))
      .thenRefuses('caseload/note-already-flagged'));

  it('may follow one that was resolved', () =>
    note
      .given(...isResolved)
      .when(the.flag('payment-problem'))
      .then(flagged(today, 'payment-problem')));

  it.each(['erased', 'not-stated', 'none'])('is never called "%s", as which lists count those without', (code) =>
    note.given(written()).when(the.flag(code)).thenRefuses('caseload/reserved-code'),
  );

  it('is resolved with a reason, and words where there is more to say', () => {
    note
      .given(...isFlagged)
      .when(the.flagResolution())
      .then(flagResolved());
    note
      .given(...isFlagged)
      .when(the.flagResolution('passed-on', 'To the clinic'))
      .then(flagResolved('passed-on', 'To the clinic'));
  });

  it('is resolved only where there is one', () =>
    note.given(written()).when(the.flagResolution()).thenRefuses('caseload/note-not-flagged'));

  it('is neither resolved nor raised again before it was raised', () => {
    const isLater = [written(), flagged(today)] as const;
    const [before, refusal] = [{ occurredAt: writtenOn }, 'caseload/out-of-order'];
    note
      .given(...isLater)
      .when({ ...the.flagResolution(), ...before })
      .thenRefuses(refusal);
    note
      .given(...isLater, flagResolved())
      .when({ ...the.flagAgain(), ...before })
      .thenRefuses(refusal);
  });

  it('that was resolved for that reason stays so', () =>
    note
      .given(...isResolved)
      .when(the.flagResolution())
      .then());

  it('is not resolved for another reason, nor with further words', () => {
    for (const again of [the.flagResolution('passed-on'), the.flagResolution('dealt-with', 'By phone')])
      note
        .given(...isResolved)
        .when(again)
        .thenRefuses('caseload/flag-already-resolved');
  });

  it('that was resolved by mistake is raised again', () =>
    note
      .given(...isResolved)
      .when(the.flagAgain())
      .then(flagRaisedAgain()));

  it('that is open need not be raised again', () =>
    note
      .given(...isResolved, flagRaisedAgain())
      .when(the.flagAgain())
      .thenNothing());

  it('that is open is not raised again for a reason that nobody would find', () => {
    for (const past of [
      [],
      [flagResolved(), flagRaisedAgain('It goes on')],
      [flagResolved(), flagRaisedAgain(forgotten)],
    ])
      note
        .given(...isFlagged, ...past)
        .when(the.flagAgain())
        .thenRefuses('caseload/nothing-to-change');
  });

  it('that was forgotten is not raised again', () => {
    const { data } = flagged();
    note
      .given(written(), { type: 'NoteFlagged', data: { ...data, flag: forgotten } }, flagResolved())
      .when(the.flagAgain())
      .thenRefuses('caseload/nothing-to-change');
  });

  it('is resolved again after that', () =>
    note
      .given(...isResolved, flagRaisedAgain())
      .when(the.flagResolution('passed-on'))
      .then(flagResolved('passed-on')));
});

describe('a follow-up', () => {
  const isPlanned = [written(), followUpPlanned()] as const;
  const isDone = [...isPlanned, followedUp()] as const;

  it('is planned for a day and somebody of the staff', () =>
    note.given(written()).when(the.followUp()).then(followUpPlanned(today)));

  it('that is planned so already is left as it is', () =>
    note
      .given(...isPlanned)
      .when(the.followUp())
      .then());

  it('is the only one of a note that is open', () =>
    note
      .given(...isPlanned)
      .when(the.followUp(movedTo))
      .thenRefuses('caseload/note-follow-up-open'));

  it('may follow one that was done', () =>
    note
      .given(...isDone)
      .when(the.followUp(movedTo))
      .then(followUpPlanned(today, movedTo)));

  it('lies not before the day on which it is planned or moved', () => {
    const past = { ...planned, followUpOn: '2026-03-08' };
    note.given(written()).when(the.followUp(past)).thenRefuses('caseload/out-of-order');
    note
      .given(...isPlanned)
      .when(the.move(past))
      .thenRefuses('caseload/out-of-order');
  });

  it('is moved to another day, or to somebody else', () =>
    note
      .given(...isPlanned)
      .when(the.move())
      .then(followUpMoved()));

  it('that stands so already is not moved', () =>
    note
      .given(...isPlanned)
      .when(the.move(planned))
      .then());

  it('is moved or done only where there is one', () => {
    for (const said of [the.move(), the.outcome(), the.followUpAgain()])
      note.given(written()).when(said).thenRefuses('caseload/note-without-follow-up');
  });

  it('is done, with what came of it', () =>
    note
      .given(...isPlanned)
      .when(the.outcome())
      .then(followedUp()));

  it('is neither moved, done nor opened again before somebody planned it', () => {
    const isLater = [written(), followUpPlanned(today)] as const;
    const [before, refusal] = [{ occurredAt: writtenOn }, 'caseload/out-of-order'];
    for (const said of [the.move(), the.outcome()])
      note
        .given(...isLater)
        .when({ ...said, ...before })
        .thenRefuses(refusal);
    note
      .given(...isLater, followedUp())
      .when({ ...the.followUpAgain(), ...before })
      .thenRefuses(refusal);
  });

  it('that was done is neither moved nor done again', () => {
    for (const said of [the.move(), the.outcome()])
      note
        .given(...isDone)
        .when(said)
        .thenRefuses('caseload/note-already-followed-up');
  });

  it('that was not done after all is open again', () =>
    note
      .given(...isDone)
      .when(the.followUpAgain())
      .then(followUpReopened()));

  it('that is open need not be opened again', () =>
    note
      .given(...isDone, followUpReopened())
      .when(the.followUpAgain())
      .thenNothing());

  it('that is open is not opened again for a reason that nobody would find', () => {
    for (const past of [
      [],
      [followedUp(), followUpReopened('Nobody called')],
      [followedUp(), followUpReopened(forgotten)],
    ])
      note
        .given(...isPlanned, ...past)
        .when(the.followUpAgain())
        .thenRefuses('caseload/nothing-to-change');
  });
});
