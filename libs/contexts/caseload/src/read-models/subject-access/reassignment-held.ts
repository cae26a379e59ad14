import { sectionHeld, toldCodes } from '@alongside/privacy';
import { reassignmentReasons } from '../../domain/code-lists/staff.lists';
import type { ReassignmentEvent } from '../../domain/reassignment/reassignment.events';

const reassignmentId = { label: 'Reference' } as const;

/** Those that name somebody: the others are about the order alone. */
type Naming = Extract<ReassignmentEvent, { type: 'ReassignmentOrdered' | 'ClaimantNotReassigned' }>;

export const reassignmentHeld = sectionHeld<Naming>('Caseloads given to others', {
  ReassignmentOrdered: {
    says: 'The caseload of an advisor was to be given to others',
    fields: {
      reassignmentId,
      office: { label: 'Office', place: true },
      fromAdvisorId: 'own-id',
      reason: { label: 'Why', codes: toldCodes(reassignmentReasons) },
      cover: { label: 'To stand in on these days' },
      shares: { label: 'Who was to be given to whom', masked: 'third-party' },
      leftOut: { label: 'Who was to stay as before', masked: 'third-party' },
    },
    about: 'fromAdvisorId',
  },
  ClaimantNotReassigned: {
    says: 'You were to be given to another advisor with others, and stayed as before',
    fields: { reassignmentId, claimantId: 'own-id', reason: { label: 'Why' } },
    about: 'claimantId',
  },
});
