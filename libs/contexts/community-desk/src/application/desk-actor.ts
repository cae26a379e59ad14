import type { LocalDate, Uuid } from '@alongside/kernel';
import { isAtDesk, type OpenedDesk } from '../domain/desk/desk.decider';

/** Who brings entries: the desks and organisations that somebody is a partner of today, and all organisations that person is of, at whatever desk. */
export interface DeskActor {
  readonly personId: Uuid;
  readonly desks: readonly Uuid[];
  readonly partners: readonly Uuid[];
  readonly organisations: readonly Uuid[];
}

/** Whether somebody is a partner of the desk, in person or as one of an organisation that is there on one of the days. */
export function isPartnerOf({ desks, partners }: DeskActor, desk: OpenedDesk, days: readonly LocalDate[]): boolean {
  return (
    desks.includes(desk.deskId) ||
    partners.some((organisation) => days.some((day) => isAtDesk(desk, organisation, day)))
  );
}
