import type { QueryBus } from '@nestjs/cqrs';
import type { AboutRecord, Actor, RelationsOfKinds, Standing } from '@alongside/http';
import { gatheringNotFound } from '../domain/gathering/gathering.decider';
import { FindGathering } from '../read-models/gathering/gathering.query';
import { hostViewerOf } from './gathering-viewer-of';

/** Whose gatherings somebody works on: as with caseloads, what was recorded by then is looked through before one is hidden (`settle`). */
export class GatheringRelations implements RelationsOfKinds {
  readonly kinds = ['gathering'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly settle: () => Promise<void>,
  ) {}

  async standingTo({ id }: AboutRecord, actor: Actor): Promise<Standing> {
    const find = () => this.queries.execute(new FindGathering(id, hostViewerOf(actor)));
    if (!((await find()) || (await this.settle(), await find()))) throw gatheringNotFound();
    return { by: 'caseload', as: [...new Set(actor.grants.map(({ role }) => role))] };
  }
}
