import { sectionHeld } from '@alongside/privacy';
import type { DeskEvent } from '../../domain/desk/desk.events';

type OfWorkers = Extract<DeskEvent, { type: 'DeskWorkerJoined' | 'DeskWorkerLeft' }>;

const work = {
  personId: 'own-id',
  deskId: { label: 'Desk' },
  organisationId: { label: 'For', place: true },
} as const;

/** All other events of desks are about no person. */
export const deskHeld = sectionHeld<OfWorkers>('Your work at a community desk', {
  DeskWorkerJoined: { says: 'You joined the desk', fields: work },
  DeskWorkerLeft: { says: 'You left the desk', fields: work },
});
