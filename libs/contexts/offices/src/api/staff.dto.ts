import {
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryBoolean,
  QueryCode,
  QueryList,
  QueryRecordDay,
  DatedBody,
} from '@alongside/http';
import { IsIn } from 'class-validator';
import { staffRoles, type Place, type StaffRole } from '../domain/staff-member/staff-member.events';
import { StaffAtPlaceRecord } from '../read-models/staff-member/staff-at-place.record';

const roles = Object.keys(staffRoles) as StaffRole[];
const placeKinds = ['office', 'desk', 'organisation'] as const;
const orders = ['since', '-since'] as const;

export class StaffNameBody {
  /** @example "Jamie" */
  @IsFreeText(200)
  readonly given: string;

  /** @example "Invented" */
  @IsFreeText(200)
  readonly family: string;
}

export class PlaceBody {
  @IsIn(placeKinds)
  readonly kind: Place['kind'];

  @IsUuidText()
  readonly id: string;
}

export class GivenRoleBody {
  @IsIn(roles)
  readonly role: StaffRole;

  /** Where the role is held; left out for a role that is held everywhere. */
  @OptionalField()
  @NestedObject(() => PlaceBody)
  readonly place?: PlaceBody;
}

export class JoinStaffBody extends DatedBody {
  /** The person's id where there is one already: the subject of the tokens, or of another record. A new one unless told. */
  @OptionalField()
  @IsUuidText()
  readonly personId?: string;

  @NestedObject(() => StaffNameBody)
  readonly name: StaffNameBody;

  /** The roles of the first day. */
  @OptionalField()
  @NestedList(() => GivenRoleBody, { max: 20 })
  readonly roles?: GivenRoleBody[];
}

export class StaffNameCorrectionBody extends DatedBody {
  @NestedObject(() => StaffNameBody)
  readonly name: StaffNameBody;

  /** @example "Married" */
  @IsFreeText(500)
  readonly reason: string;
}

export class RoleBody extends GivenRoleBody {
  /** The first day on which it is so, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}

export class AbsenceBody {
  /** The first day of the absence. It may lie ahead. */
  @IsRecordDay()
  readonly from: string;

  /** The first day back; left out while nobody knows it. */
  @OptionalField()
  @IsRecordDay()
  readonly to?: string;
}

export class LeavingBody {
  /** The first day on which the person is no longer on the staff, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;

  /** @example "retired" */
  @IsCode()
  readonly reason: string;
}

export class ReturnBody {
  /** The first day back, in London: today unless told. It may lie in the past. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}

export class StaffQuery extends PageQuery {
  /** The day that the list speaks of; today in London unless told. It may lie ahead, as planned absences do. */
  @QueryRecordDay()
  readonly asAt?: string;

  /** Those who hold one of these roles there. */
  @QueryList({ oneOf: roles })
  readonly role?: string[];

  /** Only those who are present on that day, or only those who are absent. */
  @QueryBoolean()
  readonly present?: boolean;

  /** By the day since when they hold a role there, the earliest or the latest first. */
  @QueryCode({ oneOf: orders })
  readonly sort: (typeof orders)[number] = 'since';
}

export class StaffAnswer extends PageAnswer {
  /** The day that the list speaks of. */
  readonly asAt: string;
  readonly entries: StaffAtPlaceRecord[];
}
