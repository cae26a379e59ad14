import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { assignmentDecider } from '../../domain/assignment/assignment.decider';
import type { AssignmentEvent } from '../../domain/assignment/assignment.events';
import { handOverNoteFold } from './hand-over-note.fold';

const claimantId = '0192bbbb-0000-7000-8000-000000000001';
const ruth = '0192bbbb-0000-7000-8000-000000000002';
const handOverNoteId = '0192bbbb-0000-7000-8000-000000000003';
const on = (occurredAt: string) => ({ claimantId, handOverNoteId, occurredAt });

const written: AssignmentEvent = {
  type: 'HandOverNoteWritten',
  data: { ...on('2026-03-02'), authorId: ruth, words: 'Call her before nine' },
};
const corrected: AssignmentEvent = {
  type: 'HandOverNoteCorrected',
  data: { ...on('2026-03-03'), words: 'Call her after nine', sensitive: 'Tires quickly', reason: 'Misheard' },
};
const inError: AssignmentEvent = {
  type: 'HandOverNoteEnteredInError',
  data: { ...on('2026-03-04'), reason: 'Of another Amina' },
};

describe('what is handed over with a claimant', () => {
  const notes = projectionSpec({
    fold: handOverNoteFold,
    deciders: [assignmentDecider],
    database: useTestDatabase(),
  });
  const project = async (...events: AssignmentEvent[]) =>
    (await notes.project(events.map((event) => ({ stream: `assignment-${claimantId}`, event }))))['note'];
  const row = { handOverNoteId, claimantId, authorId: ruth, writtenOn: '2026-03-02' };
  const sealed = { personal: expect.any(String) };

  it('stays sealed, as it was said last', async () => {
    expect(await project(written)).toEqual([
      {
        ...row,
        correctedOn: null,
        enteredInErrorOn: null,
        words: { type: 'HandOverNoteWritten', sealed },
      },
    ]);
    expect(await project(written, corrected)).toMatchObject([
      {
        ...row,
        correctedOn: '2026-03-03',
        words: { type: 'HandOverNoteCorrected', sealed: { ...sealed, special: expect.any(String) } },
      },
    ]);
  });

  it('has no words left once it was entered in error', async () =>
    expect(await project(written, corrected, inError)).toMatchObject([
      { ...row, enteredInErrorOn: '2026-03-04', words: null },
    ]));
});
