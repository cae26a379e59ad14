import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { CommandHandler, derivedId, firstDecision, type CommandContext, type Decision } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { claimantDecider, type GivenDetails } from '../domain/claimant/claimant.decider';
import { claimDecider } from '../domain/claim/claim.decider';
import type { Closing } from '../domain/claim/claim.events';
import { employmentDecider, type GivenTerms } from '../domain/employment/employment.decider';
import type { EvidenceKind } from '../domain/employment/employment.events';
import type { Created } from './register-claimant.handler';

/** A spell out of work from somebody else's records: who, from when, how it ended, and the job that ended it. */
export interface GivenSpell {
  /** Without a National Insurance number: that would need its reservation. */
  readonly details: Omit<GivenDetails, 'nationalInsuranceNumber'>;
  readonly benefit: string;
  readonly office: Uuid;
  readonly openedOn: LocalDate;
  readonly characteristics?: Readonly<Record<string, string>>;
  readonly end:
    | { readonly kind: 'closed'; readonly on: LocalDate; readonly closing: Closing }
    | { readonly kind: 'follow-up-ended'; readonly on: LocalDate; readonly reason: string };
  readonly job?: { readonly terms: GivenTerms; readonly selfEmployed: boolean; readonly evidence: EvidenceKind };
  readonly today: LocalDate;
}

/** Records a spell whole or not at all: a claimant, a claim with its end, a job. */
export class RecordSpell extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly spell: GivenSpell,
  ) {
    super();
  }
}

@Handles(RecordSpell)
export class RecordSpellHandler implements ICommandHandler<RecordSpell> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, spell }: RecordSpell): Promise<Created> {
    const ids = {
      claimantId: derivedId(context.commandId, 'claimant'),
      claimId: derivedId(context.commandId, 'claim'),
      employmentId: derivedId(context.commandId, 'employment'),
    };
    const plan = decisionsOf(spell, ids);
    const result = await this.commands.handleCompound(context, { home: plan.at(-1)!, plan: () => plan });
    return { id: ids.claimId, ...result };
  }
}

interface Ids {
  readonly claimantId: Uuid;
  readonly claimId: Uuid;
  readonly employmentId: Uuid;
}

/** The claim comes last: it is the home stream. */
function decisionsOf(spell: GivenSpell, { employmentId, ...ids }: Ids): Decision[] {
  const { details, benefit, office, openedOn, characteristics, end, job, today } = spell;
  const { claimantId, claimId } = ids;
  const opening = { today, occurredAt: openedOn };
  const ending = { today, occurredAt: end.on };
  const claim = { ...ids, benefit, office, ...(characteristics && { characteristics }) };
  return [
    firstDecision(claimantDecider, claimantId, { kind: 'register', claimantId, details, ...opening }),
    ...(job
      ? [firstDecision(employmentDecider, employmentId, { kind: 'start', employmentId, ...ids, ...job, ...ending })]
      : []),
    firstDecision(claimDecider, claimId, { kind: 'open', ...claim, ...opening }),
    end.kind === 'closed'
      ? firstDecision(claimDecider, claimId, { kind: 'close', closing: end.closing, ...ending })
      : firstDecision(claimDecider, claimId, { kind: 'end-follow-up', reason: end.reason, ...ending }),
  ];
}
