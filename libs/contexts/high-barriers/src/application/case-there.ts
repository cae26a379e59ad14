import type { Look } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { caseNotFound } from '../domain/support-case/refusals';
import { supportCaseDecider } from '../domain/support-case/support-case.decider';
import type { SupportCase } from '../domain/support-case/support-case.state';
import { ownerOn } from '../domain/support-case/team';
import { enteredInError } from '../domain/rules';

/** A case that there is. Refuses with `high-barriers/case-not-found` and `high-barriers/entered-in-error`. */
export async function caseThere(look: Look, caseId: Uuid): Promise<SupportCase> {
  const state = await look(supportCaseDecider, caseId);
  if (state === null) throw caseNotFound();
  if (state.team.enteredInError) throw enteredInError('support case');
  return state;
}

/** The same; and for its owner one that was entered in error, whose offences and disclosures are to go. */
export async function caseToClear(
  look: Look,
  caseId: Uuid,
  { by, today }: { readonly by: Uuid; readonly today: LocalDate },
): Promise<SupportCase> {
  const state = await look(supportCaseDecider, caseId);
  const isToClear = state?.team.enteredInError && ownerOn(state.team.members, today) === by;
  return isToClear ? state : caseThere(look, caseId);
}
