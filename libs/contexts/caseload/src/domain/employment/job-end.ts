import { type Dated, DomainError, isSame, type LocalDate, type Protected } from '@alongside/kernel';
import { alreadySo } from '../on-record';
import { outOfOrder, refuseFuture } from '../rules';
import type { EmploymentEvent } from './employment.events';
import type { OfEmployment } from './of-employment';

/** The last day of a job, and why it was that: a code. */
export interface JobEnd {
  readonly endedOn: LocalDate;
  readonly endReason: string;
}

/** The end of a job as it was said last. */
export interface KnownEnd extends JobEnd {
  readonly correctedBecause?: Protected<string>;
}

export type EndCommand =
  | { readonly kind: 'end'; readonly reason: string }
  | {
      readonly kind: 'correct-end';
      /** `null` where the job goes on after all. */
      readonly end: JobEnd | null;
      readonly reason: string;
    };

interface Job {
  readonly ids: OfEmployment;
  readonly startedOn: LocalDate;
  readonly end: KnownEnd | null;
}

export function decideEnd({ ids, startedOn, end }: Job, command: EndCommand & Dated): readonly EmploymentEvent[] {
  const { reason, today, occurredAt } = command;
  if (command.kind === 'end') {
    if (end !== null)
      throw new DomainError('caseload/employment-already-ended', 'conflict', 'This employment has ended already.');
    refuseBeforeStart(occurredAt, startedOn);
    return [{ type: 'EmploymentEnded', data: { ...ids, reason, occurredAt } }];
  }
  if (end === null) throw notEnded();
  const { correctedBecause, ...before } = end;
  if (isSame(command.end, before)) return alreadySo({ reason }, { reason: correctedBecause });
  if (command.end !== null) {
    refuseFuture({ occurredAt: command.end.endedOn, today });
    refuseBeforeStart(command.end.endedOn, startedOn);
  }
  return [{ type: 'EmploymentEndCorrected', data: { ...ids, ...command.end, reason, occurredAt } }];
}

export function notEnded(): DomainError {
  return new DomainError('caseload/employment-not-ended', 'conflict', 'This employment has not ended.');
}

function refuseBeforeStart(endedOn: LocalDate, startedOn: LocalDate): void {
  if (endedOn < startedOn) throw outOfOrder('The job would end before it started.');
}

export function endAfter({
  type,
  data,
}: Extract<EmploymentEvent, { type: 'EmploymentEnded' | 'EmploymentEndCorrected' }>): KnownEnd | null {
  if (type === 'EmploymentEnded') return { endedOn: data.occurredAt, endReason: data.reason };
  const { endedOn, endReason, reason: correctedBecause } = data;
  return endedOn === undefined || endReason === undefined ? null : { endedOn, endReason, correctedBecause };
}
