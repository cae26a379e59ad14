import type { Uuid } from '@alongside/kernel';
import type { Tell } from './tell-everything';

interface Told {
  readonly claimant: Uuid;
  /** Who is in charge. */
  readonly by: Uuid;
}

/** One that was declined, one entered in error, and one with calls that was withdrawn. Answers the last. */
export async function tellOfPartnerships(tell: Tell, { claimant, by }: Told): Promise<Uuid> {
  await tell('POST /v1/staff-autonomy/opt-in', { by });
  const select = async () => (await tell('POST /v1/claimants/{id}/partnerships', { ids: { id: claimant }, by })).id;
  const of =
    (partnershipId: Uuid) =>
    (rest: string, more: object = {}) =>
      tell(`POST /v1/claimants/{id}/partnerships/{partnershipId}/${rest}`, {
        by,
        ids: { id: claimant, partnershipId, ...more },
      });
  await of(await select())('declination');
  await of(await select())('error');
  const partnership = await select();
  const last = of(partnership);
  await last('acceptance');
  const call = await last('employer-calls');
  await last('employer-calls/{callId}/error', { callId: call.id });
  await last('employer-calls');
  await last('withdrawal');
  return partnership;
}
