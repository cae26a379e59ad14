import { setTimeout as delay } from 'node:timers/promises';
import type { InteractionEvent } from '@alongside/caseload';
import type { EventStore, NewEvent } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import { timeOrderedId } from '../sample-events';

const tickMs = 20;
const encodedAtOnce = 500;

export interface MeetingsOptions {
  readonly store: EventStore;
  readonly codec: EventCodec;
  /** Of claimants with numbers below that. */
  readonly claimants: number;
  readonly perSecond: number;
}

/** Meetings that are recorded at a steady rate, each with a claimant picked at random. */
export class MeetingsAtARate {
  private readonly prepared: { readonly stream: string; readonly event: NewEvent }[] = [];
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: MeetingsOptions) {}

  /** Encrypts what is recorded later: that is not what is measured. */
  async prepare(seconds: number): Promise<void> {
    const count = Math.ceil(seconds * this.options.perSecond);
    while (this.prepared.length < count)
      this.prepared.push(...(await Promise.all(Array.from({ length: encodedAtOnce }, () => this.meeting()))));
  }

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { store, perSecond } = this.options;
    const startedAt = performance.now();
    const appended: Promise<unknown>[] = [];
    for (let sent = 0; sent < this.prepared.length && !this.stopping.signal.aborted; await delay(tickMs)) {
      const due = Math.min(this.prepared.length, Math.floor(((performance.now() - startedAt) / 1_000) * perSecond));
      for (; sent < due; sent++) {
        const { stream, event } = this.prepared[sent]!;
        appended.push(store.append([{ stream, expected: 'none', events: [event] }]));
      }
    }
    await Promise.all(appended);
  }

  private async meeting(): Promise<{ stream: string; event: NewEvent }> {
    const { codec, claimants } = this.options;
    const number = Math.floor(Math.random() * claimants);
    const claimantId = `0192eeee-0000-7000-8000-${String(number).padStart(12, '0')}`;
    const interactionId = timeOrderedId();
    const staffId = '0192dddd-0000-7000-8000-000000000001';
    const logged: InteractionEvent = {
      type: 'InteractionLogged',
      data: {
        claimantId,
        interactionId,
        occurredAt: new Date().toISOString().slice(0, 10),
        kind: 'work-focused',
        channel: 'in-person',
        office: '0192cccc-0000-7000-8000-000000000001',
        staffId,
        minutes: 30,
        participants: [],
        summary: 'Talked about work in kitchens nearby, and who could help with the papers that are missing.',
        nextSteps: [],
      },
    };
    const { type, data } = await codec.encode(logged);
    const metadata = { actor: staffId, subject: claimantId };
    return { stream: `interaction-${interactionId}`, event: { id: timeOrderedId(), type, data, metadata } };
  }
}
