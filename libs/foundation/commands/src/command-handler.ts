import type { AnyDecider, Decider, DomainEvent, Uuid } from '@alongside/kernel';
import {
  WrongRevision,
  type EventStore,
  type Position,
  type RecordedEvent,
  type StreamCheck,
  type StreamName,
  type StreamWrite,
} from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import type { CommandContext } from './command-context';
import { answerNoOp, answerReplay, assertOrder, confirmRefusals, decideAll, decideEach, StaleView } from './deciding';
import { nameOf, type CompoundCommand, type Decision } from './decision';
import { Abandoned, PreconditionFailed, refusalCodeOf, TooMuchContention } from './errors';
import { fingerprintOf } from './fingerprint';
import { advance, roundIn, type LoadedStream } from './loaded-stream';
import { byStream, pendingAfter, pendingOf, type Decided } from './pending';
import { abandonedMark, askedOf, signedWrite, type Asked, type Signed } from './signature';
import { StreamLoader } from './stream-loader';
import { Turns } from './turns';
import { View } from './view';

export interface CommandResult {
  /** The revision of the home stream after the command. */
  readonly revision: bigint;
  /** A query that waits for this position sees what the command did up to its home stream. */
  readonly position: Position;
}

/** A stream as it is now. */
export interface Seen<State> {
  readonly state: State;
  /** Of its last event of the domain, for `expectedRevision`; -1 where there is no such stream. */
  readonly revision: bigint;
}

interface Running extends CompoundCommand {
  /** One stream decides it all: nothing of it can be half done. */
  readonly isAlone?: boolean;
}

interface Attempt {
  readonly asked: Asked;
  readonly round: number;
  readonly home: LoadedStream;
  readonly view: View;
  /** Of the loader: states that are cleared meanwhile are not kept. */
  readonly since: number;
}

