import { sectionHeld, type HeldAboutPerson } from '@alongside/privacy';
import type { StaffMemberEvent } from '../../domain/staff-member/staff-member.events';

const role = { personId: 'own-id', role: { label: 'Role' }, place: { label: 'Where', place: true } } as const;
const absence = { personId: 'own-id', absenceId: { label: 'Reference of the absence' } } as const;

/** What is held about the staff, and what offices and organisations are called. */
export const officesHeld: HeldAboutPerson = {
  sections: [
    sectionHeld<StaffMemberEvent>('Your work on the staff', {
      StaffMemberJoined: { says: 'You joined the staff', fields: { personId: 'own-id', name: { label: 'Your name' } } },
      StaffNameCorrected: {
        says: 'Your name was corrected',
        fields: { personId: 'own-id', name: { label: 'Your name' }, reason: { label: 'Why' } },
      },
      RoleGranted: { says: 'You were given a role', fields: role },
      RoleWithdrawn: { says: 'A role of yours ended', fields: role },
      AbsenceRecorded: {
        says: 'An absence of yours was recorded',
        fields: { ...absence, from: { label: 'From' }, to: { label: 'Back on' } },
      },
      AbsenceCancelled: { says: 'An absence was taken back', fields: absence },
      StaffMemberReturned: { says: 'You came back', fields: absence },
      StaffMemberLeft: { says: 'You left the staff', fields: { personId: 'own-id', reason: { label: 'Why' } } },
    }),
  ],
  places: {
    OfficeOpened: { id: 'officeId', name: 'name' },
    OfficeRenamed: { id: 'officeId', name: 'name' },
    OrganisationRegistered: { id: 'organisationId', name: 'name' },
    OrganisationRenamed: { id: 'organisationId', name: 'name' },
  },
};
