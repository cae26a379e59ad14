import type { LocalDate } from '@alongside/kernel';
import type { AnyFoldedEvent } from '@alongside/vault';
import type { ActionPlanEvent } from '../../domain/action-plan/action-plan.events';
import type { AssignmentEvent } from '../../domain/assignment/assignment.events';
import type { ClaimEvent } from '../../domain/claim/claim.events';
import type { ClaimantEvent } from '../../domain/claimant/claimant.events';
import type { ConsentEvent } from '../../domain/consent/consent.events';
import type { EmploymentEvent } from '../../domain/employment/employment.events';
import type { InteractionEvent } from '../../domain/interaction/interaction.events';
import type { NoteEvent } from '../../domain/note/note.events';

type ShownEvent =
  | ClaimantEvent
  | AssignmentEvent
  | ClaimEvent
  | EmploymentEvent
  | InteractionEvent
  | ActionPlanEvent
  | NoteEvent
  | ConsentEvent;
type Type = ShownEvent['type'];
type Correcting = Extract<Type, `${string}Corrected`>;

type Field<Of extends Type> = keyof Extract<ShownEvent, { type: Of }>['data'];

/** What each correction puts right. */
const corrections: {
  readonly [Correction in Correcting]: {
    readonly of: readonly Type[];
    /** In which field it names another day for it. */
    readonly day?: Field<Correction>;
    /** Which of several in the stream, by a field of all of them. */
    readonly which?: Field<Correction>;
  };
} = {
  ClaimantDetailsCorrected: { of: ['ClaimantRegistered'] },
  SupporterCorrected: { of: ['SupporterNamed'], which: 'supporterId' },
  ClaimClosureCorrected: { of: ['ClaimClosed'], day: 'closedOn' },
  EmploymentCorrected: { of: ['EmploymentStarted'], day: 'startedOn' },
  EmploymentEndCorrected: { of: ['EmploymentEnded'], day: 'endedOn' },
  SustainedCheckCorrected: { of: ['SustainedCheckMade'], day: 'checkedOn', which: 'weeks' },
  AttendanceCorrected: { of: ['InteractionAttended', 'InteractionMissed'] },
  HandOverNoteCorrected: { of: ['HandOverNoteWritten'], which: 'handOverNoteId' },
  NoteCorrected: { of: ['NoteWritten'] },
  InteractionLogCorrected: { of: ['InteractionLogged'], day: 'heldOn' },
};

const correctionOf = new Map(
  Object.entries(corrections).flatMap(([correction, { of }]) => of.map((type) => [type as string, correction])),
);

/**
 * Those of the events, in log order, that say what was true on that day.
 *
 * An event is of the day on which it happened. A correction says what had been true all along, so it is of the day of what it
 * corrects, and what it corrects is of the day that the last correction names. What was entered in error, or withdrawn, never was, on any day.
 */
export function asAt(events: readonly AnyFoldedEvent[], day: LocalDate): readonly AnyFoldedEvent[] {
  const days = new Map<string, LocalDate>();
  for (const event of events) {
    const corrected = correctedBy(event);
    const before = corrected !== undefined && event.type in corrections ? days.get(corrected) : undefined;
    if (corrected) days.set(corrected, correctedDay(event) ?? before ?? dayOf(event));
  }
  return events.filter((event) => {
    const corrected = correctedBy(event);
    return takesBack(event) || (corrected ? days.get(corrected)! : dayOf(event)) <= day;
  });
}

const withdrawn: ReadonlySet<string> = new Set<Type>([
  'EmploymentEvidenceWithdrawn',
  'ActionPlanSignatureWithdrawn',
  'SustainedCheckWithdrawn',
]);

/** What an event and its corrections have in common: all are in one stream. */
function correctedBy({ stream, type, data }: AnyFoldedEvent): string | undefined {
  const correction = type in corrections ? type : correctionOf.get(type);
  return correction && `${stream} ${correction} ${fieldOf(data, correction, 'which') ?? ''}`;
}

function correctedDay({ type, data }: AnyFoldedEvent): LocalDate | undefined {
  return fieldOf(data, type, 'day');
}

function fieldOf(data: object, correction: string, of: 'day' | 'which'): string | undefined {
  const field = (corrections as Partial<Record<string, { readonly [of: string]: unknown }>>)[correction]?.[of];
  if (field === undefined) return undefined;
  const value = (data as Readonly<Record<string, string | number | undefined>>)[field as string];
  return value === undefined ? undefined : String(value);
}

/** Whether it says that something never was. */
function takesBack({ type, data }: AnyFoldedEvent): boolean {
  if (type === 'SkillTakenBack') return !('level' in data);
  return type.endsWith('EnteredInError') || withdrawn.has(type);
}

function dayOf({ data }: AnyFoldedEvent): LocalDate {
  return (data as { readonly occurredAt: LocalDate }).occurredAt;
}
