import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { claimDecider, employmentDecider, recordsOfPerson, type GivenTerms } from '@alongside/caseload';
import {
  CommandHandler,
  decision,
  derivedId,
  followingDecision,
  undoableDecision,
  type CommandContext,
  type CommandResult,
  type Decision,
  type Look,
} from '@alongside/commands';
import { DomainError, type Dated, type Uuid } from '@alongside/kernel';
import { candidacyDecider, refuseHired } from '../domain/candidacy/candidacy.decider';
import { vacancyDecider } from '../domain/vacancy/vacancy.decider';
import { applicationOf, assertNotExcluded } from './of-candidacy';

/** The job that begins, for a claim of the claimant's where one is named. */
export interface GivenJob {
  readonly claimId?: Uuid;
  readonly terms: GivenTerms;
}

interface Given extends Dated {
  readonly claimantId: Uuid;
  readonly applicationId: Uuid;
  /** Who of the staff fills the place. */
  readonly staffId: Uuid;
  readonly note?: string;
  readonly job?: GivenJob;
}

/** Says that a claimant is hired: a place of the vacancy is taken, and the person's other open applications become obsolete. */
export class AcceptApplication extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: Given,
  ) {
    super();
  }
}

/**
 * The place comes first: no two have it, whatever races. Then the candidacy, which refuses a second acceptance; the place is given
 * back where it does.
 */
@Handles(AcceptApplication)
export class AcceptApplicationHandler implements ICommandHandler<AcceptApplication> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: AcceptApplication): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: candidacyDecider, id: given.claimantId },
      plan: (look) => acceptance(look, context, given),
    });
  }
}

async function acceptance(look: Look, context: CommandContext, given: Given): Promise<Decision[]> {
  const { claimantId, applicationId, staffId, note, job, occurredAt, today } = given;
  const days = { occurredAt, today };
  const { ids, ...application } = await applicationOf(look, claimantId, applicationId);
  const { vacancyId } = ids;
  const accept = { kind: 'accept', applicationId, staffId } as const;
  if (application.state === 'accepted')
    return [decision(candidacyDecider, claimantId, { ...accept, acceptanceId: application.acceptanceId!, ...days })];
  const offeredBy = (await look(vacancyDecider, vacancyId))?.terms.employer.employerId;
  await assertNotExcluded(look, claimantId, { ids: [offeredBy, job?.terms.employerId] });
  const others = await otherRecords(look, claimantId);
  for (const other of others) refuseHired(await look(candidacyDecider, other), occurredAt);
  const begun = job && (await jobAt(look, vacancyId, { claimantId, job }));
  const employmentId = derivedId(context.commandId, 'employment');
  const acceptanceId = derivedId(context.commandId, 'acceptance');
  const place = { candidacyId: applicationId, acceptanceId };
  const accepted = { acceptanceId, ...(note !== undefined && { note }), ...(begun && { employmentId }) };
  return [
    undoableDecision(vacancyDecider, vacancyId, {
      command: { kind: 'take-place', ...place, takenBy: staffId, ...days },
      undo: { kind: 'give-back-place', ...place, givenBackBy: staffId, ...days },
    }),
    decision(candidacyDecider, claimantId, { ...accept, ...accepted, ...days }),
    ...others.map((other) =>
      followingDecision(candidacyDecider, other, { kind: 'become-obsolete', acceptedId: applicationId, ...days }),
    ),
    ...(begun
      ? [
          followingDecision(employmentDecider, employmentId, {
            ...{ kind: 'start', employmentId, claimantId, selfEmployed: false, ...begun, ...days },
          }),
        ]
      : []),
  ];
}

/** Merged records are of one person. */
export async function otherRecords(look: Look, claimantId: Uuid): Promise<Uuid[]> {
  return (await recordsOfPerson(look, claimantId)).filter((record) => record !== claimantId);
}

/** The job as told; its employer is that of the vacancy, unless told. */
async function jobAt(
  look: Look,
  vacancyId: Uuid,
  { claimantId, job }: { readonly claimantId: Uuid; readonly job: GivenJob },
): Promise<GivenJob> {
  if (job.claimId !== undefined) await assertClaimOf(look, claimantId, job.claimId);
  const vacancy = await look(vacancyDecider, vacancyId);
  const { employer, employerId } = job.terms;
  if (vacancy === null || employer !== undefined || employerId !== undefined) return job;
  const { name, employerId: id } = vacancy.terms.employer;
  return { ...job, terms: { ...job.terms, employer: name, ...(id !== undefined && { employerId: id }) } };
}

async function assertClaimOf(look: Look, claimantId: Uuid, claimId: Uuid): Promise<void> {
  const claim = await look(claimDecider, claimId);
  if (claim?.ids.claimantId !== claimantId || claim.enteredInError)
    throw new DomainError('caseload/claim-not-found', 'not-found', 'The claimant has no such claim.');
}
