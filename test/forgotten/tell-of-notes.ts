import type { Uuid } from '@alongside/kernel';
import type { Done } from '../e2e/support/casework';
import type { Tell } from './tell-everything';

/** A note with a flag and a follow-up, each closed and open again, and one that was entered in error; answers the first. */
export async function tellOfNotes(tell: Tell, { claimant, flag }: { claimant: Uuid; flag: string }): Promise<Uuid> {
  const write = () => tell('POST /v1/claimants/{id}/notes', { ids: { id: claimant }, body: { flag } });
  const of = (rest: string, { id, revision }: Pick<Done, 'id' | 'revision'>, body: object = {}) =>
    tell(`POST /v1/notes/{id}/${rest}`, { ids: { id }, revision, body }).then((done) => ({ ...done, id }));

  const corrected = await of('corrections', await write());
  const resolved = await of('flag-resolution', corrected);
  const flagged = await of('flag-reopening', resolved);
  const planned = await of('follow-up', flagged, { followUpOn: '2099-12-31' });
  const { id } = await of(
    'follow-up-completion',
    await of('follow-up-reopening', await of('follow-up-completion', planned)),
  );
  await of('error', await write());
  return id;
}
