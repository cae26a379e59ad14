import { IsCode, IsFreeText, IsRecordDay, IsUuidText, OptionalField, DatedBody } from '@alongside/http';
import { AssignmentRecord } from '../read-models/assignment/assignment.record';
import { WithHandOverNoteBody } from './hand-over-note.dto';

export class AssignmentProposalBody extends WithHandOverNoteBody {
  /** The person of the staff register who is to be in charge. */
  @IsUuidText()
  readonly advisorId: string;

  /** Where the advisor is to work with the claimant. */
  @IsUuidText()
  readonly office: string;
}

export class AssignmentAcceptanceBody extends WithHandOverNoteBody {
  /** Who accepts: the advisor who is proposed. */
  @IsUuidText()
  readonly advisorId: string;
}

export class AssignmentRefusalBody extends DatedBody {
  /** Who declines: the advisor who is proposed. */
  @IsUuidText()
  readonly advisorId: string;

  /**
   * A code of the list `assignment-decline-reasons`.
   * @example "caseload-full"
   */
  @IsCode()
  readonly reason: string;

  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class CoverBody extends DatedBody {
  /** Who stands in. */
  @IsUuidText()
  readonly advisorId: string;

  /** The first day; it may lie ahead. */
  @IsRecordDay()
  readonly from: string;

  /** The first day that is not covered any more; left out while nobody knows it. */
  @OptionalField()
  @IsRecordDay()
  readonly to?: string;
}

export class AssignmentEndBody extends WithHandOverNoteBody {
  /**
   * A code of the list `assignment-end-reasons`.
   * @example "claim-closed"
   */
  @IsCode()
  readonly reason: string;
}

export class AssignmentAnswer extends AssignmentRecord {
  /** The day that it speaks of, where the past was asked for. */
  readonly asAt?: string;
  /** By what had been recorded when, where the past was asked for. */
  readonly knownAt?: string;
}
