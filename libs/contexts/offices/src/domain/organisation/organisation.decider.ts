import { DomainError, type Decider, type LocalDate, type Uuid, type Dated } from '@alongside/kernel';
import { heldOn, outOfOrder, refuseFuture, type Said } from '../rules';
import { organisationEvents, type OrganisationEvent, type OrganisationKind } from './organisation.events';

type Kinds = readonly OrganisationKind[];

export type OrganisationCommand = Dated &
  (
    | { readonly kind: 'register'; readonly organisationId: Uuid; readonly name: string; readonly kinds: Kinds }
    | { readonly kind: 'rename'; readonly name: string }
    | { readonly kind: 'change-kinds'; readonly kinds: Kinds }
    | { readonly kind: 'close' }
  );

interface RegisteredOrganisation {
  readonly organisationId: Uuid;
  readonly registeredOn: LocalDate;
  readonly names: readonly Said<string>[];
  readonly kinds: readonly Said<Kinds>[];
  readonly closedOn: LocalDate | null;
}

export type OrganisationState = RegisteredOrganisation | null;

export const organisationDecider: Decider<OrganisationState, OrganisationCommand, OrganisationEvent> = {
  category: 'organisation',
  events: organisationEvents,
  initialState: null,
  decide,
  evolve,
};

/** Refuses what is no organisation of the register on that day. */
export function assertOrganisationOpen(
  organisation: OrganisationState,
  day: LocalDate,
): asserts organisation is RegisteredOrganisation {
  if (organisation === null)
    throw new DomainError('offices/organisation-not-found', 'not-found', 'There is no such organisation.');
  if (day < organisation.registeredOn) throw outOfOrder('That day lies before the organisation was registered.');
  if (organisation.closedOn !== null && day >= organisation.closedOn)
    throw new DomainError('offices/organisation-closed', 'conflict', 'The organisation was closed by that day.');
}

/** What an organisation of the register is on that day. */
export function kindsOn(organisation: OrganisationState, day: LocalDate): Kinds {
  return organisation === null ? [] : (heldOn(organisation.kinds, day) ?? []);
}

function decide(organisation: OrganisationState, command: OrganisationCommand): readonly OrganisationEvent[] {
  refuseFuture(command);
  if (command.kind === 'register') return register(organisation, command);
  const { occurredAt } = command;
  assertOrganisationOpen(organisation, occurredAt);
  const facts = { organisationId: organisation.organisationId, occurredAt };
  switch (command.kind) {
    case 'rename':
      if (heldOn(organisation.names, occurredAt) === command.name) return [];
      return [{ type: 'OrganisationRenamed', data: { ...facts, name: command.name } }];
    case 'change-kinds':
      if (areSame(heldOn(organisation.kinds, occurredAt), command.kinds)) return [];
      return [{ type: 'OrganisationKindsChanged', data: { ...facts, kinds: command.kinds } }];
    case 'close':
      return close(organisation, facts);
  }
}

function register(
  organisation: OrganisationState,
  { organisationId, name, kinds, occurredAt }: Extract<OrganisationCommand, { kind: 'register' }>,
): readonly OrganisationEvent[] {
  if (organisation !== null)
    throw new DomainError(
      'offices/organisation-already-registered',
      'conflict',
      'This organisation was registered already.',
    );
  return [{ type: 'OrganisationRegistered', data: { organisationId, name, kinds, occurredAt } }];
}

function close(
  { closedOn, names, kinds }: RegisteredOrganisation,
  facts: { readonly organisationId: Uuid; readonly occurredAt: LocalDate },
): readonly OrganisationEvent[] {
  if (closedOn !== null)
    throw new DomainError('offices/organisation-closed', 'conflict', 'The organisation was closed on a later day.');
  if ([...names, ...kinds].some(({ from }) => from > facts.occurredAt))
    throw outOfOrder('The name or the kinds of the organisation changed on a later day.');
  return [{ type: 'OrganisationClosed', data: facts }];
}

function evolve(organisation: OrganisationState, { type, data }: OrganisationEvent): OrganisationState {
  if (type === 'OrganisationRegistered') {
    const { organisationId, occurredAt: from } = data;
    const said = { names: [{ from, value: data.name }], kinds: [{ from, value: data.kinds }] };
    return { organisationId, registeredOn: from, ...said, closedOn: null };
  }
  if (organisation === null) return organisation;
  switch (type) {
    case 'OrganisationRenamed':
      return { ...organisation, names: [...organisation.names, { from: data.occurredAt, value: data.name }] };
    case 'OrganisationKindsChanged':
      return { ...organisation, kinds: [...organisation.kinds, { from: data.occurredAt, value: data.kinds }] };
    case 'OrganisationClosed':
      return { ...organisation, closedOn: data.occurredAt };
  }
}

/** The order of the kinds says nothing. */
function areSame(known: Kinds | undefined, given: Kinds): boolean {
  return known !== undefined && [...known].sort().join() === [...given].sort().join();
}
