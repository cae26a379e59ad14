import { endedBy, londonDateOf } from '@alongside/kernel';
import type { FoldedEvent } from '@alongside/vault';
import type { AssignmentEvent, assignmentEvents } from '../../domain/assignment/assignment.events';
import type { CaseloadRow } from './caseload.row';
import type { CaseloadCoverRow } from './caseload-cover.row';

type Event = FoldedEvent<AssignmentEvent, typeof assignmentEvents>;

interface Assigned {
  readonly row: CaseloadRow;
  readonly covers: readonly CaseloadCoverRow[];
}

const nobodyProposed = { proposedAdvisorId: null, proposedOffice: null, proposedOn: null };

/** The row and the covers after something was said of who is in charge. */
export function assignmentAfter({ row, covers }: Assigned, event: Event): Assigned {
  const { type, data } = event;
  switch (type) {
    case 'AssignmentProposed': {
      const { advisorId: proposedAdvisorId, office: proposedOffice, occurredAt: proposedOn } = data;
      return { row: { ...row, proposedAdvisorId, proposedOffice, proposedOn }, covers };
    }
    case 'AssignmentAccepted': {
      const { advisorId, office: advisorOffice, occurredAt: advisorSince } = data;
      const inCharge = { ...row, ...nobodyProposed, advisorId, advisorSince, advisorOffice };
      return { row: inCharge, covers: endedBy(covers, advisorSince) };
    }
    case 'AssignmentDeclined':
      return { row: { ...row, ...nobodyProposed }, covers };
    case 'CoverArranged':
      return { row, covers: withCover({ row, covers }, event) };
    case 'CoverEnded': {
      const ended = (one: CaseloadCoverRow) => (one.coverId === data.coverId ? endedBy([one], data.occurredAt) : [one]);
      return { row, covers: covers.flatMap(ended) };
    }
    case 'AssignmentEnded': {
      const nobody = { ...row, advisorId: null, advisorSince: null, advisorOffice: null };
      return { row: nobody, covers: endedBy(covers, data.occurredAt) };
    }
    case 'HandOverNoteWritten':
    case 'HandOverNoteCorrected':
    case 'HandOverNoteEnteredInError':
      return { row, covers };
  }
}

/** A cover of days under somebody who is no longer in charge is over already, as are those that ended before this was told. */
function withCover(
  { row, covers }: Assigned,
  event: Extract<Event, { type: 'CoverArranged' }>,
): readonly CaseloadCoverRow[] {
  const { claimantId, coverId, advisorId, from: validFrom, to: validTo = null } = event.data;
  const told = londonDateOf(event.recordedAt);
  const kept = covers.filter((one) => one.validTo === null || one.validTo > told);
  if (row.advisorSince === null || validFrom < row.advisorSince) return kept;
  return [...kept, { coverId, claimantId, advisorId, validFrom, validTo }];
}
