import type { Look } from '@alongside/commands';
import { DomainError, type Uuid } from '@alongside/kernel';
import { offenceFileDecider } from '../domain/offence-file/offence-file.decider';

/** Refuses with `high-barriers/offences-destroyed` to tell more of a case whose offences were destroyed, all of them. */
export async function refuseDestroyed(look: Look, caseId: Uuid): Promise<void> {
  if ((await look(offenceFileDecider, caseId)).destroyed)
    throw new DomainError('high-barriers/offences-destroyed', 'conflict', 'What was known of them was destroyed.');
}
