import { IsCode, IsFreeText, IsUuidText, DatedBody } from '@alongside/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { systemRoles } from '../domain/partner-system/partner-system.events';
import type { StaffRole } from '../domain/staff-member/staff-member.events';
import { PartnerSystemRecord } from '../read-models/partner-system/partner-system.record';
import { PlaceClosureBody } from './dated.dto';

export class AdmitSystemBody extends DatedBody {
  /** The subject of the tokens that the issuer gives the system, by its client credentials. */
  @IsUuidText()
  readonly systemId: string;

  /**
   * What the system is called; nobody's name.
   * @example "Desk tablet gateway"
   */
  @IsFreeText(200)
  readonly name: string;

  /** @example ["desk_partner"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(systemRoles.length)
  @ArrayUnique()
  @IsIn(systemRoles, { each: true })
  readonly roles: StaffRole[];
}

export class SystemDismissalBody extends PlaceClosureBody {
  /** @example "contract-ended" */
  @IsCode()
  readonly reason: string;
}

export class PartnerSystemsAnswer {
  readonly entries: PartnerSystemRecord[];
}
