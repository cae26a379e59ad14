import { officeDecider } from './domain/office/office.decider';
import { organisationDecider } from './domain/organisation/organisation.decider';
import { staffMemberDecider } from './domain/staff-member/staff-member.decider';
import { officeFold } from './read-models/office/office.fold';
import { organisationFold } from './read-models/organisation/organisation.fold';
import { staffMemberFold } from './read-models/staff-member/staff-member.fold';

export { admitStaff, type Admitted } from './application/admit-staff';
export { JoinStaff, type Joined } from './application/join-staff.handler';
export { RegisteredStaff, type HeldToday } from './application/registered-staff';
export * from './domain/office/office.events';
export * from './domain/organisation/organisation.events';
export * from './domain/staff-member/staff-member.events';
export { OfficesModule } from './offices.module';
export { ListAdvisorsAtOffice, type AdvisorThere } from './read-models/staff-member/advisors-at-office.query';

export const officesDeciders = [officeDecider, organisationDecider, staffMemberDecider];

export const officesFolds = [officeFold, organisationFold, staffMemberFold];
