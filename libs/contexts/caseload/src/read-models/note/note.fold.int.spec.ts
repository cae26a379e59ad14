import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { noteDecider } from '../../domain/note/note.decider';
import type { NoteEvent } from '../../domain/note/note.events';
import {
  corrected,
  enteredInError,
  flagged,
  flagRaisedAgain,
  flagResolved,
  followedUp,
  followUpMoved,
  followUpPlanned,
  followUpReopened,
  ids,
  movedTo,
  staffId,
  today,
  written,
  writtenOn,
} from '../../domain/note/told-note.contract';
import { noteFold } from './note.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the notes', () => {
  const notes = projectionSpec({ fold: noteFold, deciders: [noteDecider], database: useTestDatabase() });
  const project = async (events: readonly NoteEvent[], forget: string[] = []) => {
    const given = events.map((event) => ({ stream: `note-${ids.noteId}`, event }) as const);
    return (await notes.project(given, { forget })).note;
  };

  const asWritten = {
    ...ids,
    revision: 0,
    writtenOn,
    staffId,
    words: { type: 'NoteWritten', sealed: { special: sealed } },
    correctedOn: null,
    flagged: null,
    flag: null,
    followed: null,
    followUp: null,
    enteredInErrorOn: null,
  };
  const flag = { flaggedOn: writtenOn, kind: { type: 'NoteFlagged', sealed: { coded: sealed } }, resolution: null };
  const followUp = { plannedOn: writtenOn, dueOn: '2026-03-16', staffId, done: null };

  it('show what was written, all words sealed', async () => {
    expect(await project([written()])).toEqual([asWritten]);
  });

  it('show what a note was corrected to, and when', async () => {
    expect(await project([written(), corrected()])).toEqual([
      { ...asWritten, revision: 1, words: { type: 'NoteCorrected', sealed: { special: sealed } }, correctedOn: today },
    ]);
  });

  it('show a flag, why it was resolved, and that it is open after all', async () => {
    const isFlagged = [written(), flagged()];
    expect(await project(isFlagged)).toEqual([{ ...asWritten, revision: 1, flagged: 'open', flag }]);
    expect(await project([...isFlagged, flagResolved()])).toMatchObject([
      { flagged: 'resolved', flag: { ...flag, resolution: { on: today, reason: 'dealt-with', note: null } } },
    ]);
    const note = { type: 'NoteFlagResolved', sealed: { special: sealed } };
    expect(await project([...isFlagged, flagResolved('other', 'By phone')])).toMatchObject([
      { flag: { resolution: { reason: 'other', note } } },
    ]);
    expect(await project([...isFlagged, flagResolved(), flagRaisedAgain()])).toMatchObject([{ flagged: 'open', flag }]);
  });

  it('show a follow-up, where it was moved to, what came of it, and that it is open after all', async () => {
    const isPlanned = [written(), followUpPlanned()];
    expect(await project(isPlanned)).toEqual([{ ...asWritten, revision: 1, followed: 'open', followUp }]);
    expect(await project([...isPlanned, followUpMoved()])).toMatchObject([
      { followUp: { ...followUp, dueOn: movedTo.followUpOn, staffId: movedTo.staffId } },
    ]);
    const done = { on: today, outcome: { type: 'NoteFollowedUp', sealed: { special: sealed } } };
    expect(await project([...isPlanned, followedUp()])).toMatchObject([
      { followed: 'done', followUp: { ...followUp, done } },
    ]);
    expect(await project([...isPlanned, followedUp(), followUpReopened()])).toMatchObject([
      { followed: 'open', followUp },
    ]);
  });

  it('show of one entered in error that it was, and nothing that was told', async () => {
    expect(await project([written(), flagged(), followUpPlanned(), enteredInError()])).toEqual([
      { ...asWritten, revision: 3, words: null, enteredInErrorOn: today },
    ]);
  });

  it('keep the shape of a note about somebody who was forgotten, the words sealed for ever', async () => {
    expect(await project([written(), flagged()], [ids.claimantId])).toEqual([
      { ...asWritten, revision: 1, flagged: 'open', flag },
    ]);
  });
});
