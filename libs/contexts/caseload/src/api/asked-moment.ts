import { DomainError, momentOf, type Moment } from '@alongside/kernel';
import type { MomentQuery } from './moment.dto';

export const momentRefusals = ['caseload/moment-not-come'];

/** The moment that is asked for; `null` for the record as it stands. Refuses (`caseload/moment-not-come`) one that has not come. */
export function askedMoment({ asAt, knownAt }: MomentQuery): Moment | null {
  if (asAt === undefined && knownAt === undefined) return null;
  const detail = 'A record tells of days and instants that have come.';
  return momentOf(
    { asAt, knownAt },
    new Date().toISOString(),
    () => new DomainError('caseload/moment-not-come', 'invalid', detail),
  );
}

/** The moment as an answer says it; nothing of the record as it stands. */
export function shownMoment(moment: Moment | null): Partial<Pick<Moment, 'asAt' | 'knownAt'>> {
  return moment === null ? {} : { asAt: moment.asAt, knownAt: moment.knownAt };
}
