import type { Dimension, Selection } from './selection';

/** The claims of a selection as parts of a statement over `f`; whatever a caller gave stands in `values`, never in the text. */
export class SelectionSql {
  readonly values: unknown[] = [];
  /** The as-at day. */
  readonly asAt: string;
  /** One expression for each dimension; none is ever null. */
  readonly groups: readonly string[];
  readonly from: string;
  readonly where: string;

  constructor(private readonly selection: Selection) {
    this.asAt = this.bind(selection.asAt, 'date');
    const byCommunity = selection.by.includes('community');
    this.from = `outcomes.claim_fact_v1 f${byCommunity ? ' cross join unnest(f.communities) as c (community)' : ''}`;
    this.groups = selection.by.map((dimension) => this.expression(dimension));
    this.where = [`f.valid_from <= ${this.asAt}`, this.known(), ...this.filters(byCommunity)].join(' and ');
  }

  /** The place of a value. */
  bind(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }

  private known(): string {
    if (this.selection.current) return `f.recorded_to = 'infinity'`;
    const knownAt = this.bind(this.selection.knownAt, 'timestamptz');
    return `f.recorded_from <= ${knownAt} and f.recorded_to > ${knownAt}`;
  }

  private filters(byCommunity: boolean): string[] {
    const { office, benefit, ageBand, community, cohort = {}, characteristic = {} } = this.selection.filter;
    const anyOf = (expression: string, values: readonly string[] | undefined, type = 'text[]') =>
      values === undefined ? [] : [`${expression} = any(${this.bind(values, type)})`];
    return [
      ...anyOf('f.office', office, 'uuid[]'),
      ...anyOf('f.benefit', benefit),
      ...anyOf('f.age_band', ageBand),
      ...(byCommunity ? anyOf('c.community', community) : []),
      ...(byCommunity || community === undefined ? [] : [`f.communities && ${this.bind(community, 'text[]')}`]),
      ...(cohort.from === undefined ? [] : [`f.cohort >= ${this.bind(cohort.from, 'text')}`]),
      ...(cohort.to === undefined ? [] : [`f.cohort <= ${this.bind(cohort.to, 'text')}`]),
      ...Object.entries(characteristic).flatMap(([name, values]) => anyOf(this.characteristic(name), values)),
    ];
  }

  private expression(dimension: Dimension): string {
    switch (dimension) {
      case 'office':
        return 'f.office';
      case 'benefit':
        return 'f.benefit';
      case 'ageBand':
        return 'f.age_band';
      case 'community':
        return 'c.community';
      case 'cohort':
        return 'f.cohort';
      default:
        return this.characteristic(dimension.slice('characteristic.'.length));
    }
  }

  private characteristic(name: string): string {
    const value = `f.characteristics ->> ${this.bind(name, 'text')}`;
    return `case when f.erased then 'erased' else coalesce(${value}, 'not-stated') end`;
  }
}

/** The list of `group by` for so many columns. */
export function firstColumns(count: number): string {
  return Array.from({ length: count }, (_, index) => index + 1).join(', ');
}

/** What stands in every statement's list after the columns that it groups by. */
export const countAndHash = `count(*)::integer as count, sum(hashtextextended(f.claim_id::text, 0))::text as hash`;
