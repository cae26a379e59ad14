import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { OfficesController } from './api/offices.controller';
import { OrganisationsController } from './api/organisations.controller';
import { PartnerSystemsController } from './api/partner-systems.controller';
import { StaffController } from './api/staff.controller';
import { StaffLists } from './api/staff-lists';
import { AdmitSystemHandler } from './application/admit-system.handler';
import { GrantRoleHandler } from './application/grant-role.handler';
import { JoinStaffHandler } from './application/join-staff.handler';
import { ShowOfficeHandler } from './read-models/office/office.query';
import { ListOfficeNamesHandler } from './read-models/office/office-names.query';
import { ListOfficesHandler } from './read-models/office/offices.query';
import { ListOrganisationNamesHandler } from './read-models/organisation/organisation-names.query';
import { ShowOrganisationHandler } from './read-models/organisation/organisation.query';
import { ListOrganisationsHandler } from './read-models/organisation/organisations.query';
import { ListSystemsOfOrganisationHandler } from './read-models/partner-system/systems-of-organisation.query';
import { ListAdvisorsAtOfficeHandler } from './read-models/staff-member/advisors-at-office.query';
import { ListStaffNamesHandler } from './read-models/staff-member/staff-names.query';
import { ListStaffAtPlaceHandler } from './read-models/staff-member/staff-at-place.query';
import { ShowStaffMemberHandler } from './read-models/staff-member/staff-member.query';

@Module({
  imports: [ReadLogModule],
  controllers: [OfficesController, OrganisationsController, PartnerSystemsController, StaffController],
  providers: [
    JoinStaffHandler,
    GrantRoleHandler,
    AdmitSystemHandler,
    StaffLists,
    ShowOfficeHandler,
    ListOfficesHandler,
    ListOfficeNamesHandler,
    ShowOrganisationHandler,
    ListOrganisationsHandler,
    ListOrganisationNamesHandler,
    ListSystemsOfOrganisationHandler,
    ShowStaffMemberHandler,
    ListStaffAtPlaceHandler,
    ListAdvisorsAtOfficeHandler,
    ListStaffNamesHandler,
  ],
})
export class OfficesModule {}
