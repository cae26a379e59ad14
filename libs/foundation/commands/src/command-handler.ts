import { DomainError, type AnyDecider, type Decider, type DomainEvent, type Uuid } from '@alongside/kernel';
import {
  WrongRevision,
  type EventStore,
  type NewEvent,
  type Position,
  type StreamCheck,
  type StreamName,
  type StreamWrite,
} from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import type { CommandContext } from './command-context';
import { derivedId } from './derived-id';
import { IdempotencyKeyReused, PreconditionFailed, TooMuchContention } from './errors';
import { fingerprintOf } from './fingerprint';
import { advance, emptyStream, type LoadedStream } from './loaded-stream';
import { StreamLoader } from './stream-loader';
import { Turns } from './turns';

export interface CommandResult {
  /** The revision of the home stream after the command. */
  readonly revision: bigint;
  /** A query that waits for this position sees what the command did. */
  readonly position: Position;
}

export interface StreamOf {
  readonly decider: AnyDecider;
  readonly id: Uuid;
  /**
   * The id derives from this very command: the stream is new unless this is a replay, so it is not read first. Only for plans
   * that decide the same events again whatever happened since: a replay's answer comes from the store then.
   */
  readonly isNew?: boolean;
}

/** One decision of a command: the command for one stream of one decider. */
export interface Decision extends StreamOf {
  readonly command: unknown;
}

export function decision<State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  id: Uuid,
  command: Command,
): Decision {
  return { decider, id, command };
}

/** A decision for a stream whose id derives from this very command. */
export function firstDecision<State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  id: Uuid,
  command: Command,
): Decision {
  return { decider, id, command, isNew: true };
}

/** The state of a stream that a plan looks at. It is held to that revision while the command is appended. */
export type Look = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  id: Uuid,
) => Promise<State>;

/**
 * A command over several streams: the stream of what is scarce first, the home stream last. The home stream is one that the
 * command always writes, and where a replay is recognised.
 */
export interface CompoundCommand {
  readonly home: StreamOf;
  /**
   * Called again after each lost race, and by a retry: where the store appends one stream at a time, the streams may then have
   * what this command already wrote there, which is not decided again. A plan that chooses must choose the same again.
   * Further decisions for a stream see what the ones before decided.
   */
  readonly plan: (look: Look) => Promise<readonly Decision[]> | readonly Decision[];
}

interface Asked extends CommandContext {
  readonly fingerprint: string;
  /** Of the loader: states that are cleared meanwhile are not kept. */
  readonly since: number;
}

interface Decided {
  readonly stream: LoadedStream;
  readonly events: readonly DomainEvent[];
}

const maxAttempts = 12;

/** Whether a refusal rested on a state that may be stale. */
class StaleView extends Error {}

/**
 * The one way of writing: load and fold, decide, append at the revision that was decided on; on a lost race, again.
 *
 * A replay (the same command id) is recognised in the home stream before anything is decided, and gets the first answer.
 * Throws the decider's `DomainError`, `IdempotencyKeyReused`, `PreconditionFailed`, `TooMuchContention` and what the store throws.
 */
