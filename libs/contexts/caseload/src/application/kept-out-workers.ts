import type { Look } from '@alongside/commands';
import { covers, type LocalDate, type Uuid } from '@alongside/kernel';
import { staffMemberDecider } from '@alongside/offices';
import { claimantDecider } from '../domain/claimant/claimant.decider';
import { isKeptOut, keptOut, notAnAdvisorThere, type Worker } from '../domain/reassignment/kept-out';
import { recordsOfPerson } from './records-of-person';

/** Refuses (`caseload/advisor-kept-out`) a worker who may not see the claimant; of merged records, any of them. */
export async function refuseKeptOut(look: Look, claimantId: Uuid, worker: Worker): Promise<void> {
  for (const record of await recordsOfPerson(look, claimantId)) {
    const { exclusions } = await look(claimantDecider, record);
    const inForce = Object.values(exclusions).filter(({ lifted }) => !lifted);
    const excluded = inForce.map((one) => one.excluded.id);
    if (isKeptOut(worker, record, excluded)) throw keptOut();
  }
}

interface AtOffice {
  readonly advisorId: Uuid;
  readonly office: Uuid;
  readonly days: readonly LocalDate[];
}

/** Refuses (`caseload/not-an-advisor-there`) whom the staff register has as no advisor of the office on any of the days. */
export async function refuseElsewhere(look: Look, { advisorId, office, days }: AtOffice): Promise<void> {
  const roles = (await look(staffMemberDecider, advisorId))?.roles ?? [];
  const there = roles.filter(({ role, placeId }) => role === 'advisor' && placeId === office);
  if (!there.some((one) => days.some((day) => covers(one, day)))) throw notAnAdvisorThere();
}

/** With the organisations that the person works for on that day, by the staff register; none of somebody who is not on it. */
export async function workerOn(look: Look, advisorId: Uuid, day: LocalDate): Promise<Worker> {
  const roles = (await look(staffMemberDecider, advisorId))?.roles ?? [];
  const held = roles.filter((one) => one.placeKind === 'organisation' && covers(one, day));
  return { advisorId, organisations: held.flatMap(({ placeId }) => placeId ?? []) };
}
