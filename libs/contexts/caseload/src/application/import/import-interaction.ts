import { decision } from '@alongside/commands';
import { isForgotten, isSame, type LocalDate, optional, type Protected, type Uuid } from '@alongside/kernel';
import { logOf, type GivenLog } from '../../domain/interaction/given-log';
import { interactionDecider, type InteractionCommand } from '../../domain/interaction/interaction.decider';
import type { Channel } from '../../domain/interaction/interaction.events';
import type { AttendanceGiven, Interaction, InteractionState } from '../../domain/interaction/interaction.state';
import { assertRegistered } from '../existing-claimant';
import { recordsOfRegistered, type RecordsOfPerson } from '../records-of-person';
import { effective } from './effective';
import { bringTo, homeOf, ImportConflict, statesOf, type Importing, type Proposal, type Taken } from './importing';
import { known } from './known';

/** What a row says of a meeting, held or to come. What it does not tell is left out. */
export interface GivenInteractionRow {
  readonly externalId: string;
  /** By the source's own id. */
  readonly person: string;
  /** A code of the list `interaction-kinds`. */
  readonly kind: string;
  readonly channel: Channel;
  readonly office: Uuid;
  readonly staffId: Uuid;
  readonly day: LocalDate;
  /** In London, `HH:MM`. */
  readonly startsAt?: string;
  readonly became?: AttendanceGiven | 'cancelled';
  /** How long it was; without it nothing is logged of what was said. Of a meeting that was not held there are none. */
  readonly minutes?: number;
  /** What was said or, of an appointment that was missed or cancelled, what was noted of that. */
  readonly summary?: string;
  readonly language?: string;
}

/** Schedules the interaction of another system, or adds what the row says more: whether it was kept, what it was, another hour. */
export function importInteraction(importing: Importing, given: GivenInteractionRow): Promise<Taken> {
  const { commands, ids } = importing;
  const interactionId = ids.idOf('interaction', given.externalId);
  return bringTo(importing, given, async (): Promise<Proposal | null> => {
    const { state, revision } = await commands.look(interactionDecider, interactionId);
    const records = await recordsOfRegistered(statesOf(commands), ids.idOf('person', given.person));
    const says = commandsOf(state, { ...given, interactionId, records }, importing);
    const changes = effective(interactionDecider, state, says);
    if (changes.length === 0) return null;
    return {
      taken: state === null ? 'new' : 'changed',
      revision,
      home: homeOf(interactionDecider, interactionId, revision),
      plan: async (look) => {
        if (state === null) await assertRegistered(look, records[0]);
        return changes.map((command) => decision(interactionDecider, interactionId, command));
      },
    };
  });
}

interface Row extends GivenInteractionRow {
  readonly interactionId: Uuid;
  /** An interaction stands on one of them, and a new one goes on the one that stays. */
  readonly records: RecordsOfPerson;
}

function commandsOf(state: InteractionState, row: Row, { ids, today }: Importing): readonly InteractionCommand[] {
  const { day, became, summary } = row;
  refuseLost(state, row);
  const dated = { occurredAt: day < today ? day : today, today };
  const reason = `import ${ids.source}`;
  const says: InteractionCommand[] =
    state === null ? [scheduled(row, dated)] : [...moved(state, row, { reason, today })];
  if (became === 'cancelled')
    return state?.cancelled ? [] : [...says, { kind: 'cancel', change: changeFor(summary ?? reason), ...dated }];
  if (became !== undefined) says.push(...attended(state, { given: became, summary }, { reason, today }));
  const log = toldIn(row);
  if (log) says.push(...logged(state, { log, heldOn: day }, { reason, today }));
  return says;
}

type Dated = Pick<InteractionCommand, 'occurredAt' | 'today'>;

interface Now {
  readonly reason: string;
  readonly today: LocalDate;
}

function scheduled(row: Row, dated: Dated): InteractionCommand {
  const { interactionId, kind, channel, office, staffId } = row;
  const [claimantId] = row.records;
  const appointment = { ...timeOf(row), kind, channel, office, staffId };
  return { kind: 'schedule', interactionId, claimantId, appointment, ...dated };
}

