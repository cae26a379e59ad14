import type { LocalDate, Uuid } from '@alongside/kernel';
import {
  applicationMoves,
  isOpen,
  type ApplicationMove,
  type ApplicationState,
  type OpenState,
} from './application-moves';
import type { CandidacyEvent } from './candidacy.events';

export interface Application {
  readonly ids: { readonly claimantId: Uuid; readonly applicationId: Uuid; readonly vacancyId: Uuid };
  readonly state: ApplicationState;
  /** How it stood when it was last open. */
  readonly before: OpenState;
  /** The day of what happened to it last. */
  readonly since: LocalDate;
  /** Of an obsolete one: for which acceptance. */
  readonly acceptedId: Uuid | null;
  /** Of an accepted one: its acceptance. */
  readonly acceptanceId: Uuid | null;
  /** Of an accepted one: the first day on which the claimant does not work there any more. */
  readonly hireEndedOn: LocalDate | null;
}

/** By their ids, in the order in which they were made. */
export type Candidacy = Readonly<Record<Uuid, Application>>;

const moveOf = {
  ApplicationTakenUp: 'take-up',
  ApplicationPostponed: 'postpone',
  HirePrepared: 'prepare-hire',
  ApplicationAccepted: 'accept',
  ApplicationBecameObsolete: 'become-obsolete',
  ApplicationRefused: 'refuse',
  ApplicationCancelled: 'cancel',
  ApplicationReopened: 'reopen',
  AcceptanceWithdrawn: 'withdraw-acceptance',
  HireEnded: 'end-hire',
  HireResumed: 'resume-hire',
  ApplicationEnteredInError: 'enter-in-error',
} as const satisfies Readonly<Record<Exclude<CandidacyEvent['type'], 'ApplicationMade'>, ApplicationMove>>;

export function evolve(candidacy: Candidacy, event: CandidacyEvent): Candidacy {
  const { claimantId, applicationId, vacancyId } = event.data;
  const before = candidacy[applicationId];
  if (event.type !== 'ApplicationMade')
    return before ? { ...candidacy, [applicationId]: applicationAfter(before, event) } : candidacy;
  const application: Application = {
    ids: { claimantId, applicationId, vacancyId },
    ...{ state: 'new', before: 'new', since: event.data.occurredAt },
    ...{ acceptedId: null, acceptanceId: null, hireEndedOn: null },
  };
  return { ...candidacy, [applicationId]: application };
}

type Changed = Exclude<CandidacyEvent, { type: 'ApplicationMade' }>;

function applicationAfter(application: Application, event: Changed): Application {
  const { type, data } = event;
  const state = stateAfter(type, application.before);
  return {
    ...application,
    state,
    ...(isOpen(state) && { before: state }),
    since: data.occurredAt,
    acceptedId: type === 'ApplicationBecameObsolete' ? data.acceptedId : null,
    ...(type === 'ApplicationAccepted' && { acceptanceId: data.acceptanceId }),
    hireEndedOn: type === 'HireEnded' ? data.occurredAt : null,
  };
}

/** How an application stands after an event, which was as it says when it was last open. */
export function stateAfter(type: Changed['type'], before: OpenState): ApplicationState {
  const { to } = applicationMoves[moveOf[type]];
  return to === 'before' ? before : to;
}
