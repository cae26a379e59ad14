import { DomainError, optional, type Dated, type Decider, type LocalDate, type Uuid } from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { isAllowed, isOpen } from './application-moves';
import { candidacyEvents, type CandidacyEvent, type Refuser } from './candidacy.events';
import { evolve, type Application, type Candidacy } from './candidacy.state';

interface WithNote {
  readonly note?: string;
}

/** What becomes of one application. */
export type ApplicationCommand = { readonly applicationId: Uuid } & (
  | ({ readonly kind: 'take-up' } & WithNote)
  | { readonly kind: 'postpone'; readonly until?: LocalDate; readonly why: string }
  | ({ readonly kind: 'prepare-hire' } & WithNote)
  | ({
      readonly kind: 'accept';
      readonly acceptanceId: Uuid;
      readonly staffId: Uuid;
      readonly employmentId?: Uuid;
    } & WithNote)
  | ({ readonly kind: 'refuse'; readonly reason: string; readonly by: Refuser } & WithNote)
  | ({ readonly kind: 'cancel'; readonly reason: string } & WithNote)
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'withdraw-acceptance'; readonly reason: string }
  | ({ readonly kind: 'end-hire' } & WithNote)
  | { readonly kind: 'resume-hire'; readonly reason: string }
  | { readonly kind: 'enter-in-error'; readonly reason: string }
);

export type CandidacyCommand = Dated &
  (
    | ({
        readonly kind: 'apply';
        readonly claimantId: Uuid;
        readonly applicationId: Uuid;
        readonly vacancyId: Uuid;
        readonly staffId: Uuid;
      } & WithNote)
    | ApplicationCommand
    /** Another record of the same person was accepted; it is never refused. */
    | { readonly kind: 'become-obsolete'; readonly acceptedId: Uuid }
    /** That acceptance was withdrawn; it is never refused. */
    | { readonly kind: 'reopen-obsolete'; readonly acceptedId: Uuid }
  );

type CommandOf<Kind extends CandidacyCommand['kind']> = Extract<CandidacyCommand, { kind: Kind }>;

export const candidacyDecider: Decider<Candidacy, CandidacyCommand, CandidacyEvent> = {
  category: 'candidacy',
  events: candidacyEvents,
  initialState: {},
  decide,
  evolve,
};

function decide(candidacy: Candidacy, command: CandidacyCommand): readonly CandidacyEvent[] {
  refuseFuture(command);
  const { occurredAt } = command;
  if (command.kind === 'apply') return apply(candidacy, command);
  if (command.kind === 'become-obsolete')
    return obsolete(Object.values(candidacy), { acceptedId: command.acceptedId, occurredAt });
  if (command.kind === 'reopen-obsolete') return reopened(candidacy, { acceptedId: command.acceptedId, occurredAt });
  return move(candidacy, command);
}

/** Somebody who was refused may apply again. */
function apply(candidacy: Candidacy, command: CommandOf<'apply'>): readonly CandidacyEvent[] {
  const { claimantId, applicationId, vacancyId, staffId, note, occurredAt } = command;
  if (candidacy[applicationId]) throw alreadyApplied();
  refuseAppliedElse(candidacy, vacancyId);
  const data = { claimantId, applicationId, vacancyId, staffId, ...optional({ note }), occurredAt };
  return [{ type: 'ApplicationMade', data }];
}

function move(candidacy: Candidacy, command: ApplicationCommand & Dated): readonly CandidacyEvent[] {
  const application = candidacy[command.applicationId];
  if (!application) throw applicationNotFound();
  if (application.state === 'entered-in-error') throw enteredInError('application');
  if (isDone(application, command)) return [];
  if (!isAllowed(command.kind, application.state)) throw notAllowed(application);
  const { occurredAt } = command;
  if (occurredAt < application.since) throw outOfOrder('That day lies before what happened to the application last.');
  const facts = { ...application.ids, occurredAt };
  const acceptedId = command.applicationId;
  switch (command.kind) {
    case 'take-up':
      return [{ type: 'ApplicationTakenUp', data: { ...facts, ...noted(command) } }];
    case 'postpone':
      return postpone(application, command);
    case 'prepare-hire':
      return [{ type: 'HirePrepared', data: { ...facts, ...noted(command) } }];
    case 'accept':
      return accept(candidacy, application, command);
    case 'refuse': {
      const { reason, by } = command;
      return [{ type: 'ApplicationRefused', data: { ...facts, reason, by, ...noted(command) } }];
    }
    case 'cancel':
      return [{ type: 'ApplicationCancelled', data: { ...facts, reason: command.reason, ...noted(command) } }];
    case 'reopen':
      refuseAppliedElse(candidacy, application.ids.vacancyId);
      return [{ type: 'ApplicationReopened', data: { ...facts, reason: command.reason } }];
    case 'withdraw-acceptance':
      return [
        { type: 'AcceptanceWithdrawn', data: { ...facts, reason: command.reason } },
        ...reopened(candidacy, { acceptedId, occurredAt }),
      ];
    case 'end-hire':
      if (application.hireEndedOn !== null) throw notAllowed(application);
      return [{ type: 'HireEnded', data: { ...facts, ...noted(command) } }];
    case 'resume-hire':
      refuseHired(candidacy, occurredAt);
      return [{ type: 'HireResumed', data: { ...facts, reason: command.reason } }];
    case 'enter-in-error':
      return [
        { type: 'ApplicationEnteredInError', data: { ...facts, reason: command.reason } },
        ...reopened(candidacy, { acceptedId, occurredAt }),
      ];
  }
}

