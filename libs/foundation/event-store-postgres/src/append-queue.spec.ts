import { StoreBusy, StoreUnavailable, type StreamWrite } from '@alongside/event-store';
import { AppendQueue, defaultLimits, type QueueLimits } from './append-queue';
import { type AppendOutcome, type AppendRequest, appendRequest } from './append-request';

const answer: AppendOutcome = { revisions: [0n], position: 'log:1' };

/** A queue whose batches are answered only when the test says so. */
function heldQueue(limits: Partial<QueueLimits> = {}) {
  const batches: { streams: string[]; release: () => Promise<void> }[] = [];
  const send = (requests: readonly AppendRequest[]): Promise<AppendOutcome[]> =>
    new Promise((resolve) => {
      batches.push({
        streams: requests.map(({ writes }) => writes.map(({ stream }) => stream).join('+')),
        release: () => {
          resolve(requests.map(() => answer));
          return settled();
        },
      });
    });
  const queue = new AppendQueue(send, { ...defaultLimits, ...limits });
  const append = (...streams: string[]) => queue.append(appendRequest(streams.map(write), []));
  return { queue, append, batches };
}

let lastId = 0;

function write(stream: string): StreamWrite {
  const id = String((lastId += 1));
  return { stream, expected: 'any', events: [{ id, type: 'Opened', data: 'x'.repeat(500), metadata: {} }] };
}

/** Lets the queue send what it will send by itself. */
async function settled(): Promise<void> {
  for (let tick = 0; tick < 4; tick += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('the queue of appends', () => {
  it('sends a lone append at once', async () => {
    const { append, batches } = heldQueue();
    void append('a');
    await settled();
    expect(batches.map(({ streams }) => streams)).toEqual([['a']]);
  });

  it('gathers what comes while two batches are on their way', async () => {
    const { append, batches } = heldQueue();
    for (const stream of ['a', 'b', 'c', 'd']) {
      void append(stream);
      await settled();
    }
    expect(batches.map(({ streams }) => streams)).toEqual([['a'], ['b']]);
    await batches[0]!.release();
    expect(batches[2]!.streams).toEqual(['c', 'd']);
  });

  it('splits a crowd over two batches', async () => {
    const { append, batches } = heldQueue();
    for (let n = 0; n < 20; n += 1) void append(`stream-${n}`);
    await settled();
    expect(batches.map(({ streams }) => streams.length)).toEqual([10, 10]);
  });

  it('has at most one append on its way that touches a stream, first come, first served', async () => {
    const { append, batches } = heldQueue();
    void append('a');
    void append('a', 'b');
    void append('b');
    void append('c');
    await settled();
    expect(batches.map(({ streams }) => streams)).toEqual([['a', 'c']]);
    await batches[0]!.release();
    expect(batches[1]!.streams).toEqual(['a+b']);
    await batches[1]!.release();
    expect(batches[2]!.streams).toEqual(['b']);
  });

  it('holds back a repeat of what is on its way', async () => {
    const { queue, batches } = heldQueue();
    const one = write('a');
    void queue.append(appendRequest([one], []));
    void queue.append(appendRequest([{ ...one, stream: 'b' }], []));
    await settled();
    expect(batches).toHaveLength(1);
    await batches[0]!.release();
    expect(batches).toHaveLength(2);
  });

  it('caps a batch by count and by bytes, but lets a large append go by itself', async () => {
    const byCount = heldQueue({ eventsInBatch: 2, batchesInFlight: 9 });
    for (const stream of ['a', 'b', 'c']) void byCount.append(stream);
    void byCount.append('d', 'e', 'f');
    await settled();
    expect(byCount.batches.map(({ streams }) => streams)).toEqual([['a', 'b'], ['c'], ['d+e+f']]);

    const byBytes = heldQueue({ bytesInBatch: 2_500, batchesInFlight: 9 });
    for (const stream of ['a', 'b', 'c']) void byBytes.append(stream);
    await settled();
    expect(byBytes.batches.map(({ streams }) => streams)).toEqual([['a', 'b'], ['c']]);
  });

  it('refuses more than may wait, by count and by bytes, and takes appends again when there is room', async () => {
    for (const limits of [{ requestsWaiting: 2 }, { bytesWaiting: 2_500 }]) {
      const { append, batches } = heldQueue({ ...limits, batchesInFlight: 1 });
      const first = append('a');
      await settled();
      void append('b');
      void append('c');
      await expect(append('d')).rejects.toBeInstanceOf(StoreBusy);
      await batches[0]!.release();
      await first;
      const again = append('e');
      await settled();
      await batches[1]!.release();
      await batches[2]!.release();
      expect(await again).toEqual(answer);
    }
  });

  it('gives each append the outcome that is its own', async () => {
    const send = async (requests: readonly AppendRequest[]) =>
      requests.map(({ writes }) => (writes[0]!.stream === 'bad' ? new Error('refused') : answer));
    const queue = new AppendQueue(send);
    const outcomes = ['good', 'bad', 'fine'].map((stream) => queue.append(appendRequest([write(stream)], [])));
    expect((await Promise.allSettled(outcomes)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('closes when all that waited has its outcome, and refuses what comes later', async () => {
    const { queue, append, batches } = heldQueue({ batchesInFlight: 1 });
    const appends = [append('a'), append('a')];
    let closed = false;
    void queue.close().then(() => (closed = true));
    await expect(append('b')).rejects.toBeInstanceOf(StoreUnavailable);
    await settled();
    await batches[0]!.release();
    expect(closed).toBe(false);
    await batches[1]!.release();
    await Promise.all(appends);
    expect(closed).toBe(true);
  });
});
