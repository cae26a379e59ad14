import type { DomainEvent } from '@alongside/kernel';
import { derivedId, type CommandContext } from '@alongside/commands';
import type { EventFilter, RecordedEvent } from '@alongside/event-store';

/**
 * Reacts to what happened by commands.
 *
 * An event is delivered at least once: the process may be killed between the effect and the checkpoint, and for a moment two may
 * run. So each command's id derives from the event (`reactionTo`), and its effect happens once.
 */
export interface Process {
  /** Its checkpoint and the ids of its commands go by it: it never changes. */
  readonly name: string;
  readonly follows?: EventFilter;
  /** Which of those events it reacts to; all of them unless told. */
  readonly concerns?: (event: RecordedEvent) => boolean;
  /** It reacts no sooner than that after the event was recorded. */
  readonly delayMs?: number;
  /** Whether it begins where it is not known yet, at the head of the log as it is then; it does unless told. */
  readonly begins?: boolean;
  /**
   * Gives commands, in order. What a rule refuses is refused for good, and noted; any other error is tried again.
   * `decode` answers the event in the words of the domain.
   */
  readonly react: (event: RecordedEvent, decode: () => Promise<DomainEvent>) => Promise<void>;
}

/**
 * The context of a command by which a process reacts to an event, always the same for the same event: who caused the event
 * answers for it. Where there are several, each has a part of its own.
 */
export function reactionTo(event: RecordedEvent, { name }: Pick<Process, 'name'>, part = ''): CommandContext {
  const { actor, roles, correlationId } = event.metadata;
  if (!actor) throw new Error('nobody signed the event');
  return {
    commandId: derivedId(event.id, `process/${name}/${part}`),
    actor: { personId: actor, roles: roles ? roles.split(' ') : [] },
    route: `process ${name}`,
    request: { event: event.id, part },
    correlationId: correlationId ?? event.id,
  };
}
