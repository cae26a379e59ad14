import {
  DatedBody,
  IsCode,
  IsUuidText,
  NestedObject,
  PageAnswer,
  PageQuery,
  QueryBoolean,
  QueryList,
  QueryRange,
  QueryText,
  type Range,
} from '@alongside/http';
import { payPeriods, type PayPeriod } from '../domain/vacancy/vacancy-terms';
import { ListedVacancy, vacancyStates, type VacancyStanding } from '../read-models/vacancy/vacancy.record';
import { VacancyTermsBody } from './vacancy-terms.dto';

export class OpenVacancyBody extends DatedBody {
  /** Which office looks after it. */
  @IsUuidText()
  readonly office: string;

  @NestedObject(() => VacancyTermsBody)
  readonly terms: VacancyTermsBody;
}

export class VacancyChangeBody extends DatedBody {
  @NestedObject(() => VacancyTermsBody)
  readonly terms: VacancyTermsBody;

  /** A code of the list `vacancy-change-reasons`. @example "told-by-employer" */
  @IsCode()
  readonly reason: string;
}

export class VacancyClosureBody extends DatedBody {
  /** A code of the list `vacancy-closing-reasons`. @example "filled" */
  @IsCode()
  readonly reason: string;
}

export class VacancyReopeningBody extends DatedBody {
  /** A code of the list `vacancy-reopening-reasons`. @example "not-withdrawn" */
  @IsCode()
  readonly reason: string;
}

export class VacancyErrorBody extends DatedBody {
  /** A code of the list `vacancy-error-reasons`. @example "wrong-office" */
  @IsCode()
  readonly reason: string;
}

export class VacanciesQuery extends PageQuery {
  /** Of any of these offices. */
  @QueryList({ of: 'uuid' })
  readonly office?: string[];

  /** Of any of these employers of the register. */
  @QueryList({ of: 'uuid' })
  readonly employer?: string[];

  /** As it is today. */
  @QueryList({ oneOf: vacancyStates })
  readonly state?: VacancyStanding[];

  @QueryList()
  readonly kind?: string[];

  /** Any of these codes of a taxonomy, parted by commas. */
  @QueryText({ max: 1_000 })
  readonly occupation?: string;

  /** Any of these codes of a taxonomy or words, parted by commas. */
  @QueryText({ max: 1_000 })
  readonly skill?: string;

  @QueryList()
  readonly employmentType?: string[];

  /** A week: those whose hours meet this range. */
  @QueryRange({ of: 'integer' })
  readonly hours?: Range<number>;

  /** In the minor unit of `currency`: those whose pay for one `payPeriod` meets this range. */
  @QueryRange({ of: 'integer' })
  readonly pay?: Range<number>;

  /** With `pay`: `hour` unless told. Alone: those that are paid so. */
  @QueryList({ oneOf: payPeriods, max: 1 })
  readonly payPeriod?: PayPeriod[];

  /** With `pay` or `payPeriod`: `GBP` unless told. */
  @QueryText({ max: 3 })
  readonly currency?: string;

  /** Part of a town, a postcode, a street. */
  @QueryText({ max: 100 })
  readonly place?: string;

  /** Words of the title, the employer, the occupation or the skills: all of them. */
  @QueryText({ max: 200 })
  readonly text?: string;

  /** Imported from any of these. */
  @QueryList()
  readonly source?: string[];

  /** Only those whose posting could not be taken at its word in something, or only the others. */
  @QueryBoolean()
  readonly doubted?: boolean;
}

export class VacanciesAnswer extends PageAnswer {
  /** What was opened last first. */
  readonly entries: ListedVacancy[];
}
