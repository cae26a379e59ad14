import type { Look } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { assertOpenPlace, kindsOn, organisationDecider } from '@alongside/offices';
import { assertDeskOpen, deskDecider } from '../domain/desk/desk.decider';
import type { End } from '../domain/referral/referral.events';

/** Whom an exclusion may name, and a consent cover, of an end that is there on that day: a desk is its host's as well. Refuses any other end. */
export async function partiesOf(look: Look, end: End, day: LocalDate): Promise<readonly Uuid[]> {
  if (end.kind === 'desk') {
    const desk = await look(deskDecider, end.id);
    assertDeskOpen(desk, day);
    return [end.id, desk.hostId];
  }
  await assertOpenPlace(look, { kind: end.kind, id: end.id }, day);
  return [end.id];
}

/** The purposes for which consent lets that end be told, codes of the list `consent-purposes`. */
export async function purposesOf(look: Look, { kind, id }: End, day: LocalDate): Promise<readonly string[]> {
  if (kind === 'desk') return ['share-with-desk'];
  if (kind === 'office') return ['referral-to-office'];
  const kinds = kindsOn(await look(organisationDecider, id), day);
  const isOnlyTraining = kinds.length > 0 && kinds.every((one) => one === 'training-provider');
  return [
    ...(kinds.includes('training-provider') ? ['referral-to-training'] : []),
    ...(isOnlyTraining ? [] : ['referral-to-support']),
  ];
}
