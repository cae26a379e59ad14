import { DomainError, isSame, type Dated, type Decider, type Uuid } from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { decideContactPerson, refuseUnknownPerson, type ContactPersonCommand } from './contact-persons';
import { decideContact, type ContactCommand } from './contacts';
import type { EmployerDetails } from './employer-details';
import { employerEvents, type EmployerEvent } from './employer.events';
import { evolve, type Employer, type EmployerState } from './employer.state';
import { decideMerging, refuseDuplicates, refuseMerged, type MergeCommand } from './merging';
import { decideStanding, type StandingCommand } from './standing';

export interface GivenBriefing {
  readonly staffId: Uuid;
  readonly contactPersonId?: Uuid;
  readonly topics: readonly string[];
  readonly channel: string;
}

export type EmployerCommand = Dated &
  (
    | {
        readonly kind: 'register';
        readonly employerId: Uuid;
        readonly office: Uuid;
        readonly details: EmployerDetails;
      }
    | { readonly kind: 'correct-details'; readonly details: EmployerDetails; readonly reason: string }
    | { readonly kind: 'join-office' | 'leave-office'; readonly office: Uuid }
    | { readonly kind: 'brief'; readonly briefingId: Uuid; readonly briefing: GivenBriefing }
    | { readonly kind: 'enter-briefing-in-error'; readonly briefingId: Uuid; readonly reason: string }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
    | ContactPersonCommand
    | ContactCommand
    | StandingCommand
    | MergeCommand
  );

type CommandOf<Kind extends EmployerCommand['kind']> = Extract<EmployerCommand, { kind: Kind }>;

export const employerDecider: Decider<EmployerState, EmployerCommand, EmployerEvent> = {
  category: 'employer',
  events: employerEvents,
  initialState: null,
  decide,
  evolve,
};

/** Refuses what is no employer, was entered in error, or is merged into another one, which it names. */
export function assertEmployer(employer: EmployerState): asserts employer is Employer {
  assertThere(employer);
  refuseMerged(employer.merging);
}

function assertThere(employer: EmployerState): asserts employer is Employer {
  if (employer === null)
    throw new DomainError('employers/employer-not-found', 'not-found', 'There is no such employer.');
  if (employer.enteredInError) throw enteredInError('employer');
}

/** What may still be said of a record that is merged: what stands on it is put right there, and the merge is undone. */
const stillOfMerged: readonly EmployerCommand['kind'][] = [
  ...([
    'correct-person',
    'end-person',
    'correct-contact',
    'enter-contact-in-error',
    'enter-briefing-in-error',
  ] as const),
  ...(['merge', 'take-in-duplicate', 'unmerge', 'let-go-duplicate', 'take-back-merge'] as const),
];

function decide(employer: EmployerState, command: EmployerCommand): readonly EmployerEvent[] {
  refuseFuture(command);
  if (command.kind === 'register') return register(employer, command);
  assertThere(employer);
  if (!stillOfMerged.includes(command.kind)) refuseMerged(employer.merging);
  const { employerId, registeredOn } = employer;
  const { occurredAt } = command;
  if (occurredAt < registeredOn) throw outOfOrder('That day lies before the employer was registered.');
  switch (command.kind) {
    case 'correct-details': {
      const { details, reason } = command;
      if (isSame(details, employer.details)) return [];
      return [{ type: 'EmployerDetailsCorrected', data: { employerId, ...details, reason, occurredAt } }];
    }
    case 'join-office':
    case 'leave-office':
      return changeOffices(employer, command);
    case 'name-person':
    case 'correct-person':
    case 'end-person':
      return decideContactPerson(employer, command);
    case 'contact':
    case 'correct-contact':
    case 'enter-contact-in-error':
      return decideContact(employer, command);
    case 'brief':
    case 'enter-briefing-in-error':
      return decideBriefing(employer, command);
    case 'state-willing':
    case 'withdraw-willing':
    case 'change-stage':
      return decideStanding(employer, command);
    case 'enter-in-error':
      return enterInError(employer, command);
    case 'merge':
    case 'take-in-duplicate':
    case 'unmerge':
    case 'let-go-duplicate':
    case 'take-back-merge':
      return decideMerging(employer, command);
  }
}

function register(
  employer: EmployerState,
  { employerId, office, details, occurredAt }: CommandOf<'register'>,
): readonly EmployerEvent[] {
  if (employer !== null)
    throw new DomainError('employers/already-registered', 'conflict', 'This employer was registered already.');
  return [{ type: 'EmployerRegistered', data: { employerId, office, ...details, occurredAt } }];
}

/** Not what stands for others as well: their records would lead nowhere. */
function enterInError(
  { employerId, merging }: Employer,
  { reason, occurredAt }: CommandOf<'enter-in-error'>,
): readonly EmployerEvent[] {
  refuseDuplicates(merging);
  return [{ type: 'EmployerEnteredInError', data: { employerId, reason, occurredAt } }];
}

/** Some office works with it: whoever is left alone with it does not leave, but says that it is dormant. */
function changeOffices(
  { employerId, offices }: Employer,
  { kind, office, occurredAt }: CommandOf<'join-office' | 'leave-office'>,
): readonly EmployerEvent[] {
  const data = { employerId, office, occurredAt };
  const isThere = offices.includes(office);
  if (kind === 'join-office') return isThere ? [] : [{ type: 'EmployerOfficeJoined', data }];
  if (!isThere) return [];
  if (offices.length === 1)
    throw new DomainError('employers/last-office', 'conflict', 'No other office works with this employer.');
  return [{ type: 'EmployerOfficeLeft', data }];
}

function decideBriefing(
  employer: Employer,
  command: CommandOf<'brief' | 'enter-briefing-in-error'>,
): readonly EmployerEvent[] {
  const { employerId, briefings } = employer;
  const { briefingId, occurredAt } = command;
  if (command.kind === 'brief') {
    const { topics, ...briefing } = command.briefing;
    refuseUnknownPerson(employer, briefing.contactPersonId);
    return [{ type: 'EmployerBriefed', data: { employerId, briefingId, ...briefing, topics, occurredAt } }];
  }
  if (!briefings.includes(briefingId))
    throw new DomainError('employers/briefing-not-found', 'not-found', 'There was no such briefing.');
  return [
    { type: 'EmployerBriefingEnteredInError', data: { employerId, briefingId, reason: command.reason, occurredAt } },
  ];
}