export class CommandHandler {
  private readonly loader: StreamLoader;
  private readonly turns = new Turns();

  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly fingerprintKey: Buffer,
  ) {
    this.loader = new StreamLoader(store, codec);
  }

  /** A command that one stream decides. */
  handle(context: CommandContext, only: Decision): Promise<CommandResult> {
    return this.handleCompound(context, { home: only, plan: () => [only] });
  }

  /**
   * A command over several streams: one atomic append where the store can, else appended in the plan's order, so that a retry
   * completes what is missing.
   */
  async handleCompound(context: CommandContext, command: CompoundCommand): Promise<CommandResult> {
    const asked = { ...context, fingerprint: fingerprintOf(context, this.fingerprintKey), since: this.loader.now };
    let contended = nameOf(command.home);
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      try {
        return await this.turns.take(contended, () => this.attempt(asked, command, attempt));
      } catch (error) {
        if (error instanceof WrongRevision) this.loader.drop((contended = error.stream));
        else if (!(error instanceof StaleView)) throw error;
      }
    }
    throw new TooMuchContention();
  }

  /** Drops the folded states, which may hold what was decrypted: somebody was forgotten. */
  dropStates(): void {
    this.loader.clear();
  }

  private async attempt(asked: Asked, { home, plan }: CompoundCommand, attempt: number): Promise<CommandResult> {
    const view = new Map<StreamName, LoadedStream>();
    const confirm = attempt > 0 || !this.store.capabilities.atomicStreams; // where looks are not checked, they are fresh
    const load = async ({ decider, id, isNew = false }: StreamOf): Promise<LoadedStream> => {
      const name = nameOf({ decider, id });
      const assumed = isNew && attempt === 0 ? emptyStream(decider, name) : undefined;
      const loaded = view.get(name) ?? assumed ?? (await this.loader.load(decider, name, confirm));
      const seen = view.get(name) ?? loaded; // of two looks at once, one and the same
      view.set(name, seen);
      return seen;
    };

    const homeStream = await load(home);
    const trace = homeStream.traces.get(asked.commandId);
    if (trace) return answerReplay(trace, asked.fingerprint);

    const look: Look = async (decider, id) => (await load({ decider, id })).state as never;
    const decided = await confirmRefusals(view, async () => {
      const { expectedRevision = homeStream.revision } = asked;
      if (expectedRevision !== homeStream.revision) throw new PreconditionFailed(homeStream.revision);
      return decideAll(asked, await plan(look), load);
    });
    const written = decided.filter(({ events }) => events.length > 0);
    if (written.length === 0) return answerNoOp(homeStream, view);
    if (written.at(-1)!.stream !== homeStream)
      throw new Error(`the command does not end in its home stream ${homeStream.name}`);
    return this.append(asked, written, [...view.values()]);
  }

  private async append(
    asked: Asked,
    decided: readonly Decided[],
    view: readonly LoadedStream[],
  ): Promise<CommandResult> {
    const writes = await Promise.all(decided.map((one) => this.writeOf(asked, one)));
    const { atomicStreams } = this.store.capabilities;
    const written = new Set(writes.map((write) => write.stream));
    const checks = atomicStreams ? view.filter(({ name }) => !written.has(name)).map(checkOf) : [];
    let result: CommandResult | undefined;
    for (const batch of atomicStreams ? [writes] : writes.map((write) => [write])) {
      const { revisions, position } = await this.store.append(batch, checks);
      result = { revision: revisions.at(-1)!, position };
    }
    for (const [index, one] of decided.entries())
      this.loader.keep(afterWrite(one, writes[index]!, result!.position), asked.since);
    return result!;
  }

  private async writeOf(
    { commandId, actor, route, correlationId, fingerprint }: Asked,
    { stream, events }: Decided,
  ): Promise<StreamWrite> {
    const encoded = await Promise.all(
      events.map(async (event, index): Promise<NewEvent> => {
        const { type, data, subject } = await this.codec.encode(event);
        const metadata = {
          commandId,
          fingerprint,
          actor: actor.personId,
          roles: actor.roles.join(' '),
          route,
          correlationId,
        };
        const id = derivedId(commandId, `${fingerprint}/${stream.name}/${index}`); // another body, other ids: no false replay
        return { id, type, data, metadata: subject === null ? metadata : { ...metadata, subject } };
      }),
    );
    return { stream: stream.name, expected: stream.revision < 0n ? 'none' : stream.revision, events: encoded };
  }
}

/** The stream as it is once that was appended. */
function afterWrite({ stream, events }: Decided, { events: stored }: StreamWrite, position: Position): LoadedStream {
  const recorded = stored.map(({ metadata }, index) => ({
    metadata,
    revision: stream.revision + BigInt(index + 1),
    position,
  }));
  return advance(stream, recorded, events);
}

/** Runs the rules; a refusal that rests on a state not read for this attempt is put aside until it is confirmed. */
async function confirmRefusals<Result>(
  view: ReadonlyMap<StreamName, LoadedStream>,
  rules: () => Promise<Result>,
): Promise<Result> {
  try {
    return await rules();
  } catch (error) {
    const refusal = error instanceof DomainError || error instanceof PreconditionFailed;
    if (refusal && !allConfirmed(view)) throw new StaleView();
    throw error;
  }
}

/**
 * Decides one after the other; each sees what was decided before for the same stream. What this very command wrote before a
 * crash, or before it lost a later race, stands and is not decided again.
 */
async function decideAll(
  { commandId, fingerprint }: Asked,
  decisions: readonly Decision[],
  load: (stream: StreamOf) => Promise<LoadedStream>,
): Promise<Decided[]> {
  const decided = new Map<StreamName, Decided>();
  for (const one of decisions) {
    const stream = await load(one);
    const trace = stream.traces.get(commandId);
    if (trace && answerReplay(trace, fingerprint)) continue;
    const before = decided.get(stream.name)?.events ?? [];
    const state = before.reduce<unknown>((folded, event) => one.decider.evolve(folded, event), stream.state);
    const events = one.decider.decide(state, one.command) as readonly DomainEvent[];
    decided.set(stream.name, { stream, events: [...before, ...events] });
  }
  return [...decided.values()];
}

function nameOf({ decider, id }: StreamOf): StreamName {
  return `${decider.category}-${id}`;
}

function checkOf({ name, revision }: LoadedStream): StreamCheck {
  return { stream: name, expected: revision < 0n ? 'none' : revision };
}

function allConfirmed(view: ReadonlyMap<StreamName, LoadedStream>): boolean {
  return [...view.values()].every((stream) => stream.confirmed);
}

function answerReplay(
  { fingerprint: first, revision, position }: { fingerprint: string } & CommandResult,
  fingerprint: string,
) {
  if (first !== fingerprint) throw new IdempotencyKeyReused();
  return { revision, position };
}

function answerNoOp(home: LoadedStream, view: ReadonlyMap<StreamName, LoadedStream>): CommandResult {
  if (!allConfirmed(view)) throw new StaleView();
  if (home.position === null) throw new Error(`nothing was decided for ${home.name}, which does not exist`);
  return { revision: home.revision, position: home.position };
}
