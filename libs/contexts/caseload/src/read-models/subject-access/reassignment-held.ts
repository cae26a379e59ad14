import { sectionHeld } from '@alongside/privacy';
import { reassignmentReasons } from '../../domain/code-lists/staff.lists';
import type { ReassignmentEvent } from '../../domain/reassignment/reassignment.events';
import { toldCodes } from './told-codes';

const reassignmentId = { label: 'Reference' } as const;

/** These are about no person: whoever is named learns that, and of nobody else. */
export const reassignmentHeld = sectionHeld<ReassignmentEvent>('Caseloads given to others', {
  ReassignmentOrdered: {
    says: 'The caseload of an advisor was to be given to others',
    fields: {
      reassignmentId,
      office: { label: 'Office', place: true },
      fromAdvisorId: { label: 'Advisor before', masked: 'staff' },
      reason: { label: 'Why', codes: toldCodes(reassignmentReasons) },
      cover: { label: 'To stand in on these days' },
      shares: { label: 'Who was to be given to whom', masked: 'third-party' },
      leftOut: { label: 'Who was to stay as before', masked: 'third-party' },
    },
  },
  ClaimantNotReassigned: {
    says: 'It was not done of somebody, who stays as before',
    fields: { reassignmentId, claimantId: { label: 'Of whom', masked: 'third-party' }, reason: { label: 'Why' } },
  },
  ReassignmentCancelled: { says: 'What had not been done of it was cancelled', fields: { reassignmentId } },
  ReassignmentCarriedOut: { says: 'It was carried out', fields: { reassignmentId } },
});
