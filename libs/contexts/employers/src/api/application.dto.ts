import { JobTermsBody } from '@alongside/caseload';
import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedObject,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryList,
} from '@alongside/http';
import { IsIn } from 'class-validator';
import { refusers, type Refuser } from '../domain/candidacy/candidacy.events';
import {
  ApplicationRecord,
  shownApplicationStates,
  type ShownApplicationState,
} from '../read-models/candidacy/application.record';

/** What happened to an application, with a note where there is something to add. */
export class ApplicationNoteBody extends DatedBody {
  /** @example "They like the way he tells it" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class MakeApplicationBody extends ApplicationNoteBody {
  @IsUuidText()
  readonly vacancyId: string;
}

export class ApplicationPostponementBody extends DatedBody {
  /** When to ask again; left out while nobody knows. */
  @OptionalField()
  @IsRecordDay()
  readonly until?: string;

  /** @example "The oven is broken" */
  @IsFreeText(500)
  readonly why: string;
}

export class AcceptedJobBody {
  /** The claim that the job ends. */
  @OptionalField()
  @IsUuidText()
  readonly claimId?: string;

  /** The employer is that of the vacancy, unless told. */
  @NestedObject(() => JobTermsBody)
  readonly terms: JobTermsBody;
}

export class ApplicationAcceptanceBody extends ApplicationNoteBody {
  /** The job, where it has begun: it is recorded with the acceptance. */
  @OptionalField()
  @NestedObject(() => AcceptedJobBody)
  readonly job?: AcceptedJobBody;
}

export class ApplicationRefusalBody extends ApplicationNoteBody {
  /**
   * A code of the list `application-refusal-reasons`.
   * @example "experience"
   */
  @IsCode()
  readonly reason: string;

  @IsIn(refusers)
  readonly by: Refuser;
}

export class ApplicationCancellationBody extends ApplicationNoteBody {
  /**
   * A code of the list `application-cancellation-reasons`.
   * @example "vacancy-withdrawn"
   */
  @IsCode()
  readonly reason: string;
}

export class ApplicationReasonBody extends DatedBody {
  /** @example "They rang back" */
  @IsFreeText(500)
  readonly reason: string;
}

export class ApplicationsQuery extends PageQuery {
  /** In one of these states. */
  @QueryList({ oneOf: shownApplicationStates })
  readonly state?: ShownApplicationState[];
}

export class ApplicationsAnswer extends PageAnswer {
  readonly entries: ApplicationRecord[];
}
