import { Matches } from 'class-validator';
import { QueryBoolean, QueryDate, QueryList, QueryRange, type Range } from '@alongside/http';
import { QueryAdvisors } from './query-advisors.decorator';
import { QueryInstant } from './query-instant.decorator';
import { QueryItems } from './query-items.decorator';

const code = '[a-z0-9]+(-[a-z0-9]+)*';

const dimensions = [
  'office',
  'benefit',
  'ageBand',
  'community',
  'cohort',
  'quarter',
  'rollingYear',
  'advisor',
  'advisorAtClosing',
];

/** What figures are asked for: a moment, a breakdown and a filter. */
export class FigureQuery {
  /** The day that the figures speak of; today in London unless told, and never a later one. */
  @QueryDate()
  @Matches(/^(?!0000)/, { message: 'must be a day that exists, YYYY-MM-DD' }) // PostgreSQL has no year 0
  readonly asAt?: string;

  /** Only what had been recorded by this instant counts; now unless told. */
  @QueryInstant()
  readonly knownAt?: string;

  @QueryItems({
    pattern: new RegExp(`^(${dimensions.join('|')}|characteristic\\.${code})$`),
    message: `must be three at most of ${dimensions.join(', ')} and characteristic.<name>`,
    max: 3,
    example: ['ageBand'],
    description: 'The dimensions to break down by: a row for each combination of their values that occurs.',
  })
  readonly by?: readonly string[];

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

  @QueryAdvisors()
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
