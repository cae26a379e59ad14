import { Problem } from '@alongside/http';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { DeskSessionRecord } from '../read-models/desk-session/desk-session.record';
import {
  SessionCorrectionEntry,
  SessionErrorEntry,
  SessionIdentificationEntry,
  SessionIdentificationWithdrawalEntry,
  SessionLoggedEntry,
} from './session-entry.dto';

/** What an entry of each kind is. */
export const entryClasses = {
  session: SessionLoggedEntry,
  correction: SessionCorrectionEntry,
  identification: SessionIdentificationEntry,
  'identification-withdrawal': SessionIdentificationWithdrawalEntry,
  error: SessionErrorEntry,
} as const;

const classes = Object.values(entryClasses);
const most = 500;

@ApiExtraModels(...classes)
export class SessionBatchBody {
  /** In whatever order. Each is checked by itself: one that is wrong refuses none of the others. */
  @IsArray({ message: `must be a list of 1 to ${most} entries` })
  @ArrayMinSize(1, { message: `must be a list of 1 to ${most} entries` })
  @ArrayMaxSize(most, { message: `must be a list of 1 to ${most} entries` })
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: most,
    items: { oneOf: classes.map((one) => ({ $ref: getSchemaPath(one) })) },
  })
  readonly entries: unknown[];
}

export const entryResults = ['recorded', 'already-there', 'refused'] as const;

/** What became of an entry. */
export class EntryAnswer {
  /** `null` where the entry has none that can be read. */
  readonly entryId: string | null;
  readonly sessionId: string | null;
  /** As of a request by itself: 201 of a session that was recorded, 200 of any other entry that was or is there. @example 201 */
  readonly status: number;
  @ApiProperty({ enum: entryResults })
  readonly result: (typeof entryResults)[number];
  /** Of the session, once this was recorded. @example 0 */
  readonly revision?: number;
  /** A query with `atLeast` set to it sees what the entry did. @example "k3f9:10482" */
  readonly position?: string;
  /** What refused it. @example "community-desk/entered-in-error" */
  readonly code?: string;
  @ApiProperty({ type: () => Problem, required: false })
  readonly problem?: Problem;
  /** Of one that was refused: whether it may be taken when it is sent again as it is, once its session is there or the server is less busy. */
  readonly sendAgain?: boolean;
  /** Of one that what is there by now refused: where that is shown. @example "/v1/desk-sessions/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f" */
  readonly now?: string;
  @ApiProperty({ type: () => DeskSessionRecord, required: false, description: 'What is shown there' })
  readonly current?: DeskSessionRecord;
}

export class SessionBatchAnswer {
  /** One for each entry, in the order of the request. */
  readonly entries: EntryAnswer[];
}
