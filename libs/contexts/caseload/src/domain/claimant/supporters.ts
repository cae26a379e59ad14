import { DomainError, isSame, type LocalDate, optional, type Protected, type Uuid } from '@alongside/kernel';
import { alreadySo } from '../on-record';
import { enteredInError, outOfOrder } from '../rules';
import type { ClaimantEvent, Contact, ToldSupporter } from './claimant.events';
import type { Facts } from './facts';
import type { Merging } from './merging';

/** Somebody who supports a claimant, as the claimant says: by name, or as somebody with a record of the own. */
export interface GivenSupporter extends ToldSupporter {
  readonly name?: string;
  readonly contact?: Contact;
}

export type SupporterCommand =
  | { readonly kind: 'name-supporter'; readonly supporterId: Uuid; readonly supporter: GivenSupporter }
  | {
      readonly kind: 'correct-supporter';
      readonly supporterId: Uuid;
      /** All of it, anew. */
      readonly supporter: GivenSupporter;
      readonly reason: string;
    }
  | { readonly kind: 'end-supporter'; readonly supporterId: Uuid }
  | { readonly kind: 'enter-supporter-in-error'; readonly supporterId: Uuid; readonly reason: string };

interface Supporter {
  readonly told: ToldSupporter;
  /** The last time. */
  readonly correctedBecause?: Protected<string>;
  readonly namedOn: LocalDate;
  readonly standing: 'named' | 'ended' | 'entered-in-error';
}

export type Supporters = Readonly<Record<Uuid, Supporter>>;

interface OfRecord {
  readonly supporters: Supporters;
  readonly merging: Merging;
}

export function decideSupporter(record: OfRecord, command: SupporterCommand, facts: Facts): readonly ClaimantEvent[] {
  const { supporterId } = command;
  const { supporters } = record;
  switch (command.kind) {
    case 'name-supporter': {
      const told = toldOf(command.supporter, record, facts);
      refuseNamed(supporters, told);
      return [{ type: 'SupporterNamed', data: { ...facts, supporterId, ...told } }];
    }
    case 'correct-supporter': {
      const { reason } = command;
      const told = toldOf(command.supporter, record, facts);
      const { [supporterId]: _corrected, ...others } = supporters;
      const { told: before, standing, correctedBecause } = supporterOf(supporters, supporterId);
      if (isSame(told, before)) return alreadySo({ reason }, { reason: correctedBecause });
      if (standing === 'named') refuseNamed(others, told);
      return [{ type: 'SupporterCorrected', data: { ...facts, supporterId, ...told, reason } }];
    }
    case 'end-supporter': {
      const { namedOn, standing } = supporterOf(supporters, supporterId);
      if (standing === 'ended')
        throw new DomainError('caseload/supporter-already-ended', 'conflict', 'This support has ended already.');
      if (facts.occurredAt < namedOn) throw outOfOrder('Support cannot end before it was named.');
      return [{ type: 'SupporterEnded', data: { ...facts, supporterId } }];
    }
    case 'enter-supporter-in-error':
      supporterOf(supporters, supporterId);
      return [{ type: 'SupporterEnteredInError', data: { ...facts, supporterId, reason: command.reason } }];
  }
}

export type SupporterEvent = Extract<ClaimantEvent, { readonly data: { readonly supporterId: Uuid } }>;

export function supportersAfter(supporters: Supporters, { type, data }: SupporterEvent): Supporters {
  const { supporterId } = data;
  const changed = (change: Partial<Supporter>) => ({
    ...supporters,
    [supporterId]: { ...supporters[supporterId]!, ...change },
  });
  switch (type) {
    case 'SupporterNamed':
      return changed({ told: withoutRest(data), namedOn: data.occurredAt, standing: 'named' });
    case 'SupporterCorrected':
      return changed({ told: withoutRest(data), correctedBecause: data.reason });
    case 'SupporterEnded':
      return changed({ standing: 'ended' });
    case 'SupporterEnteredInError':
      return changed({ standing: 'entered-in-error' });
  }
}

function toldOf(given: GivenSupporter, { merging }: OfRecord, { claimantId }: Facts) {
  const { name, contact, personId } = given;
  if ((name === undefined) === (personId === undefined) || (personId !== undefined && contact !== undefined))
    throw new DomainError(
      'caseload/supporter-name-or-record',
      'invalid',
      'A supporter has a name here, or a record of their own that tells it.',
    );
  if (personId !== undefined && [claimantId, ...Object.values(merging.duplicates)].includes(personId))
    throw new DomainError('caseload/supporter-is-the-claimant', 'invalid', 'That is the record of the claimant.');
  return withoutRest(given);
}

function withoutRest<Told extends ToldSupporter>(told: Told): Pick<Told, keyof ToldSupporter> {
  const { kind, name, contact, personId, organisationId } = told;
  return { kind, ...optional({ name, contact, personId, organisationId }) };
}

function refuseNamed(supporters: Supporters, told: ToldSupporter): void {
  if (Object.values(supporters).some((one) => one.standing === 'named' && isSameSupporter(one.told, told)))
    throw new DomainError('caseload/supporter-already-named', 'conflict', 'This supporter is named already.');
}

/** Two of one name are the same unless they have records that differ. */
function isSameSupporter(one: ToldSupporter, other: ToldSupporter): boolean {
  if (one.personId !== undefined && other.personId !== undefined) return one.personId === other.personId;
  return isSame(identityOf(one), identityOf(other));
}

function identityOf({ kind, name, organisationId }: ToldSupporter) {
  return { kind, ...optional({ name, organisationId }) };
}

function supporterOf(supporters: Supporters, supporterId: Uuid): Supporter {
  const supporter = supporters[supporterId];
  if (!supporter)
    throw new DomainError('caseload/supporter-not-found', 'not-found', 'This claimant has no such supporter.');
  if (supporter.standing === 'entered-in-error') throw enteredInError('supporter');
  return supporter;
}
