import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import {
  CommandHandler,
  decision,
  derivedId,
  undoableDecision,
  type CommandContext,
  type CommandResult,
  type Decision,
  type Look,
} from '@alongside/commands';
import { optional, type Dated, type Uuid } from '@alongside/kernel';
import { courseDecider } from '../domain/course/course.decider';
import { enrolmentDecider } from '../domain/enrolment/enrolment.decider';
import { assertMayBeTold, assertNotExcluded, enrolmentOf, existingCourse } from './of-enrolment';

interface Given extends Dated {
  readonly claimantId: Uuid;
  readonly enrolmentId: Uuid;
  /** Who gives the place. */
  readonly staffId: Uuid;
  readonly note?: string;
}

/** Gives somebody who was referred a place of the course. */
export class EnrolClaimant extends Command<CommandResult> {
  constructor(
    readonly context: CommandContext,
    readonly given: Given,
  ) {
    super();
  }
}

/** The place comes first: no two have it, whatever races. It is given back where the enrolment refuses. */
@Handles(EnrolClaimant)
export class EnrolClaimantHandler implements ICommandHandler<EnrolClaimant> {
  constructor(private readonly commands: CommandHandler) {}

  execute({ context, given }: EnrolClaimant): Promise<CommandResult> {
    return this.commands.handleCompound(context, {
      home: { decider: enrolmentDecider, id: given.claimantId },
      plan: (look) => enrolling(look, context, given),
    });
  }
}

async function enrolling(look: Look, { commandId }: CommandContext, given: Given): Promise<Decision[]> {
  const { claimantId, enrolmentId, staffId, note, occurredAt, today } = given;
  const days = { occurredAt, today };
  const enrolment = await enrolmentOf(look, claimantId, enrolmentId);
  const enrol = { kind: 'enrol', enrolmentId, staffId, ...optional({ note }), ...days } as const;
  if (enrolment.state !== 'referred') {
    const placementId = enrolment.placementId ?? derivedId(commandId, 'placement');
    return [decision(enrolmentDecider, claimantId, { ...enrol, placementId })];
  }
  const { courseId, providerId } = await existingCourse(look, enrolment.ids.courseId);
  await assertNotExcluded(look, claimantId, providerId);
  await assertMayBeTold(look, enrolment, [occurredAt, today]);
  const place = { enrolmentId, placementId: derivedId(commandId, 'placement') };
  return [
    undoableDecision(courseDecider, courseId, {
      command: { kind: 'take-place', ...place, takenBy: staffId, ...days },
      undo: { kind: 'give-back-place', ...place, givenBackBy: staffId, ...days },
    }),
    decision(enrolmentDecider, claimantId, { ...enrol, ...place }),
  ];
}
