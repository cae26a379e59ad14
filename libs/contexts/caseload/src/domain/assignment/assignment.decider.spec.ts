import { deciderSpec } from '@alongside/testing';
import { assignmentDecider, type AssignmentCommand } from './assignment.decider';
import type { AssignmentEvent } from './assignment.events';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const ruth = '0192aaaa-0000-7000-8000-000000000002';
const sam = '0192aaaa-0000-7000-8000-000000000003';
const tariq = '0192aaaa-0000-7000-8000-000000000004';
const harlesden = '0192aaaa-0000-7000-8000-000000000005';
const willesden = '0192aaaa-0000-7000-8000-000000000006';
const holiday = '0192aaaa-0000-7000-8000-000000000007';
const another = '0192aaaa-0000-7000-8000-000000000008';

const today = '2026-03-09';
const begun = '2026-01-12';

type DataOf<Type extends AssignmentEvent['type']> = Extract<AssignmentEvent, { type: Type }>['data'];

const said = (occurredAt = today) => ({ claimantId, occurredAt, today });
const propose = (advisorId = ruth, office = harlesden): AssignmentCommand => ({
  kind: 'propose',
  advisorId,
  office,
  ...said(),
});
const proposed = (advisorId = ruth, office = harlesden, occurredAt = today): AssignmentEvent => ({
  type: 'AssignmentProposed',
  data: { claimantId, advisorId, office, occurredAt },
});
const accept = (advisorId = ruth, occurredAt = begun): AssignmentCommand => ({
  kind: 'accept',
  advisorId,
  ...said(occurredAt),
});
const accepted = (advisorId = ruth, occurredAt = begun, previousAdvisorId?: string): AssignmentEvent => ({
  type: 'AssignmentAccepted',
  data: {
    claimantId,
    advisorId,
    office: harlesden,
    ...(previousAdvisorId !== undefined && { previousAdvisorId }),
    occurredAt,
  },
});
const decline = (advisorId = ruth, more: { note?: string; occurredAt?: string } = {}): AssignmentCommand => ({
  kind: 'decline',
  advisorId,
  reason: 'caseload-full',
  ...said(),
  ...more,
});
const declined = (advisorId = ruth, more: Partial<DataOf<'AssignmentDeclined'>> = {}): AssignmentEvent => ({
  type: 'AssignmentDeclined',
  data: { claimantId, advisorId, reason: 'caseload-full', occurredAt: today, ...more },
});
const cover = (from: string, to?: string, advisorId = sam): AssignmentCommand => ({
  kind: 'arrange-cover',
  coverId: another,
  advisorId,
  from,
  ...(to !== undefined && { to }),
  ...said(),
});
const covered = (from: string, to?: string, coverId = holiday): AssignmentEvent => ({
  type: 'CoverArranged',
  data: { claimantId, coverId, advisorId: sam, from, ...(to !== undefined && { to }), occurredAt: today },
});
const endCover = (occurredAt = today): AssignmentCommand => ({
  kind: 'end-cover',
  coverId: holiday,
  ...said(occurredAt),
});
const coverEnded = (occurredAt = today): AssignmentEvent => ({
  type: 'CoverEnded',
  data: { claimantId, coverId: holiday, occurredAt },
});
const end = (occurredAt = today): AssignmentCommand => ({ kind: 'end', reason: 'claim-closed', ...said(occurredAt) });
const ended = (advisorId = ruth, occurredAt = today): AssignmentEvent => ({
  type: 'AssignmentEnded',
  data: { claimantId, advisorId, reason: 'claim-closed', occurredAt },
});

const assignment = deciderSpec(assignmentDecider);
const ruthsClaimant = [proposed(), accepted()];

const handOverNote = { handOverNoteId: another, authorId: ruth, words: 'Call before nine' };

/** One of each: a command that is not listed here does not compile. */
const commands: { [Kind in AssignmentCommand['kind']]: AssignmentCommand } = {
  propose: propose(),
  accept: accept(),
  'take-over': {
    kind: 'take-over',
    advisorId: sam,
    of: { reassignmentId: another, fromAdvisorId: ruth, office: harlesden },
    ...said(),
  },
  decline: decline(),
  'arrange-cover': cover(today),
  'end-cover': endCover(),
  end: end(),
  'write-hand-over-note': { kind: 'write-hand-over-note', handOverNote, ...said() },
  'correct-hand-over-note': { kind: 'correct-hand-over-note', ...handOverNote, reason: 'Misheard', ...said() },
  'enter-hand-over-note-in-error': {
    kind: 'enter-hand-over-note-in-error',
    handOverNoteId: another,
    reason: 'Of another',
    ...said(),
  },
};

it.each(Object.values(commands))('what is recorded of an assignment has happened: $kind is refused ahead', (command) =>
  assignment
    .given(...ruthsClaimant)
    .when({ ...command, occurredAt: '2026-03-10' })
    .thenRefuses('caseload/in-the-future'),
);

