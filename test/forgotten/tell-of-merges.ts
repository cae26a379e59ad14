import type { Uuid } from '@alongside/kernel';
import { casework, person } from '../e2e/support/casework';
import type { TestApi } from '../e2e/support/test-api';
import type { Tell } from './tell-everything';

/** That somebody was taken for somebody else, in either way, and was not. */
export async function tellOfMerges(
  api: TestApi,
  tell: Tell,
  { claimant, by, office }: { readonly claimant: Uuid; readonly by: Uuid; readonly office: Uuid },
): Promise<void> {
  const { command } = casework(api);
  const register = async () =>
    (await command('/v1/claimants', { office, details: person('Ifrah', 'Invented') }, { person: by })).id;
  let other = await register();
  while (other < claimant) other = await register(); // it stands on the record with the lower id
  const ids = { id: claimant, otherId: other };
  await tell('POST /v1/claimants/{id}/possible-duplicates/{otherId}/dismissal', { ids });
  await tell('POST /v1/claimants/{id}/possible-duplicates/{otherId}/reopening', { ids });
  await tell('POST /v1/claimants/{id}/merge', { ids, body: { into: other } });
  await tell('POST /v1/claimants/{id}/unmerge', { ids, body: { from: other } });
}
