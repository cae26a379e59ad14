import { forgotten, type Protected } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { assignmentDecider, type AssignmentCommand } from './assignment.decider';
import type { AssignmentEvent } from './assignment.events';

const [claimantId, ruth, sam, office, handOverNoteId] = ['claimant', 'ruth', 'sam', 'harlesden', 'note'];
const today = '2026-03-09';
const said = { claimantId, occurredAt: today, today };
const words = { words: 'Call her before nine', sensitive: 'Tires quickly since the operation' };
const handOverNote = { handOverNoteId, authorId: ruth, ...words };

type DataOf<Type extends AssignmentEvent['type']> = Extract<AssignmentEvent, { type: Type }>['data'];

const written = (more: Partial<DataOf<'HandOverNoteWritten'>> = {}): AssignmentEvent => ({
  type: 'HandOverNoteWritten',
  data: { claimantId, ...handOverNote, occurredAt: today, ...more },
});
const corrected = (reason: Protected<string>): AssignmentEvent => ({
  type: 'HandOverNoteCorrected',
  data: { claimantId, handOverNoteId, words: 'Call her after nine', reason, occurredAt: today },
});
const inError: AssignmentEvent = {
  type: 'HandOverNoteEnteredInError',
  data: { claimantId, handOverNoteId, reason: 'Of another Amina', occurredAt: today },
};
const proposed = (advisorId: string): AssignmentEvent => ({
  type: 'AssignmentProposed',
  data: { claimantId, advisorId, office, occurredAt: today },
});
const accepted = (advisorId: string, more: object = {}): AssignmentEvent => ({
  type: 'AssignmentAccepted',
  data: { claimantId, advisorId, office, occurredAt: today, ...more },
});

const assignment = deciderSpec(assignmentDecider);
const ruthsClaimant = [proposed(ruth), accepted(ruth)];
const noted = assignment.given(...ruthsClaimant, written());

describe('what the next advisor has to know', () => {
  it('goes with the proposal, the acceptance or the end', () => {
    assignment
      .given(...ruthsClaimant)
      .when({ kind: 'propose', advisorId: sam, office, handOverNote, ...said })
      .then(proposed(sam), written());
    assignment
      .given(...ruthsClaimant, proposed(sam))
      .when({ kind: 'accept', advisorId: sam, handOverNote, ...said })
      .then(accepted(sam, { previousAdvisorId: ruth }), written());
    assignment
      .given(...ruthsClaimant)
      .when({ kind: 'end', reason: 'advisor-left', handOverNote, ...said })
      .then(
        { type: 'AssignmentEnded', data: { claimantId, advisorId: ruth, reason: 'advisor-left', occurredAt: today } },
        written(),
      );
  });

  it('is written by itself, too, for whoever comes', () => {
    const write: AssignmentCommand = { kind: 'write-hand-over-note', handOverNote, ...said };
    assignment
      .given(...ruthsClaimant)
      .when(write)
      .then(written());
    assignment
      .given(...ruthsClaimant)
      .when({ ...write, occurredAt: '2026-03-10' })
      .thenRefuses('caseload/in-the-future');
  });

  it('is written although that advisor is proposed already', () =>
    assignment
      .given(...ruthsClaimant, proposed(sam))
      .when({ kind: 'propose', advisorId: sam, office, handOverNote, ...said })
      .then(written()));
});

describe('correcting it', () => {
  const correct = (more: object = {}): AssignmentCommand => ({
    kind: 'correct-hand-over-note',
    handOverNoteId,
    words: 'Call her after nine',
    reason: 'Misheard',
    ...said,
    ...more,
  });

  it('says all of it anew, with the reason', () =>
    noted.when(correct()).then({
      type: 'HandOverNoteCorrected',
      data: { claimantId, handOverNoteId, words: 'Call her after nine', reason: 'Misheard', occurredAt: today },
    }));

  it('says nothing new in the same words for the same reason', () =>
    assignment
      .given(...ruthsClaimant, written(), corrected('Misheard'))
      .when(correct())
      .thenNothing());

  it('is refused in the same words for a reason that nobody would find again', () => {
    noted.when(correct(words)).thenRefuses('caseload/nothing-to-change');
    for (const reason of ['She said so', forgotten])
      assignment
        .given(...ruthsClaimant, written(), corrected(reason))
        .when(correct())
        .thenRefuses('caseload/nothing-to-change');
  });

  it('is possible of what was forgotten', () =>
    assignment
      .given(...ruthsClaimant, written({ words: forgotten, sensitive: forgotten }))
      .when(correct())
      .then({
        type: 'HandOverNoteCorrected',
        data: { claimantId, handOverNoteId, words: 'Call her after nine', reason: 'Misheard', occurredAt: today },
      }));

  it('needs a note that is there', () => {
    assignment
      .given(...ruthsClaimant)
      .when(correct())
      .thenRefuses('caseload/hand-over-note-not-found');
    assignment
      .given(...ruthsClaimant, written(), inError)
      .when(correct())
      .thenRefuses('caseload/entered-in-error');
  });
});

describe('entering it in error', () => {
  const enter: AssignmentCommand = {
    kind: 'enter-hand-over-note-in-error',
    handOverNoteId,
    reason: 'Of another Amina',
    ...said,
  };

  it('has a reason', () => noted.when(enter).then(inError));

  it('needs a note that is there', () => {
    assignment
      .given(...ruthsClaimant)
      .when(enter)
      .thenRefuses('caseload/hand-over-note-not-found');
    assignment
      .given(...ruthsClaimant, written(), inError)
      .when(enter)
      .thenRefuses('caseload/entered-in-error');
  });
});
