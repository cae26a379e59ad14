import { addMonths, monthOf, type LocalDate, type Uuid } from '@alongside/kernel';
import { isAdvisorThereSql } from '@alongside/offices';
import {
  ageBands,
  nameOfBand,
  none,
  type Between,
  type CaseloadFilter,
  type CaseloadOf,
  type Dimension,
} from './caseload-filter';
import { erased } from '../erased';
import { boundViewer, isMergedSql, seenSql, staysSql, Values, type Bind } from '../viewer/seen.sql';
import type { Viewer } from '../viewer/viewer';

const arrays = {
  barrier: 'c.themes',
  community: 'c.communities',
  flag: 'c.flag_kinds',
  language: 'c.languages',
} as const;

/**
 * What is looked at: `rows` of the table, whole; or of plain claimants an index alone, which has what lists as they open look at
 * (`opening`), and lists of `tasks`. An office has tasks of those as well who are on no list, whose record is its own, and who had a job.
 */
export type Reads = 'rows' | 'opening' | 'tasks';

const indexed = [
  ...['claimant_id', 'advisor_id', 'proposed_advisor_id', 'office', 'first_appointment_on', 'last_appointment_on'],
  ...['home_office', 'canonical_id', 'duplicate_ids', 'excluded', 'registered_on', 'forgotten', 'covers'],
]
  .map((column) => `r.${column}`)
  .join(', ');

/** The same of a plain row: what the index has, and what is so of all of them. */
function plain(homeOffice: string): string {
  return `r.claimant_id, r.advisor_id, r.proposed_advisor_id, r.office, r.first_appointment_on, r.last_appointment_on,
    ${homeOffice}, null::uuid, '{}'::uuid[], '{}'::uuid[], '-infinity'::date, false, '[]'::jsonb`;
}

/** Filters and dimensions that look at nothing which the index has not. */
const indexedFilters: readonly (keyof CaseloadFilter)[] = ['advisor', 'covered', 'nextMeeting', 'overdue', 'proposed'];

/** Whether an index answers for plain claimants who is on a list that is narrowed, or counted, by these. */
export function isIndexed(asked: readonly (keyof CaseloadFilter)[]): boolean {
  return asked.every((one) => indexedFilters.includes(one));
}

interface CaseloadRead {
  readonly of: CaseloadOf;
  /** The day that it is in London. */
  readonly today: LocalDate;
  readonly viewer: Viewer;
  /** Else `rows`. */
  readonly reads?: Reads;
}

/** Selections of rows, each once: those of plain claimants have who stands in, which is nobody. */
interface Listed {
  readonly plain: readonly string[];
  readonly others: readonly string[];
}

/**
 * The rows of a list as parts of a statement over `c`: the row, and who stands in today (`covered_by`, `covered_from`, `covered_to`):
 * a stand-in who is absent, or no advisor of the office, covers nobody. What a caller gave stands in `values`, never in the text.
 */
export class CaseloadSql {
  /** The place of a value. */
  readonly bind: Bind;
  readonly values: unknown[];
  readonly today: string;
  private readonly of: CaseloadOf;
  private readonly day: LocalDate;
  private readonly reads: Reads;
  private readonly isSeen: string;

  constructor({ of, today, viewer, reads = 'rows' }: CaseloadRead) {
    this.of = of;
    this.day = today;
    this.reads = reads;
    ({ bind: this.bind, all: this.values } = new Values());
    this.today = this.bind(today, 'date');
    this.isSeen = seenSql('r', boundViewer(viewer, this.bind), this.today).isSeen;
  }

  /** An advisor has a hundred rows, an office a few thousand: one index finds them, the rest is looked at. */
  get from(): string {
    return `(${this.rows()}) c`;
  }

  /** The day of the next appointment. The row is looked at where it is neither the first one nor beyond the last. */
  get nextOn(): string {
    return `case when c.first_appointment_on >= ${this.today} then c.first_appointment_on
      when c.last_appointment_on >= ${this.today} then (
        select min(day) from caseload.caseload_v7 one, unnest(one.appointment_days) day
        where one.claimant_id = c.claimant_id and day >= ${this.today}
      ) end`;
  }

  /** Whether it holds is asked with `where`; none is ever null. */
  conditions(filter: CaseloadFilter): string[] {
    return ['true', ...this.ofLists(filter), ...this.ofDays(filter), ...this.ofToday(filter)];
  }

  /** What a row counts under: a value, or of a dimension of many an array of them; never null. */
  counted(dimension: Dimension): string {
    return isOfMany(dimension) ? this.valuesOf(dimension) : this.valueOf(dimension);
  }

  private valuesOf(dimension: keyof typeof arrays): string {
    return `case when cardinality(${arrays[dimension]}) = 0 then array['${none}'] else ${arrays[dimension]} end`;
  }

