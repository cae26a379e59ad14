import type { QueryBus } from '@nestjs/cqrs';
import type { AboutRecord, Actor, Relations, RelationsOfKinds, Standing } from '@alongside/http';
import { DomainError } from '@alongside/kernel';
import { sessionNotFound } from '../application/admitted-entry';
import { FindDeskOfSession } from '../read-models/desk-session/desk-of-session.query';
import { askerOf } from './desk-actor-of';

/** How people stand to sessions: as they stand to the desk, unless it is with a claimant of whom they may know nothing. */
export class DeskSessionRelations implements RelationsOfKinds {
  readonly kinds = ['desk-session'];

  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly desks: Relations,
    private readonly settle: () => Promise<void>,
  ) {}

  async standingTo({ id }: AboutRecord, actor: Actor): Promise<Standing> {
    const find = () => this.queries.execute(new FindDeskOfSession(askerOf(actor), id));
    const desk = (await find()) ?? (await this.settle(), await find());
    if (desk === null) throw sessionNotFound();
    try {
      return await this.desks.standingTo({ kind: 'desk', id: desk }, actor);
    } catch (error) {
      throw error instanceof DomainError ? sessionNotFound() : error;
    }
  }
}
