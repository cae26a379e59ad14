import { chainLink } from './chain-link.sql';
import type { Link } from './link';

export interface Chain {
  /** The last event before the chain begins; 0 where it begins with the log. */
  readonly chainedAfter: bigint;
  readonly problems: readonly string[];
}

const pageSize = 5_000n;

/** Walks the hash chain up to that event and says in which stretches of the log something else stands than was written. */
export async function verifyChain(connection: Link, schema: string, head: bigint): Promise<Chain> {
  const [first] = await connection.query('chained_after', `select chained_after from ${schema}.identity`);
  const chainedAfter = BigInt(first![0]!);
  const problems: string[] = [];
  let after = chainedAfter;
  let link: string | null = null;
  for (let upTo = after; upTo < head;) {
    upTo = upTo + pageSize < head ? upTo + pageSize : head;
    const rows = await connection.query('links', statement(schema), [String(after), String(upTo), link]);
    for (const [last, before, , isIntact] of rows) {
      if (isIntact !== 't')
        problems.push(`what stands ${stretch(BigInt(before!), BigInt(last!))} is not what was written`);
    }
    const end = rows.at(-1);
    if (end) {
      after = BigInt(end[0]!);
      link = end[2]!;
    }
  }
  if (after < head) problems.push(`what stands ${stretch(after, head)} has no link in the hash chain`);
  return { chainedAfter, problems };
}

/** The link of one event in hexadecimal digits; `null` where it has none or is not there. */
export async function linkAt(connection: Link, schema: string, position: bigint): Promise<string | null> {
  const text = `select encode(link, 'hex') from ${schema}.events where position = $1`;
  const [row] = await connection.query('link_at', text, [String(position)]);
  return row?.[0] ?? null;
}

function stretch(after: bigint, last: bigint): string {
  return last - after === 1n ? `at position ${last}` : `at positions ${after + 1n} to ${last}`;
}

/** Each link after $1 up to $2 beside what its batch comes to; $3 is the link at $1. */
const statement = (schema: string): string => `
with ends as (
  select e.position, e.link, lag(e.position, 1, $1::int8) over w as after, lag(e.link, 1, $3::bytea) over w as link_before
  from ${schema}.events e
  where e.position > $1::int8 and e.position <= $2::int8 and e.link is not null
  window w as (order by e.position)
)
select ends.position, ends.after, ends.link, coalesce(batch.is_intact, false)
from ends cross join lateral (
  select min(e.recorded_at) = max(e.recorded_at) and ends.link = ${chainLink({
    before: 'ends.link_before',
    base: 'ends.after',
    moment: 'min(e.recorded_at)',
    revisions: 'array_agg(e.revision order by e.position)',
    ids: 'array_agg(e.id order by e.position)',
    streams: 'array_agg(e.stream order by e.position)',
    types: 'array_agg(e.type order by e.position)',
    data: 'array_agg(e.data order by e.position)',
    metadata: 'array_agg(e.metadata order by e.position)',
  })} as is_intact
  from ${schema}.events e where e.position > ends.after and e.position <= ends.position
) batch
order by ends.position`;
