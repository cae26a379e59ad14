import { DomainError, type Dated, type Decider, type LocalDate, type Uuid } from '@alongside/kernel';
import { outOfOrder, refuseFuture } from '../rules';
import { deskEvents, type DeskEvent } from './desk.events';
import {
  daysAdded,
  partnerOn,
  withoutPartner,
  withoutWorker,
  withPartner,
  withWorker,
  workerOn,
  worksForAnother,
  type Members,
} from './membership';

export type DeskCommand = Dated &
  (
    | {
        readonly kind: 'open';
        readonly deskId: Uuid;
        readonly name: string;
        readonly community: string;
        readonly office: Uuid;
        readonly hostId: Uuid;
      }
    | { readonly kind: 'rename'; readonly name: string }
    | { readonly kind: 'join-partner'; readonly organisationId: Uuid }
    | { readonly kind: 'part-with-partner'; readonly organisationId: Uuid }
    | { readonly kind: 'join-worker'; readonly personId: Uuid; readonly organisationId: Uuid }
    | { readonly kind: 'part-with-worker'; readonly personId: Uuid }
    | { readonly kind: 'close' }
    | { readonly kind: 'reopen'; readonly reason: string }
  );

export interface OpenedDesk extends Members {
  readonly deskId: Uuid;
  readonly office: Uuid;
  readonly name: string;
  readonly hostId: Uuid;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
}

export type DeskState = OpenedDesk | null;

export const deskDecider: Decider<DeskState, DeskCommand, DeskEvent> = {
  category: 'desk',
  events: deskEvents,
  initialState: null,
  decide,
  evolve,
};

/** Refuses what is no desk on that day. */
export function assertDeskOpen(desk: DeskState, day: LocalDate): asserts desk is OpenedDesk {
  assertDesk(desk);
  if (day < desk.openedOn) throw outOfOrder('That day lies before the desk was opened.');
  if (desk.closedOn !== null && day >= desk.closedOn)
    throw new DomainError('community-desk/desk-closed', 'conflict', 'The desk was closed by that day.');
}

/** The organisation for which somebody works at the desk on that day; `null` for whoever does not, or where the desk is not open. */
export function worksAtDesk(desk: DeskState, personId: Uuid, day: LocalDate): Uuid | null {
  return desk !== null && isOpen(desk, day) ? (workerOn(desk.workers, personId, day)?.organisationId ?? null) : null;
}

/** Whether an organisation is at the desk on that day, as its host or as another partner. */
export function isAtDesk(desk: DeskState, organisationId: Uuid, day: LocalDate): boolean {
  return desk !== null && isOpen(desk, day) && partnerOn(desk.partners, organisationId, day) !== undefined;
}

type CommandOf<Kind extends DeskCommand['kind']> = Extract<DeskCommand, { kind: Kind }>;

function decide(desk: DeskState, command: DeskCommand): readonly DeskEvent[] {
  refuseFuture(command);
  if (command.kind === 'open') return open(desk, command);
  if (command.kind === 'reopen') return reopen(desk, command);
  const { occurredAt } = command;
  assertDeskOpen(desk, occurredAt);
  const facts = { deskId: desk.deskId, occurredAt };
  switch (command.kind) {
    case 'rename':
      return desk.name === command.name ? [] : [{ type: 'DeskRenamed', data: { ...facts, name: command.name } }];
    case 'join-partner': {
      const { organisationId } = command;
      if (isAtDesk(desk, organisationId, occurredAt)) return [];
      return [{ type: 'PartnerJoinedDesk', data: { ...facts, organisationId } }];
    }
    case 'part-with-partner':
      return partWithPartner(desk, command);
    case 'join-worker':
      return joinWorker(desk, command);
    case 'part-with-worker':
      return partWithWorker(desk, command);
    case 'close':
      if (desk.closedOn !== null)
        throw new DomainError('community-desk/desk-closed', 'conflict', 'The desk was closed on a later day.');
      return [{ type: 'DeskClosed', data: facts }];
  }
}

function open(desk: DeskState, { kind: _kind, today: _today, ...opened }: CommandOf<'open'>): readonly DeskEvent[] {
  if (desk !== null)
    throw new DomainError('community-desk/desk-already-opened', 'conflict', 'This desk was opened already.');
  return [{ type: 'DeskOpened', data: opened }];
}

