import type { Look } from '@alongside/commands';
import type { LocalDate, Uuid } from '@alongside/kernel';
import type { Place } from '../domain/staff-member/staff-member.events';
import { assertOpenPlace } from './assert-open-place';

/** Where roles are held. Desks are another context's, which hands in how it refuses one that is not there on a day. */
export class OpenPlaces {
  constructor(private readonly assertDesk: (look: Look, deskId: Uuid, day: LocalDate) => Promise<void>) {}

  /** Refuses a place that is not there on that day. Its stream is held to what was seen, so that it cannot close meanwhile. */
  async assertOpen(look: Look, place: Place | undefined, day: LocalDate): Promise<void> {
    if (place?.kind === 'desk') await this.assertDesk(look, place.id, day);
    else await assertOpenPlace(look, place, day);
  }
}
