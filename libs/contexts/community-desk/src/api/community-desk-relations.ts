import type { QueryBus } from '@nestjs/cqrs';
import { today, type AboutRecord, type Actor, type Grant, type RelationsOfKinds, type Standing } from '@alongside/http';
import { DomainError, type Uuid } from '@alongside/kernel';
import { FindWhereaboutsOfDesk, type DeskWhereabouts } from '../read-models/desk/whereabouts-of-desk.query';

/**
 * How people stand to desks: by a role at its office, at the desk itself, or at an organisation that is there today. Before a desk is
 * hidden the read models see all that was recorded by then (`settle`), so that one that has just been opened is there.
 */
export class CommunityDeskRelations implements RelationsOfKinds {
  readonly kinds = ['desk'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly settle: () => Promise<void>,
  ) {}

  async standingTo({ id }: AboutRecord, { grants }: Actor): Promise<Standing> {
    const find = async () => heldAt(id, await this.queries.execute(new FindWhereaboutsOfDesk(id, today())), grants);
    const seen = await find();
    const held = seen.length > 0 ? seen : (await this.settle(), await find());
    if (held.length === 0)
      throw new DomainError('community-desk/desk-not-found', 'not-found', 'There is no such desk.');
    return { by: 'caseload', as: [...new Set(held.map(({ role }) => role))] };
  }
}

function heldAt(desk: Uuid, whereabouts: DeskWhereabouts | null, grants: readonly Grant[]): readonly Grant[] {
  if (whereabouts === null) return [];
  const { office, organisations } = whereabouts;
  const ids = { office: [office], desk: [desk], organisation: organisations };
  return grants.filter(({ place }) => place === 'everywhere' || ids[place.kind].includes(place.id));
}
