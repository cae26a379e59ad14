import {
  addDays,
  type Dated,
  type Decider,
  DomainError,
  isSame,
  type LocalDate,
  type Protected,
  type Uuid,
} from '@alongside/kernel';
import { alreadySo } from '../on-record';
import { refuseReserved } from '../reserved-codes';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { claimEvents, type ClaimEvent, type Closing } from './claim.events';

/** The claim that a re-entry goes back to, as its own stream has it. */
export interface EarlierClaim {
  readonly claimId: Uuid;
  /** `null` where there is no such claim, or it was entered in error. */
  readonly claimantId: Uuid | null;
  readonly closedOn: LocalDate | null;
}

export type ClaimCommand = Dated &
  (
    | {
        readonly kind: 'open';
        readonly claimId: Uuid;
        readonly claimantId: Uuid;
        readonly benefit: string;
        readonly office: Uuid;
        readonly weeklyAmountPence?: number;
        readonly characteristics?: Readonly<Record<string, string>>;
        /** The latest claim that ended within the re-entry window before this one. */
        readonly earlier?: EarlierClaim;
      }
    | { readonly kind: 'pay'; readonly amountPence: number; readonly from: LocalDate; readonly to: LocalDate }
    | { readonly kind: 'adjust'; readonly weeklyAmountPence: number; readonly reason: string }
    | { readonly kind: 'close'; readonly closing: Closing }
    | {
        readonly kind: 'correct-closure';
        readonly closedOn: LocalDate;
        readonly closing: Closing;
        readonly reason: string;
      }
    | { readonly kind: 'end-follow-up'; readonly reason: string }
    | { readonly kind: 'link-reentry'; readonly earlier: EarlierClaim }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
  );

interface WeeklyAmount {
  readonly from: LocalDate;
  readonly pence: number;
  /** Of the first amount there is none. */
  readonly because?: Protected<string>;
}

interface Closed {
  readonly on: LocalDate;
  readonly closing: Closing;
  /** The last time. */
  readonly correctedBecause?: Protected<string>;
}

interface OpenedClaim {
  readonly ids: { readonly claimId: Uuid; readonly claimantId: Uuid };
  readonly openedOn: LocalDate;
  /** With the office, for whoever brings the claim again from elsewhere. */
  readonly benefit: string;
  readonly office: Uuid;
  /** By the day from which each holds. */
  readonly weeklyAmounts: readonly WeeklyAmount[];
  readonly closed: Closed | null;
  readonly followUpEndedOn: LocalDate | null;
  readonly earlierClaimId: Uuid | null;
  readonly enteredInError: boolean;
}

export type ClaimState = OpenedClaim | null;

/** A claim within 26 weeks of the end of an earlier one is a re-entry. */
export const reentryWindowDays = 26 * 7;

export const claimDecider: Decider<ClaimState, ClaimCommand, ClaimEvent> = {
  category: 'claim',
  events: claimEvents,
  initialState: null,
  decide,
  evolve,
};

function decide(claim: ClaimState, command: ClaimCommand): readonly ClaimEvent[] {
  refuseFuture(command);
  if (command.kind === 'open') return open(claim, command);
  if (claim === null) throw new DomainError('caseload/claim-not-found', 'not-found', 'There is no such claim.');
  if (claim.enteredInError) throw enteredInError('claim');
  const { occurredAt } = command;
  if (occurredAt < claim.openedOn) throw outOfOrder('That day lies before the claim was opened.');
  const facts = { ...claim.ids, occurredAt };
  switch (command.kind) {
    case 'pay':
      return pay(claim, command);
    case 'adjust':
      return adjust(claim, command);
    case 'close':
      return close(claim, command);
    case 'correct-closure':
      return correctClosure(claim, command);
    case 'end-follow-up':
      if (claim.closed) throw alreadyClosed();
      if (claim.followUpEndedOn !== null)
        throw new DomainError(
          'caseload/follow-up-already-ended',
          'conflict',
          'Follow-up of this claim has ended already.',
        );
      return [{ type: 'FollowUpEnded', data: { ...facts, reason: command.reason } }];
    case 'link-reentry':
      if (claim.earlierClaimId === command.earlier.claimId && command.earlier.claimantId !== null) return [];
      return [linkReentry(claim.ids, claim.openedOn, command.earlier)];
    case 'enter-in-error':
      return [{ type: 'ClaimEnteredInError', data: { ...facts, reason: command.reason } }];
  }
}

