import { type Dated, DomainError, isSame, type LocalDate, optional, type Protected } from '@alongside/kernel';
import { outOfOrder } from '../rules';
import type { EmploymentEvent } from './employment.events';
import { notEnded } from './job-end';
import type { OfEmployment } from './of-employment';

export type LossContactCommand =
  | { readonly kind: 'close-loss-contact'; readonly reason: string; readonly note?: string }
  | { readonly kind: 'reopen-loss-contact'; readonly reason: string };

interface LostJob {
  readonly ids: OfEmployment;
  readonly endedOn: LocalDate | null;
  readonly contactClosed: boolean;
  readonly contactReopened: ContactReopened | null;
}

/** Why somebody was to get in touch after all, the last time that it was said. */
export interface ContactReopened {
  readonly on: LocalDate;
  readonly reason: Protected<string>;
}

/** Whether somebody is still to get in touch with whoever lost the job. */
export function decideLossContact(
  { ids, endedOn, contactClosed, contactReopened }: LostJob,
  command: LossContactCommand & Dated,
): readonly EmploymentEvent[] {
  const { reason, occurredAt } = command;
  if (endedOn === null) throw notEnded();
  if (occurredAt < endedOn) throw outOfOrder('The job had not ended by then.');
  if (command.kind === 'reopen-loss-contact') {
    if (contactClosed) return [{ type: 'LossContactReopened', data: { ...ids, reason, occurredAt } }];
    if (isSame(contactReopened, { on: occurredAt, reason })) return [];
    throw new DomainError('caseload/loss-contact-not-closed', 'conflict', 'Somebody is to get in touch already.');
  }
  if (contactClosed)
    throw new DomainError('caseload/loss-contact-closed', 'conflict', 'Nobody is to get in touch any more.');
  return [{ type: 'LossContactClosed', data: { ...ids, reason, ...optional({ note: command.note }), occurredAt } }];
}
