import { describeEventStore } from './contract';
import { InMemoryEventStore } from './in-memory-event-store';

describeEventStore('the event store in memory', { open: async () => new InMemoryEventStore() });

describeEventStore('the event store in memory, one stream at a time', {
  open: async () => new InMemoryEventStore({ atomicStreams: false }),
});

describe('the clock of the event store in memory', () => {
  it('is not set back by the system', async () => {
    const instants = [2_000, 1_000, 3_000];
    const store = new InMemoryEventStore({ now: () => instants.shift()! });
    for (const id of ['0', '1', '2']) {
      const event = { id: `00000000-0000-4000-8000-00000000000${id}`, type: 'Opened', data: '{}', metadata: {} };
      await store.append([{ stream: 'claim-1', expected: 'any', events: [event] }]);
    }
    const recorded = (await store.read('claim-1')).map(({ recordedAt }) => Date.parse(recordedAt));
    expect(recorded).toEqual([2_000, 2_000, 3_000]);
  });
});
