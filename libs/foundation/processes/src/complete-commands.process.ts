import type { AnyDecider } from '@alongside/kernel';
import type { CommandHandler } from '@alongside/commands';
import type { Process } from './process';

/**
 * Completes commands over several streams that were left half done where the store appends one stream at a time, or takes them
 * back where a rule refuses the rest.
 *
 * Its commands have no ids of their own: it goes on under the id that the client gave, so that a retry is recognised.
 */
export function completeCommands({
  commands,
  deciders,
  atomicStreams,
  graceMs = 10_000,
}: {
  readonly commands: CommandHandler;
  readonly deciders: readonly AnyDecider[];
  /** Where several streams are appended at once, nothing new is left half done: it only ends what was begun before. */
  readonly atomicStreams: boolean;
  /** For so long whoever asked may well be at it still. Nothing goes wrong if they are; it would be for nothing. */
  readonly graceMs?: number;
}): Process {
  return {
    name: 'complete-commands',
    concerns: ({ metadata }) => metadata['pending'] !== undefined,
    delayMs: graceMs,
    begins: !atomicStreams,
    react: (event) => commands.complete(event, deciders),
  };
}
