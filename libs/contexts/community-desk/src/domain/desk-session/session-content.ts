import { DomainError, isForgotten, type Protected } from '@alongside/kernel';
import { refuseReserved } from '../reserved-codes';
import type { SessionContent } from './desk-session.events';

/** Refuses what contradicts itself. */
export function refuseMisfits(content: SessionContent): void {
  refuseAttendance(content);
  const { kind, outcome, services, needs, language } = content;
  const needed = known(needs);
  refuseReserved([kind, ...some(outcome), ...some(known(language))]);
  refuseReserved([...(known(services) ?? []), ...(needed ?? [])].map(({ code }) => code));
  if (needed?.some(({ met, listingId }) => listingId !== undefined && !met))
    throw new DomainError('community-desk/need-mismatch', 'invalid', 'A need that nothing meets names no listing.');
}

function refuseAttendance({ attendance, missedReason, minutesLate, ...rest }: SessionContent): void {
  const missed = attendance === 'missed';
  if (missed !== (missedReason !== undefined) || (minutesLate !== undefined && attendance !== 'late'))
    throw attendanceMismatch(
      'A missed session has a reason, any other has none; only somebody late was late by minutes.',
    );
  const { minutes, outcome, interpreterUsed } = rest;
  const took = [minutes, outcome, interpreterUsed].some((one) => one !== undefined);
  const gave = [rest.services, rest.needs].some((list) => (known(list) ?? []).length > 0);
  if (missed && (took || gave))
    throw attendanceMismatch('A session to which nobody came took no time, offered nothing and has no outcome.');
}

function attendanceMismatch(message: string): DomainError {
  return new DomainError('community-desk/attendance-mismatch', 'invalid', message);
}

function known<Value>(value: Protected<Value> | undefined): Value | undefined {
  return isForgotten(value) ? undefined : value;
}

function some(code: string | undefined): readonly string[] {
  return code === undefined ? [] : [code];
}
