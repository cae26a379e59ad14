import { randomBytes } from 'node:crypto';
import { AskRate, AskTimeToJob, outcomesFolds } from '@alongside/outcomes';
import { foldingPool, prepareProjections, tablesOf } from '@alongside/projections';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { openReadDatabase } from '../../../apps/composition/src/read-database';
import { MemberDigest } from '../../../libs/contexts/outcomes/src/read-models/figures/member-digest';
import { AskRateHandler } from '../../../libs/contexts/outcomes/src/read-models/figures/rate.query';
import { AskTimeToJobHandler } from '../../../libs/contexts/outcomes/src/read-models/figures/time-to-job.query';
import type { Dimension } from '../../../libs/contexts/outcomes/src/read-models/figures/selection';
import type { Bench, Benchmark, Measured } from '../benchmark';
import { ratioAtMost } from '../goal';
import { inTurn, secondsOf } from '../rounds';
import { withoutIndexes } from '../without-indexes';
import { fillClaimFacts, fillMemberships } from './claim-facts.sql';

const asAt = '2026-06-30';
const rounds = 3;

interface Figure {
  readonly name: string;
  readonly most: number;
  readonly ask: (dataSource: DataSource) => Promise<unknown>;
}

const digest = new MemberDigest(randomBytes(32));

const rate = (measure: 'off-flow' | 'back-to-work', by: Dimension, most: number): Figure => ({
  name: `${measure} by ${by}`,
  most,
  ask: (dataSource) =>
    new AskRateHandler(dataSource, digest).execute(new AskRate(measure, { asAt, by: [by], filter: {} })),
});

const figures: readonly Figure[] = [
  ...(['off-flow', 'back-to-work'] as const).flatMap((measure) => [
    rate(measure, 'office', 2),
    rate(measure, 'ageBand', 2),
    rate(measure, 'community', 2),
    rate(measure, 'advisor', 6),
  ]),
  rate('back-to-work', 'platformInClaim', 6),
  {
    name: 'time to job (Kaplan–Meier) by ageBand',
    most: 5,
    ask: (dataSource) =>
      new AskTimeToJobHandler(dataSource, digest).execute(
        new AskTimeToJob({ asAt, by: ['ageBand'], filter: {} }, false),
      ),
  },
];

/** From the question to the answer with its rates and intervals, beside a count of the same facts and nothing else. */
export const outcomeFigures: Benchmark = {
  name: 'figures',
  run: async (bench) => {
    const url = await bench.database();
    const pool = foldingPool(url);
    await prepareProjections(pool, outcomesFolds);
    await fill(pool, bench.sizes.claims);
    const dataSource = await openReadDatabase(url);
    try {
      const measured: Measured[] = [];
      for (const figure of figures) measured.push(await measure(dataSource, figure, bench));
      return measured;
    } finally {
      await dataSource.destroy();
      await pool.end();
    }
  },
};

async function fill(pool: Pool, claims: number): Promise<void> {
  const tables = outcomesFolds.flatMap((fold) => [...tablesOf(fold)]);
  const table = tables.find(([name]) => name === 'claimFact')![1].at(1);
  const memberships = tables.find(([name]) => name === 'membershipFact')![1].at(1);
  const client = await pool.connect();
  try {
    await withoutIndexes(client, table, () => client.query(fillClaimFacts(table), [claims]));
    await client.query(fillMemberships(memberships, table));
  } finally {
    client.release();
  }
}

async function measure(dataSource: DataSource, { name, most, ask }: Figure, { sizes }: Bench): Promise<Measured> {
  const [, view] = outcomesFolds.flatMap((fold) => [...tablesOf(fold)]).find(([table]) => table === 'claimFact')!;
  const count = `select count(*) from ${view.view} f where f.valid_from <= $1::date and f.recorded_to = 'infinity'`;
  await ask(dataSource);
  const times = await inTurn(
    Math.min(rounds, sizes.rounds),
    async () => 1_000 * (await secondsOf(() => ask(dataSource))),
    async () => 1_000 * (await secondsOf(() => dataSource.query(count, [asAt]))),
  );
  return {
    name: `figures: ${name}, ${sizes.claims.toLocaleString('en-GB')} claims, beside count(*) of them`,
    unit: 'ms',
    ...times,
    goal: ratioAtMost(most),
  };
}
