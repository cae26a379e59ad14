import { PostgresEventStore } from '@alongside/event-store-postgres';
import { Chance } from '../../../apps/ops/src/demo/chance';
import type { Acknowledged } from '../support/acknowledgements';
import { appendSome, properly } from '../support/append-some';

/** Eight writers in a process of their own; tells what was acknowledged, then that it is done. */
async function main([url, name, appends]: readonly string[]): Promise<void> {
  const store = await PostgresEventStore.open({ connectionString: url! });
  const chance = new Chance(name!);
  const onAcknowledged = async (acknowledged: readonly Acknowledged[]) => void process.send!(acknowledged);
  const writer = async (number: number): Promise<void> => {
    for (let append = 0; append < Number(appends); append += 1) {
      const part = chance.of(`${number}/${append}`);
      const tokens = Array.from({ length: part.between('events', 1, 4) }, (_, n) => `${name}/${number}/${append}/${n}`);
      const losesAnswer = part.isSo('answer', 0.02);
      await appendSome({ tokens, manner: properly, store: async () => store, onAcknowledged, losesAnswer });
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)));
  await store.close();
  process.send!([], () => process.disconnect());
}

void main(process.argv.slice(2));
