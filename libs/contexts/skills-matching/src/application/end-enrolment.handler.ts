import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  followingDecision,
  type CommandContext,
  type CommandResult,
  type Decision,
  type Look,
} from '@alongside/commands';
import type { Dated, Uuid } from '@alongside/kernel';
import { courseDecider } from '../domain/course/course.decider';
import { enrolmentDecider, type OneEnrolmentCommand } from '../domain/enrolment/enrolment.decider';
import { enrolmentOf } from './of-enrolment';
import { takingBackSkills } from './taking-back-skills';

type End = Extract<OneEnrolmentCommand, { kind: 'drop-out' | 'refuse' | 'withdraw' | 'enter-in-error' }> & Dated;

/**
 * Ends an enrolment before the course is completed, or says that it was entered in error: a place that it has is given back, and what was
 * gained in one that never was is taken back from the record.
 */
export class EndEnrolment extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: { readonly claimantId: Uuid; readonly staffId: Uuid; readonly end: End },
  ) {
    super();
  }
}

/** The enrolment comes first: until the place is given back, one is held too long, and never two taken. */
@Handles(EndEnrolment)
export class EndEnrolmentHandler implements ICommandHandler<EndEnrolment> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: EndEnrolment): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: enrolmentDecider, id: given.claimantId },
      plan: (look) => ending(look, given),
    });
  }
}

async function ending(look: Look, { claimantId, staffId, end }: EndEnrolment['given']): Promise<Decision[]> {
  const { enrolmentId, occurredAt, today } = end;
  const enrolment = await enrolmentOf(look, claimantId, enrolmentId);
  const { ids, placementId, gained } = enrolment;
  const skills = end.kind === 'enter-in-error' ? Object.keys(gained) : [];
  const after = await takingBackSkills(look, enrolment, { skills, reason: end.reason, occurredAt, today });
  const ended = decision(enrolmentDecider, claimantId, end);
  if (placementId === null) return [ended, ...after];
  const place = { enrolmentId, placementId, givenBackBy: staffId, occurredAt, today };
  return [ended, followingDecision(courseDecider, ids.courseId, { kind: 'give-back-place', ...place }), ...after];
}
