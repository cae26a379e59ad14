import { DomainError, type Decider, type LocalDate, type Uuid, type Dated } from '@alongside/kernel';
import { heldOn, outOfOrder, refuseFuture, type Said } from '../rules';
import { officeEvents, type OfficeEvent } from './office.events';

export type OfficeCommand = Dated &
  (
    | { readonly kind: 'open'; readonly officeId: Uuid; readonly name: string; readonly area: string }
    | { readonly kind: 'rename'; readonly name: string }
    | { readonly kind: 'change-area'; readonly area: string }
    | { readonly kind: 'close' }
  );

interface OpenedOffice {
  readonly officeId: Uuid;
  readonly openedOn: LocalDate;
  readonly names: readonly Said<string>[];
  readonly areas: readonly Said<string>[];
  readonly closedOn: LocalDate | null;
}

export type OfficeState = OpenedOffice | null;

export const officeDecider: Decider<OfficeState, OfficeCommand, OfficeEvent> = {
  category: 'office',
  events: officeEvents,
  initialState: null,
  decide,
  evolve,
};

/** Refuses a place that is no office on that day. */
export function assertOfficeOpen(office: OfficeState, day: LocalDate): asserts office is OpenedOffice {
  if (office === null) throw new DomainError('offices/office-not-found', 'not-found', 'There is no such office.');
  if (day < office.openedOn) throw outOfOrder('That day lies before the office was opened.');
  if (office.closedOn !== null && day >= office.closedOn)
    throw new DomainError('offices/office-closed', 'conflict', 'The office was closed by that day.');
}

function decide(office: OfficeState, command: OfficeCommand): readonly OfficeEvent[] {
  refuseFuture(command);
  if (command.kind === 'open') return open(office, command);
  const { occurredAt } = command;
  assertOfficeOpen(office, occurredAt);
  const facts = { officeId: office.officeId, occurredAt };
  switch (command.kind) {
    case 'rename':
      if (heldOn(office.names, occurredAt) === command.name) return [];
      return [{ type: 'OfficeRenamed', data: { ...facts, name: command.name } }];
    case 'change-area':
      if (heldOn(office.areas, occurredAt) === command.area) return [];
      return [{ type: 'OfficeAreaChanged', data: { ...facts, area: command.area } }];
    case 'close':
      return close(office, facts);
  }
}

function open(
  office: OfficeState,
  { officeId, name, area, occurredAt }: Extract<OfficeCommand, { kind: 'open' }>,
): readonly OfficeEvent[] {
  if (office !== null)
    throw new DomainError('offices/office-already-opened', 'conflict', 'This office was opened already.');
  return [{ type: 'OfficeOpened', data: { officeId, name, area, occurredAt } }];
}

function close(
  { closedOn, names, areas }: OpenedOffice,
  facts: { readonly officeId: Uuid; readonly occurredAt: LocalDate },
): readonly OfficeEvent[] {
  if (closedOn !== null)
    throw new DomainError('offices/office-closed', 'conflict', 'The office was closed on a later day.');
  if ([...names, ...areas].some(({ from }) => from > facts.occurredAt))
    throw outOfOrder('The name or the area of the office changed on a later day.');
  return [{ type: 'OfficeClosed', data: facts }];
}

function evolve(office: OfficeState, { type, data }: OfficeEvent): OfficeState {
  if (type === 'OfficeOpened') {
    const { officeId, name, area, occurredAt: from } = data;
    return { officeId, openedOn: from, names: [{ from, value: name }], areas: [{ from, value: area }], closedOn: null };
  }
  if (office === null) return office;
  switch (type) {
    case 'OfficeRenamed':
      return { ...office, names: [...office.names, { from: data.occurredAt, value: data.name }] };
    case 'OfficeAreaChanged':
      return { ...office, areas: [...office.areas, { from: data.occurredAt, value: data.area }] };
    case 'OfficeClosed':
      return { ...office, closedOn: data.occurredAt };
  }
}
