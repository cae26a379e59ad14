import { endedBy, type LocalDate } from '@alongside/kernel';
import type { Fold, RowsOf } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { AssignmentEvent, assignmentEvents } from '../../domain/assignment/assignment.events';
import { withinSpell } from '../../domain/assignment/spells';
import { AssignmentRow } from './assignment.row';
import { CoverRow } from './cover.row';
import { SpellRow } from './spell.row';

type Event = FoldedEvent<AssignmentEvent, typeof assignmentEvents>;
type Tables = { assignment: AssignmentRow; spell: SpellRow; cover: CoverRow };
type Rows = RowsOf<Tables>;

const categoryPrefix = 'assignment-';
const nobodyProposed = { proposedAdvisorId: null, proposedOffice: null, proposedOn: null };

/** Who is in charge of each claimant, who was, who is proposed, and who stands in. */
export const assignmentFold: Fold<Tables, Event> = {
  name: 'caseload.assignment_v1',
  tables: { assignment: AssignmentRow, spell: SpellRow, cover: CoverRow },
  key: 'claimantId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.claimantId] : []),
  evolve: (rows, event) => {
    const { type, data } = event;
    switch (type) {
      case 'AssignmentProposed': {
        const { claimantId, advisorId, office, occurredAt } = data;
        const proposed = { proposedAdvisorId: advisorId, proposedOffice: office, proposedOn: occurredAt };
        return { ...rows, assignment: [{ claimantId, ...proposed }] };
      }
      case 'AssignmentAccepted':
        return accepted(rows, event);
      case 'AssignmentDeclined':
        return { ...rows, assignment: [{ claimantId: data.claimantId, ...nobodyProposed }] };
      case 'CoverArranged': {
        const { claimantId, coverId, advisorId, from, to = null } = data;
        const cover = { claimantId, coverId, advisorId, validFrom: from, validTo: to };
        return { ...rows, cover: [...rows.cover, withinSpell(cover, rows.spell)] };
      }
      case 'CoverEnded': {
        const end = (row: CoverRow) => (row.coverId === data.coverId ? endedBy([row], data.occurredAt) : [row]);
        return { ...rows, cover: rows.cover.flatMap(end) };
      }
      case 'AssignmentEnded': {
        const say = (row: SpellRow) => (row.validTo === null ? { ...row, endReason: data.reason } : row);
        return endedOn({ ...rows, spell: rows.spell.map(say) }, data.occurredAt);
      }
      case 'HandOverNoteWritten':
      case 'HandOverNoteCorrected':
      case 'HandOverNoteEnteredInError':
        return rows;
    }
  },
};

function accepted(rows: Rows, { id, data }: Extract<Event, { type: 'AssignmentAccepted' }>): Rows {
  const { claimantId, advisorId, office, occurredAt } = data;
  const before = endedOn(rows, occurredAt);
  const days = { validFrom: occurredAt, validTo: null, endReason: null };
  return {
    ...before,
    assignment: [{ claimantId, ...nobodyProposed }],
    spell: [...before.spell, { acceptanceId: id, claimantId, advisorId, office, ...days }],
  };
}

function endedOn(rows: Rows, day: LocalDate): Rows {
  return { ...rows, spell: endedBy(rows.spell, day), cover: endedBy(rows.cover, day) };
}
