import type { EventStore, RecordedEvent, StreamName } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import { StreamLoader } from './stream-loader';
import { tally } from './toy-deciders.contract';

const most = 10_000;
const counted = { type: 'Counted', data: { by: 1, occurredAt: '2026-03-09' } } as const;

/** Over streams of one event each, whose data is so long. */
function loaderOf(length: number) {
  const recorded = { revision: 0n, position: 'log:1', type: 'Counted', data: 'x'.repeat(length), metadata: {} };
  const read = jest.fn<Promise<RecordedEvent[]>, [StreamName]>(() =>
    Promise.resolve([recorded as unknown as RecordedEvent]),
  );
  const decode = () => Promise.resolve(counted);
  const loader = new StreamLoader({ read } as unknown as EventStore, { decode } as unknown as EventCodec);
  return { read, load: (stream: number) => loader.load(tally, `tally-${stream}`, false) };
}

it('ten thousand streams at most stay folded: of the one that was not asked for longest nothing is kept', async () => {
  const { read, load } = loaderOf(10);

  for (let stream = 0; stream < most; stream += 1) await load(stream);
  await load(0);
  expect(read).toHaveBeenCalledTimes(most);
  await load(most);
  await load(0);
  expect(read).toHaveBeenCalledTimes(most + 1);
  expect(await load(1)).toMatchObject({ state: 1, confirmed: true });
  expect(read).toHaveBeenCalledTimes(most + 2);
});

it('of longer streams fewer stay folded', async () => {
  const megabyte = 1024 * 1024;
  const { read, load } = loaderOf(megabyte);
  for (let stream = 0; stream < 150; stream += 1) await load(stream);
  for (let stream = 149; stream > 149 - 120; stream -= 1) await load(stream);
  expect(read).toHaveBeenCalledTimes(150);
  await load(0);
  expect(read).toHaveBeenCalledTimes(151);
});
