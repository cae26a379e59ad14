import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, decision, derivedId, type CommandContext, type Look } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import {
  claimDecider,
  isWithinReentryWindow,
  type ClaimCommand,
  type EarlierClaim,
} from '../domain/claim/claim.decider';
import { ClaimsOfClaimant } from '../read-models/claim/claims-of-claimant.query';
import { assertRegistered } from './existing-claimant';
import { earlierClaim } from './earlier-claim';
import type { Created } from './register-claimant.handler';

type Given = Omit<Extract<ClaimCommand, { kind: 'open' }>, 'kind' | 'claimId' | 'earlier'>;

/** Opens a claim, linked to the claimant's latest earlier one where that ended within the re-entry window. */
export class OpenClaim extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly given: Given,
  ) {
    super();
  }
}

@Handles(OpenClaim)
export class OpenClaimHandler implements ICommandHandler<OpenClaim> {
  constructor(
    private readonly commands: CommandHandler,
    private readonly claims: ClaimsOfClaimant,
  ) {}

  async execute({ context, given }: OpenClaim): Promise<Created> {
    const id = derivedId(context.commandId, 'claim');
    const result = await this.commands.handleCompound(context, {
      home: { decider: claimDecider, id }, // read first: what a replay would link to may have changed
      plan: async (look) => {
        await assertRegistered(look, given.claimantId);
        const earlier = await this.latestBefore(look, given.claimantId, given.occurredAt);
        return [decision(claimDecider, id, { kind: 'open', claimId: id, ...given, ...(earlier && { earlier }) })];
      },
    });
    return { id, ...result };
  }

  /** The read model proposes, the claim's own stream confirms: a claim closed a moment ago may be linked later. */
  private async latestBefore(look: Look, claimantId: Uuid, openedOn: LocalDate): Promise<EarlierClaim | undefined> {
    const claimId = await this.claims.reentryCandidate(claimantId, openedOn);
    if (claimId === null) return undefined;
    const earlier = await earlierClaim(look, claimId);
    return isWithinReentryWindow(earlier.closedOn, openedOn) ? earlier : undefined;
  }
}
