import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework } from '../e2e/support/casework';
import type { TestApi } from '../e2e/support/test-api';
import type { Scene } from '../policy/scene';
import type { Tell, Telling } from './tell-everything';

interface Told {
  readonly claimant: Uuid;
  readonly by: Uuid;
  readonly scene: Scene;
  /** For whom it is. */
  readonly need: string;
  readonly email: string;
}

/** One that was accepted, completed and opened again; others that were rejected, revoked, entered in error. Answers the first. */
export async function tellOfReferrals(api: TestApi, tell: Tell, told: Told): Promise<Uuid> {
  const { claimant, by, scene, need } = told;
  const { office, elsewhere, organisation, desk } = scene;
  const leader = randomUUID();
  await api.employ(leader, 'team_leader', elsewhere);
  const receiver = { as: 'team_leader', by: leader } as const;
  const given = { recipients: [{ kind: 'office', id: elsewhere }], act: { means: 'phone' }, occurredAt: '2024-01-02' };
  await casework(api).command(`/v1/claimants/${claimant}/consents/pass-on-contact/grant`, given, { person: by });
  const override = { ground: 'safeguarding' };
  const request = (contact: object | null, to: object = { kind: 'office', id: elsewhere }) =>
    tell('POST /v1/offices/{id}/referrals', {
      ids: { id: office, claimant },
      body: { to, need, override, contact },
    });
  const of =
    (id: Uuid) =>
    (rest: string, who: Pick<Telling, 'as' | 'by'> = receiver) =>
      tell(`POST /v1/referrals/{id}/${rest}`, { ids: { id }, ...who });
  const { id } = await request({ email: told.email });
  const first = of(id);
  for (const said of ['acceptance', 'completion', 'reopening']) await first(said);
  await of((await request(null)).id)('rejection');
  await of((await request(null)).id)('revocation', { by });
  await of((await request(null)).id)('error', { by });

  const partner = { as: 'desk_partner', by: randomUUID() } as const;
  await api.employ(partner.by, 'desk_partner', organisation);
  const goOn = (from: 'organisations' | 'desks', followsId: Uuid, to: { kind: string; id: Uuid }) =>
    tell(`POST /v1/${from}/{id}/referrals`, {
      ids: { id: from === 'desks' ? desk : organisation, claimant },
      body: { to, need, override, contact: null, followsId },
      ...partner,
    });
  const toOrganisation = await request(null, { kind: 'organisation', id: organisation });
  const toDesk = await goOn('organisations', toOrganisation.id, { kind: 'desk', id: desk });
  await goOn('desks', toDesk.id, { kind: 'office', id: elsewhere });
  return id;
}
