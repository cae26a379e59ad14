import {
  DomainError,
  isSame,
  type CodeList,
  type Dated,
  type Decider,
  type LocalDate,
  type Uuid,
} from '@alongside/kernel';
import { offenceConditions, offenceDestructionGrounds, offenceLawfulBases } from '../code-lists/offence.lists';
import { isInForce, refuseUnknownCode } from '../code-lists/refuse-unknown-code';
import { enteredInError, outOfOrder, refuseFuture } from '../rules';
import { offenceFileEvents, type OffenceBasis, type OffenceFileEvent } from './offence-file.events';
import { basisIn, emptyFile, evolve, type KnownOffence, type OffenceFile } from './offence-file.state';

export type OffenceFileCommand = Dated & { readonly caseId: Uuid; readonly claimantId: Uuid } & (
    | ({ readonly kind: 'record'; readonly offenceId: Uuid; readonly words: string } & OffenceBasis)
    | ({
        readonly kind: 'correct';
        readonly offenceId: Uuid;
        readonly words: string;
        readonly reason: string;
      } & OffenceBasis)
    | { readonly kind: 'enter-in-error'; readonly offenceId: Uuid; readonly reason: string }
    | { readonly kind: 'destroy'; readonly offenceId: Uuid; readonly ground: string }
    | { readonly kind: 'destroy-all'; readonly ground: string }
  );

type CommandOf<Kind extends OffenceFileCommand['kind']> = Extract<OffenceFileCommand, { kind: Kind }>;

/** What is known of the offences of a case, in a stream of its own: whoever reads the case's own never meets a word of it. */
export const offenceFileDecider: Decider<OffenceFile, OffenceFileCommand, OffenceFileEvent> = {
  category: 'offenceFile',
  events: offenceFileEvents,
  initialState: emptyFile,
  decide,
  evolve,
};

function decide(file: OffenceFile, command: OffenceFileCommand): readonly OffenceFileEvent[] {
  refuseFuture(command);
  switch (command.kind) {
    case 'record':
      return record(file, command);
    case 'correct':
      return correct(file, command);
    case 'enter-in-error': {
      const { offenceId, reason } = command;
      if (existing(file, offenceId).standing === 'destroyed') throw destroyed();
      refuseEnteredInError(existing(file, offenceId));
      return [{ type: 'OffenceEnteredInError', data: { ...factsOf(command), offenceId, reason } }];
    }
    case 'destroy': {
      const { offenceId, ground } = command;
      if (existing(file, offenceId).standing === 'destroyed') return [];
      refuseUnknownCode(offenceDestructionGrounds, ground, command.today);
      return [{ type: 'OffenceDestroyed', data: { ...factsOf(command), offenceId, ground } }];
    }
    case 'destroy-all':
      if (file.destroyed) return [];
      refuseUnknownCode(offenceDestructionGrounds, command.ground, command.today);
      return [{ type: 'OffencesDestroyed', data: { ...factsOf(command), ground: command.ground } }];
  }
}

function record(file: OffenceFile, command: CommandOf<'record'>): readonly OffenceFileEvent[] {
  const { offenceId, words } = command;
  if (file.destroyed) throw destroyed();
  if (file.offences[offenceId]) return [];
  refuseWithoutBasis(command);
  return [{ type: 'OffenceRecorded', data: { ...factsOf(command), offenceId, ...basisIn(command), words } }];
}

/** Whether the words are the same nobody knows here: they are not kept in memory. */
function correct(file: OffenceFile, command: CommandOf<'correct'>): readonly OffenceFileEvent[] {
  const { offenceId, words, reason } = command;
  const offence = existing(file, offenceId);
  if (offence.standing === 'destroyed') throw destroyed();
  refuseEnteredInError(offence);
  const isBasisNew = !isSame(basisIn(command), offence.basis);
  if (isBasisNew) refuseWithoutBasis(command);
  return [{ type: 'OffenceCorrected', data: { ...factsOf(command), offenceId, ...basisIn(command), words, reason } }];
}

function factsOf({ caseId, claimantId, occurredAt }: OffenceFileCommand) {
  return { caseId, claimantId, occurredAt };
}

function existing({ offences }: OffenceFile, offenceId: Uuid): KnownOffence {
  const offence = offences[offenceId];
  if (!offence) throw notFound();
  return offence;
}

function refuseEnteredInError({ standing }: KnownOffence): void {
  if (standing === 'entered-in-error') throw enteredInError('offence');
}

/** Basis and condition are those of the day on which it is recorded: an older law lets nothing be kept. */
function refuseWithoutBasis({ lawfulBasis, condition, destroyOn, occurredAt, today }: OffenceBasis & Dated): void {
  refuseOutOfForce(offenceLawfulBases, lawfulBasis, today);
  refuseOutOfForce(offenceConditions, condition, today);
  if (destroyOn !== undefined && destroyOn <= occurredAt)
    throw outOfOrder('It would not be to be kept on the day on which it is told.');
}

function refuseOutOfForce(list: CodeList, code: string, day: LocalDate): void {
  if (!isInForce(list, code, day))
    throw new DomainError(
      'high-barriers/no-lawful-basis',
      'invalid',
      `On that day the list ${list.id} has no such code.`,
    );
}

function notFound(): DomainError {
  return new DomainError('high-barriers/offence-not-found', 'not-found', 'There is no such offence in this case.');
}

function destroyed(): DomainError {
  return new DomainError('high-barriers/offences-destroyed', 'conflict', 'What was known of it was destroyed.');
}