describe('proposing an advisor', () => {
  it('names the advisor and the office', () => assignment.given().when(propose()).then(proposed()));

  it('may name another one while somebody is in charge', () =>
    assignment
      .given(...ruthsClaimant)
      .when(propose(sam))
      .then(proposed(sam)));

  it('takes the place of a proposal that is open', () => {
    assignment.given(proposed()).when(propose(sam)).then(proposed(sam));
    assignment.given(proposed(), proposed(sam)).when(accept()).thenRefuses('caseload/assignment-not-proposed');
  });

  it('is refused of whoever is in charge while another one is proposed', () => {
    assignment
      .given(...ruthsClaimant, proposed(sam))
      .when(propose())
      .thenRefuses('caseload/another-proposed');
    assignment
      .given(...ruthsClaimant, proposed(sam), declined(sam))
      .when(propose())
      .thenNothing();
  });

  it('says nothing new of whoever is proposed already, or in charge', () => {
    assignment.given(proposed()).when(propose()).thenNothing();
    assignment
      .given(...ruthsClaimant)
      .when(propose())
      .thenNothing();
  });

  it('may name the advisor in charge for another office', () =>
    assignment
      .given(...ruthsClaimant)
      .when(propose(ruth, willesden))
      .then(proposed(ruth, willesden)));
});

describe('accepting', () => {
  it('says from which day on the advisor is in charge, which may lie before the proposal', () =>
    assignment.given(proposed()).when(accept()).then(accepted()));

  it('needs the proposal of that very advisor', () => {
    assignment.given().when(accept()).thenRefuses('caseload/assignment-not-proposed');
    assignment.given(proposed(sam)).when(accept()).thenRefuses('caseload/assignment-not-proposed');
    assignment.given(proposed(), declined()).when(accept()).thenRefuses('caseload/assignment-not-proposed');
  });

  it('says nothing new where that advisor took over on that very day', () => {
    assignment
      .given(...ruthsClaimant)
      .when(accept())
      .thenNothing();
    assignment
      .given(...ruthsClaimant)
      .when(accept(ruth, '2026-01-13'))
      .thenRefuses('caseload/assignment-not-proposed');
  });

  it('hands over from whoever was in charge, on a day that may lie back', () =>
    assignment
      .given(...ruthsClaimant, proposed(sam))
      .when(accept(sam, '2026-02-02'))
      .then(accepted(sam, '2026-02-02', ruth)));

  it('may undo a hand-over of the same day: whoever took over by mistake never was in charge', () =>
    assignment
      .given(...ruthsClaimant, proposed(sam), accepted(sam, today, ruth), proposed(tariq))
      .when(accept(tariq, today))
      .then(accepted(tariq, today, sam)));

  it('cannot reach back before the last hand-over', () => {
    assignment
      .given(...ruthsClaimant, proposed(sam))
      .when(accept(sam, '2026-01-11'))
      .thenRefuses('caseload/out-of-order');
    assignment
      .given(...ruthsClaimant, proposed(sam), accepted(sam, '2026-02-02', ruth), proposed(tariq))
      .when(accept(tariq, '2026-02-01'))
      .thenRefuses('caseload/out-of-order');
  });

  it('cannot reach back before the end of the last assignment, and has nobody to take over from after it', () => {
    const over = [...ruthsClaimant, ended(ruth, '2026-02-02'), proposed(sam)];
    assignment
      .given(...over)
      .when(accept(sam, '2026-02-01'))
      .thenRefuses('caseload/out-of-order');
    assignment
      .given(...over)
      .when(accept(sam, '2026-02-02'))
      .then(accepted(sam, '2026-02-02'));
  });
});

describe('declining', () => {
  it('has a reason, and perhaps a note', () => {
    assignment.given(proposed()).when(decline()).then(declined());
    assignment
      .given(proposed())
      .when(decline(ruth, { note: 'Knows the family' }))
      .then(declined(ruth, { note: 'Knows the family' }));
  });

  it('leaves in charge whoever was', () =>
    assignment
      .given(...ruthsClaimant, proposed(sam), declined(sam))
      .when(end())
      .then(ended()));

  it('needs the proposal of that very advisor', () => {
    assignment.given().when(decline()).thenRefuses('caseload/assignment-not-proposed');
    assignment.given(proposed(sam)).when(decline()).thenRefuses('caseload/assignment-not-proposed');
    assignment
      .given(...ruthsClaimant)
      .when(decline())
      .thenRefuses('caseload/assignment-not-proposed');
  });

  it('cannot come before the proposal', () =>
    assignment
      .given(proposed())
      .when(decline(ruth, { occurredAt: '2026-03-08' }))
      .thenRefuses('caseload/out-of-order'));
});