/** It is so already. */
function isDone({ state, acceptanceId, hireEndedOn }: Application, command: ApplicationCommand & Dated): boolean {
  const { kind, occurredAt } = command;
  if (kind === 'accept' && command.acceptanceId !== acceptanceId) return false;
  if (kind === 'end-hire') return hireEndedOn === occurredAt;
  if (kind === 'resume-hire') return state === 'accepted' && hireEndedOn === null;
  const same = { 'take-up': 'processing', 'prepare-hire': 'prior-to-hire', accept: 'accepted' } as const;
  return hireEndedOn === null && kind in same && same[kind as keyof typeof same] === state;
}

function postpone({ ids }: Application, { until, why, occurredAt }: CommandOf<'postpone'> & Dated) {
  if (until !== undefined && until <= occurredAt) throw outOfOrder('It would be postponed to a day that is over.');
  return [{ type: 'ApplicationPostponed', data: { ...ids, ...optional({ until }), why, occurredAt } } as const];
}

/** The other applications that are open become obsolete in the same decision. */
function accept(
  candidacy: Candidacy,
  { ids }: Application,
  command: CommandOf<'accept'> & Dated,
): readonly CandidacyEvent[] {
  const { applicationId, acceptanceId, staffId, employmentId, occurredAt } = command;
  refuseHired(candidacy, occurredAt);
  const accepted = { ...ids, acceptanceId, staffId, ...optional({ employmentId }), ...noted(command), occurredAt };
  const others = Object.values(candidacy).filter((one) => one.ids.applicationId !== applicationId);
  return [
    { type: 'ApplicationAccepted', data: accepted },
    ...obsolete(others, { acceptedId: applicationId, occurredAt }),
  ];
}

interface ForAcceptance {
  readonly acceptedId: Uuid;
  readonly occurredAt: LocalDate;
}

function obsolete(
  applications: readonly Application[],
  { acceptedId, occurredAt }: ForAcceptance,
): readonly CandidacyEvent[] {
  return applications
    .filter(({ state }) => isOpen(state))
    .map(({ ids, since }) => ({
      type: 'ApplicationBecameObsolete',
      data: { ...ids, acceptedId, occurredAt: later(since, occurredAt) },
    }));
}

/** Unless the claimant applied there once more. */
function reopened(candidacy: Candidacy, { acceptedId, occurredAt }: ForAcceptance): readonly CandidacyEvent[] {
  return Object.values(candidacy)
    .filter((one) => one.state === 'obsolete' && one.acceptedId === acceptedId)
    .filter(({ ids }) => !isAppliedFor(candidacy, ids.vacancyId))
    .map(({ ids, since }) => ({
      type: 'ApplicationReopened',
      data: { ...ids, acceptedId, occurredAt: later(since, occurredAt) },
    }));
}

/** Refuses (`employers/already-accepted`) to hire whoever works on that day where somebody was accepted before. */
export function refuseHired(candidacy: Candidacy, on: LocalDate): void {
  const isHired = ({ state, hireEndedOn }: Application) =>
    state === 'accepted' && (hireEndedOn === null || hireEndedOn > on);
  if (Object.values(candidacy).some(isHired))
    throw new DomainError(
      'employers/already-accepted',
      'conflict',
      'Another application of this claimant was accepted: the hire ends, or the acceptance is withdrawn, before this one is accepted.',
    );
}

function refuseAppliedElse(candidacy: Candidacy, vacancyId: Uuid): void {
  if (isAppliedFor(candidacy, vacancyId)) throw alreadyApplied();
}

function isAppliedFor(candidacy: Candidacy, vacancyId: Uuid): boolean {
  const isOn = ({ state, hireEndedOn }: Application) => isOpen(state) || (state === 'accepted' && hireEndedOn === null);
  return Object.values(candidacy).some((one) => one.ids.vacancyId === vacancyId && isOn(one));
}

const noted = ({ note }: WithNote) => optional({ note });
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

export function applicationNotFound(): DomainError {
  return new DomainError('employers/application-not-found', 'not-found', 'There is no such application.');
}

function alreadyApplied(): DomainError {
  return new DomainError('employers/already-applied', 'conflict', 'The claimant has applied for this vacancy already.');
}

function notAllowed({ state }: Application): DomainError {
  return new DomainError(
    'employers/application-move-not-allowed',
    'conflict',
    `The application is ${state}: this cannot become of it.`,
  );
}