const maxAttempts = 12;

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
    return this.run(this.asked(context), { home: only, plan: () => [only], isAlone: true });
  }

  /**
   * A command over several streams: one atomic append where the store can, else appended in the plan's order, with what is still
   * to be done in the metadata. A retry completes what is missing, and so does `complete`; where a rule refuses the rest, the
   * home stream is marked and what can be undone is taken back.
   */
  handleCompound(context: CommandContext, command: CompoundCommand): Promise<CommandResult> {
    return this.run(this.asked(context), command);
  }

  /** What a stream comes to, for somebody who decides what to ask for; a command over it names the revision that was seen. */
  async look<State, Command, Event extends DomainEvent>(
    decider: Decider<State, Command, Event>,
    id: Uuid,
  ): Promise<Seen<State>> {
    const { state, shown } = await this.loader.load(decider, nameOf({ decider, id }), true);
    return { state: state as State, revision: shown };
  }

  /**
   * Completes the command of an event, should it be half done, or takes it back; harmless when repeated, whoever else is at it.
   *
   * Throws, like a command, what refused the rest of it: what could be undone is taken back then. `Abandoned` when that was so
   * already.
   */
  async complete(event: RecordedEvent, deciders: readonly AnyDecider[]): Promise<void> {
    const pending = await pendingOf(event, this.codec, deciders);
    if (pending === null) return;
    const { home, decisions, expectedRevision } = pending;
    const asked = { ...askedOf(event), ...(expectedRevision !== undefined && { expectedRevision }) };
    if (event.stream === nameOf(home)) return this.follow(asked, asked.round, decisions);
    try {
      await this.run(asked, { home, plan: () => decisions });
    } catch (error) {
      if (error instanceof Abandoned)
        await this.takeBack(asked, decisions, { round: asked.round, refusal: error.code });
      throw error;
    }
  }

  private asked(context: CommandContext): Asked {
    const { request: _, ...rest } = context;
    return { ...rest, fingerprint: fingerprintOf(context, this.fingerprintKey) };
  }

  /** Drops the folded states, which may hold what was decrypted: somebody was forgotten. */
  dropStates(): void {
    this.loader.clear();
  }

  private async run(asked: Asked, command: Running): Promise<CommandResult> {
    const since = this.loader.now;
    let contended = nameOf(command.home);
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      try {
        return await this.turns.take(contended, () => this.attempt(asked, command, { number: attempt, since }));
      } catch (error) {
        if (error instanceof WrongRevision) this.loader.drop((contended = error.stream));
        else if (!(error instanceof StaleView)) throw error;
      }
    }
    throw new TooMuchContention();
  }

  private async attempt(
    asked: Asked,
    command: Running,
    { number, since }: { number: number; since: number },
  ): Promise<CommandResult> {
    const { atomicStreams } = this.store.capabilities;
    const onlyReplays = asked.refusal !== undefined;
    const view = new View(this.loader, {
      confirm: number > 0 || onlyReplays || !atomicStreams, // where looks are not checked, they are fresh
      trustNew: number === 0 && !onlyReplays && (atomicStreams || command.isAlone === true), // what is half done shows in the streams
    });
    const home = await view.load(command.home);
    const round = roundIn(home, asked.commandId);
    if (asked.round !== undefined && round > asked.round)
      throw new Abandoned(home.undone.get(asked.commandId)!.refusal);
    const trace = home.traces.get(asked.commandId);
    if (onlyReplays && trace?.fingerprint !== asked.fingerprint) throw asked.refusal;
    if (trace) return answerReplay(trace, { fingerprint: asked.fingerprint, home: home.name });

    const attempt = { asked, round, home, view, since };
    const decided = await this.decide(attempt, command);
    const written = decided.filter(({ events }) => events.length > 0);
    if (written.length === 0) return answerNoOp(home, view);
    assertOrder(written, home);
    return atomicStreams ? this.appendAtOnce(attempt, written) : this.appendInOrder(attempt, written);
  }

  private async decide(attempt: Attempt, { plan, isAlone }: Running): Promise<Decided[]> {
    const { asked, home, view } = attempt;
    let decisions: readonly Decision[] | undefined;
    try {
      return await confirmRefusals(view, async () => {
        const { expectedRevision = home.shown } = asked;
        if (expectedRevision !== home.shown) throw new PreconditionFailed(home.shown);
        decisions = await plan(view.look);
        if (attempt.round > 0) await this.takeBackEarlier(attempt, decisions);
        return decideAll(asked, decisions, view);
      });
    } catch (error) {
      const refusal = refusalCodeOf(error);
      if (refusal !== null && isAlone !== true && !this.store.capabilities.atomicStreams)
        await this.abandon(attempt, decisions ?? (await planOrNothing(plan, view)), refusal);
      throw error;
    }
  }

  private async appendAtOnce({ asked, round, home, view, since }: Attempt, written: readonly Decided[]) {
    const ordered = [...written.filter((one) => one.stream.name !== home.name), written.find(isAt(home))!];
    const writes = await confirmRefusals(view, () =>
      Promise.all(ordered.map((one) => this.write(one, asked, { round }))),
    );
    const names = new Set(writes.map(({ stream }) => stream));
    const { revisions, position } = await this.store.append(
      writes,
      view.streams.filter(({ name }) => !names.has(name)).map(checkOf),
    );
    for (const [index, one] of ordered.entries()) this.loader.keep(afterWrite(one, writes[index]!, position), since);
    return { revision: revisions.at(-1)!, position };
  }

  private async appendInOrder(
    { asked, round, home, view, since }: Attempt,
    written: readonly Decided[],
  ): Promise<CommandResult> {
    const upToHome = written.slice(0, written.findIndex(isAt(home)) + 1);
    const encode = async (one: Decided, index: number) => {
      const done = index + 1;
      if (done === written.length) return this.write(one, asked, { round });
      const pending = await pendingAfter(this.codec, { asked, home, written }, done);
      return this.write(one, asked, { round, pending });
    };
    const writes = await confirmRefusals(view, () => Promise.all(upToHome.map(encode)));
    let result: CommandResult | undefined;
    for (const [index, write] of writes.entries()) {
      const { revisions, position } = await this.store.append([write]);
      this.loader.keep(afterWrite(upToHome[index]!, write, position), since);
      result = { revision: revisions[0]!, position };
    }
    const following = written.slice(upToHome.length).flatMap(({ decisions }) => decisions);
    // Whatever refuses what follows, the command is carried out: who completes it finds the refusal, too.
    await this.follow(asked, round, following).catch((error: unknown) => {
      if (refusalCodeOf(error) === null) throw error;
    });
    return result!;
  }

  /** Carries out what follows from the home stream, unless it is carried out already. */
  private async follow(asked: Asked, round: number, decisions: readonly Decision[]): Promise<void> {
    for (const group of byStream(decisions.filter(({ follows }) => follows)))
      await this.settle(group[0]!, async (stream) => {
        if (stream.traces.has(asked.commandId)) return null;
        const commands = group.map(({ command }) => command);
        const events = decideEach(stream, commands);
        return events.length === 0 ? null : this.write({ stream, events }, asked, { round });
      });
  }

  /**
   * Gives up what was found half done. The home stream says so first: so either the command is carried out there or it is taken
   * back, whoever else is at it.
   */
  private async abandon({ asked, round, home, view }: Attempt, decisions: readonly Decision[], refusal: string) {
    const { commandId, fingerprint } = asked;
    const traces = await Promise.all(decisions.map(async (one) => (await view.load(one)).traces.get(commandId)));
    if (!traces.some((trace) => trace?.round === round && trace.fingerprint === fingerprint)) return;
    const undoes = { round, refusal };
    await this.store.append([abandonedMark(asked, home, { round, undoes })]);
    this.loader.drop(home.name);
    await this.takeBack(asked, decisions, undoes);
  }

  /** What an abandoned round left is no part of this one. */
  private async takeBackEarlier({ asked, round, home, view }: Attempt, decisions: readonly Decision[]): Promise<void> {
    let stale = false;
    for (const one of decisions.filter(({ undo }) => undo !== undefined)) {
      const trace = (await view.load(one)).traces.get(asked.commandId);
      if (trace?.fingerprint === asked.fingerprint && trace.round < round) stale = true;
    }
    if (!stale) return;
    await this.takeBack(asked, decisions, home.undone.get(asked.commandId)!);
    throw new StaleView();
  }

  /** Undoes what the command wrote up to that round, the last stream first. */
  private async takeBack(asked: Asked, decisions: readonly Decision[], undoes: Required<Signed>['undoes']) {
    for (const group of byStream(decisions).reverse()) {
      const undo = group.flatMap((one) => (one.undo === undefined ? [] : [one.undo])).reverse();
      if (undo.length === 0) continue;
      await this.settle(group[0]!, async (stream) => {
        const trace = stream.traces.get(asked.commandId);
        if (!trace || trace.round > undoes.round) return null;
        const signed = { round: 0, undoes: { ...undoes, round: trace.round } };
        const events = decideEach(stream, undo);
        return events.length === 0
          ? abandonedMark(asked, stream, signed)
          : this.write({ stream, events }, asked, signed);
      });
    }
  }

  /** Appends to one stream what it needs as it is now; nothing where that is `null`. */
  private async settle(of: Decision, needed: (stream: LoadedStream) => Promise<StreamWrite | null>): Promise<void> {
    const name: StreamName = nameOf(of);
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const write = await needed(await this.loader.load(of.decider, name, true));
      if (write === null) return;
      try {
        await this.store.append([write]);
        return;
      } catch (error) {
        if (!(error instanceof WrongRevision)) throw error;
      } finally {
        this.loader.drop(name);
      }
    }
    throw new TooMuchContention();
  }

  private write(one: Pick<Decided, 'stream' | 'events'>, asked: Asked, signed: Signed): Promise<StreamWrite> {
    return signedWrite(this.codec, one, { asked, signed });
  }
}

/** The stream as it is once that was appended. */
function afterWrite({ stream, events }: Decided, { events: stored }: StreamWrite, position: Position): LoadedStream {
  const recorded = stored.map(({ type, data, metadata }, index) => ({
    type,
    data,
    metadata,
    revision: stream.revision + BigInt(index + 1),
    position,
  }));
  return advance(stream, recorded, events);
}

/** The decisions that a refused precondition kept from being planned; none where the plan is refused as well. */
async function planOrNothing(plan: CompoundCommand['plan'], view: View): Promise<readonly Decision[]> {
  try {
    return await plan(view.look);
  } catch (error) {
    if (refusalCodeOf(error) !== null) return [];
    throw error;
  }
}

const isAt =
  (home: LoadedStream) =>
  ({ stream }: Decided): boolean =>
    stream.name === home.name;

function checkOf({ name, revision }: LoadedStream): StreamCheck {
  return { stream: name, expected: revision < 0n ? 'none' : revision };
}
