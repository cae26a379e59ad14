import type { QueryBus } from '@nestjs/cqrs';
import type { AboutRecord, Actor, RelationsOfKinds, Standing } from '@alongside/http';
import { caseNotFound } from '../domain/support-case/refusals';
import { KnowsOfCase } from '../read-models/support-case/known-cases.query';
import { FindOnTeam } from '../read-models/team/find-on-team.query';
import { caseViewerOf, knowingViewerOf } from './case-viewer-of';

/**
 * How people stand to support cases: on the team, or not at all; to the oversight of them also by leading the office. What was recorded by then is looked
 * through before one is hidden (`settle`).
 */
export class SupportCaseRelations implements RelationsOfKinds {
  readonly kinds = ['support-case', 'support-case-oversight'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly settle: () => Promise<void>,
  ) {}

  async standingTo({ kind, id }: AboutRecord, actor: Actor): Promise<Standing> {
    const find = () =>
      this.queries.execute(
        kind === 'support-case'
          ? new FindOnTeam(id, caseViewerOf(actor))
          : new KnowsOfCase(id, { ...knowingViewerOf(actor), isAdvisor: false }),
      );
    if (!((await find()) || (await this.settle(), await find()))) throw caseNotFound();
    return { by: 'caseload', as: [...new Set(actor.grants.map(({ role }) => role))] };
  }
}
