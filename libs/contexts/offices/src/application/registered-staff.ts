import { abandonedType } from '@alongside/commands';
import type { EventStore, RecordedEvent } from '@alongside/event-store';
import { covers, type AnyDecider, type DomainEvent, type LocalDate, type Uuid } from '@alongside/kernel';
import { partnerSystemDecider, type PartnerSystemState } from '../domain/partner-system/partner-system.decider';
import { staffMemberDecider, type StaffMemberState } from '../domain/staff-member/staff-member.decider';
import type { HeldRole } from '../domain/staff-member/held-role';
import type { Place, StaffRole } from '../domain/staff-member/staff-member.events';

export interface HeldToday {
  readonly role: StaffRole;
  readonly place: Place | 'everywhere';
  /** By a system of a partner, not by somebody. */
  readonly bySystem?: true;
}

/** Reads stored events as they are read everywhere, and opens nothing of what is sealed. */
interface Codec {
  decodeForFold(recorded: RecordedEvent): Promise<{ readonly type: string; readonly data: object }>;
}

/**
 * Which roles somebody, or a system of a partner, holds where today. It reads the own stream of either and no read model, so that a role
 * counts from the moment that its grant, or its withdrawal, was recorded. Roles stand in clear: names stay sealed, and nobody is locked
 * out for want of a key. An event that it does not know is an error and not passed over: it may withdraw a role.
 */
export class RegisteredStaff {
  constructor(
    private readonly store: Pick<EventStore, 'read'>,
    private readonly codec: Codec,
    private readonly today: () => LocalDate,
  ) {}

  async grantsOf(id: Uuid): Promise<HeldToday[]> {
    const day = this.today();
    const staff = await this.stateOf<StaffMemberState>(staffMemberDecider, id);
    if (staff) return staff.roles.filter((one) => covers(one, day)).map(heldToday);
    return heldBySystem(await this.stateOf<PartnerSystemState>(partnerSystemDecider, id), day);
  }

  private async stateOf<State>({ category, events, evolve, initialState }: AnyDecider, id: Uuid): Promise<State> {
    const recorded = await this.store.read(`${category}-${id}`);
    const facts = recorded.filter(({ type }) => type !== abandonedType);
    const told = await Promise.all(facts.map((one) => this.codec.decodeForFold(one)));
    for (const { type } of told)
      if (!(type in events)) throw new Error(`the staff register does not know what ${type} says`);
    return (told as unknown as DomainEvent[]).reduce<State>(evolve, initialState as State);
  }
}

function heldToday({ role, placeKind, placeId }: HeldRole): HeldToday {
  return { role, place: placeKind === 'everywhere' ? 'everywhere' : { kind: placeKind, id: placeId! } };
}

function heldBySystem(system: PartnerSystemState, day: LocalDate): HeldToday[] {
  if (system === null || !covers({ validFrom: system.admittedOn, validTo: system.dismissedOn }, day)) return [];
  const place = { kind: 'organisation', id: system.organisationId } as const;
  return system.roles.map((role) => ({ role, place, bySystem: true }));
}
