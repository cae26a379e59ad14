import type { Look } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { enrolmentDecider } from '../domain/enrolment/enrolment.decider';
import type { Enrolment } from '../domain/enrolment/enrolment.state';

/** The enrolments of those records that were not entered in error. */
export async function enrolmentsOf(look: Look, records: readonly Uuid[]): Promise<Enrolment[]> {
  const enrolments = await Promise.all(records.map((record) => look(enrolmentDecider, record)));
  return enrolments.flatMap((of) => Object.values(of)).filter(({ state }) => state !== 'entered-in-error');
}