function reopen(desk: DeskState, { reason, occurredAt }: CommandOf<'reopen'>): readonly DeskEvent[] {
  assertDesk(desk);
  if (desk.closedOn === null) return [];
  if (occurredAt < desk.closedOn) throw outOfOrder('That day lies before the desk was closed.');
  return [{ type: 'DeskReopened', data: { deskId: desk.deskId, reason, occurredAt } }];
}

function partWithPartner(desk: OpenedDesk, command: CommandOf<'part-with-partner'>): readonly DeskEvent[] {
  const { organisationId, occurredAt } = command;
  if (organisationId === desk.hostId)
    throw new DomainError('community-desk/host-of-desk', 'conflict', 'The host leaves with the closing of the desk.');
  if (partnerOn(desk.partners, organisationId, occurredAt))
    return [{ type: 'PartnerLeftDesk', data: { deskId: desk.deskId, organisationId, occurredAt } }];
  if (desk.partners.some((one) => one.organisationId === organisationId && one.validTo === occurredAt)) return [];
  throw notAtDesk();
}

function joinWorker(desk: OpenedDesk, command: CommandOf<'join-worker'>): readonly DeskEvent[] {
  const { personId, organisationId, occurredAt } = command;
  if (workerOn(desk.workers, personId, occurredAt)?.organisationId === organisationId) return [];
  const days = daysAdded(desk, { personId, organisationId, validFrom: occurredAt });
  if (days === null) throw notAtDesk();
  if (worksForAnother(desk, { personId, organisationId }, days))
    throw new DomainError(
      'community-desk/works-for-another',
      'conflict',
      'The person works at this desk for another organisation on some of these days.',
    );
  return [{ type: 'DeskWorkerJoined', data: { deskId: desk.deskId, organisationId, personId, occurredAt } }];
}

function partWithWorker(desk: OpenedDesk, command: CommandOf<'part-with-worker'>): readonly DeskEvent[] {
  const { personId, occurredAt } = command;
  const worker = workerOn(desk.workers, personId, occurredAt);
  if (worker) {
    const { organisationId } = worker;
    return [{ type: 'DeskWorkerLeft', data: { deskId: desk.deskId, organisationId, personId, occurredAt } }];
  }
  if (desk.workers.some((one) => one.personId === personId && one.validTo === occurredAt)) return [];
  throw new DomainError('community-desk/worker-not-at-desk', 'conflict', 'The person does not work there on that day.');
}

function evolve(desk: DeskState, { type, data }: DeskEvent): DeskState {
  if (type === 'DeskOpened') {
    const { deskId, office, name, hostId, occurredAt: openedOn } = data;
    const host = { organisationId: hostId, validFrom: openedOn, validTo: null };
    return { deskId, office, name, hostId, openedOn, closedOn: null, partners: [host], workers: [] };
  }
  if (desk === null) return desk;
  switch (type) {
    case 'DeskRenamed':
      return { ...desk, name: data.name };
    case 'PartnerJoinedDesk': {
      const joined = { organisationId: data.organisationId, validFrom: data.occurredAt, validTo: null };
      return { ...desk, partners: withPartner(desk.partners, joined) };
    }
    case 'PartnerLeftDesk':
      return { ...desk, ...withoutPartner(desk, data.organisationId, data.occurredAt) };
    case 'DeskWorkerJoined': {
      const { personId, organisationId, occurredAt: validFrom } = data;
      return { ...desk, workers: withWorker(desk, { personId, organisationId, validFrom, validTo: null }) };
    }
    case 'DeskWorkerLeft':
      return { ...desk, workers: withoutWorker(desk.workers, data.personId, data.occurredAt) };
    case 'DeskClosed':
      return { ...desk, closedOn: data.occurredAt };
    case 'DeskReopened':
      return { ...desk, closedOn: null };
  }
}

function assertDesk(desk: DeskState): asserts desk is OpenedDesk {
  if (desk === null) throw new DomainError('community-desk/desk-not-found', 'not-found', 'There is no such desk.');
}

function isOpen({ openedOn, closedOn }: OpenedDesk, day: LocalDate): boolean {
  return openedOn <= day && (closedOn === null || day < closedOn);
}

function notAtDesk(): DomainError {
  return new DomainError(
    'community-desk/organisation-not-at-desk',
    'conflict',
    'The organisation is not at this desk on that day.',
  );
}
