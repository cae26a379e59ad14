import { randomUUID } from 'node:crypto';
import type { Position } from '@alongside/event-store';
import type { Told } from '../../../libs/contexts/caseload/src/read-models/caseload/told-claimant.contract';
import type { TestApi } from './test-api';

/** Records what is told of a claimant without asking any rule, in one append after the other; answers the last position. */
export async function record(
  { platform: { codec, store } }: Pick<TestApi, 'platform'>,
  told: readonly Told[],
): Promise<Position> {
  let position: Position | undefined;
  for (const { stream, event } of told) {
    const { type, data, subject } = await codec.encode(event);
    const metadata = { actor: randomUUID(), ...(subject === null ? {} : { subject }) };
    const write = { stream, expected: 'any', events: [{ id: randomUUID(), type, data, metadata }] } as const;
    ({ position } = await store.append([write]));
  }
  return position!;
}

/** Of several claimants at once. */
export async function recordAll(api: Pick<TestApi, 'platform'>, told: readonly (readonly Told[])[]): Promise<Position> {
  const positions = await Promise.all(told.map((one) => record(api, one)));
  return positions.reduce((last, one) => (api.platform.store.compare(one, last) > 0 ? one : last));
}
