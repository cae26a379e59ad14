import { sectionHeld, type HeldAboutPerson } from '@alongside/privacy';
import type { NationalInsuranceEvent } from '../../domain/national-insurance/national-insurance.events';
import { actionPlanHeld } from './action-plan-held';
import { assignmentHeld } from './assignment-held';
import { claimHeld } from './claim-held';
import { claimantHeld } from './claimant-held';
import { consentHeld } from './consent-held';
import { employmentHeld } from './employment-held';
import { interactionHeld } from './interaction-held';
import { reassignmentHeld } from './reassignment-held';
import { noteHeld } from './note-held';
import { satisfactionHeld } from './satisfaction-held';
import { savedViewHeld } from './saved-view-held';

const numberHeld = sectionHeld<NationalInsuranceEvent>('Your National Insurance number', {
  NationalInsuranceNumberReserved: {
    says: 'Your number was tied to your record, so that nobody has two',
    fields: { owner: 'own-id' },
    about: 'owner',
  },
  NationalInsuranceNumberReleased: {
    says: 'A number was tied to your record no longer',
    fields: { owner: 'own-id' },
    about: 'owner',
  },
});

/** What is held about claimants, over all their claims, and of the staff's saved views. */
export const caseloadHeld: HeldAboutPerson = {
  sections: [
    claimantHeld,
    claimHeld,
    assignmentHeld,
    interactionHeld,
    actionPlanHeld,
    noteHeld,
    employmentHeld,
    consentHeld,
    satisfactionHeld,
    numberHeld,
    reassignmentHeld,
    savedViewHeld,
  ],
  places: {},
};