  private valueOf(dimension: Exclude<Dimension, keyof typeof arrays>): string {
    switch (dimension) {
      case 'advisor':
        return `coalesce(c.advisor_id::text, '${none}')`;
      case 'age':
        return this.ageBand();
      case 'benefit':
        return `coalesce(c.benefit, '${none}')`;
      case 'claim':
        return claimState;
      case 'covered':
        return `(${isCovered})::text`;
      case 'interpreter':
        return `coalesce(c.interpreter_needed::text, '${none}')`;
      case 'overdue':
        return `(${this.isOverdue()})::text`;
      case 'proposed':
        return `(${isProposed})::text`;
    }
  }

  /** Behind `offset 0` the condition is planned once, not with each way to the list: that took an advisor's page a millisecond more. */
  private rows(): string {
    const { of } = this;
    const { plain, others } = of.kind === 'office' ? this.ofOffice(of.office) : this.ofAdvisor(of.advisorId);
    const listed = [this.withCover(others.join(' union all ')), ...plain].join(' union all ');
    return `select r.* from (${listed} offset 0) r where ${this.isSeen}`;
  }

  /**
   * Nobody stands in for plain ones: to look into the covers of each of an office's took a millisecond. Whether the stand-in is there today is
   * looked up for the few whom somebody stands in for.
   */
  private withCover(rows: string): string {
    const isThere = isAdvisorThereSql({ personId: 'v."advisorId"', office: 'r.office', day: this.today });
    return `select r.*, v.* from (${rows}) r left join lateral (
      select v.* from jsonb_to_recordset(r.covers) as v ("advisorId" uuid, "from" date, "to" date)
      where v."from" <= ${this.today} and (v."to" is null or v."to" > ${this.today})
        and ${isThere}
    ) v (covered_by, covered_from, covered_to) on true`;
  }

  private get columns(): string {
    return this.reads === 'rows' ? 'r.*' : indexed;
  }

  /** The rows on a list that an index does not answer for. */
  private readAs(row: string): string {
    return this.reads === 'rows' ? '' : ` and not ${row}.plain`;
  }

  /** The plain ones on a list: their rows lie on as many pages of the table as they are, in the index side by side. */
  private plainOn(isOn: string, homeOffice: string): string[] {
    if (this.reads === 'rows') return [];
    return [
      `select ${plain(homeOffice)}, false, null::uuid, null::date, null::date from caseload.caseload_v7 r
        where ${isOn} and r.plain`,
    ];
  }

  /** Also those whose merged records are on the list: nobody drops out of it by being merged. */
  private ofOffice(id: Uuid): Listed {
    const office = this.bind(id, 'uuid');
    const isOn = (row: string) =>
      `${row}.tasks_at = ${office}${this.reads === 'tasks' ? '' : ` and ${row}.office is not null`}`;
    const others = [
      `select ${this.columns}, false as covering from caseload.caseload_v7 r
        where ${isOn('r')}${this.readAs('r')} and ${staysSql('r')}`,
      `select ${this.columns}, false from (
        select distinct m.canonical_id from caseload.caseload_v7 m
        where ${isOn('m')}${this.readAs('m')} and ${isMergedSql('m')}
      ) m join caseload.caseload_v7 r on r.claimant_id = m.canonical_id where (${isOn('r')}) is not true`,
    ];
    return { plain: this.plainOn(isOn('r'), 'r.tasks_at'), others };
  }

  private ofAdvisor(id: Uuid): Listed {
    const advisor = this.bind(id, 'uuid');
    const standsIn = `s.advisor_id = ${advisor} and s.valid_from <= ${this.today} and (s.valid_to is null or s.valid_to > ${this.today})`;
    const others = [
      `select ${this.columns}, false as covering from caseload.caseload_v7 r
        where r.advisor_id = ${advisor}${this.readAs('r')} and ${staysSql('r')}`,
      `select ${this.columns}, true from caseload.caseload_cover_v7 s
        join caseload.caseload_v7 r on r.claimant_id = s.claimant_id
        where ${standsIn} and r.advisor_id <> ${advisor} and ${staysSql('r')}`,
      `select ${this.columns}, m.covering from (
        select canonical_id, bool_and(covering) as covering from (
          select m.canonical_id, false as covering from caseload.caseload_v7 m
            where m.advisor_id = ${advisor}${this.readAs('m')} and ${isMergedSql('m')}
          union all
          select m.canonical_id, true from caseload.caseload_cover_v7 s
            join caseload.caseload_v7 m on m.claimant_id = s.claimant_id where ${standsIn} and ${isMergedSql('m')}
        ) m group by canonical_id
      ) m join caseload.caseload_v7 r on r.claimant_id = m.canonical_id
      where r.advisor_id is distinct from ${advisor}
        and not exists (select from caseload.caseload_cover_v7 s where s.claimant_id = r.claimant_id and ${standsIn})`,
    ];
    return { plain: this.plainOn(`r.advisor_id = ${advisor}`, 'r.office'), others };
  }

