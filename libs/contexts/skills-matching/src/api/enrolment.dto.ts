import { IsTaxonomyCode, skillLevels, type SkillLevel } from '@alongside/caseload';
import {
  DatedBody,
  IsCode,
  IsFreeText,
  IsRecordDay,
  IsUuidText,
  NestedList,
  NestedObject,
  OptionalField,
  PageAnswer,
  PageQuery,
  QueryCode,
  QueryInt,
  QueryList,
} from '@alongside/http';
import { IsEmail, IsIn } from 'class-validator';
import { attendances, withdrawers, type CourseAttendance, type Withdrawer } from '../domain/enrolment/enrolment.events';
import {
  EnrolmentRecord,
  shownEnrolmentStates,
  type ShownEnrolmentState,
} from '../read-models/enrolment/enrolment.record';
import { hiredKinds, type HiredKind } from '../read-models/results/hired.sql';

/** What happened to an enrolment, with a note where there is something to add. */
export class EnrolmentNoteBody extends DatedBody {
  /** @example "Keen to begin" */
  @OptionalField()
  @IsFreeText(2_000)
  readonly note?: string;
}

export class EnrolmentContactBody {
  /** @example "020 7946 0011" */
  @OptionalField()
  @IsFreeText(40)
  readonly phone?: string;

  /** @example "amina@example.org" */
  @OptionalField()
  @IsEmail()
  readonly email?: string;
}

export class EnrolmentOverrideBody {
  /** A code of the list `referral-override-grounds`. @example "asked-for-it" */
  @IsCode()
  readonly ground: string;

  /** What happened. @example "Asked at the counter to be put down for it" */
  @IsFreeText(1_000)
  readonly reason: string;
}

export class ReferToCourseBody extends EnrolmentNoteBody {
  @IsUuidText()
  readonly courseId: string;

  /** What the claimant is called there. @example "Amina Example" */
  @IsFreeText(200)
  readonly name: string;

  /** Passed on only by a consent of its own. */
  @OptionalField()
  @NestedObject(() => EnrolmentContactBody)
  readonly contact?: EnrolmentContactBody;

  /** Where no consent to be referred to that provider is in force. */
  @OptionalField()
  @NestedObject(() => EnrolmentOverrideBody)
  readonly override?: EnrolmentOverrideBody;
}

export class CourseSessionBody extends DatedBody {
  @IsIn(attendances)
  readonly attendance: CourseAttendance;
}

export class CourseSessionCorrectionBody extends DatedBody {
  /** The day of the session. */
  @IsRecordDay()
  readonly sessionOn: string;

  /** Left out where there was no such session. */
  @OptionalField()
  @IsIn(attendances)
  readonly attendance?: CourseAttendance;

  /** @example "Came after the break" */
  @IsFreeText(500)
  readonly reason: string;
}

export class GainedSkillBody {
  /** A skill that the course teaches, by its code or address. @example "S1.4.1" */
  @IsTaxonomyCode()
  readonly skill: string;

  /** That of the course unless told. */
  @OptionalField()
  @IsIn(skillLevels)
  readonly level?: SkillLevel;
}

export class CourseCompletionBody extends EnrolmentNoteBody {
  /** Which of the skills that the course teaches were gained; the claimant's record declares them. */
  @NestedList(() => GainedSkillBody, { max: 50 })
  readonly gained: GainedSkillBody[];
}

export class SkillGainBody extends DatedBody {
  @NestedObject(() => GainedSkillBody)
  readonly gained: GainedSkillBody;
}

export class SkillReasonBody extends DatedBody {
  /** @example "S1.4.1" */
  @IsTaxonomyCode()
  readonly skill: string;

  /** @example "Of another person" */
  @IsFreeText(500)
  readonly reason: string;
}

export class CourseDropOutBody extends EnrolmentNoteBody {
  /** A code of the list `course-drop-out-reasons`. @example "found-work" */
  @IsCode()
  readonly reason: string;
}

export class EnrolmentRefusalBody extends EnrolmentNoteBody {
  /** A code of the list `enrolment-refusal-reasons`. @example "level" */
  @IsCode()
  readonly reason: string;
}

export class EnrolmentWithdrawalBody extends EnrolmentNoteBody {
  /** A code of the list `enrolment-withdrawal-reasons`. @example "another-course" */
  @IsCode()
  readonly reason: string;

  @IsIn(withdrawers)
  readonly by: Withdrawer;
}

export class EnrolmentReasonBody extends DatedBody {
  /** @example "Came back" */
  @IsFreeText(500)
  readonly reason: string;
}

export class EnrolmentsQuery extends PageQuery {
  /** In one of these states. */
  @QueryList({ oneOf: shownEnrolmentStates })
  readonly state?: ShownEnrolmentState[];
}

export class CourseEnrolmentsQuery extends EnrolmentsQuery {
  /** Of those completed for which the weeks are over: hired within them for work that asks for a taught skill, for any, or for none. */
  @QueryCode({ oneOf: hiredKinds })
  readonly hired?: HiredKind;

  /** With `hired`. */
  @QueryInt({ min: 1, max: 260 })
  readonly weeks: number = 26;
}

export class EnrolmentsAnswer extends PageAnswer {
  /** The last one first. */
  readonly entries: EnrolmentRecord[];
}
