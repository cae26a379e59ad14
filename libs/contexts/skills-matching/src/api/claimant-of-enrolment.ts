import type { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { enrolmentNotFound } from '../domain/enrolment/enrolment.decider';
import { FindEnrolment } from '../read-models/enrolment/enrolment.query';
import { enrolmentViewerOf } from './enrolment-viewer-of';

/** In whose stream the enrolment is. Refuses with `skills-matching/enrolment-not-found`. */
export async function claimantOfEnrolment(queries: QueryBus, enrolmentId: Uuid, actor: Actor): Promise<Uuid> {
  const found = await queries.execute(new FindEnrolment(enrolmentId, enrolmentViewerOf(actor)));
  if (found === null) throw enrolmentNotFound();
  return found.claimantId;
}
