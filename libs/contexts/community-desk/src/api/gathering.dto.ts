import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsLanguageTag,
  IsRecordDay,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
} from '@alongside/http';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';

const hostKinds = ['desk', 'office', 'organisation'] as const;

export class GatheringHostBody {
  @IsIn(hostKinds)
  readonly kind: (typeof hostKinds)[number];

  @IsUuidText()
  readonly id: string;
}

export class PlanGatheringBody extends DatedBody {
  /**
   * A code of the list `gathering-kinds`.
   * @example "forum"
   */
  @IsCode()
  readonly kind: string;

  @NestedObject(() => GatheringHostBody)
  readonly host: GatheringHostBody;

  /** The office for which an organisation invites; that of a desk or an office is known. */
  @OptionalField()
  @IsUuidText()
  readonly officeId?: string;

  /** It may lie in the past: what was held without a plan is planned and recorded. */
  @IsRecordDay()
  readonly plannedFor: string;

  /** @example "Spring forum" */
  @IsFreeText(200)
  readonly title: string;

  /** @example "Harlesden library" */
  @OptionalField()
  @IsFreeText(200)
  readonly venue?: string;
}

export class GatheringReasonBody extends DatedBody {
  /** @example "The hall is taken" */
  @IsFreeText(500)
  readonly reason: string;
}

export class GatheringDayBody extends GatheringReasonBody {
  @IsRecordDay()
  readonly plannedFor: string;
}

export class AttendeesBody {
  /**
   * A code of the list `gathering-attendees`.
   * @example "community-members"
   */
  @IsCode()
  readonly attendees: string;

  /** @example 23 */
  @IsInt()
  @Min(0)
  @Max(10_000)
  readonly count: number;
}

export class NewThemeBody {
  /**
   * A code of the list `gathering-themes`.
   * @example "letters-and-forms"
   */
  @IsCode()
  readonly theme: string;

  /** @example "Letters come in English only" */
  @OptionalField()
  @IsFreeText(1_000)
  readonly words?: string;
}

export class KeptThemeBody extends NewThemeBody {
  /** The id of a theme that stays; left out for a new one. */
  @OptionalField()
  @IsUuidText()
  readonly themeId?: string;
}

class GatheringFacts extends DatedBody {
  /** How many came, by what they are; nobody is named. */
  @NestedList(() => AttendeesBody, { max: 50 })
  readonly attendance: AttendeesBody[];

  /**
   * Tags of the languages that were spoken.
   * @example ["so", "en"]
   */
  @IsArray()
  @ArrayMaxSize(50)
  @IsLanguageTag({ each: true })
  readonly languages: string[];

  @IsBoolean()
  readonly interpreterUsed: boolean;

  /** @example "Well attended" */
  @OptionalField()
  @IsFreeText(4_000)
  readonly summary?: string;
}

/** Its day is the one on which it was held. */
export class GatheringRecordBody extends GatheringFacts {
  @NestedList(() => NewThemeBody, { max: 50 })
  readonly themes: NewThemeBody[];
}

export class GatheringCorrectionBody extends GatheringFacts {
  @IsRecordDay()
  readonly heldOn: string;

  /** All of them: one that is left out was not raised. */
  @NestedList(() => KeptThemeBody, { max: 50 })
  readonly themes: KeptThemeBody[];

  /** @example "Counted again" */
  @IsFreeText(500)
  readonly reason: string;
}

export class GatheringFollowUpBody extends DatedBody {
  /** @example "Wrote to all who came" */
  @IsFreeText(4_000)
  readonly note: string;
}

export class ToldBackBody extends DatedBody {
  /** Who of the staff answered: whoever asks, unless told. */
  @OptionalField()
  @IsUuidText()
  readonly answeredBy?: string;

  /**
   * A code of the list `told-back-ways`.
   * @example "at-gathering"
   */
  @IsCode()
  readonly way: string;

  /**
   * A code of the list `told-back-audiences`.
   * @example "all-who-came"
   */
  @IsCode()
  readonly audience: string;

  /** @example "Letters come in Somali from May on" */
  @IsFreeText(4_000)
  readonly answer: string;
}
