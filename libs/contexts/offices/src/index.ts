import { officeDecider } from './domain/office/office.decider';
import { kindsOn, organisationDecider } from './domain/organisation/organisation.decider';
import { partnerSystemDecider } from './domain/partner-system/partner-system.decider';
import { staffMemberDecider } from './domain/staff-member/staff-member.decider';
import { officeFold } from './read-models/office/office.fold';
import { organisationFold } from './read-models/organisation/organisation.fold';
import { partnerSystemFold } from './read-models/partner-system/partner-system.fold';
import { staffMemberFold } from './read-models/staff-member/staff-member.fold';

export { kindsOn, officeDecider, organisationDecider, staffMemberDecider };
export { assertOpenPlace } from './application/assert-open-place';
export { admitStaff, type Admitted } from './application/admit-staff';
export { OpenPlaces } from './application/open-places';
export { JoinStaff, type Joined } from './application/join-staff.handler';
export { RegisteredStaff, type HeldToday } from './application/registered-staff';
export * from './domain/office/office.events';
export * from './domain/organisation/organisation.events';
export * from './domain/partner-system/partner-system.events';
export * from './domain/staff-member/staff-member.events';
export { OfficesModule } from './offices.module';
export { isAdvisorThereSql } from './read-models/staff-member/advisor-there.sql';
export { ListAdvisorsAtOffice, type AdvisorThere } from './read-models/staff-member/advisors-at-office.query';
export { ListOfficeNames, type OfficeNamed } from './read-models/office/office-names.query';
export { ListOrganisationNames, type OrganisationNamed } from './read-models/organisation/organisation-names.query';
export { ListStaffNames, type StaffNamed } from './read-models/staff-member/staff-names.query';
export { officesRetention } from './read-models/retention/offices-retention';
export { officesHeld } from './read-models/subject-access/offices-held';

export const officesDeciders = [officeDecider, organisationDecider, staffMemberDecider, partnerSystemDecider];

export const officesFolds = [officeFold, organisationFold, staffMemberFold, partnerSystemFold];
