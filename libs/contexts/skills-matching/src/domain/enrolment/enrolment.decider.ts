import { DomainError, optional, type Dated, type Decider, type LocalDate, type Uuid } from '@alongside/kernel';
import { refuseReserved } from '../reserved-codes';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { isAllowed } from './enrolment-moves';
import {
  enrolmentEvents,
  type CourseAttendance,
  type EnrolmentBasis,
  type EnrolmentContact,
  type EnrolmentEvent,
  type RestingOn,
  type Withdrawer,
} from './enrolment.events';
import { evolve, type Enrolment, type Enrolments } from './enrolment.state';

interface WithNote {
  readonly note?: string;
}

/** A skill that somebody has since, and how well. */
export interface Gained {
  readonly skill: string;
  readonly level: string;
}

/** What becomes of one enrolment. */
export type OneEnrolmentCommand = { readonly enrolmentId: Uuid } & (
  | ({ readonly kind: 'enrol'; readonly placementId: Uuid; readonly staffId: Uuid } & WithNote)
  /** Its day is that of the session. */
  | { readonly kind: 'record-session'; readonly attendance: CourseAttendance }
  | {
      readonly kind: 'correct-session';
      readonly sessionOn: LocalDate;
      readonly attendance: CourseAttendance | null;
      readonly reason: string;
    }
  | ({ readonly kind: 'complete'; readonly taught: readonly string[]; readonly gained: readonly Gained[] } & WithNote)
  | ({ readonly kind: 'drop-out'; readonly reason: string } & WithNote)
  | ({ readonly kind: 'refuse'; readonly reason: string } & WithNote)
  | ({ readonly kind: 'withdraw'; readonly reason: string; readonly by: Withdrawer } & WithNote)
  | ({ readonly kind: 'gain-skill' } & Gained)
  | { readonly kind: 'withdraw-skill'; readonly skill: string; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reason: string; readonly byProvider: boolean }
  | { readonly kind: 'enter-in-error'; readonly reason: string }
);

/** What the provider is told of the claimant, and why it may be. */
export interface GivenReferral extends WithNote {
  readonly staffId: Uuid;
  readonly basis: EnrolmentBasis;
  readonly overrideReason?: string;
  readonly name: string;
  readonly contact?: EnrolmentContact;
  readonly contactConsent?: RestingOn;
}

export type EnrolmentCommand = Dated &
  (
    | {
        readonly kind: 'refer';
        readonly claimantId: Uuid;
        readonly enrolmentId: Uuid;
        readonly courseId: Uuid;
        readonly referral: GivenReferral;
      }
    | OneEnrolmentCommand
  );

type CommandOf<Kind extends EnrolmentCommand['kind']> = Extract<EnrolmentCommand, { kind: Kind }>;

export const enrolmentDecider: Decider<Enrolments, EnrolmentCommand, EnrolmentEvent> = {
  category: 'enrolment',
  events: enrolmentEvents,
  initialState: {},
  decide,
  evolve,
};

export function enrolmentNotFound(): DomainError {
  return new DomainError('skills-matching/enrolment-not-found', 'not-found', 'There is no such enrolment.');
}

function decide(enrolments: Enrolments, command: EnrolmentCommand): readonly EnrolmentEvent[] {
  refuseFuture(command);
  return command.kind === 'refer' ? refer(enrolments, command) : move(enrolments, command);
}

/** Somebody who dropped out, or completed it long ago, may take the course again. */
function refer(enrolments: Enrolments, command: CommandOf<'refer'>): readonly EnrolmentEvent[] {
  const { claimantId, enrolmentId, courseId, referral, occurredAt } = command;
  if (enrolments[enrolmentId]) throw alreadyReferred();
  refuseOnCourse(enrolments, courseId);
  return [{ type: 'EnrolmentReferred', data: { claimantId, enrolmentId, courseId, ...referral, occurredAt } }];
}