function moved(state: Interaction, row: Row, { reason, today }: Now): readonly InteractionCommand[] {
  const { appointment, log, ids } = state;
  if (!row.records.includes(ids.claimantId)) throw imported('person');
  if (appointment === null) return [];
  for (const what of ['kind', 'channel', 'office', 'staffId'] as const)
    if (appointment[what] !== row[what] && !log) throw imported(what === 'staffId' ? 'member of staff' : what);
  const { day, startsAt = appointment.startsAt } = row;
  if (day === appointment.scheduledFor && startsAt === appointment.startsAt) return [];
  return [{ kind: 'reschedule', to: timeOf(row), change: changeFor(reason), occurredAt: today, today }];
}

/** Nobody corrects what an appointment is for: it would be another one. */
function imported(what: string): ImportConflict {
  return new ImportConflict(`the interaction was imported before with another ${what}`);
}

function changeFor(note: string) {
  return { by: 'office', reason: 'other', note } as const;
}

/** What a row says of a meeting is in its log; of an appointment that was missed or cancelled there is none, and notes are told with that, never later. */
function refuseLost(state: InteractionState, row: Row): void {
  const { became, minutes, summary } = row;
  if (became === 'cancelled') refuseLostOfUnheld(row, { isRecorded: !!state?.cancelled, note: state?.note });
  else if (became?.attendance === 'missed')
    refuseLostOfUnheld(row, { isRecorded: !!state?.attendance, note: state?.note });
  else if (summary !== undefined && minutes === undefined && !(state?.log && isHeld(state.log.summary, summary)))
    throw new ImportConflict('notes of what was said are in a log, which is recorded where the minutes are known');
}

function refuseLostOfUnheld(
  { minutes, language, summary }: Row,
  { isRecorded, note }: { readonly isRecorded: boolean; readonly note: Protected<string> | undefined },
): void {
  if (minutes !== undefined) throw new ImportConflict('minutes of a meeting that was not held');
  if (language !== undefined) throw new ImportConflict('the language of a meeting that was not held');
  if (summary !== undefined && isRecorded && !isHeld(note, summary))
    throw new ImportConflict('what became of the appointment is recorded already, without these notes');
}

/** What was held of somebody who was forgotten may have been the same. */
function isHeld(held: Protected<string> | undefined, told: string): boolean {
  return held === told || (held !== undefined && isForgotten(held));
}

/** How late somebody was, the office may have noted. */
function attended(
  state: InteractionState,
  { given, summary: words }: { readonly given: AttendanceGiven; readonly summary: string | undefined },
  { reason, today }: Now,
): readonly InteractionCommand[] {
  const held = state?.attendance;
  const note = given.attendance === 'missed' ? words : undefined;
  if (!held) return [{ kind: 'record-attendance', given, ...optional({ note }), occurredAt: today, today }];
  const minutesLate = held.attendance === given.attendance ? held.minutesLate : undefined;
  const now = { ...optional({ minutesLate }), ...given };
  if (isSame(now, held)) return [];
  return [{ kind: 'correct-attendance', given: now, reason, occurredAt: today, today }];
}

function timeOf({ day: scheduledFor, startsAt }: Row) {
  return startsAt === undefined ? { scheduledFor } : { scheduledFor, startsAt };
}

function toldIn({ kind, channel, office, staffId, minutes, summary, language }: Row): GivenLog | null {
  if (minutes === undefined) return null;
  const more = { ...(language !== undefined && { language }), ...(summary !== undefined && { summary }) };
  return { kind, channel, office, staffId, minutes, participants: [], nextSteps: [], ...more };
}

/** A log that says the same stays as it is, with whatever the office has added to it. */
function logged(
  state: InteractionState,
  { log, heldOn }: { readonly log: GivenLog; readonly heldOn: LocalDate },
  { reason, today }: Now,
): readonly InteractionCommand[] {
  if (!state?.log) return [{ kind: 'log', log, occurredAt: heldOn, today }];
  const now = joined(state.log, log);
  if (isSame({ ...logOf(now), heldOn }, state.log)) return [];
  const keptSteps = state.log.nextSteps.map(({ stepId }) => stepId);
  return [{ kind: 'correct-log', heldOn, log: now, keptSteps, reason, occurredAt: today, today }];
}

function joined(held: NonNullable<Interaction['log']>, told: GivenLog): GivenLog {
  const { participants, nextSteps, nextStepWords, summary, language, interpreterUsed } = held;
  const words = known(nextStepWords) ?? {};
  return {
    ...optional({ summary: known(summary), language: known(language), interpreterUsed: known(interpreterUsed) }),
    ...told,
    participants,
    nextSteps: nextSteps.map((step) => ({ ...step, words: words[step.stepId] ?? '' })),
  };
}
