import { covers, endedBy, type Interval, type LocalDate, type Uuid } from '@alongside/kernel';
import type { Place, PlaceKind, StaffRole } from './staff-member.events';

/** A role at a place, or everywhere. */
export interface RoleAtPlace {
  readonly role: StaffRole;
  readonly placeKind: PlaceKind;
  /** `null` for everywhere. */
  readonly placeId: Uuid | null;
}

/** A role and the days on which it is held. Those of one role at one place never overlap. */
export interface HeldRole extends RoleAtPlace, Interval {}

export function roleAtPlace({ role, place }: { readonly role: StaffRole; readonly place?: Place }): RoleAtPlace {
  return { role, placeKind: place?.kind ?? 'everywhere', placeId: place?.id ?? null };
}

export function isHeld(roles: readonly HeldRole[], role: RoleAtPlace, day: LocalDate): boolean {
  return roles.some((one) => isSameRole(one, role) && covers(one, day));
}

/** The roles after a grant. Where the same was granted from a later day, it is held from this day on instead. */
export function withGranted<Held extends HeldRole>(roles: readonly Held[], granted: Held): readonly Held[] {
  const later = roles
    .filter((one) => isSameRole(one, granted) && one.validFrom > granted.validFrom)
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))[0];
  if (!later) return [...roles, granted];
  return roles.map((one) => (one === later ? { ...one, validFrom: granted.validFrom } : one));
}

/** The roles after one was withdrawn from a day on; from its first day on, it was never held. */
export function withoutWithdrawn<Held extends HeldRole>(
  roles: readonly Held[],
  withdrawn: RoleAtPlace,
  day: LocalDate,
): readonly Held[] {
  const isWithdrawn = (one: Held) => isSameRole(one, withdrawn) && covers(one, day);
  return roles.flatMap((one) => (isWithdrawn(one) ? endedBy([one], day) : [one]));
}

export function isSameRole(one: RoleAtPlace, other: RoleAtPlace): boolean {
  return one.role === other.role && one.placeKind === other.placeKind && one.placeId === other.placeId;
}
