import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { isInForce } from '@alongside/caseload';
import { CommandHandler, decision, type CommandContext, type CommandResult, type Look } from '@alongside/commands';
import { DomainError, type LocalDate, type Uuid } from '@alongside/kernel';
import { deskDecider, isAtDesk } from '../domain/desk/desk.decider';
import { referralDecider, type ReferralCommand } from '../domain/referral/referral.decider';
import type { End } from '../domain/referral/referral.events';
import type { Referral } from '../domain/referral/referral.state';
import { referableClaimant } from './referable-claimant';
import { partiesOf } from './referral-end';

type Said = Exclude<ReferralCommand, { kind: 'request' }>;
type WithoutEnds<Command> = Command extends unknown ? Omit<Command, 'by'> : never;

/** Who says something of a referral. */
export interface ReferralSpeaker {
  /** Where the person holds a role that speaks for an end. */
  readonly places: readonly End[];
  /** The organisations for which the person is a partner of the desks where they are. */
  readonly partners: readonly Uuid[];
}

/** Says what becomes of a referral, for one of its ends. */
export class TellReferral extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly told: {
      readonly referralId: Uuid;
      readonly said: WithoutEnds<Said>;
      readonly speaker: ReferralSpeaker;
    },
  ) {
    super();
  }
}

@Handles(TellReferral)
export class TellReferralHandler implements ICommandHandler<TellReferral> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, told: { referralId, said, speaker } }: TellReferral): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: referralDecider, id: referralId },
      plan: async (look) => {
        const referral = await look(referralDecider, referralId);
        const by = referral === null ? [] : await spokenFor(look, referral, { ...speaker, today: said.today });
        if (referral !== null && said.kind === 'accept' && !referral.accepted)
          await assertMayBeTold(look, referral, said.occurredAt);
        return [decision(referralDecider, referralId, { ...said, by })];
      },
    });
  }
}

/** The ends that somebody speaks for today: a desk also as one of an organisation that is there. */
async function spokenFor(
  look: Look,
  { from, to }: Referral,
  { places, partners, today }: ReferralSpeaker & { readonly today: LocalDate },
): Promise<readonly End[]> {
  const desks: End[] = [];
  for (const end of [from, to].filter(({ kind }) => kind === 'desk')) {
    const desk = await look(deskDecider, end.id);
    if (partners.some((id) => isAtDesk(desk, id, today))) desks.push(end);
  }
  return [...places, ...desks];
}

/** Nobody takes on whom that end may not be told of any more. */
async function assertMayBeTold(look: Look, { ids, to, basis }: Referral, on: LocalDate): Promise<void> {
  await referableClaimant(look, ids.claimantId, await partiesOf(look, to, on));
  if (basis.kind === 'override') return;
  const { consentId, recipient } = basis;
  if (await isInForce(look, { consentId, recipient, on })) return;
  throw new DomainError(
    'community-desk/consent-needed',
    'conflict',
    'The consent of the claimant that this referral rests on is not in force on that day.',
  );
}
