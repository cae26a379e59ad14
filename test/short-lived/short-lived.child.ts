import 'reflect-metadata';
import { leftBehind } from '@alongside/testing';
import {
  SearchClaimants,
  SearchClaimantsHandler,
} from '../../libs/contexts/caseload/src/read-models/search/search-claimants.query';
import { explained, heldBy, type Match } from '../../libs/contexts/skills-matching/src/read-models/matching/explained';

const viewer = { personId: '0192ffff-0000-7000-8000-000000000001', offices: [], organisations: [] };
const office = '0192cccc-0000-7000-8000-000000000001';

/** Tells how many megabytes of so many answers lie where V8's short collections do not look: `search` or `matches`. */
async function main(): Promise<void> {
  const [which, times] = [process.argv[2], Number(process.argv[3])];
  process.send!(await leftBehind(times, which === 'search' ? search() : matches));
}

/** A hundred people of one given name are found. */
function search(): (time: number) => Promise<unknown> {
  let asked = 0;
  const rows = () =>
    Array.from({ length: 100 }, (_, n) => ({
      id: `${asked}-${n}`,
      ...{ registeredOn: '2025-01-06', birthMonth: '1990-05', office, advisorId: null, mergedInto: null },
      ...{ nameType: 'ClaimantRegistered', nameSealed: `{"name":{"given":"Hodan","family":"Made-up ${n}"}}` },
    }));
  const dataSource = { query: () => Promise.resolve(rows()) };
  const codec = {
    openSealed: (_: string, { personal }: { personal: string }) => Promise.resolve(JSON.parse(personal) as unknown),
  };
  const handler = new SearchClaimantsHandler(dataSource as never, codec as never, { digest: () => 1 } as never);
  return (time) => {
    asked = time;
    const query = { name: 'hod', viewer, today: '2026-01-06' as const, filter: { office } } as const;
    return handler.execute(new SearchClaimants(query, { limit: 20, after: null }));
  };
}

/** Fifty people are explained, who have half of what is asked for, or nearly. */
function matches(time: number): Promise<unknown> {
  const codes = Array.from({ length: 10 }, (_, n) => `skill-${n}`);
  const match = (n: number): Match => ({
    asked: new Map(codes.map((code) => [code, 'required'])),
    held: heldBy({
      skills: codes.slice(5).map((code) => ({ code, level: `${time}-${n}`, gainedIn: null })),
      occupations: [{ code: 'skill-0-close' }],
    }),
    relations: new Map(
      codes.map((code) => [
        code,
        [
          { held: code, asked: code, is: 'same', via: code },
          { held: 'skill-0-close', asked: code, is: 'sibling', via: code },
        ],
      ]),
    ),
    levels: new Map(),
  });
  const wording = { labels: new Map(), courses: new Map(), takes: new Map() };
  return Promise.resolve(Array.from({ length: 50 }, (_, n) => explained(match(n), wording)));
}

void main();
