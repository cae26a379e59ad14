import type { Uuid } from '@alongside/kernel';
import type { TestApi } from '../e2e/support/test-api';
import type { Tell } from './tell-everything';

/** An answer that was recorded, one by a link, and one that was entered in error; answers the first asking. */
export async function tellOfSatisfaction(
  api: TestApi,
  tell: Tell,
  told: { claimant: Uuid; office: Uuid; by: Uuid },
): Promise<Uuid> {
  const { claimant: claimantId, office, by: person } = told;
  const ask = () => tell('POST /v1/satisfaction', { ids: { claimant: claimantId } });
  const { id } = await ask();
  await tell('POST /v1/satisfaction/{id}/answer', { ids: { id } });
  const linked = await api.post('/v1/satisfaction', { claimantId, office, means: 'own-device' }, { person });
  const { secret } = linked.json<{ secret: string }>();
  await tell('POST /v1/satisfaction/answers', { body: { secret } });
  await tell('POST /v1/satisfaction/{id}/error', { ids: { id: (await ask()).id } });
  return id;
}
