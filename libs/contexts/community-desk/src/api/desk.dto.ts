import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryBoolean,
  QueryList,
  QueryRecordDay,
} from '@alongside/http';
import { DeskPartnerRecord, DeskWorkerRecord } from '../read-models/desk/desk-member.record';
import { DeskRecord } from '../read-models/desk/desk.record';

export class DeskNameBody extends DatedBody {
  /** @example "Somali Community Desk" */
  @IsFreeText(200)
  readonly name: string;
}

export class OpenDeskBody extends DeskNameBody {
  /** The id under which the desk is known already; a new one unless told. */
  @OptionalField()
  @IsUuidText()
  readonly id?: string;

  /**
   * Whose desk it is: a code of the list `communities`.
   * @example "somali"
   */
  @IsCode()
  readonly community: string;

  /** The office inside which it is. */
  @IsUuidText()
  readonly office: string;

  /** The organisation that runs it; it is a partner of the desk without joining. */
  @IsUuidText()
  readonly hostId: string;
}

export class JoinDeskPartnerBody extends DatedBody {
  @IsUuidText()
  readonly organisationId: string;
}

export class JoinDeskWorkerBody extends DatedBody {
  /** Somebody of the staff register. */
  @IsUuidText()
  readonly personId: string;

  /** For which the person works there: the host of the desk or another partner. */
  @IsUuidText()
  readonly organisationId: string;
}

export class LeavingDeskBody {
  /** The first day on which it is no longer so, in London: today unless told. On the first day of all: it was never so. */
  @OptionalField()
  @IsRecordDay()
  readonly occurredAt?: string;
}

export class DeskReopeningBody extends DatedBody {
  /**
   * A code of the list `desk-reopening-reasons`.
   * @example "closed-in-error"
   */
  @IsCode()
  readonly reason: string;
}

export class DesksQuery extends PageQuery {
  /** The day that the list speaks of; today in London unless told. */
  @QueryRecordDay()
  readonly asAt?: string;

  /** Of these offices. */
  @QueryList({ of: 'uuid' })
  readonly office?: string[];

  /** Of these communities. */
  @QueryList()
  readonly community?: string[];

  /** At which one of these organisations is on that day. */
  @QueryList({ of: 'uuid' })
  readonly organisation?: string[];

  /** Only those that are open on that day, or only those that are not. */
  @QueryBoolean()
  readonly open?: boolean;
}

export class DesksAnswer extends PageAnswer {
  /** The day that the list speaks of. */
  readonly asAt: string;
  /** By name. */
  readonly entries: DeskRecord[];
}

export class DeskMembersQuery extends PageQuery {
  /** The day that the list speaks of; today in London unless told. */
  @QueryRecordDay()
  readonly asAt?: string;
}

export class DeskPartnersAnswer extends PageAnswer {
  /** The day that the list speaks of. */
  readonly asAt: string;
  /** Whoever has been there longest first. */
  readonly entries: DeskPartnerRecord[];
}

export class DeskWorkersAnswer extends PageAnswer {
  /** The day that the list speaks of. */
  readonly asAt: string;
  /** Whoever has been there longest first. */
  readonly entries: DeskWorkerRecord[];
}
