import type { EventStore, RecordedEvent, StreamName } from '@alongside/event-store';
import type { EventCodec } from '@alongside/vault';
import { StreamLoader } from './stream-loader';
import { tally } from './toy-deciders.contract';

const most = 10_000;

it('ten thousand streams at most stay folded: of the one that was not asked for longest nothing is kept', async () => {
  const counted = { type: 'Counted', data: { by: 1, occurredAt: '2026-03-09' } } as const;
  const recorded = { revision: 0n, position: 'log:1', type: 'Counted', metadata: {} } as unknown as RecordedEvent;
  const read = jest.fn<Promise<RecordedEvent[]>, [StreamName]>(() => Promise.resolve([recorded]));
  const decode = () => Promise.resolve(counted);
  const loader = new StreamLoader({ read } as unknown as EventStore, { decode } as unknown as EventCodec);
  const load = (stream: number) => loader.load(tally, `tally-${stream}`, false);

  for (let stream = 0; stream < most; stream += 1) await load(stream);
  await load(0);
  expect(read).toHaveBeenCalledTimes(most);
  await load(most);
  await load(0);
  expect(read).toHaveBeenCalledTimes(most + 1);
  expect(await load(1)).toMatchObject({ state: 1, confirmed: true });
  expect(read).toHaveBeenCalledTimes(most + 2);
});
