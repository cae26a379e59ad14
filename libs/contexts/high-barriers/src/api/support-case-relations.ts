import type { QueryBus } from '@nestjs/cqrs';
import type { AboutRecord, Actor, RelationsOfKinds, Standing } from '@alongside/http';
import { caseNotFound } from '../domain/support-case/support-case.decider';
import { FindOnTeam } from '../read-models/team/find-on-team.query';
import { caseViewerOf } from './case-viewer-of';

/** How people stand to support cases: on the team, or not at all. What was recorded by then is looked through before one is hidden (`settle`). */
export class SupportCaseRelations implements RelationsOfKinds {
  readonly kinds = ['support-case'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly settle: () => Promise<void>,
  ) {}

  async standingTo({ id }: AboutRecord, actor: Actor): Promise<Standing> {
    const find = () => this.queries.execute(new FindOnTeam(id, caseViewerOf(actor)));
    if (!((await find()) || (await this.settle(), await find()))) throw caseNotFound();
    return { by: 'caseload', as: [...new Set(actor.grants.map(({ role }) => role))] };
  }
}