  private ofLists(filter: CaseloadFilter): string[] {
    const { advisor, benefit, claim, interpreter } = filter;
    return [
      ...this.anyOf(this.valueOf('advisor'), advisor),
      ...this.anyOf(this.valueOf('benefit'), benefit),
      ...this.anyOf(this.valueOf('claim'), claim),
      ...this.anyOf(this.valueOf('interpreter'), interpreter),
      ...this.overlapping('barrier', filter.barrier, filter.barrierAlso),
      ...this.overlapping('community', filter.community, filter.communityAlso),
      ...this.overlapping('flag', filter.flag, filter.flagAlso),
      ...this.overlapping('language', filter.language, filter.languageAlso),
    ];
  }

  private anyOf(expression: string, values: readonly string[] | undefined): string[] {
    return values === undefined ? [] : [`${expression} = any(${this.bind(values, 'text[]')})`];
  }

  private overlapping(
    dimension: keyof typeof arrays,
    any: readonly string[] | undefined,
    all: readonly string[] | undefined,
  ): string[] {
    const values = this.valuesOf(dimension);
    return [
      ...(any === undefined ? [] : [`${values} && ${this.bind(any, 'text[]')}`]),
      ...(all === undefined ? [] : [`${values} @> ${this.bind(all, 'text[]')}`]),
    ];
  }

  private ofDays({ opened, weeks, nextMeeting, lastMeeting, notSeenSince, meetingWithin }: CaseloadFilter): string[] {
    const until = `coalesce(c.closed_on, c.follow_up_ended_on, ${this.today})`;
    return [
      ...this.within('c.opened_on', opened),
      ...(weeks === undefined ? [] : ['c.opened_on is not null']),
      ...(weeks?.from === undefined ? [] : [`${until} - c.opened_on >= ${this.bind(7 * weeks.from, 'bigint')}`]),
      ...(weeks?.to === undefined ? [] : [`${until} - c.opened_on < ${this.bind(7 * weeks.to + 7, 'bigint')}`]),
      ...(nextMeeting === none ? [`${this.nextOn} is null`] : this.within(this.nextOn, nextMeeting)),
      ...(lastMeeting === none ? ['c.last_met_on is null'] : this.within('c.last_met_on', lastMeeting)),
      ...(notSeenSince === undefined
        ? []
        : [`coalesce(c.last_met_on, c.registered_on) < ${this.bind(notSeenSince, 'date')}`]),
      ...(meetingWithin === undefined ? [] : [this.isMeetingWithin(meetingWithin)]),
    ];
  }

  private within(expression: string, range: Between<LocalDate> | undefined): string[] {
    return range === undefined ? [] : [`(${this.inRange(expression, range)})`];
  }

  private inRange(expression: string, { from, to }: Between<LocalDate>): string {
    const first = this.bind(from ?? '-infinity', 'date');
    const last = this.bind(to ?? 'infinity', 'date');
    return `(${expression}) between ${first} and ${last}`;
  }

  private isMeetingWithin(range: Between<LocalDate>): string {
    const appointment = `select from unnest(c.appointment_days) day where ${this.inRange('day', range)}`;
    return `(${this.inRange('c.last_met_on', range)} or exists (${appointment}))`;
  }

  private ofToday({ age, overdue, covered, proposed }: CaseloadFilter): string[] {
    const is = (expression: string, wanted: boolean | undefined) =>
      wanted === undefined ? [] : [wanted ? `(${expression})` : `not (${expression})`];
    return [
      ...(age === undefined ? [] : [age === none ? `not (${knownMonth})` : this.isAged(age)]),
      ...is(this.isOverdue(), overdue),
      ...is(isCovered, covered),
      ...is(isProposed, proposed),
    ];
  }

  private isOverdue(): string {
    return `coalesce(c.first_appointment_on < ${this.today}, false)`;
  }

  private ageBand(): string {
    const bands = ageBands.map((band) => `when ${this.isAged(band)} then '${nameOfBand(band)}'`);
    return `case ${bands.join(' ')} else '${none}' end`;
  }

  /** Somebody born in March is a year older from 1 March. */
  private isAged({ from, to }: Between<number>): string {
    const conditions = [
      knownMonth,
      ...(from ? [`c.birth_month <= ${this.bind(this.monthYearsAgo(from), 'text')}`] : []),
      ...(to === undefined ? [] : [`c.birth_month > ${this.bind(this.monthYearsAgo(to + 1), 'text')}`]),
    ];
    return `(${conditions.join(' and ')})`;
  }

  private monthYearsAgo(years: number): string {
    return addMonths(monthOf(this.day), -12 * years);
  }
}

/** Whether somebody may have several values of the dimension. */
export function isOfMany(dimension: Dimension): dimension is keyof typeof arrays {
  return dimension in arrays;
}

const knownMonth = `coalesce(c.birth_month <> '${erased}', false)`;
const isCovered = 'c.covered_from is not null';
const isProposed = 'c.proposed_advisor_id is not null';
const claimState = `case when c.claim_id is null then '${none}' when c.closed_on is not null then 'closed'
  when c.follow_up_ended_on is not null then 'follow-up-ended' else 'open' end`;
