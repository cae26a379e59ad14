import {
  DomainError,
  isSame,
  optional,
  type Dated,
  type Decider,
  type LocalDate,
  type Protected,
  type Uuid,
} from '@alongside/kernel';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { introductionEvents, type Introducer, type IntroductionEvent } from './introduction.events';

export interface GivenIntroduction {
  readonly madeBy: Introducer;
  readonly vacancyId?: Uuid;
  readonly note?: string;
}

export interface GivenResult {
  readonly result: string;
  readonly why?: string;
  readonly note?: string;
}

export type IntroductionCommand = Dated &
  (
    | {
        readonly kind: 'make';
        readonly introductionId: Uuid;
        readonly claimantId: Uuid;
        readonly employerId: Uuid;
        readonly introduction: GivenIntroduction;
        /** Whether the claimant's consent covers it on that day, by its own stream. */
        readonly consented: boolean;
        readonly override?: string;
      }
    | {
        readonly kind: 'correct';
        readonly introduction: GivenIntroduction;
        readonly madeOn: LocalDate;
        /** Whether it covers the day that is said now. */
        readonly consented: boolean;
        readonly reason: string;
      }
    | { readonly kind: 'result'; readonly said: GivenResult }
    | {
        readonly kind: 'correct-result';
        readonly said: GivenResult;
        readonly resultedOn: LocalDate;
        readonly reason: string;
      }
    | { readonly kind: 'enter-in-error'; readonly reason: string }
  );

type CommandOf<Kind extends IntroductionCommand['kind']> = Extract<IntroductionCommand, { kind: Kind }>;

interface Result {
  readonly resultedOn: LocalDate;
  readonly said: { readonly result: string; readonly why?: Protected<string>; readonly note?: Protected<string> };
}

interface Introduction {
  readonly ids: { readonly introductionId: Uuid; readonly claimantId: Uuid; readonly employerId: Uuid };
  readonly madeOn: LocalDate;
  readonly terms: object;
  readonly override: string | null;
  /** In the order in which they were said. */
  readonly results: readonly Result[];
  readonly enteredInError: boolean;
}

export type IntroductionState = Introduction | null;

/** With these it is over. */
const ends = ['hired', 'nothing-came-of-it'];

export const introductionDecider: Decider<IntroductionState, IntroductionCommand, IntroductionEvent> = {
  category: 'introduction',
  events: introductionEvents,
  initialState: null,
  decide,
  evolve,
};

/** Refuses what is no introduction, or was entered in error. */
export function assertIntroduction(introduction: IntroductionState): asserts introduction is Introduction {
  if (introduction === null)
    throw new DomainError('employers/introduction-not-found', 'not-found', 'There is no such introduction.');
  if (introduction.enteredInError) throw enteredInError('introduction');
}

function decide(introduction: IntroductionState, command: IntroductionCommand): readonly IntroductionEvent[] {
  refuseFuture(command);
  if (command.kind === 'make') return make(introduction, command);
  assertIntroduction(introduction);
  const { occurredAt } = command;
  switch (command.kind) {
    case 'correct':
      return correct(introduction, command);
    case 'result':
      return result(introduction, command);
    case 'correct-result':
      return correctResult(introduction, command);
    case 'enter-in-error': {
      const { reason } = command;
      return [{ type: 'IntroductionEnteredInError', data: { ...introduction.ids, reason, occurredAt } }];
    }
  }
}

function make(state: IntroductionState, command: CommandOf<'make'>): readonly IntroductionEvent[] {
  if (state !== null)
    throw new DomainError('employers/introduction-already-made', 'conflict', 'This introduction was made already.');
  const { introductionId, claimantId, employerId, introduction, consented, occurredAt } = command;
  if (!consented && command.override === undefined) throw consentNeeded();
  const override = consented ? undefined : command.override;
  const data = { introductionId, claimantId, employerId, ...termsOf(introduction), ...optional({ override }) };
  return [{ type: 'IntroductionMade', data: { ...data, occurredAt } }];
}