type CommandOf<Kind extends ClaimCommand['kind']> = Extract<ClaimCommand, { kind: Kind }>;

function open(claim: ClaimState, command: CommandOf<'open'>): readonly ClaimEvent[] {
  if (claim !== null)
    throw new DomainError('caseload/claim-already-opened', 'conflict', 'This claim was opened already.');
  const { claimId, claimantId, benefit, office, weeklyAmountPence, characteristics, occurredAt, earlier } = command;
  refuseReserved([benefit, ...Object.values(characteristics ?? {})]);
  const ids = { claimId, claimantId };
  const opened: ClaimEvent = {
    type: 'ClaimOpened',
    data: {
      ...ids,
      benefit,
      office,
      ...(weeklyAmountPence === undefined ? {} : { weeklyAmountPence }),
      ...(characteristics === undefined ? {} : { characteristics }),
      occurredAt,
    },
  };
  return earlier === undefined ? [opened] : [opened, linkReentry(ids, occurredAt, earlier)];
}

function pay(
  { ids, closed, openedOn, followUpEndedOn }: OpenedClaim,
  command: CommandOf<'pay'>,
): readonly ClaimEvent[] {
  const { from, to, amountPence, occurredAt } = command;
  if (from >= to) throw outOfOrder('A payment is for at least one day: its end is the day after.');
  if (from < openedOn || (closed && to > addDays(closed.on, 1)))
    throw new DomainError('caseload/payment-outside-claim', 'invalid', 'The payment is for days outside the claim.');
  refuseUnfollowed(followUpEndedOn, addDays(to, -1));
  return [{ type: 'BenefitPaid', data: { ...ids, amountPence, from, to, occurredAt } }];
}

/** The day of the entry is the one from which the new amount holds. */
function adjust(claim: OpenedClaim, command: CommandOf<'adjust'>): readonly ClaimEvent[] {
  const { weeklyAmountPence, reason, occurredAt } = command;
  if (claim.closed && occurredAt > claim.closed.on) throw alreadyClosed();
  refuseUnfollowed(claim.followUpEndedOn, occurredAt);
  const inForce = claim.weeklyAmounts.findLast(({ from }) => from <= occurredAt);
  if (weeklyAmountPence === inForce?.pence) return alreadySo({ reason }, { reason: inForce.because });
  return [{ type: 'BenefitAdjusted', data: { ...claim.ids, weeklyAmountPence, reason, occurredAt } }];
}

function close(claim: OpenedClaim, { closing, occurredAt }: CommandOf<'close'>): readonly ClaimEvent[] {
  if (claim.closed) throw alreadyClosed();
  refuseWrongHours(closing);
  refuseUnfollowed(claim.followUpEndedOn, occurredAt);
  return [{ type: 'ClaimClosed', data: { ...claim.ids, ...closing, occurredAt } }];
}

function correctClosure(claim: OpenedClaim, command: CommandOf<'correct-closure'>): readonly ClaimEvent[] {
  const { closedOn, closing, reason, occurredAt, today } = command;
  if (!claim.closed) throw new DomainError('caseload/claim-not-closed', 'conflict', 'This claim is not closed.');
  refuseWrongHours(closing);
  refuseFuture({ occurredAt: closedOn, today });
  if (closedOn < claim.openedOn) throw outOfOrder('The claim would be closed before it was opened.');
  refuseUnfollowed(claim.followUpEndedOn, closedOn);
  const { correctedBecause, ...before } = claim.closed;
  if (isSame({ on: closedOn, closing }, before)) return alreadySo({ reason }, { reason: correctedBecause });
  return [{ type: 'ClaimClosureCorrected', data: { ...claim.ids, closedOn, ...closing, reason, occurredAt } }];
}

