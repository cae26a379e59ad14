import { randomUUID } from 'node:crypto';
import { assignmentDecider, claimantDecider } from '@alongside/caseload';
import { decision } from '@alongside/commands';
import type { Uuid } from '@alongside/kernel';
import { autonomyRosterDecider } from '@alongside/staff-autonomy';
import type { Configuration, Platform } from '../../../apps/composition/src';

export const day = '2026-11-02';
export const reason = 'Asks for more shifts at every meeting';
const dated = { occurredAt: day, today: day };

/** What the racers of a process are told. */
export interface Race {
  readonly configuration: Configuration;
  readonly advisorId: Uuid;
  readonly claimants: readonly Uuid[];
  readonly trustsItsLook: boolean;
}

export type RaceTold = { readonly partnershipId: Uuid } | { readonly refusal: string };

/** An advisor who has opted in, with so many claimants on the caseload. */
export async function advisorWith(platform: Platform, count: number): Promise<{ advisorId: Uuid; claimants: Uuid[] }> {
  const [advisorId, office] = [randomUUID(), randomUUID()];
  const tell = teller(platform, advisorId);
  await tell(decision(autonomyRosterDecider, advisorId, { kind: 'opt-in', advisorId, ...dated }));
  const claimants = Array.from({ length: count }, () => randomUUID());
  for (const [index, claimantId] of claimants.entries()) {
    const details = { name: { given: `Racer${index}`, family: 'Examplewade' } };
    await tell(decision(claimantDecider, claimantId, { kind: 'register', claimantId, details, ...dated }));
    await tell(decision(assignmentDecider, claimantId, { kind: 'propose', claimantId, advisorId, office, ...dated }));
    await tell(decision(assignmentDecider, claimantId, { kind: 'accept', claimantId, advisorId, ...dated }));
  }
  return { advisorId, claimants };
}

/** Both places are free again. */
export async function withdrawAll(platform: Platform, advisorId: Uuid): Promise<void> {
  const { state } = await platform.commands.look(autonomyRosterDecider, advisorId);
  const tell = teller(platform, advisorId);
  for (const { partnershipId, claimantId, standing } of Object.values(state.partnerships)) {
    if (standing !== 'selected') continue;
    const why = { by: 'advisor', reason: 'other' } as const;
    const of = { advisorId, partnershipId, claimantId };
    await tell(decision(autonomyRosterDecider, advisorId, { kind: 'withdraw', ...of, ...why, ...dated }));
  }
}

function teller({ commands }: Platform, personId: Uuid) {
  return (what: Parameters<Platform['commands']['handle']>[1]) => {
    const ids = { commandId: randomUUID(), correlationId: randomUUID(), request: null };
    return commands.handle({ ...ids, actor: { personId, roles: ['advisor'] }, route: 'POST /race' }, what);
  };
}

export interface RosterCount {
  /** How many partnerships were open at once, at most. */
  readonly mostOpen: number;
  /** Each as often as it was selected. */
  readonly selected: readonly Uuid[];
}

const endings = ['PartnershipWithdrawn', 'PartnershipDeclined', 'PartnershipJobFound', 'PartnershipEnteredInError'];

/** What the stream says, event by event, whoever decided it. */
export async function countRoster({ store }: Platform, advisorId: Uuid): Promise<RosterCount> {
  const open = new Set<Uuid>();
  const selected: Uuid[] = [];
  let mostOpen = 0;
  for (const { type, data } of await store.read(`autonomyRoster-${advisorId}`)) {
    const { partnershipId } = JSON.parse(data) as { partnershipId: Uuid };
    if (type === 'ClaimantSelected') selected.push(partnershipId);
    if (type === 'ClaimantSelected') open.add(partnershipId);
    if (endings.includes(type)) open.delete(partnershipId);
    mostOpen = Math.max(mostOpen, open.size);
  }
  return { mostOpen, selected };
}
