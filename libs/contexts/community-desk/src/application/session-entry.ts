import type { CommandContext, CommandResult } from '@alongside/commands';
import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import type { SessionContent, SessionEntryKind } from '../domain/desk-session/desk-session.events';

interface Kinds {
  readonly session: {
    readonly deskId: Uuid;
    readonly heldOn: LocalDate;
    readonly claimantId?: Uuid;
    readonly content: SessionContent;
  };
  readonly correction: { readonly heldOn?: LocalDate; readonly content: SessionContent; readonly reason: string };
  readonly identification: { readonly claimantId: Uuid };
  readonly 'identification-withdrawal': { readonly reason: string };
  readonly error: { readonly reason: string };
}

/** What a device says of a session, with the command that it is: it is recognised by that, whatever request brings it. */
export type SessionEntry = {
  [Kind in SessionEntryKind]: Kinds[Kind] & {
    readonly kind: Kind;
    readonly sessionId: Uuid;
    readonly entryId: Uuid;
    readonly saidAt: Instant;
    readonly workerId: Uuid;
    readonly context: CommandContext;
  };
}[SessionEntryKind];

export type EntryOutcome =
  | (CommandResult & { readonly wasThere: boolean })
  | {
      /** What refused it, or kept it from being recorded. */
      readonly error: unknown;
    };