function move(enrolments: Enrolments, command: OneEnrolmentCommand & Dated): readonly EnrolmentEvent[] {
  const enrolment = enrolments[command.enrolmentId];
  if (!enrolment) throw enrolmentNotFound();
  if (enrolment.state === 'entered-in-error') throw enteredInError('enrolment');
  if (isDone(enrolment, command)) return [];
  if (!isAllowed(command.kind, enrolment.state) || isOfOfficeAlone(enrolment, command)) throw notAllowed(enrolment);
  const { occurredAt } = command;
  if (occurredAt < enrolment.since) throw outOfOrder('That day lies before what happened to the enrolment last.');
  const facts = { ...enrolment.ids, occurredAt };
  switch (command.kind) {
    case 'enrol': {
      const { placementId, staffId } = command;
      return [{ type: 'ClaimantEnrolled', data: { ...facts, placementId, staffId, ...noted(command) } }];
    }
    case 'record-session':
      return recordSession(enrolment, command);
    case 'correct-session':
      return correctSession(enrolment, command);
    case 'complete':
      return complete(enrolment, command);
    case 'drop-out':
      refuseReserved([command.reason]);
      return [{ type: 'CourseDroppedOut', data: { ...facts, reason: command.reason, ...noted(command) } }];
    case 'refuse':
      refuseReserved([command.reason]);
      return [{ type: 'EnrolmentRefused', data: { ...facts, reason: command.reason, ...noted(command) } }];
    case 'withdraw': {
      const { reason, by } = command;
      refuseReserved([reason]);
      return [{ type: 'EnrolmentWithdrawn', data: { ...facts, reason, by, ...noted(command) } }];
    }
    case 'gain-skill':
      return [{ type: 'SkillGained', data: { ...facts, skill: command.skill, level: command.level } }];
    case 'withdraw-skill':
      return [{ type: 'SkillGainWithdrawn', data: { ...facts, skill: command.skill, reason: command.reason } }];
    case 'reopen':
      refuseOnCourse(enrolments, enrolment.ids.courseId);
      return [{ type: 'EnrolmentReopened', data: { ...facts, reason: command.reason } }];
    case 'enter-in-error':
      return [{ type: 'EnrolmentEnteredInError', data: { ...facts, reason: command.reason } }];
  }
}

/** It is so already. */
function isDone({ state, placementId, sessions, gained }: Enrolment, command: OneEnrolmentCommand & Dated): boolean {
  switch (command.kind) {
    case 'enrol':
      return state === 'enrolled' && placementId === command.placementId;
    case 'record-session':
      return sessions[command.occurredAt] === command.attendance;
    case 'correct-session':
      return (sessions[command.sessionOn] ?? null) === command.attendance;
    case 'complete':
      return state === 'completed' && command.gained.every(({ skill, level }) => gained[skill]?.level === level);
    case 'gain-skill':
      return gained[command.skill]?.level === command.level;
    case 'withdraw-skill':
      return gained[command.skill] === undefined;
    case 'reopen':
      return state === 'referred' || state === 'enrolled';
    case 'drop-out':
    case 'refuse':
    case 'withdraw':
    case 'enter-in-error':
      return false;
  }
}

/** What the office withdrew, with the claimant or for one, no provider takes back. */
function isOfOfficeAlone({ state }: Enrolment, command: OneEnrolmentCommand): boolean {
  return command.kind === 'reopen' && command.byProvider && state === 'withdrawn';
}

function recordSession({ ids, sessions }: Enrolment, { attendance, occurredAt }: CommandOf<'record-session'> & Dated) {
  if (sessions[occurredAt] !== undefined)
    throw new DomainError(
      'skills-matching/session-already-recorded',
      'conflict',
      'The session of that day is on record already: correct it.',
    );
  return [{ type: 'CourseSessionRecorded', data: { ...ids, attendance, occurredAt } } as const];
}

function correctSession({ ids, sessions }: Enrolment, command: CommandOf<'correct-session'> & Dated) {
  const { sessionOn, attendance, reason, occurredAt } = command;
  if (sessions[sessionOn] === undefined)
    throw new DomainError('skills-matching/session-not-found', 'not-found', 'No session of that day is on record.');
  return [{ type: 'CourseSessionCorrected', data: { ...ids, sessionOn, attendance, reason, occurredAt } } as const];
}

function complete({ ids }: Enrolment, command: CommandOf<'complete'> & Dated): readonly EnrolmentEvent[] {
  const { taught, gained, occurredAt } = command;
  return [
    { type: 'CourseCompleted', data: { ...ids, taught, ...noted(command), occurredAt } },
    ...gained.map(({ skill, level }) => ({ type: 'SkillGained', data: { ...ids, skill, level, occurredAt } }) as const),
  ];
}

/** Refuses (`skills-matching/already-referred`) a course that a claimant is referred to, or on. */
export function refuseOnCourse(enrolments: Enrolments, courseId: Uuid): void {
  const isOn = ({ ids, state }: Enrolment) =>
    ids.courseId === courseId && (state === 'referred' || state === 'enrolled');
  if (Object.values(enrolments).some(isOn)) throw alreadyReferred();
}

const noted = ({ note }: WithNote) => optional({ note });

function alreadyReferred(): DomainError {
  return new DomainError(
    'skills-matching/already-referred',
    'conflict',
    'The claimant is referred to this course already, or on it.',
  );
}

function notAllowed({ state }: Enrolment): DomainError {
  return new DomainError(
    'skills-matching/enrolment-move-not-allowed',
    'conflict',
    `The enrolment is ${state}: this cannot become of it.`,
  );
}
