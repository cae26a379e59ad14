import { randomUUID } from 'node:crypto';
import { allRoles, DevelopmentIssuer, type Role } from '@alongside/http';
import { londonDateOf, type Uuid } from '@alongside/kernel';
import { admitStaff, type Admitted, type Place } from '@alongside/offices';
import type { TestApi } from '../e2e/support/test-api';
import type { Scene } from './scene';

type GivenRole = Admitted['roles'][number];

/** Who asks, by the token, and about which of the scene's claimants. */
export interface Asker {
  readonly authorization: string | null;
  readonly about: 'amina' | 'self';
}

interface Signed {
  readonly role: Role;
  readonly personId?: Uuid;
  readonly about?: Asker['about'];
}

/** The askers of the table's columns, in its order and its groups; the last is that of the tables alone that say so. */
export async function askersOf(api: TestApi, scene: Scene): Promise<readonly (readonly Asker[])[]> {
  const { office, elsewhere, organisation, self, inCharge, standIn, excluded } = scene;
  const desk: Place = { kind: 'desk', id: scene.desk };
  const here: Place = { kind: 'office', id: office };
  const there: Place = { kind: 'office', id: elsewhere };
  const partner: Place = { kind: 'organisation', id: organisation };
  const sign = async ({ personId = randomUUID(), about = 'amina', role }: Signed): Promise<Asker> => {
    const issuer = await DevelopmentIssuer.open(api.dataFolder);
    return { authorization: `Bearer ${await issuer.sign({ personId, roles: [role] })}`, about };
  };
  const staff = async (role: Role, place?: Place, who: Omit<Signed, 'role'> = {}): Promise<Asker> => {
    const { personId = randomUUID(), about = 'amina' } = who;
    await admitAs(api, personId, { role, ...(place && { place }) });
    return sign({ personId, role, about });
  };
  const ofOffice = (role: Role, except: Uuid) => [
    staff(role, here),
    staff(role, there),
    staff(role, here, { personId: except }),
    staff(role, here, { personId: self.claimant, about: 'self' }),
  ];
  const nobody: Asker = { authorization: null, about: 'amina' };
  const [advisorExcluded, leaderExcluded, adviserExcluded] = excluded;
  return Promise.all(
    [
      [Promise.resolve(nobody), stranger(api)],
      [
        sign({ personId: inCharge, role: 'advisor' }),
        staff('advisor', there, { personId: standIn }),
        ...ofOffice('advisor', advisorExcluded),
      ],
      ofOffice('team_leader', leaderExcluded),
      ofOffice('employer_adviser', adviserExcluded),
      [
        staff('desk_partner', partner),
        staff('specialist', partner),
        staff('training_provider', partner),
        sign({ personId: scene.system, role: 'desk_partner' }),
      ],
      [staff('analyst'), staff('analyst', here)],
      [staff('evaluator'), staff('evaluator', here), staff('evaluator', there)],
      [staff('privacy_officer')],
      [staff('administrator'), staff('administrator', here), staff('administrator', there)],
      [
        sign({ role: 'desk_partner', personId: scene.deskWorker }),
        sign({ role: 'desk_partner', personId: scene.deskWorkerElsewhere }),
        sign({ role: 'desk_partner', personId: scene.excludedDeskWorker }),
        staff('desk_partner', desk, { personId: self.claimant, about: 'self' }),
      ],
      [
        staff('advisor', here, { personId: scene.caseOwner }),
        ...[scene.caseMember, scene.caseMemberRunOut, scene.caseMemberLeft, scene.caseMemberExcluded].map((personId) =>
          staff('specialist', partner, { personId }),
        ),
      ],
    ].map((group) => Promise.all(group)),
  );
}

/** A good token for every role, of somebody whom the register does not know. */
async function stranger({ dataFolder }: TestApi): Promise<Asker> {
  const issuer = await DevelopmentIssuer.open(dataFolder);
  return { authorization: `Bearer ${await issuer.sign({ personId: randomUUID(), roles: allRoles })}`, about: 'amina' };
}

async function admitAs({ platform }: TestApi, personId: Uuid, role: GivenRole): Promise<void> {
  const context = {
    commandId: randomUUID(),
    actor: { personId, roles: [] },
    route: 'test',
    request: null,
    correlationId: randomUUID(),
  };
  const name = { given: 'Made-up', family: 'Colleague' };
  const today = londonDateOf(new Date().toISOString());
  await admitStaff(platform.commands, context, { personId, name, roles: [role], today });
}
