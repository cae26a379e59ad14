import { deciderSpec } from '@alongside/testing';
import { assignmentDecider, type AssignmentCommand } from './assignment.decider';
import type { AssignmentEvent } from './assignment.events';

const [claimantId, ruth, sam, tariq] = ['claimant', 'ruth', 'sam', 'tariq'];
const [harlesden, willesden, coverId] = ['harlesden', 'willesden', 'holiday'];
const today = '2026-03-09';
const begun = '2026-01-12';
const of = { reassignmentId: 'reassignment', fromAdvisorId: ruth, office: harlesden };
const { reassignmentId } = of;

const said = (occurredAt: string) => ({ claimantId, occurredAt, today });
const takeOver = (occurredAt = today, more: Partial<typeof of> = {}): AssignmentCommand => ({
  kind: 'take-over',
  advisorId: sam,
  of: { ...of, ...more },
  ...said(occurredAt),
});
const takenOver = (occurredAt = today): AssignmentEvent => ({
  type: 'AssignmentAccepted',
  data: { claimantId, advisorId: sam, office: harlesden, previousAdvisorId: ruth, reassignmentId, occurredAt },
});
const cover: AssignmentCommand = { kind: 'arrange-cover', coverId, advisorId: sam, from: today, of, ...said(today) };
const proposed = (advisorId: string): AssignmentEvent => ({
  type: 'AssignmentProposed',
  data: { claimantId, advisorId, office: harlesden, occurredAt: begun },
});
const accepted = (advisorId: string, occurredAt: string): AssignmentEvent => ({
  type: 'AssignmentAccepted',
  data: { claimantId, advisorId, office: harlesden, occurredAt },
});
const ended: AssignmentEvent = {
  type: 'AssignmentEnded',
  data: { claimantId, advisorId: ruth, reason: 'claim-closed', occurredAt: today },
};

const assignment = deciderSpec(assignmentDecider);
const ruthsClaimant = [proposed(ruth), accepted(ruth, begun)];
const ruths = assignment.given(...ruthsClaimant);
const tariqs = assignment.given(...ruthsClaimant, proposed(tariq), accepted(tariq, today));

describe('taking over with a whole caseload', () => {
  it('needs no proposal, and may be dated back', () => {
    ruths.when(takeOver()).then(takenOver());
    ruths.when(takeOver(begun)).then(takenOver(begun));
    assignment
      .given(...ruthsClaimant, proposed(sam))
      .when(takeOver())
      .then(takenOver());
  });

  it('leaves alone whoever is in nobody’s charge, or on another caseload by now', () => {
    assignment.given().when(takeOver()).thenRefuses('caseload/nobody-in-charge');
    assignment
      .given(...ruthsClaimant, ended)
      .when(takeOver())
      .thenRefuses('caseload/nobody-in-charge');
    tariqs.when(takeOver()).thenRefuses('caseload/not-of-that-caseload');
    ruths.when(takeOver(today, { office: willesden })).thenRefuses('caseload/not-of-that-caseload');
  });

  it('leaves alone those for whom another advisor is proposed', () =>
    assignment
      .given(...ruthsClaimant, proposed(tariq))
      .when(takeOver())
      .thenRefuses('caseload/another-proposed'));

  it('cannot come before the one in charge took over', () =>
    ruths.when(takeOver('2026-01-11')).thenRefuses('caseload/out-of-order'));
});

it('a cover of a whole caseload is of those who are on it that day', () => {
  const data = { claimantId, coverId, advisorId: sam, from: today, reassignmentId, occurredAt: today };
  ruths.when(cover).then({ type: 'CoverArranged', data });
  tariqs.when(cover).thenRefuses('caseload/not-of-that-caseload');
});
