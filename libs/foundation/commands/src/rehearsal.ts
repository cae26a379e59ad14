import type { AnyDecider, Decider, DomainEvent, Uuid } from '@alongside/kernel';
import type { EventStore, StreamName } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import { LRUCache } from 'lru-cache';
import type { CommandContext } from './command-context';
import type { CommandHandler, CommandResult, Seen } from './command-handler';
import { answerReplay, decideAll } from './deciding';
import { nameOf, type CompoundCommand } from './decision';
import { PreconditionFailed } from './errors';
import { fingerprintOf } from './fingerprint';
import { advance, type LoadedStream } from './loaded-stream';
import type { Decided } from './pending';
import { StreamLoader } from './stream-loader';
import { View } from './view';

/** What carries commands out, or rehearses them. */
export interface Commands {
  readonly look: CommandHandler['look'];
  readonly handleCompound: (
    context: CommandContext,
    command: CompoundCommand,
  ) => Promise<Pick<CommandResult, 'revision'>>;
}

/** Where what is only rehearsed would stand. */
const nowhere = 'rehearsed';

/**
 * Says what would become of commands: each is decided on the record as it is and on what was rehearsed before,
 * and nothing is written. Throws what the command handler would, but for lost races: commands wait for each other.
 */
export class Rehearsal implements Commands {
  private readonly loader: StreamLoader;
  private readonly rehearsed = new Map<StreamName, LoadedStream>();
  /** The record as it was seen, what is not there included. */
  private readonly seen = new LRUCache<StreamName, LoadedStream>({ max: 10_000 });
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    store: EventStore,
    private readonly codec: EventCodec,
    private readonly fingerprintKey: Buffer,
  ) {
    this.loader = new StreamLoader(store, codec);
  }

  async look<State, Command, Event extends DomainEvent>(
    decider: Decider<State, Command, Event>,
    id: Uuid,
  ): Promise<Seen<State>> {
    const { state, shown } = await this.load(decider, nameOf({ decider, id }));
    return { state: state as State, revision: shown };
  }

  async handleCompound(context: CommandContext, command: CompoundCommand): Promise<Pick<CommandResult, 'revision'>> {
    await this.load(command.home.decider, nameOf(command.home)); // before it is this one's turn
    const rehearsing = this.turn.then(() => this.rehearse(context, command));
    this.turn = rehearsing.catch(() => undefined);
    return rehearsing;
  }

  async load(decider: AnyDecider, name: StreamName): Promise<LoadedStream> {
    const known = this.rehearsed.get(name) ?? this.seen.get(name);
    if (known) return known;
    const loaded = await this.loader.load(decider, name, false);
    this.seen.set(name, loaded);
    return this.rehearsed.get(name) ?? loaded;
  }

  private async rehearse(context: CommandContext, { home: at, plan }: CompoundCommand) {
    const asked = { ...context, fingerprint: fingerprintOf(context, this.fingerprintKey) };
    const view = new View(this, { confirm: false, trustNew: false });
    const home = await view.load(at);
    const trace = home.traces.get(asked.commandId);
    if (trace) return answerReplay(trace, { fingerprint: asked.fingerprint, home: home.name });
    const { expectedRevision = home.shown } = asked;
    if (expectedRevision !== home.shown) throw new PreconditionFailed(home.shown);
    const decided = await decideAll(asked, await plan(view.look), view);
    const events = decided.flatMap((one) => one.events);
    await Promise.all(events.map((event) => this.codec.assertEncodable(event)));
    for (const one of decided) this.keep(one, asked);
    return { revision: this.rehearsed.get(home.name)?.revision ?? home.revision };
  }

  private keep(
    { stream, events }: Decided,
    { commandId, fingerprint }: { commandId: Uuid; fingerprint: string },
  ): void {
    if (events.length === 0) return;
    const recorded = events.map(({ type }, index) => ({
      type,
      data: '', // nothing is stored
      metadata: { commandId, fingerprint },
      revision: stream.revision + BigInt(index + 1),
      position: nowhere,
    }));
    this.rehearsed.set(stream.name, advance(stream, recorded, events));
  }
}
