import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import { assertRegistered, consentInForce, isInForce, recordsOfPerson, type Created } from '@alongside/caseload';
import { CommandHandler, decision, derivedId, type CommandContext, type Look } from '@alongside/commands';
import { DomainError, optional, type Dated, type Uuid } from '@alongside/kernel';
import { refuseEnded } from '../domain/course/course.decider';
import { enrolmentDecider, refuseOnCourse, type GivenReferral } from '../domain/enrolment/enrolment.decider';
import type { EnrolmentContact, RestingOn } from '../domain/enrolment/enrolment.events';
import { assertNotExcluded, consentNeeded, existingCourse } from './of-enrolment';

/** What somebody says who refers a claimant without a recorded consent. */
export interface GivenOverride {
  /** A code of the list `referral-override-grounds`. */
  readonly ground: string;
  readonly reason: string;
}

interface Given extends Dated {
  readonly courseId: Uuid;
  readonly staffId: Uuid;
  readonly name: string;
  readonly contact?: EnrolmentContact;
  readonly note?: string;
  readonly override?: GivenOverride;
}

/** Refers a claimant to a course, with the consent that is in force to tell its provider, or an override. */
export class ReferToCourse extends Command<Created> {
  constructor(
    readonly context: CommandContext,
    readonly claimantId: Uuid,
    readonly given: Given,
  ) {
    super();
  }
}

@Handles(ReferToCourse)
export class ReferToCourseHandler implements ICommandHandler<ReferToCourse> {
  constructor(private readonly commands: CommandHandler) {}

  async execute({ context, claimantId, given }: ReferToCourse): Promise<Created> {
    const id = derivedId(context.commandId, 'enrolment');
    const { courseId, occurredAt, today } = given;
    const result = await this.commands.handleCompound(context, {
      home: { decider: enrolmentDecider, id: claimantId },
      plan: async (look) => {
        await assertRegistered(look, claimantId);
        const course = await existingCourse(look, courseId);
        refuseEnded(course, occurredAt);
        await assertNotExcluded(look, claimantId, course.providerId);
        for (const record of await recordsOfPerson(look, claimantId))
          if (record !== claimantId) refuseOnCourse(await look(enrolmentDecider, record), courseId);
        const referral = await referralOf(look, { claimantId, providerId: course.providerId, given });
        const refer = { kind: 'refer', claimantId, enrolmentId: id, courseId, referral, occurredAt, today } as const;
        return [decision(enrolmentDecider, claimantId, refer)];
      },
    });
    return { id, ...result };
  }
}

interface Asked {
  readonly claimantId: Uuid;
  readonly providerId: Uuid;
  readonly given: Given;
}

/** A consent comes first: an override that nobody needs would outlast its withdrawal. */
async function referralOf(look: Look, asked: Asked): Promise<GivenReferral> {
  const { staffId, name, contact, note, override } = asked.given;
  const contactConsent = contact === undefined ? undefined : await contactConsentOf(look, asked);
  const told = { staffId, name, ...optional({ contact, note, contactConsent }) };
  const consent = await consentTo(look, asked, 'referral-to-training');
  if (consent !== null) return { ...told, basis: { kind: 'consent', ...consent } };
  if (override === undefined) throw consentNeeded();
  return { ...told, basis: { kind: 'override', ground: override.ground }, overrideReason: override.reason };
}

async function contactConsentOf(look: Look, asked: Asked): Promise<RestingOn> {
  const consent = await consentTo(look, asked, 'pass-on-contact');
  if (consent !== null) return consent;
  throw new DomainError(
    'skills-matching/contact-consent-needed',
    'conflict',
    'The claimant has not agreed, on that day and today, to have phone or e-mail passed on to that provider.',
  );
}

/** In force on that day and today: no earlier day brings back what was taken back. */
async function consentTo(
  look: Look,
  { claimantId, providerId: recipient, given }: Asked,
  purpose: string,
): Promise<RestingOn | null> {
  const consentId = await consentInForce(look, { claimantId, purpose, recipient, on: given.occurredAt });
  if (consentId === null) return null;
  const resting = { consentId, recipient };
  return (await isInForce(look, { ...resting, on: given.today })) ? resting : null;
}
