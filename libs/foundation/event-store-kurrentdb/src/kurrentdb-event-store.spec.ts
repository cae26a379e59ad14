import { describeEventStore } from '@alongside/event-store/contract';
import { KurrentDbEventStore } from './kurrentdb-event-store';
import { StandIn } from './stand-in/stand-in.contract';

for (const atomicStreams of [false, true]) {
  const server = new StandIn({ atomicStreams, noise: true });
  beforeAll(() => server.listen());
  afterAll(() => server.kill());
  const open = () => KurrentDbEventStore.open({ connectionString: server.url });
  const what = atomicStreams ? 'as of 26.1' : 'as of 24.6, one stream at a time';
  describeEventStore(`the event store on a stand-in for KurrentDB, ${what}`, { open, openBeside: open });
}
