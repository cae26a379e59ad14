import { IsFreeText, IsInstant, IsRecordDay, IsUuidText, NestedObject, OptionalField } from '@alongside/http';
import { IsIn } from 'class-validator';

import { SessionContentBody } from './desk-session.dto';

/** What each entry of a device says. */
export class SessionEntryBody {
  /** Made by the device, for this entry alone: sent again, it is the same entry. */
  @IsUuidText()
  readonly entryId: string;

  /** Made by the device, for this session alone. */
  @IsUuidText()
  readonly sessionId: string;

  /** When it was said, by the clock of the device: what was said last holds. */
  @IsInstant()
  readonly saidAt: string;

  /** Who says it: whoever sends it, unless told. */
  @OptionalField()
  @IsUuidText()
  readonly workerId?: string;
}

/** A session. */
export class SessionLoggedEntry extends SessionEntryBody {
  @IsIn(['session'])
  readonly kind: 'session';

  @IsUuidText()
  readonly deskId: string;

  /** The day of the session, in London. */
  @IsRecordDay()
  readonly heldOn: string;

  /** Who came; left out while nobody knows. */
  @OptionalField()
  @IsUuidText()
  readonly claimantId?: string;

  @NestedObject(() => SessionContentBody)
  readonly session: SessionContentBody;
}

/** What a session was after all: the whole of it. */
export class SessionCorrectionEntry extends SessionEntryBody {
  @IsIn(['correction'])
  readonly kind: 'correction';

  /** The day on which it was, where that was wrong. */
  @OptionalField()
  @IsRecordDay()
  readonly heldOn?: string;

  @NestedObject(() => SessionContentBody)
  readonly session: SessionContentBody;

  @IsFreeText(1_000)
  readonly reason: string;
}

/** Who came to a session. */
export class SessionIdentificationEntry extends SessionEntryBody {
  @IsIn(['identification'])
  readonly kind: 'identification';

  @IsUuidText()
  readonly claimantId: string;
}

/** That it was not who it was thought to be. */
export class SessionIdentificationWithdrawalEntry extends SessionEntryBody {
  @IsIn(['identification-withdrawal'])
  readonly kind: 'identification-withdrawal';

  @IsFreeText(1_000)
  readonly reason: string;
}

/** That a session should never have been logged. */
export class SessionErrorEntry extends SessionEntryBody {
  @IsIn(['error'])
  readonly kind: 'error';

  @IsFreeText(1_000)
  readonly reason: string;
}
