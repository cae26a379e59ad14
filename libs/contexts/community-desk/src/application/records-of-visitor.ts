import type { Look } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { deskVisitorDecider } from '../domain/desk-visitor/desk-visitor.decider';

/** The ids under which words about the claimant were told before it was known who came to a session. */
export function recordsOfVisitor(look: Look, claimantId: Uuid): Promise<readonly Uuid[]> {
  return look(deskVisitorDecider, claimantId);
}
