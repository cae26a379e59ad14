import { DomainError, type Decider, type LocalDate, type Uuid, type Dated } from '@alongside/kernel';
import type { StaffRole } from '../staff-member/staff-member.events';
import { outOfOrder, refuseFuture } from '../rules';
import { partnerSystemEvents, systemRoles, type PartnerSystemEvent } from './partner-system.events';

export type PartnerSystemCommand = Dated & {
  readonly systemId: Uuid;
  readonly organisationId: Uuid;
} & (
    | { readonly kind: 'admit'; readonly name: string; readonly roles: readonly StaffRole[] }
    | { readonly kind: 'dismiss'; readonly reason: string }
  );

type CommandOf<Kind extends PartnerSystemCommand['kind']> = Extract<PartnerSystemCommand, { kind: Kind }>;

interface AdmittedSystem {
  readonly organisationId: Uuid;
  readonly roles: readonly StaffRole[];
  /** Of the admission that is the last so far. */
  readonly admittedOn: LocalDate;
  readonly dismissedOn: LocalDate | null;
}

export type PartnerSystemState = AdmittedSystem | null;

export const partnerSystemDecider: Decider<PartnerSystemState, PartnerSystemCommand, PartnerSystemEvent> = {
  category: 'partnerSystem',
  events: partnerSystemEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(system: PartnerSystemState, command: PartnerSystemCommand): readonly PartnerSystemEvent[] {
  refuseFuture(command);
  switch (command.kind) {
    case 'admit':
      return admit(system, command);
    case 'dismiss':
      return dismiss(system, command);
  }
}

function admit(
  system: PartnerSystemState,
  { systemId, organisationId, name, roles, occurredAt }: CommandOf<'admit'>,
): readonly PartnerSystemEvent[] {
  if (roles.some((role) => !systemRoles.includes(role)))
    throw new DomainError('offices/place-not-for-role', 'invalid', `A system has roles of: ${systemRoles.join(', ')}.`);
  if (system !== null && (system.dismissedOn === null || occurredAt < system.dismissedOn))
    throw new DomainError('offices/system-already-admitted', 'conflict', 'This system was admitted already.');
  return [{ type: 'PartnerSystemAdmitted', data: { systemId, organisationId, name, roles, occurredAt } }];
}

function dismiss(
  system: PartnerSystemState,
  { systemId, organisationId, reason, occurredAt }: CommandOf<'dismiss'>,
): readonly PartnerSystemEvent[] {
  if (system?.organisationId !== organisationId)
    throw new DomainError('offices/system-not-found', 'not-found', 'The organisation has no such system.');
  if (system.dismissedOn !== null)
    throw new DomainError('offices/system-already-dismissed', 'conflict', 'This system was dismissed already.');
  if (occurredAt < system.admittedOn) throw outOfOrder('That day lies before the system was admitted.');
  return [{ type: 'PartnerSystemDismissed', data: { systemId, organisationId, reason, occurredAt } }];
}

function evolve(system: PartnerSystemState, { type, data }: PartnerSystemEvent): PartnerSystemState {
  switch (type) {
    case 'PartnerSystemAdmitted': {
      const { organisationId, roles, occurredAt } = data;
      return { organisationId, roles, admittedOn: occurredAt, dismissedOn: null };
    }
    case 'PartnerSystemDismissed':
      return system && { ...system, dismissedOn: data.occurredAt };
  }
}
