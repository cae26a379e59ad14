import {
  type Dated,
  type Decider,
  DomainError,
  endedBy,
  type Interval,
  type LocalDate,
  optional,
  type Uuid,
} from '@alongside/kernel';
import { outOfOrder, refuseFuture } from '../rules';
import { assignmentEvents, type AssignmentEvent } from './assignment.events';
import { assertCoverable } from './cover-days';
import {
  decideHandOverNote,
  handOverNotesAfter,
  written,
  type GivenHandOverNote,
  type HandOverNoteCommand,
  type HandOverNotes,
} from './hand-over-notes';
import { assertHandedOver, nobodyInCharge, type OfCaseload } from './of-caseload';
import { spellInForce, spellsAfter, withinSpell, type Spell } from './spells';

interface WithNote {
  /** What the next advisor has to know. */
  readonly handOverNote?: GivenHandOverNote;
}

export type AssignmentCommand = Dated & { readonly claimantId: Uuid } & (
    | ({ readonly kind: 'propose'; readonly advisorId: Uuid; readonly office: Uuid } & WithNote)
    | ({ readonly kind: 'accept'; readonly advisorId: Uuid } & WithNote)
    | { readonly kind: 'take-over'; readonly advisorId: Uuid; readonly of: OfCaseload }
    | { readonly kind: 'decline'; readonly advisorId: Uuid; readonly reason: string; readonly note?: string }
    | {
        readonly kind: 'arrange-cover';
        readonly coverId: Uuid;
        readonly advisorId: Uuid;
        readonly from: LocalDate;
        readonly to?: LocalDate;
        readonly of?: OfCaseload;
      }
    | { readonly kind: 'end-cover'; readonly coverId: Uuid }
    | ({ readonly kind: 'end'; readonly reason: string } & WithNote)
    | HandOverNoteCommand
  );

interface Proposal {
  readonly advisorId: Uuid;
  readonly office: Uuid;
  readonly proposedOn: LocalDate;
}

interface Cover extends Interval {
  readonly coverId: Uuid;
}

export interface AssignmentState {
  readonly proposal: Proposal | null;
  /** The earliest first. */
  readonly spells: readonly Spell[];
  readonly covers: readonly Cover[];
  readonly handOverNotes: HandOverNotes;
}

export const assignmentDecider: Decider<AssignmentState, AssignmentCommand, AssignmentEvent> = {
  category: 'assignment',
  events: assignmentEvents,
  initialState: { proposal: null, spells: [], covers: [], handOverNotes: {} },
  decide,
  evolve,
};

type CommandOf<Kind extends AssignmentCommand['kind']> = Extract<AssignmentCommand, { kind: Kind }>;

function decide(state: AssignmentState, command: AssignmentCommand): readonly AssignmentEvent[] {
  refuseFuture(command);
  switch (command.kind) {
    case 'propose':
      return [...propose(state, command), ...written(command, command.handOverNote)];
    case 'accept':
      return [...accept(state, command), ...written(command, command.handOverNote)];
    case 'take-over':
      return takeOver(state, command);
    case 'decline':
      return decline(state, command);
    case 'arrange-cover':
      return arrangeCover(state, command);
    case 'end-cover':
      return endCover(state, command);
    case 'end':
      return [...end(state, command), ...written(command, command.handOverNote)];
    case 'write-hand-over-note':
    case 'correct-hand-over-note':
    case 'enter-hand-over-note-in-error':
      return decideHandOverNote(state.handOverNotes, command, command);
  }
}

/** Another proposal takes the place of one that is open; it is declined where whoever is in charge is to stay. */
function propose({ proposal, spells }: AssignmentState, command: CommandOf<'propose'>): readonly AssignmentEvent[] {
  const { claimantId, advisorId, office, occurredAt } = command;
  const isMeant = (one: Pick<Spell, 'advisorId' | 'office'> | null) =>
    one?.advisorId === advisorId && one.office === office;
  const isInCharge = isMeant(spellInForce(spells));
  if (isMeant(proposal) || (isInCharge && !proposal)) return [];
  if (isInCharge) throw anotherProposed();
  return [{ type: 'AssignmentProposed', data: { claimantId, advisorId, office, occurredAt } }];
}

function accept({ proposal, spells }: AssignmentState, command: CommandOf<'accept'>): readonly AssignmentEvent[] {
  const { claimantId, advisorId, occurredAt } = command;
  const before = spellInForce(spells);
  if (proposal?.advisorId !== advisorId) {
    if (before?.advisorId === advisorId && before.validFrom === occurredAt) return [];
    throw notProposed();
  }
  const last = spells.at(-1);
  if (last && occurredAt < (last.validTo ?? last.validFrom))
    throw outOfOrder('That day lies before the last advisor took over, or before the last assignment ended.');
  const { office } = proposal;
  const previous = before && { previousAdvisorId: before.advisorId };
  return [{ type: 'AssignmentAccepted', data: { claimantId, advisorId, office, ...previous, occurredAt } }];
}

