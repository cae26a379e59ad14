import type { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { enrolmentNotFound } from '../domain/enrolment/enrolment.decider';
import { FindEnrolment } from '../read-models/enrolment/enrolment.query';
import { enrolmentViewerOf } from './enrolment-viewer-of';

/** In whose stream an enrolment is, and for whom somebody acts on it. */
export interface ActingOnEnrolment {
  readonly claimantId: Uuid;
  readonly byProvider: boolean;
}

/** Refuses with `skills-matching/enrolment-not-found`. */
export async function actingOnEnrolment(
  queries: QueryBus,
  enrolmentId: Uuid,
  actor: Actor,
): Promise<ActingOnEnrolment> {
  const found = await queries.execute(new FindEnrolment(enrolmentId, enrolmentViewerOf(actor)));
  if (found === null) throw enrolmentNotFound();
  return { claimantId: found.claimantId, byProvider: found.isOfProvider };
}
