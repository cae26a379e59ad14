import type { OfficeEvent } from '../../libs/contexts/offices/src/domain/office/office.events';
import type { OrganisationEvent } from '../../libs/contexts/offices/src/domain/organisation/organisation.events';
import type { PartnerSystemEvent } from '../../libs/contexts/offices/src/domain/partner-system/partner-system.events';
import type { StaffMemberEvent } from '../../libs/contexts/offices/src/domain/staff-member/staff-member.events';
import type { ExamplesOf } from './golden-files';

const officeId = '0192aaaa-0000-7000-8000-000000000011';
const organisationId = '0192aaaa-0000-7000-8000-000000000012';
const personId = '0192aaaa-0000-7000-8000-000000000013';
const absenceId = '0192aaaa-0000-7000-8000-000000000014';

const ofOffice = { officeId, occurredAt: '2026-01-05' };
const ofOrganisation = { organisationId, occurredAt: '2026-01-05' };
const ofPartnerSystem = { systemId: '0192aaaa-0000-7000-8000-000000000015', organisationId, occurredAt: '2026-02-02' };
const ofStaffMember = { personId, occurredAt: '2026-02-02' };

export const officeExamples = {
  OfficeOpened: { ...ofOffice, name: 'Harlesden', area: 'north-west-london' },
  OfficeRenamed: { ...ofOffice, name: 'Harlesden High Street' },
  OfficeAreaChanged: { ...ofOffice, area: 'west-london' },
  OfficeClosed: ofOffice,
} satisfies ExamplesOf<OfficeEvent>;

export const organisationExamples = {
  OrganisationRegistered: { ...ofOrganisation, name: 'Invented Somali Association', kinds: ['host', 'support-group'] },
  OrganisationRenamed: { ...ofOrganisation, name: 'Invented Community Association' },
  OrganisationKindsChanged: { ...ofOrganisation, kinds: ['support-group', 'training-provider'] },
  OrganisationClosed: ofOrganisation,
} satisfies ExamplesOf<OrganisationEvent>;

export const partnerSystemExamples = {
  PartnerSystemAdmitted: { ...ofPartnerSystem, name: 'Desk tablet gateway', roles: ['desk_partner'] },
  PartnerSystemDismissed: { ...ofPartnerSystem, reason: 'contract-ended' },
} satisfies ExamplesOf<PartnerSystemEvent>;

export const staffMemberExamples = {
  StaffMemberJoined: { ...ofStaffMember, name: { given: 'Jamie', family: 'Invented' } },
  StaffNameCorrected: { ...ofStaffMember, name: { given: 'Jamie', family: 'Madeup' }, reason: 'Married' },
  RoleGranted: { ...ofStaffMember, role: 'advisor', place: { kind: 'office', id: officeId } },
  RoleWithdrawn: { ...ofStaffMember, role: 'advisor', place: { kind: 'office', id: officeId } },
  AbsenceRecorded: { ...ofStaffMember, absenceId, from: '2026-03-02', to: '2026-03-16' },
  AbsenceCancelled: { ...ofStaffMember, absenceId },
  StaffMemberReturned: { ...ofStaffMember, absenceId },
  StaffMemberLeft: { ...ofStaffMember, reason: 'retired' },
} satisfies ExamplesOf<StaffMemberEvent>;
