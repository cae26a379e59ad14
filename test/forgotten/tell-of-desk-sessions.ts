import type { Uuid } from '@alongside/kernel';
import type { Done } from '../e2e/support/casework';
import type { Tell } from './tell-everything';

/**
 * A session at a desk, corrected, taken for one of nobody known and found to be the claimant's after all; and one that was entered in
 * error. Answers the first.
 */
export async function tellOfDeskSessions(
  tell: Tell,
  { claimant, desk, deskWorker: by }: { claimant: Uuid; desk: Uuid; deskWorker: Uuid },
): Promise<Uuid> {
  const as = 'desk_partner';
  const log = () => tell('POST /v1/desk-sessions', { as, by, ids: { desk }, body: { claimantId: claimant } });
  const of = ({ id, revision }: Pick<Done, 'id' | 'revision'>, rest: string) =>
    tell(`POST /v1/desk-sessions/{id}/${rest}`, { as, by, ids: { id, claimant }, revision }).then((done) => ({
      ...done,
      id,
    }));
  const corrected = await of(await log(), 'corrections');
  const anonymous = await of(corrected, 'identification-withdrawal');
  const again = await of(anonymous, 'corrections');
  const { id } = await of(again, 'identification');
  await of(await log(), 'error');
  return id;
}
