import type { Look } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { deskVisitorDecider } from '../domain/desk-visitor/desk-visitor.decider';

/** The ids under which words about the claimant stand: those of the sessions to which the claimant came. */
export function recordsOfVisitor(look: Look, claimantId: Uuid): Promise<readonly Uuid[]> {
  return look(deskVisitorDecider, claimantId);
}
