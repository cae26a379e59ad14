import { DomainError, isSame, type LocalDate, optional, type Protected, type Uuid } from '@alongside/kernel';
import { outOfOrder } from '../rules';
import type { ClaimantEvent, Contact } from './claimant.events';
import type { Facts } from './facts';

/** Somebody who supports a claimant, as the claimant says: by name, or as somebody with a record of the own. */
export interface GivenSupporter {
  /** A code of the list `supporter-kinds`. */
  readonly kind: string;
  readonly name?: string;
  readonly contact?: Contact;
  readonly personId?: Uuid;
  readonly organisationId?: Uuid;
}

export type SupporterCommand =
  | { readonly kind: 'name-supporter'; readonly supporterId: Uuid; readonly supporter: GivenSupporter }
  | { readonly kind: 'end-supporter'; readonly supporterId: Uuid };

interface Identity {
  readonly kind: string;
  readonly name?: Protected<string>;
  readonly personId?: Uuid;
  readonly organisationId?: Uuid;
}

interface Supporter {
  readonly identity: Identity;
  readonly namedOn: LocalDate;
  readonly ended: boolean;
}

export type Supporters = Readonly<Record<Uuid, Supporter>>;

export function decideSupporter(
  supporters: Supporters,
  command: SupporterCommand,
  facts: Facts,
): readonly ClaimantEvent[] {
  const { supporterId } = command;
  if (command.kind === 'end-supporter') {
    const supporter = supporterOf(supporters, supporterId);
    if (supporter.ended)
      throw new DomainError('caseload/supporter-already-ended', 'conflict', 'This support has ended already.');
    if (facts.occurredAt < supporter.namedOn) throw outOfOrder('Support cannot end before it was named.');
    return [{ type: 'SupporterEnded', data: { ...facts, supporterId } }];
  }
  const { kind, name, contact, personId, organisationId } = command.supporter;
  if ((name === undefined) === (personId === undefined) || (personId !== undefined && contact !== undefined))
    throw new DomainError(
      'caseload/supporter-name-or-record',
      'invalid',
      'A supporter has a name here, or a record of their own that tells it.',
    );
  const identity = { kind, ...optional({ name, personId, organisationId }) };
  if (Object.values(supporters).some((one) => !one.ended && isSameSupporter(one.identity, identity)))
    throw new DomainError('caseload/supporter-already-named', 'conflict', 'This supporter is named already.');
  return [{ type: 'SupporterNamed', data: { ...facts, supporterId, ...identity, ...optional({ contact }) } }];
}

type SupporterEvent = Extract<ClaimantEvent, { type: 'SupporterNamed' | 'SupporterEnded' }>;

export function supportersAfter(supporters: Supporters, { type, data }: SupporterEvent): Supporters {
  const { supporterId } = data;
  if (type === 'SupporterEnded') return { ...supporters, [supporterId]: { ...supporters[supporterId]!, ended: true } };
  const { kind, name, personId, organisationId, occurredAt: namedOn } = data;
  const identity = { kind, ...optional({ name, personId, organisationId }) };
  return { ...supporters, [supporterId]: { identity, namedOn, ended: false } };
}

/** Two of one name are the same unless they have records that differ. */
function isSameSupporter(one: Identity, other: Identity): boolean {
  if (one.personId !== undefined && other.personId !== undefined) return one.personId === other.personId;
  return isSame({ ...one, personId: null }, { ...other, personId: null });
}

function supporterOf(supporters: Supporters, supporterId: Uuid): Supporter {
  const supporter = supporters[supporterId];
  if (!supporter)
    throw new DomainError('caseload/supporter-not-found', 'not-found', 'This claimant has no such supporter.');
  return supporter;
}
