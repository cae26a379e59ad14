import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { assertRegistered } from '@alongside/caseload';
import {
  CommandHandler,
  decision,
  derivedId,
  type CommandContext,
  type CommandResult,
  type Look,
} from '@alongside/commands';
import { DomainError, type Dated, type LocalDate, type Uuid } from '@alongside/kernel';
import { deskDecider, worksAtDesk } from '../domain/desk/desk.decider';
import { deskSessionDecider } from '../domain/desk-session/desk-session.decider';
import { isSameEnd, referralDecider, type GivenReferral } from '../domain/referral/referral.decider';
import { claimantNotFound, referableClaimant } from './referable-claimant';
import { basisOf, type GivenOverride } from './referral-basis';
import { partiesOf } from './referral-end';

export interface RequestedReferral extends Dated {
  readonly claimantId: Uuid;
  readonly asked: GivenReferral;
  readonly override?: GivenOverride;
  /** For which organisations the requester works. */
  readonly organisations: readonly Uuid[];
}

/** Refers a claimant from one end to another: with the consent that is in force on that day, or an override. */
export class RequestReferral extends Command<CommandResult & { readonly id: Uuid }> {
  constructor(
    readonly context: CommandContext,
    readonly requested: RequestedReferral,
  ) {
    super();
  }
}

@Handles(RequestReferral)
export class RequestReferralHandler implements ICommandHandler<RequestReferral> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, requested }: RequestReferral): Promise<CommandResult & { readonly id: Uuid }> {
    const referralId = derivedId(context.commandId, 'referral');
    const { claimantId, asked, override, organisations, ...dated } = requested;
    const result = await this.commands.handleCompound(context, {
      home: { decider: referralDecider, id: referralId },
      plan: async (look) => {
        const on = dated.occurredAt;
        const recipients = await partiesOf(look, asked.to, on);
        const requester = await requesterOf(look, asked, on);
        const parties = [...requester, ...organisations, ...(await partiesOf(look, asked.from, on)), ...recipients];
        const records = await referableClaimant(look, claimantId, parties);
        await assertMet(look, asked, records);
        await assertRegistered(look, claimantId);
        const rests = await basisOf(look, {
          ...{ claimantId, to: asked.to, recipients, on, passesOnContact: asked.contact !== undefined },
          ...(override && { override }),
        });
        const request = { kind: 'request', referralId, claimantId, asked, rests, ...dated } as const;
        return [decision(referralDecider, referralId, request)];
      },
    });
    return { id: referralId, ...result };
  }
}

/** Who asks, and for which organisation at the desk. */
async function requesterOf(look: Look, { from, requestedBy }: GivenReferral, on: LocalDate): Promise<readonly Uuid[]> {
  const worksFor = from.kind === 'desk' ? worksAtDesk(await look(deskDecider, from.id), requestedBy, on) : null;
  return worksFor === null ? [requestedBy] : [requestedBy, worksFor];
}

/** A partner refers only whom that end has met: in the session named, or by the referral that this one goes on from. */
async function assertMet(look: Look, asked: GivenReferral, records: readonly Uuid[]): Promise<void> {
  const { from, followsId, sessionId } = asked;
  const follows = followsId === undefined ? null : await look(referralDecider, followsId);
  const isOfBoth = follows !== null && !follows.enteredInError && records.includes(follows.ids.claimantId);
  const isFollowed = isOfBoth && [follows.from, follows.to].some((end) => isSameEnd(end, from));
  if (followsId !== undefined && !isFollowed)
    throw new DomainError('community-desk/referral-not-found', 'not-found', 'There is no such referral.');
  const session = sessionId === undefined ? null : await look(deskSessionDecider, sessionId);
  const came = session === null || session.enteredInError ? null : session.claimantId;
  const isMet = came !== null && records.includes(came);
  if (sessionId !== undefined && !(isMet && session?.told.deskId === from.id))
    throw new DomainError('community-desk/desk-session-not-found', 'not-found', 'There is no such session.');
  if (from.kind !== 'office' && !isFollowed && !isMet) throw claimantNotFound();
}
