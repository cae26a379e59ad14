import { IsTaxonomyCode, skillLevels, type SkillLevel } from '@alongside/caseload';
import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsLanguageTag,
  IsLocalDate,
  IsPence,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryInt,
  QueryList,
  QueryRange,
  QueryText,
  type Range,
} from '@alongside/http';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { CourseRecord, courseStates, type CourseStanding } from '../read-models/course/course.record';

export class TaughtSkillBody {
  /** @example "esco" */
  @IsCode()
  readonly taxonomy: string;

  /** The code or the address of the skill. @example "S1.4.1" */
  @IsTaxonomyCode()
  readonly code: string;

  /** What the taxonomy calls it. @example "comply with food safety and hygiene" */
  @OptionalField()
  @IsFreeText(200)
  readonly label?: string;

  /** How well whoever completes the course has it. */
  @OptionalField()
  @IsIn(skillLevels)
  readonly level?: SkillLevel;
}

export class CourseTermsBody {
  /** @example "Food hygiene, level 2" */
  @IsFreeText(200)
  readonly title: string;

  @OptionalField()
  @IsFreeText(5_000)
  readonly description?: string;

  @NestedList(() => TaughtSkillBody, { min: 1, max: 50 })
  readonly skills: TaughtSkillBody[];

  /** How many can take it. @example 12 */
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly places: number;

  @IsLocalDate()
  readonly startsOn: string;

  /** The last day. */
  @IsLocalDate()
  readonly endsOn: string;

  /** Of one place; 0 where it costs nothing. @example 4500 */
  @IsPence()
  readonly costPence: number;

  /** The offices that it serves. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsUuidText({ each: true })
  readonly offices: string[];

  /** Where it is. @example "Harlesden Library" */
  @OptionalField()
  @IsFreeText(200)
  readonly area?: string;

  /** In which it is taught. @example "en" */
  @IsLanguageTag()
  readonly language: string;
}

export class AnnounceCourseBody extends DatedBody {
  /** The organisation that gives it. */
  @IsUuidText()
  readonly providerId: string;

  @NestedObject(() => CourseTermsBody)
  readonly terms: CourseTermsBody;
}

export class CourseChangeBody extends DatedBody {
  /** All of them again: what is left out is said no more. */
  @NestedObject(() => CourseTermsBody)
  readonly terms: CourseTermsBody;

  /** A code of the list `course-change-reasons`. @example "more-demand" */
  @IsCode()
  readonly reason: string;
}

export class CourseClosureBody extends DatedBody {
  /** A code of the list `course-closing-reasons`. @example "full" */
  @IsCode()
  readonly reason: string;
}

export class CourseCancellationBody extends DatedBody {
  /** A code of the list `course-cancellation-reasons`. @example "too-few" */
  @IsCode()
  readonly reason: string;
}

export class CourseReopeningBody extends DatedBody {
  /** A code of the list `course-reopening-reasons`. @example "place-free-again" */
  @IsCode()
  readonly reason: string;
}

export class CourseErrorBody extends DatedBody {
  /** A code of the list `course-error-reasons`. @example "recorded-twice" */
  @IsCode()
  readonly reason: string;
}

export class CoursesQuery extends PageQuery {
  /** Of any of these providers. */
  @QueryList({ of: 'uuid' })
  readonly provider?: string[];

  /** Serving any of these offices. */
  @QueryList({ of: 'uuid' })
  readonly office?: string[];

  /** Teaching any of these skills, by code, parted by commas. */
  @QueryText({ max: 1_000 })
  readonly skill?: string;

  /** As it is today. */
  @QueryList({ oneOf: courseStates })
  readonly state?: CourseStanding[];

  /** Running on one of these days. */
  @QueryRange({ of: 'date' })
  readonly period?: Range<string>;

  /** With so many places left at least. */
  @QueryInt({ min: 0, max: 10_000 })
  readonly placesLeft?: number;

  @QueryList({ of: 'language' })
  readonly language?: string[];

  /** Words of the title, the skills or the place: all of them. */
  @QueryText({ max: 200 })
  readonly text?: string;
}

export class CoursesAnswer extends PageAnswer {
  /** What begins first first. */
  readonly entries: CourseRecord[];
}
