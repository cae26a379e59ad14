import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { assignmentDecider } from '../../domain/assignment/assignment.decider';
import type { AssignmentEvent } from '../../domain/assignment/assignment.events';
import { assignmentFold } from './assignment.fold';

const claimantId = '0192bbbb-0000-7000-8000-000000000001';
const ruth = '0192bbbb-0000-7000-8000-000000000002';
const sam = '0192bbbb-0000-7000-8000-000000000003';
const office = '0192bbbb-0000-7000-8000-000000000004';
const holiday = '0192bbbb-0000-7000-8000-000000000005';
const illness = '0192bbbb-0000-7000-8000-000000000006';

const on = (occurredAt: string) => ({ claimantId, occurredAt });

const proposed = (advisorId: string, day: string): AssignmentEvent => ({
  type: 'AssignmentProposed',
  data: { ...on(day), advisorId, office },
});
const accepted = (advisorId: string, day: string): AssignmentEvent => ({
  type: 'AssignmentAccepted',
  data: { ...on(day), advisorId, office },
});
const declined = (advisorId: string, day: string): AssignmentEvent => ({
  type: 'AssignmentDeclined',
  data: { ...on(day), advisorId, reason: 'caseload-full', note: 'Knows the family' },
});
const covered = (coverId: string, from: string, to?: string): AssignmentEvent => ({
  type: 'CoverArranged',
  data: { ...on('2026-01-20'), coverId, advisorId: sam, from, ...(to !== undefined && { to }) },
});
const coverEnded = (coverId: string, day: string): AssignmentEvent => ({
  type: 'CoverEnded',
  data: { ...on(day), coverId },
});
const ended = (advisorId: string, day: string): AssignmentEvent => ({
  type: 'AssignmentEnded',
  data: { ...on(day), advisorId, reason: 'claim-closed' },
});

const ruthTookOver = [proposed(ruth, '2026-01-05'), accepted(ruth, '2026-01-12')];
const nobodyProposed = { claimantId, proposedAdvisorId: null, proposedOffice: null, proposedOn: null };
const noted: AssignmentEvent = {
  type: 'HandOverNoteWritten',
  data: { ...on('2026-02-02'), handOverNoteId: holiday, authorId: ruth, words: 'Call her before nine' },
};

describe('who works with each claimant', () => {
  const assignments = projectionSpec({
    fold: assignmentFold,
    deciders: [assignmentDecider],
    database: useTestDatabase(),
  });
  const project = (...events: AssignmentEvent[]) =>
    assignments.project(events.map((event) => ({ stream: `assignment-${claimantId}`, event })));

  it('begins with who is proposed', async () => {
    expect(await project(proposed(ruth, '2026-01-05'), proposed(sam, '2026-01-06'))).toEqual({
      assignment: [
        { claimantId, proposedAdvisorId: sam, proposedOffice: office, proposedOn: '2026-01-06', revision: 1 },
      ],
      spell: [],
      cover: [],
    });
  });

  it('is the advisor who accepted, from that day on', async () => {
    expect(await project(...ruthTookOver)).toEqual({
      assignment: [{ ...nobodyProposed, revision: 1 }],
      spell: [
        {
          acceptanceId: expect.any(String),
          claimantId,
          advisorId: ruth,
          office,
          validFrom: '2026-01-12',
          validTo: null,
          endReason: null,
        },
      ],
      cover: [],
    });
  });

  it('stays as it was where another one declines', async () => {
    const { assignment, spell } = await project(
      ...ruthTookOver,
      proposed(sam, '2026-02-02'),
      declined(sam, '2026-02-03'),
    );
    expect(assignment).toEqual([{ ...nobodyProposed, revision: 3 }]);
    expect(spell).toMatchObject([{ advisorId: ruth, validTo: null }]);
  });

  it('is handed over on a day that may lie back, whoever stood in until then', async () => {
    const { spell, cover } = await project(
      ...ruthTookOver,
      covered(illness, '2026-01-26'),
      covered(holiday, '2026-08-03', '2026-08-17'),
      proposed(sam, '2026-03-09'),
      accepted(sam, '2026-02-02'),
    );
    expect(inOrder(spell!)).toMatchObject([
      { advisorId: ruth, validFrom: '2026-01-12', validTo: '2026-02-02', endReason: null },
      { advisorId: sam, validFrom: '2026-02-02', validTo: null, endReason: null },
    ]);
    expect(cover).toEqual([
      { coverId: illness, claimantId, advisorId: sam, validFrom: '2026-01-26', validTo: '2026-02-02' },
    ]);
  });

  it('is of the revision of whatever was said last, of a cover, an end or a note as well', async () => {
    const revisionAfter = async (...events: AssignmentEvent[]) => (await project(...events)).assignment;
    const last = [covered(illness, '2026-01-26'), ended(ruth, '2026-02-02'), noted];
    for (const event of last)
      expect(await revisionAfter(...ruthTookOver, event)).toEqual([{ ...nobodyProposed, revision: 2 }]);
    expect(await revisionAfter(noted)).toEqual([{ ...nobodyProposed, revision: 0 }]);
  });

  it('forgets a spell that was undone on its first day', async () => {
    const { spell } = await project(...ruthTookOver, proposed(sam, '2026-01-12'), accepted(sam, '2026-01-12'));
    expect(spell).toMatchObject([{ advisorId: sam, validFrom: '2026-01-12', validTo: null }]);
  });

  it('is nobody once it ended, with the reason why, and covers end with it', async () => {
    const { spell, cover } = await project(
      ...ruthTookOver,
      covered(illness, '2026-01-26'),
      ended(ruth, '2026-02-02'),
      proposed(sam, '2026-03-02'),
      accepted(sam, '2026-03-02'),
    );
    expect(inOrder(spell!)).toMatchObject([
      { advisorId: ruth, validTo: '2026-02-02', endReason: 'claim-closed' },
      { advisorId: sam, validTo: null, endReason: null },
    ]);
    expect(cover).toMatchObject([{ coverId: illness, validTo: '2026-02-02' }]);
  });

  it('keeps a cover with the days that it had, and none that was called off', async () => {
    const { cover } = await project(
      ...ruthTookOver,
      covered(illness, '2026-01-26'),
      covered(holiday, '2026-08-03', '2026-08-17'),
      coverEnded(illness, '2026-02-02'),
      coverEnded(holiday, '2026-03-02'),
    );
    expect(cover).toEqual([
      { coverId: illness, claimantId, advisorId: sam, validFrom: '2026-01-26', validTo: '2026-02-02' },
    ]);
  });

  it('takes a cover of days gone by no further than the assignment went', async () => {
    const { cover } = await project(
      ...ruthTookOver,
      proposed(sam, '2026-02-02'),
      accepted(sam, '2026-02-02'),
      covered(illness, '2026-01-26'),
    );
    expect(cover).toMatchObject([{ coverId: illness, validFrom: '2026-01-26', validTo: '2026-02-02' }]);
  });
});

/** The rows stand by their ids. */
function inOrder(rows: readonly Record<string, unknown>[]) {
  return [...rows].sort((a, b) => String(a['validFrom']).localeCompare(String(b['validFrom'])));
}