describe('arranging a cover', () => {
  const inForce = assignment.given(...ruthsClaimant);

  it('may lie ahead or back, with or without an end', () => {
    inForce.when(cover('2026-04-06', '2026-04-13')).then(covered('2026-04-06', '2026-04-13', another));
    inForce.when(cover(begun)).then(covered(begun, undefined, another));
  });

  it('lasts one day at least', () => inForce.when(cover(today, today)).thenRefuses('caseload/out-of-order'));

  it('needs somebody to stand in for', () => {
    assignment.given(proposed()).when(cover(today)).thenRefuses('caseload/nobody-in-charge');
    inForce.when(cover('2026-01-11')).thenRefuses('caseload/nobody-in-charge');
    assignment
      .given(...ruthsClaimant, ended())
      .when(cover(today))
      .thenRefuses('caseload/nobody-in-charge');
  });

  it('is refused of whoever is in charge on its first day', () => {
    inForce.when(cover(today, undefined, ruth)).thenRefuses('caseload/covered-by-oneself');
    const handedOver = assignment.given(...ruthsClaimant, proposed(sam), accepted(sam, '2026-02-02', ruth));
    handedOver.when(cover('2026-02-02')).thenRefuses('caseload/covered-by-oneself');
    handedOver.when(cover('2026-02-01')).then(covered('2026-02-01', undefined, another));
  });

  it.each([
    ['2026-04-06', '2026-04-13'],
    ['2026-04-01', '2026-04-07'],
    ['2026-04-12', undefined],
  ])('is refused where some of the days are covered already: from %s to %s', (from, to) =>
    assignment
      .given(...ruthsClaimant, covered('2026-04-06', '2026-04-13'))
      .when(cover(from, to))
      .thenRefuses('caseload/cover-overlaps'),
  );

  it('may follow another cover on the day of its end', () =>
    assignment
      .given(...ruthsClaimant, covered('2026-04-06', '2026-04-13'))
      .when(cover('2026-04-13'))
      .then(covered('2026-04-13', undefined, another)));

  it('covers no day of whoever takes over next', () => {
    const handedOver = [...ruthsClaimant, covered('2026-02-01'), proposed(tariq), accepted(tariq, '2026-02-10', ruth)];
    assignment
      .given(...handedOver)
      .when(cover('2026-02-10'))
      .then(covered('2026-02-10', undefined, another));
    assignment
      .given(...handedOver)
      .when(cover('2026-02-09', '2026-02-11'))
      .thenRefuses('caseload/cover-overlaps');
  });
});

describe('ending a cover', () => {
  const given = assignment.given(...ruthsClaimant, covered('2026-03-02', '2026-03-16'));

  it('says on which day it is over, before its planned end or without one', () => {
    given.when(endCover()).then(coverEnded());
    assignment
      .given(...ruthsClaimant, covered('2026-03-02'))
      .when(endCover('2026-03-05'))
      .then(coverEnded('2026-03-05'));
  });

  it('calls one off that has not begun: its days are free again', () => {
    const planned = [...ruthsClaimant, covered('2026-04-06', '2026-04-13')];
    assignment
      .given(...planned)
      .when(endCover())
      .then(coverEnded());
    assignment
      .given(...planned, coverEnded())
      .when(cover('2026-04-06'))
      .then(covered('2026-04-06', undefined, another));
  });

  it('says nothing new for the day on which it ends', () =>
    assignment
      .given(...ruthsClaimant, covered('2026-03-02'), coverEnded())
      .when(endCover())
      .thenNothing());

  it('needs a cover that lasts until then', () => {
    assignment
      .given(...ruthsClaimant)
      .when(endCover())
      .thenRefuses('caseload/cover-not-found');
    assignment
      .given(...ruthsClaimant, covered('2026-02-02', '2026-02-09'))
      .when(endCover())
      .thenRefuses('caseload/cover-already-ended');
  });
});

describe('ending an assignment', () => {
  it('has a reason, and a day that may lie back', () =>
    assignment
      .given(...ruthsClaimant)
      .when(end('2026-02-02'))
      .then(ended(ruth, '2026-02-02')));

  it('needs somebody in charge', () => {
    assignment.given(proposed()).when(end()).thenRefuses('caseload/nobody-in-charge');
    assignment
      .given(...ruthsClaimant, ended())
      .when(end())
      .thenRefuses('caseload/nobody-in-charge');
  });

  it('cannot come before the advisor took over', () =>
    assignment
      .given(...ruthsClaimant)
      .when(end('2026-01-11'))
      .thenRefuses('caseload/out-of-order'));

  it('ends the covers with it', () =>
    assignment
      .given(...ruthsClaimant, covered('2026-03-02'), ended(), proposed(), accepted(ruth, today))
      .when(endCover())
      .thenNothing());
});
