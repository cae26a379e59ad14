import { Matches } from 'class-validator';
import {
  QueryBoolean,
  QueryDate,
  QueryInstant,
  QueryInt,
  QueryList,
  QueryRange,
  QueryRecordDay,
  type Range,
} from '@alongside/http';
import { benefitDimensions } from '../read-models/figures/benefit-paid.sql';
import { meetingDimensions } from '../read-models/figures/meetings-selection';
import { QueryAdvisors } from './query-advisors.decorator';
import { QueryDimensions } from './query-dimensions.decorator';
import { QueryItems } from './query-items.decorator';

const code = '[a-z0-9]+(-[a-z0-9]+)*';

/** The moment that figures speak of. */
class MomentQuery {
  /** The day that the figures speak of; today in London unless told, and never a later one. */
  @QueryRecordDay()
  readonly asAt?: string;

  /** Only what had been recorded by this instant counts; now unless told. */
  @QueryInstant()
  readonly knownAt?: string;
}

/** Which claims figures are of. */
export class ClaimsQuery extends MomentQuery {
  @QueryList({ of: 'uuid' })
  readonly office?: string[];

  @QueryList()
  readonly benefit?: string[];

  @QueryItems({
    pattern: /^[a-z0-9-]{1,32}\+?$/,
    message: 'must be age bands such as 18-24 or 50%2B, 20 at most',
    max: 20,
    example: ['18-24'],
    description: 'Bands of the age at the opening; in a URL the plus of `50+` is written `%2B`.',
  })
  readonly ageBand?: readonly string[];

  @QueryList()
  readonly community?: string[];

  /** Platforms of which the person was one on the day of the opening; `none` stands for none. */
  @QueryList()
  readonly platform?: string[];

  /** Platforms of which the person was one at any time of the claim; `none` stands for none. */
  @QueryList()
  readonly platformInClaim?: string[];

  @QueryAdvisors('Advisors in charge at the opening; `unassigned` stands for nobody.')
  readonly advisor?: readonly string[];

  /** Cohort months of the on-flow calendar; by `rollingYear`, the months with which the years end. */
  @QueryRange({ of: 'month' })
  readonly cohort?: Range<string>;

  @QueryItems({
    pattern: new RegExp(`^${code}:${code}$`),
    message: 'must be pairs of a name and a value such as sex:female, 50 at most',
    max: 50,
    example: ['sex:female', 'sex:male'],
    description: 'Values of one name are alternatives; of several names each must be met.',
  })
  readonly characteristic?: readonly string[];
}

/** What figures of claims are asked for: a moment, a breakdown and a filter. */
export class FigureQuery extends ClaimsQuery {
  @QueryDimensions(
    [
      ...['office', 'benefit', 'ageBand', 'community', 'cohort', 'quarter', 'rollingYear'],
      ...['advisor', 'advisorAtClosing', 'platform', 'platformInClaim'],
    ],
    { characteristics: true },
  )
  readonly by?: readonly string[];
}

export class RateQuery extends FigureQuery {
  @QueryItems({
    pattern: /^([1-9]|[1-9]\d|[1-4]\d\d|5[01]\d|520)$/,
    message: 'must be weeks from 1 to 520, 20 at most',
    max: 20,
    example: ['13', '26'],
    description: 'The windows; those of the definition unless told.',
  })
  readonly weeks?: readonly string[];
}

export class TimeToJobQuery extends FigureQuery {
  /** Whether each row has its whole curve; switch it off where there are many rows. */
  @QueryBoolean()
  readonly curve: boolean = true;
}

/** Staff Autonomy's own figure. */
export class PlanToJobQuery extends ClaimsQuery {
  /** Whether each row has its whole curve. */
  @QueryBoolean()
  readonly curve: boolean = true;
}

/** The desk's own figure. */
export class DeskToJobQuery extends ClaimsQuery {
  /** The window; that of the definition unless told. */
  @QueryInt({ min: 1, max: 520 })
  readonly weeks?: number;
}

/** Skills-Matching's own figure. */
export class CourseToJobQuery extends ClaimsQuery {
  /** The window; that of the definition unless told. */
  @QueryInt({ min: 1, max: 520 })
  readonly weeks?: number;
}

export class BenefitQuery extends ClaimsQuery {
  @QueryDimensions(benefitDimensions, { characteristics: true })
  readonly by?: readonly string[];

  /** The first day of the window after; the one before ends with the day before it. */
  @QueryDate({ required: true })
  @Matches(/^(19|20|21)/, { message: 'must be a day of these centuries' })
  readonly day: string;

  /** Of each window; those of the definition unless told. */
  @QueryInt({ min: 1, max: 520 })
  readonly weeks?: number;
}

/** What figures of meetings are asked for. */
export class MeetingsQuery extends MomentQuery {
  @QueryDimensions(meetingDimensions)
  readonly by?: readonly string[];

  @QueryList({ of: 'uuid' })
  readonly office?: string[];

  @QueryAdvisors('Advisors in charge on the day of the meeting; `unassigned` stands for nobody.')
  readonly advisor?: readonly string[];

  @QueryList()
  readonly kind?: string[];

  /** Platforms of which the claimant was one on the day of the meeting; `none` stands for none. */
  @QueryList()
  readonly platform?: string[];

  /** Calendar months of the meetings. */
  @QueryRange({ of: 'month' })
  readonly month?: Range<string>;
}
