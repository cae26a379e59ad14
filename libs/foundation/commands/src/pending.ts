import { DomainError, type AnyDecider, type DomainEvent } from '@alongside/kernel';
import type { RecordedEvent } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import { nameOf, type Decision, type StreamOf } from './decision';
import type { LoadedStream } from './loaded-stream';
import type { Asked } from './signature';

/** What was decided for one stream. */
export interface Decided {
  readonly stream: LoadedStream;
  readonly decisions: readonly Decision[];
  readonly events: readonly DomainEvent[];
}

/** A decision of a command that was found half done. */
export interface PlannedDecision extends Decision {
  /** It was carried out; all that is known of it is how to take it back. */
  readonly done?: boolean;
}

/** The rest of a half-done command, and how to take back what is done. */
export interface Pending {
  readonly home: StreamOf;
  readonly decisions: readonly PlannedDecision[];
  readonly expectedRevision?: bigint;
}

/** As it lies in the metadata; each step is sealed for the persons whom it concerns. */
interface StoredPending {
  /** Which of the steps is that of the home stream. */
  readonly home: number;
  readonly expectedRevision?: string;
  readonly steps: readonly string[];
}

interface StoredStep {
  readonly category: string;
  readonly id: string;
  /** Without its command where it is carried out. */
  readonly decisions: readonly { readonly command?: unknown; readonly undo?: unknown; readonly follows?: boolean }[];
}

/** What is pending after the first so many of a command's writes are appended. */
export async function pendingAfter(
  codec: EventCodec,
  { asked, home, written }: { asked: Asked; home: LoadedStream; written: readonly Decided[] },
  done: number,
): Promise<string> {
  const steps = written.map(({ events, decisions }, index) =>
    codec.sealBeside(events, JSON.stringify(stepOf(decisions, index < done))),
  );
  const { expectedRevision } = asked;
  const pending: StoredPending = {
    home: written.findIndex(({ stream }) => stream.name === home.name),
    ...(expectedRevision !== undefined && { expectedRevision: String(expectedRevision) }),
    steps: await Promise.all(steps),
  };
  return JSON.stringify(pending);
}

function stepOf(decisions: readonly Decision[], done: boolean): StoredStep {
  const { decider, id } = decisions[0]!;
  return {
    category: decider.category,
    id,
    decisions: decisions.map(({ command, undo, follows }) => ({ ...(!done && { command }), undo, follows })),
  };
}

/**
 * What the event's command still had to do when it was appended; `null` where that was nothing. Refuses
 * (`privacy/person-forgotten`) once a person whom it concerns was forgotten.
 */
export async function pendingOf(
  { metadata }: RecordedEvent,
  codec: EventCodec,
  deciders: readonly AnyDecider[],
): Promise<Pending | null> {
  if (metadata['pending'] === undefined) return null;
  const { home, expectedRevision, steps } = JSON.parse(metadata['pending']) as StoredPending;
  const opened = await Promise.all(
    steps.map(async (sealed) => {
      const step = await codec.openBeside(sealed);
      if (step === null) throw new DomainError('privacy/person-forgotten', 'conflict', 'This person was forgotten.');
      return decisionsOf(JSON.parse(step) as StoredStep, deciders);
    }),
  );
  return {
    home: opened[home]![0]!,
    decisions: opened.flat(),
    ...(expectedRevision !== undefined && { expectedRevision: BigInt(expectedRevision) }),
  };
}

function decisionsOf({ category, id, decisions }: StoredStep, deciders: readonly AnyDecider[]): PlannedDecision[] {
  const decider = deciders.find((one) => one.category === category);
  if (!decider) throw new Error(`no context has streams of the category ${category}`);
  return decisions.map((one) => ({ decider, id, command: one.command, done: !('command' in one), ...one }));
}

/** The decisions of each stream together, in the order of the streams. */
export function byStream(decisions: readonly Decision[]): (readonly Decision[])[] {
  const groups = new Map<string, Decision[]>();
  for (const one of decisions) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return [...groups.values()];
}
