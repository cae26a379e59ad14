import { randomUUID } from 'node:crypto';
import { sequenceOf, StoreUnavailable, type EventStore, type NewEvent, type Position } from '@alongside/event-store';
import type { Acknowledged } from './acknowledgements';

/** How whoever appends goes about it; anything but the first of each is a defect. */
export interface Manner {
  readonly acknowledges: 'after the answer' | 'before the answer';
  readonly asksAgain: 'under the same ids' | 'under new ids';
}

export const properly: Manner = { acknowledges: 'after the answer', asksAgain: 'under the same ids' };

export interface Append {
  readonly tokens: readonly string[];
  readonly manner: Manner;
  /** The store as it is now, awaited again after each failure. */
  readonly store: () => Promise<EventStore>;
  readonly onAcknowledged: (acknowledged: readonly Acknowledged[]) => Promise<void>;
  /** Whether the first answer is lost on its way, though the append took place. */
  readonly losesAnswer?: boolean;
}

/** Appends one event for each token to a new stream until it is acknowledged. */
export async function appendSome(append: Append): Promise<void> {
  const { tokens, manner, store, onAcknowledged } = append;
  let sent = newWrite(tokens);
  const isEarly = manner.acknowledges === 'before the answer';
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = (await store()).append([sent]);
      if (isEarly) await Promise.all([answer, onAcknowledged(acknowledged(tokens, sent.stream, null))]);
      const { position } = await answer;
      if (append.losesAnswer && attempt === 1) throw new StoreUnavailable('the answer was lost');
      return isEarly ? undefined : await onAcknowledged(acknowledged(tokens, sent.stream, position));
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      if (isEarly) return;
      if (manner.asksAgain === 'under new ids') sent = newWrite(tokens);
    }
  }
}

function newWrite(tokens: readonly string[]) {
  return { stream: `claim-${randomUUID()}`, expected: 'none' as const, events: tokens.map(eventOf) };
}

function acknowledged(tokens: readonly string[], stream: string, position: Position | null): Acknowledged[] {
  const first = position === null ? null : sequenceOf(position) - BigInt(tokens.length) + 1n;
  return tokens.map((token, n) => ({
    token,
    stream,
    revision: String(n),
    number: first === null ? null : String(first + BigInt(n)),
  }));
}

function eventOf(token: string): NewEvent {
  return { id: timeOrdered(), type: 'Opened', data: JSON.stringify({ token, filler: 'x'.repeat(300) }), metadata: {} };
}

function timeOrdered(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
