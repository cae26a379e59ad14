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
  name: 'caseload.assignment_v2',
  tables: { assignment: AssignmentRow, spell: SpellRow, cover: CoverRow },
  key: 'claimantId',
  keys: ({ stream, data }) => (stream.startsWith(categoryPrefix) ? [data.claimantId] : []),
  evolve: (rows, event) => ({ ...daysAfter(rows, event), assignment: [assignmentAfter(rows.assignment[0], event)] }),
};

function assignmentAfter(before: AssignmentRow | undefined, { type, data, revision }: Event): AssignmentRow {
  const { claimantId, occurredAt } = data;
  switch (type) {
    case 'AssignmentProposed': {
      const { advisorId: proposedAdvisorId, office: proposedOffice } = data;
      return { claimantId, proposedAdvisorId, proposedOffice, proposedOn: occurredAt, revision };
    }
    case 'AssignmentAccepted':
    case 'AssignmentDeclined':
      return { claimantId, ...nobodyProposed, revision };
    case 'CoverArranged':
    case 'CoverEnded':
    case 'AssignmentEnded':
    case 'HandOverNoteWritten':
    case 'HandOverNoteCorrected':
    case 'HandOverNoteEnteredInError':
      return { ...(before ?? { claimantId, ...nobodyProposed }), revision };
  }
}

function daysAfter(rows: Rows, event: Event): Rows {
  const { type, data } = event;
  switch (type) {
    case 'AssignmentAccepted':
      return accepted(rows, event);
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
    case 'AssignmentProposed':
    case 'AssignmentDeclined':
    case 'HandOverNoteWritten':
    case 'HandOverNoteCorrected':
    case 'HandOverNoteEnteredInError':
      return rows;
  }
}

function accepted(rows: Rows, { id, data }: Extract<Event, { type: 'AssignmentAccepted' }>): Rows {
  const { claimantId, advisorId, office, occurredAt } = data;
  const before = endedOn(rows, occurredAt);
  const days = { validFrom: occurredAt, validTo: null, endReason: null };
  return { ...before, spell: [...before.spell, { acceptanceId: id, claimantId, advisorId, office, ...days }] };
}

function endedOn(rows: Rows, day: LocalDate): Rows {
  return { ...rows, spell: endedBy(rows.spell, day), cover: endedBy(rows.cover, day) };
}