function correct(known: Introduction, command: CommandOf<'correct'>): readonly IntroductionEvent[] {
  const { introduction, madeOn, consented, reason, occurredAt } = command;
  if (madeOn > occurredAt) throw outOfOrder('The introduction would be later than its correction.');
  const [first] = known.results;
  if (first && first.resultedOn < madeOn) throw outOfOrder('Something came of it before that day.');
  const terms = termsOf(introduction);
  if (madeOn === known.madeOn && isSame(terms, known.terms)) return [];
  if (madeOn !== known.madeOn && !consented && known.override === null) throw consentNeeded();
  return [{ type: 'IntroductionCorrected', data: { ...known.ids, ...terms, madeOn, reason, occurredAt } }];
}

function result(known: Introduction, { said: given, occurredAt }: CommandOf<'result'>): readonly IntroductionEvent[] {
  const said = resultOf(given);
  const last = known.results.at(-1);
  if (last && last.resultedOn === occurredAt && isSame(last.said, said)) return [];
  if (last && ends.includes(last.said.result))
    throw new DomainError(
      'employers/introduction-over',
      'conflict',
      'It was said already how this introduction ended.',
    );
  if (occurredAt < (last?.resultedOn ?? known.madeOn)) throw outOfOrder('Something of a later day is recorded of it.');
  return [{ type: 'IntroductionResulted', data: { ...known.ids, ...said, occurredAt } }];
}

function correctResult(known: Introduction, command: CommandOf<'correct-result'>): readonly IntroductionEvent[] {
  const { resultedOn, reason, occurredAt } = command;
  const said = resultOf(command.said);
  const last = known.results.at(-1);
  if (!last) throw new DomainError('employers/no-result', 'conflict', 'Nothing is recorded yet of what came of it.');
  if (resultedOn > occurredAt) throw outOfOrder('The result would be later than its correction.');
  if (resultedOn < (known.results.at(-2)?.resultedOn ?? known.madeOn))
    throw outOfOrder('Something of a later day is recorded of it.');
  if (last.resultedOn === resultedOn && isSame(last.said, said)) return [];
  return [{ type: 'IntroductionResultCorrected', data: { ...known.ids, ...said, resultedOn, reason, occurredAt } }];
}

/** That nothing came of it says why. */
function resultOf({ result: code, why, note }: GivenResult): Result['said'] & GivenResult {
  if (code === 'nothing-came-of-it' && why === undefined)
    throw new DomainError('employers/result-reason-needed', 'invalid', 'Say why nothing came of it.');
  return { result: code, ...optional({ why, note }) };
}

function termsOf({ madeBy, vacancyId, note }: GivenIntroduction) {
  return { madeBy, ...optional({ vacancyId, note }) };
}

function consentNeeded(): DomainError {
  return new DomainError(
    'employers/consent-needed',
    'conflict',
    'No consent of the claimant covered telling this employer on that day: say on which ground it was told.',
  );
}

function evolve(state: IntroductionState, { type, data }: IntroductionEvent): IntroductionState {
  if (type === 'IntroductionMade') {
    const { introductionId, claimantId, employerId, occurredAt: madeOn, override = null, ...terms } = data;
    const ids = { introductionId, claimantId, employerId };
    return { ids, madeOn, terms, override, results: [], enteredInError: false };
  }
  const known = state!;
  switch (type) {
    case 'IntroductionCorrected': {
      const { madeBy, vacancyId, note, madeOn } = data;
      return { ...known, madeOn, terms: { madeBy, ...optional({ vacancyId, note }) } };
    }
    case 'IntroductionResulted':
      return { ...known, results: [...known.results, { resultedOn: data.occurredAt, said: saidIn(data) }] };
    case 'IntroductionResultCorrected':
      return {
        ...known,
        results: [...known.results.slice(0, -1), { resultedOn: data.resultedOn, said: saidIn(data) }],
      };
    case 'IntroductionEnteredInError':
      return { ...known, enteredInError: true };
  }
}

function saidIn({ result: code, why, note }: Result['said']): Result['said'] {
  return { result: code, ...optional({ why, note }) };
}
