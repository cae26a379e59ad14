import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { holdDecider } from '../../domain/hold/hold.decider';
import type { HoldEvent } from '../../domain/hold/hold.events';
import { holdFold } from './hold.fold';

const personId = '0192aaaa-0000-7000-8000-000000000001';
const [first, second] = ['0192bbbb-0000-7000-8000-000000000001', '0192bbbb-0000-7000-8000-000000000002'];

const placed = (holdId: string, more: object = {}): HoldEvent => ({
  type: 'HoldPlaced',
  data: { personId, holdId, ground: 'court-case', occurredAt: '2026-03-09', ...more },
});

describe('the holds', () => {
  const holds = projectionSpec({ fold: holdFold, deciders: [holdDecider], database: useTestDatabase() });

  it('are each there with its days, the lifted ones too', async () => {
    const events: HoldEvent[] = [
      placed(first),
      placed(second, { ground: 'complaint', reviewOn: '2026-09-09' }),
      { type: 'HoldLifted', data: { personId, holdId: first, reason: 'case-closed', occurredAt: '2026-04-01' } },
    ];
    const given = events.map((event) => ({ stream: `hold-${personId}` as const, event }));
    expect((await holds.project(given)).hold).toEqual([
      {
        ...{ holdId: first, personId, ground: 'court-case', placedOn: '2026-03-09', reviewOn: null },
        ...{ liftedOn: '2026-04-01', reason: 'case-closed' },
      },
      {
        ...{ holdId: second, personId, ground: 'complaint', placedOn: '2026-03-09', reviewOn: '2026-09-09' },
        ...{ liftedOn: null, reason: null },
      },
    ]);
  });
});
