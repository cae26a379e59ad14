import {
  IsRecordDay,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
  DatedBody,
  IsLanguageTag,
} from '@alongside/http';
import { meansOfActing, type MeansOfActing } from '@alongside/kernel';
import { IsBoolean, IsIn } from 'class-validator';
import { recipientKinds, type Recipient } from '../domain/consent/consent.events';
import { ConsentRecord } from '../read-models/consent/consent.record';

export class RecipientBody {
  @IsIn(recipientKinds)
  readonly kind: Recipient['kind'];

  @IsUuidText()
  readonly id: string;
}

/** How the claimant said so, to whoever records it. */
export class ActBody {
  @IsIn(meansOfActing)
  readonly means: MeansOfActing;

  /**
   * The language in which it was explained, a BCP 47 tag.
   * @example "so"
   */
  @OptionalField()
  @IsLanguageTag()
  readonly language?: string;

  @OptionalField()
  @IsBoolean()
  readonly interpreterUsed?: boolean;
}

export class ConsentRequestBody extends DatedBody {
  /** To whom something may be told. */
  @NestedList(() => RecipientBody, { min: 1, max: 50 })
  readonly recipients: RecipientBody[];
}

export class ConsentGrantBody extends DatedBody {
  /** All whom it covers from that day on. */
  @NestedList(() => RecipientBody, { min: 1, max: 50 })
  readonly recipients: RecipientBody[];

  /** The first day on which it is not in force any more; left out where it has no end. */
  @OptionalField()
  @IsRecordDay()
  readonly expiresOn?: string;

  @NestedObject(() => ActBody)
  readonly act: ActBody;
}

export class ConsentActBody extends DatedBody {
  @NestedObject(() => ActBody)
  readonly act: ActBody;
}

export class ConsentsAnswer {
  /** The day that the list speaks of: today unless another was asked for. */
  readonly asAt: string;
  /** By what had been recorded when, where the past was asked for. */
  readonly knownAt?: string;
  /** By purpose; one that was never asked is not there. */
  readonly entries: ConsentRecord[];
}
