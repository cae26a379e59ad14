import type { EventStore } from '@alongside/event-store';
import { covers, type LocalDate, type Uuid } from '@alongside/kernel';
import type { HeldRole } from '../domain/staff-member/held-role';
import { staffMemberDecider, type StaffMemberState } from '../domain/staff-member/staff-member.decider';
import {
  staffMemberEvents,
  type Place,
  type StaffMemberEvent,
  type StaffRole,
} from '../domain/staff-member/staff-member.events';

export interface HeldToday {
  readonly role: StaffRole;
  readonly place: Place | 'everywhere';
}

/**
 * Which roles somebody holds where today. It reads the person's own stream and no read model, so that a role counts from the moment
 * that its grant, or its withdrawal, was recorded. Roles stand in clear: names stay sealed, and nobody is locked out for want of a key.
 */
export class RegisteredStaff {
  constructor(
    private readonly store: Pick<EventStore, 'read'>,
    private readonly today: () => LocalDate,
  ) {}

  async grantsOf(personId: Uuid): Promise<HeldToday[]> {
    const { category, evolve, initialState } = staffMemberDecider;
    const recorded = await this.store.read(`${category}-${personId}`);
    const staff = recorded
      .filter(({ type }) => type in staffMemberEvents)
      .map(({ type, data }) => ({ type, data: JSON.parse(data) as unknown }) as StaffMemberEvent)
      .reduce<StaffMemberState>(evolve, initialState);
    const day = this.today();
    return (staff?.roles ?? []).filter((one) => covers(one, day)).map(heldToday);
  }
}

function heldToday({ role, placeKind, placeId }: HeldRole): HeldToday {
  return { role, place: placeKind === 'everywhere' ? 'everywhere' : { kind: placeKind, id: placeId! } };
}
