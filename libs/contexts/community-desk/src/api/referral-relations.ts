import type { QueryBus } from '@nestjs/cqrs';
import type { AboutRecord, Actor, RelationsOfKinds, Standing } from '@alongside/http';
import { referralNotFound, SeesReferral } from '../read-models/referral/referral.query';
import { referralViewerOf } from './referral-viewer-of';

/** How people stand to referrals: of one of their ends, or not at all. */
export class ReferralRelations implements RelationsOfKinds {
  readonly kinds = ['referral'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly settle: () => Promise<void>,
  ) {}

  async standingTo({ id }: AboutRecord, actor: Actor): Promise<Standing> {
    const find = () => this.queries.execute(new SeesReferral(id, referralViewerOf(actor)));
    if (!((await find()) || (await this.settle(), await find()))) throw referralNotFound();
    return { by: 'caseload', as: [...new Set(actor.grants.map(({ role }) => role))] };
  }
}