/** Without a proposal: with the whole caseload of another advisor. */
function takeOver({ proposal, spells }: AssignmentState, command: CommandOf<'take-over'>): readonly AssignmentEvent[] {
  const { claimantId, advisorId, of, occurredAt } = command;
  const { office, reassignmentId, fromAdvisorId: previousAdvisorId } = of;
  assertHandedOver(spells, of, occurredAt);
  if (proposal && proposal.advisorId !== advisorId) throw anotherProposed();
  const taken = { advisorId, office, previousAdvisorId, reassignmentId };
  return [{ type: 'AssignmentAccepted', data: { claimantId, ...taken, occurredAt } }];
}

function decline({ proposal }: AssignmentState, command: CommandOf<'decline'>): readonly AssignmentEvent[] {
  const { claimantId, advisorId, reason, note, occurredAt } = command;
  if (proposal?.advisorId !== advisorId) throw notProposed();
  if (occurredAt < proposal.proposedOn) throw outOfOrder('That day lies before the proposal.');
  const said = { advisorId, reason, ...(note !== undefined && { note }) };
  return [{ type: 'AssignmentDeclined', data: { claimantId, ...said, occurredAt } }];
}

function arrangeCover(state: AssignmentState, command: CommandOf<'arrange-cover'>): readonly AssignmentEvent[] {
  const { claimantId, coverId, advisorId, from, to, of, occurredAt } = command;
  if (assertCoverable(state, command, of).advisorId === advisorId)
    throw new DomainError('caseload/covered-by-oneself', 'conflict', 'That advisor is in charge on that day.');
  const said = { coverId, advisorId, from, ...optional({ to, reassignmentId: of?.reassignmentId }) };
  return [{ type: 'CoverArranged', data: { claimantId, ...said, occurredAt } }];
}

function endCover({ covers }: AssignmentState, command: CommandOf<'end-cover'>): readonly AssignmentEvent[] {
  const { claimantId, coverId, occurredAt } = command;
  const cover = covers.find((one) => one.coverId === coverId);
  if (!cover) throw new DomainError('caseload/cover-not-found', 'not-found', 'This claimant has no such cover.');
  if (cover.validTo === occurredAt) return [];
  if (cover.validTo !== null && occurredAt > cover.validTo)
    throw new DomainError('caseload/cover-already-ended', 'conflict', 'This cover had ended by that day.');
  return [{ type: 'CoverEnded', data: { claimantId, coverId, occurredAt } }];
}

function end({ spells }: AssignmentState, command: CommandOf<'end'>): readonly AssignmentEvent[] {
  const { claimantId, reason, occurredAt } = command;
  const spell = spellInForce(spells);
  if (!spell) throw nobodyInCharge();
  if (occurredAt < spell.validFrom) throw outOfOrder('That day lies before the advisor took over.');
  return [{ type: 'AssignmentEnded', data: { claimantId, advisorId: spell.advisorId, reason, occurredAt } }];
}

function evolve(state: AssignmentState, event: AssignmentEvent): AssignmentState {
  const { type, data } = event;
  const { spells, covers } = state;
  switch (type) {
    case 'AssignmentProposed': {
      const { advisorId, office, occurredAt: proposedOn } = data;
      return { ...state, proposal: { advisorId, office, proposedOn } };
    }
    case 'AssignmentAccepted':
      return { ...state, proposal: null, spells: spellsAfter(spells, event), covers: endedBy(covers, data.occurredAt) };
    case 'AssignmentDeclined':
      return { ...state, proposal: null };
    case 'CoverArranged': {
      const { coverId, from, to = null } = data;
      return { ...state, covers: [...covers, withinSpell({ coverId, validFrom: from, validTo: to }, spells)] };
    }
    case 'CoverEnded': {
      const endThis = (one: Cover) => (one.coverId === data.coverId ? endedBy([one], data.occurredAt) : [one]);
      return { ...state, covers: covers.flatMap(endThis) };
    }
    case 'AssignmentEnded':
      return { ...state, spells: spellsAfter(spells, event), covers: endedBy(covers, data.occurredAt) };
    case 'HandOverNoteWritten':
    case 'HandOverNoteCorrected':
    case 'HandOverNoteEnteredInError':
      return { ...state, handOverNotes: handOverNotesAfter(state.handOverNotes, event) };
  }
}

function anotherProposed(): DomainError {
  return new DomainError('caseload/another-proposed', 'conflict', 'Another advisor is proposed for this claimant.');
}

function notProposed(): DomainError {
  return new DomainError('caseload/assignment-not-proposed', 'conflict', 'Nobody has proposed that advisor.');
}
