import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  followingDecision,
  undoableDecision,
  type CommandResult,
  type Decision,
  type Look,
} from '@alongside/commands';
import { londonDateOf, type Instant, type Uuid } from '@alongside/kernel';
import { deskSessionDecider, type DeskSessionCommand } from '../domain/desk-session/desk-session.decider';
import type { DeskSession } from '../domain/desk-session/desk-session.state';
import { deskVisitorDecider, type DeskVisitorCommand } from '../domain/desk-visitor/desk-visitor.decider';
import type { DeskActor } from './desk-actor';
import { admittedEntry } from './admitted-entry';
import type { EntryOutcome, SessionEntry } from './session-entry';
import { bySession } from './session-order';

/**
 * Takes what devices say of sessions, each entry by itself: what refuses one is its outcome and keeps none of the others. Entries of one
 * session are taken in the order in which they make sense. An entry that is there already has its first answer.
 */
export class TakeSessionEntries extends Command<readonly EntryOutcome[]> {
  constructor(
    readonly actor: DeskActor,
    readonly entries: readonly SessionEntry[],
    /** When the entries came. */
    readonly receivedAt: Instant,
  ) {
    super();
  }
}

/** So many sessions are under way at a time: their appends wait together and go into few commits. */
const atOnce = 64;

@Handles(TakeSessionEntries)
export class TakeSessionEntriesHandler implements ICommandHandler<TakeSessionEntries> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ actor, entries, receivedAt }: TakeSessionEntries): Promise<readonly EntryOutcome[]> {
    const look = this.lookOnce();
    const outcomes: EntryOutcome[] = [];
    const waiting = [...bySession(entries)];
    const work = async () => {
      for (let session = waiting.shift(); session; session = waiting.shift())
        for (const [place, entry] of session)
          outcomes[place] = await this.take(entry, { actor, look, receivedAt }).catch((error: unknown) => ({ error }));
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return outcomes;
  }

  private async take(
    entry: SessionEntry,
    by: { actor: DeskActor; look: Look; receivedAt: Instant },
  ): Promise<EntryOutcome> {
    const { state } = await this.commands.look(deskSessionDecider, entry.sessionId);
    const wasThere = state?.entries[entry.entryId] !== undefined;
    const { admitted, refusal } = await admittedEntry(entry, state, { ...by, today: londonDateOf(by.receivedAt) }).then(
      (admitted) => ({ admitted, refusal: undefined }),
      (refusal: Error) => ({ admitted: entry, refusal }),
    );
    const context = { ...entry.context, ...(refusal && { refusal: entry.context.refusal ?? refusal }) };
    const command = commandOf(admitted, by);
    const result = await this.carryOut({ ...admitted, context }, command);
    return { ...result, wasThere };
  }

  private carryOut({ sessionId, context }: SessionEntry, command: DeskSessionCommand): Promise<CommandResult> {
    const home = decision(deskSessionDecider, sessionId, command);
    if (!saysWhoCame(command)) return this.commands.handle(context, home);
    return this.commands.handleCompound(context, {
      home,
      plan: async (look) => {
        const before = await look(deskSessionDecider, sessionId);
        const after = deskSessionDecider.decide(before, command).reduce(deskSessionDecider.evolve, before);
        return after === null ? [home] : withTies(home, { before, after, command });
      },
    });
  }

  /** Streams that many entries look at are read once: what was so when the entries came holds for all of them. */
  private lookOnce(): Look {
    const seen = new Map<string, Promise<unknown>>();
    return (decider, id) => {
      const name = `${decider.category}-${id}`;
      const found = seen.get(name) ?? this.commands.look(decider, id).then(({ state }) => state);
      seen.set(name, found);
      return found as never;
    };
  }
}

function commandOf(
  entry: SessionEntry,
  { actor, receivedAt }: { actor: DeskActor; receivedAt: Instant },
): DeskSessionCommand {
  const { context: _, entryId, saidAt, workerId, ...told } = entry;
  return { ...told, entry: { entryId, saidAt, workerId, submittedBy: actor.personId }, receivedAt };
}

function saysWhoCame(command: DeskSessionCommand): boolean {
  if (command.kind === 'session') return command.claimantId !== undefined;
  return command.kind === 'identification' || command.kind === 'identification-withdrawal';
}

interface Identifying {
  readonly before: DeskSession | null;
  readonly after: DeskSession;
  readonly command: DeskSessionCommand;
}

/** A session is tied to whoever came, and no longer to whoever had not: its words are read to that person, and go when that one is forgotten. */
function withTies(home: Decision, { before, after, command }: Identifying): Decision[] {
  const { sessionId, claimantId } = after;
  const former = before?.claimantId ?? null;
  if (claimantId === former) return [home];
  const occurredAt = londonDateOf(command.entry.saidAt);
  const tie = (kind: 'tie' | 'untie', of: Uuid): DeskVisitorCommand => ({
    kind,
    claimantId: of,
    sessionId,
    occurredAt,
  });
  const tied =
    claimantId === null
      ? []
      : [
          undoableDecision(deskVisitorDecider, claimantId, {
            command: tie('tie', claimantId),
            undo: tie('untie', claimantId),
          }),
        ];
  const untied = former === null ? [] : [followingDecision(deskVisitorDecider, former, tie('untie', former))];
  return [...tied, home, ...untied];
}