function linkReentry(ids: OpenedClaim['ids'], openedOn: LocalDate, earlier: EarlierClaim): ClaimEvent {
  const { claimId: earlierClaimId, claimantId, closedOn } = earlier;
  if (claimantId !== ids.claimantId || earlierClaimId === ids.claimId)
    throw new DomainError('caseload/claim-not-found', 'not-found', 'The claimant has no such earlier claim.');
  if (!isWithinReentryWindow(closedOn, openedOn))
    throw new DomainError(
      'caseload/no-reentry',
      'conflict',
      'The earlier claim did not end within 26 weeks before this one.',
    );
  return { type: 'ReentryLinked', data: { ...ids, earlierClaimId, occurredAt: openedOn } };
}

/** Whether a claim opened on that day is a re-entry after one that was closed so. */
export function isWithinReentryWindow(closedOn: LocalDate | null, openedOn: LocalDate): boolean {
  return closedOn !== null && closedOn <= openedOn && openedOn <= addDays(closedOn, reentryWindowDays);
}

function evolve(claim: ClaimState, { type, data }: ClaimEvent): ClaimState {
  if (type === 'ClaimOpened') {
    const { claimId, claimantId, benefit, office, occurredAt, weeklyAmountPence } = data;
    return {
      ids: { claimId, claimantId },
      openedOn: occurredAt,
      benefit,
      office,
      weeklyAmounts: weeklyAmountPence === undefined ? [] : [{ from: occurredAt, pence: weeklyAmountPence }],
      closed: null,
      followUpEndedOn: null,
      earlierClaimId: null,
      enteredInError: false,
    };
  }
  const opened = claim!;
  switch (type) {
    case 'BenefitPaid':
      return opened;
    case 'BenefitAdjusted':
      return { ...opened, weeklyAmounts: withAmount(opened, amountOf(data)) };
    case 'ClaimClosed':
      return { ...opened, closed: { on: data.occurredAt, closing: closingOf(data) } };
    case 'ClaimClosureCorrected':
      return { ...opened, closed: { on: data.closedOn, closing: closingOf(data), correctedBecause: data.reason } };
    case 'FollowUpEnded':
      return { ...opened, followUpEndedOn: data.occurredAt };
    case 'ReentryLinked':
      return { ...opened, earlierClaimId: data.earlierClaimId };
    case 'ClaimEnteredInError':
      return { ...opened, enteredInError: true };
  }
}

/** An entry may be back-dated: it changes nothing from the next adjustment on. */
function withAmount({ weeklyAmounts }: OpenedClaim, entered: WeeklyAmount): readonly WeeklyAmount[] {
  const before = weeklyAmounts.filter(({ from }) => from < entered.from);
  const after = weeklyAmounts.filter(({ from }) => from > entered.from);
  return [...before, entered, ...after];
}

type Adjusted = Extract<ClaimEvent, { type: 'BenefitAdjusted' }>['data'];

function amountOf({ occurredAt: from, weeklyAmountPence: pence, reason: because }: Adjusted): WeeklyAmount {
  return { from, pence, because };
}

function closingOf({ destination, hours }: Closing): Closing {
  return hours === undefined ? { destination } : { destination, hours };
}

function refuseWrongHours({ destination, hours }: Closing): void {
  if (hours !== undefined && destination !== 'employment')
    throw new DomainError('caseload/hours-without-employment', 'invalid', 'Working hours go with employment only.');
}

function refuseUnfollowed(followUpEndedOn: LocalDate | null, day: LocalDate): void {
  if (followUpEndedOn !== null && day > followUpEndedOn)
    throw new DomainError('caseload/not-followed-up', 'conflict', 'What came after the end of follow-up is not known.');
}

function alreadyClosed(): DomainError {
  return new DomainError('caseload/claim-already-closed', 'conflict', 'This claim is closed already.');
}
