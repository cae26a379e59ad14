import { Command, CommandHandler as Handles, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  derivedId,
  firstDecision,
  type CommandContext,
  type CommandResult,
} from '@alongside/commands';
import { DomainError, londonDateOf, type Instant, type LocalDate, type Uuid } from '@alongside/kernel';
import { Erasures } from '@alongside/vault';
import { rightsRequestDecider } from '../../domain/rights-request/rights-request.decider';
import { ListExpiredPersons } from '../../read-models/retention/list-expired-persons.query';
import { assertNoHold } from '../assert-no-hold';
import { OnePerson } from '../one-person';
import { carryOutErasure } from '../erasure/carry-out-erasure';

const ground = 'retention-over';

/**
 * Forgets somebody whose records were kept as long as they are to be: a request of nobody's, granted in the same append and carried out.
 * Refuses with `privacy/not-expired` whom a record keeps again, as far as the read models know, and with `privacy/on-hold`.
 */
export class ExpirePerson extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly expiry: { readonly personId: Uuid; readonly at: Instant },
  ) {
    super();
  }
}

@Handles(ExpirePerson)
export class ExpirePersonHandler implements ICommandHandler<ExpirePerson> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly erasures: Erasures,
    private readonly onePerson: OnePerson,
    private readonly queries: QueryBus,
  ) {}

  async execute({ context, expiry: { personId, at } }: ExpirePerson): Promise<CommandResult> {
    const { commands, erasures, onePerson } = this;
    const today = londonDateOf(at);
    const dated = { occurredAt: today, today };
    const requestId = derivedId(context.commandId, 'rights request');
    const receipt = { requestId, personId, asksFor: 'erasure', askedBy: 'retention-schedule' } as const;
    const receive = firstDecision(rightsRequestDecider, requestId, { kind: 'receive', receipt, ...dated });
    const grant = decision(rightsRequestDecider, requestId, { kind: 'grant', ground, ...dated });
    await commands.handleCompound(context, {
      home: receive,
      plan: async (look) => {
        await this.assertExpired(personId, today);
        await assertNoHold(look, await onePerson.recordsOf(look, personId));
        return [receive, grant];
      },
    });
    const carryingOut = { ...context, commandId: derivedId(context.commandId, 'carrying out') };
    return carryOutErasure({ erasures, commands, onePerson }, carryingOut, { requestId, at });
  }

  private async assertExpired(person: Uuid, asAt: LocalDate): Promise<void> {
    const asked = new ListExpiredPersons({ asAt, onHold: false, person }, { limit: 1, after: null });
    if ((await this.queries.execute(asked)).total === 0)
      throw new DomainError('privacy/not-expired', 'conflict', 'Something keeps the records of this person.');
  }
}
