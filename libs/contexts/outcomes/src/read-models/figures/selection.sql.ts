import type { Moment } from '@alongside/kernel';
import { platformJoin, platformsOfClaim } from './platform-join.sql';
import { monthsOf, unassigned, type Dimension, type Selection } from './selection';

/** The values of a statement; whatever a caller gave stands here, never in its text. */
export class Bindings {
  readonly values: unknown[] = [];

  /** The place of a value. */
  bind(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }

  /** That the value is one of the list, where there is a list. */
  anyOf(expression: string, values: readonly string[] | undefined, type = 'text[]'): string[] {
    return values === undefined ? [] : [`${expression} = any(${this.bind(values, type)})`];
  }

  /** That the value lies in the range, both ends included. */
  within(expression: string, { from, to }: { readonly from?: string; readonly to?: string }): string[] {
    return [
      ...(from === undefined ? [] : [`${expression} >= ${this.bind(from, 'text')}`]),
      ...(to === undefined ? [] : [`${expression} <= ${this.bind(to, 'text')}`]),
    ];
  }

  /** That a version of the table of that alias is the one which was held at the moment. */
  known(alias: string, { current, knownAt }: Moment): string {
    if (current) return `${alias}.recorded_to = 'infinity'`;
    const at = this.bind(knownAt, 'timestamptz');
    return `${alias}.recorded_from <= ${at} and ${alias}.recorded_to > ${at}`;
  }
}

/** The claims of a selection as parts of a statement over `f`. */
export class SelectionSql extends Bindings {
  /** The as-at day. */
  readonly asAt: string;
  /** One expression for each dimension, of what is stored: `Rows` tells in which rows a value counts. */
  readonly groups: readonly string[];
  from: string;
  readonly where: string;

  constructor(
    protected readonly selection: Selection,
    { withPlatforms = isWithPlatforms(selection) }: { readonly withPlatforms?: boolean } = {},
  ) {
    super();
    this.asAt = this.bind(selection.asAt, 'date');
    this.from = `outcomes.claim_fact_v3 f${withPlatforms ? platformJoin('f.person_id', (alias) => this.known(alias, selection)) : ''}`;
    this.groups = selection.by.map((dimension) => this.expression(dimension));
    this.where = [`f.valid_from <= ${this.asAt}`, this.known('f', selection), ...this.filters()].join(' and ');
  }

  private filters(): string[] {
    const {
      office,
      benefit,
      ageBand,
      community,
      advisor,
      platform,
      platformInClaim,
      characteristic = {},
    } = this.selection.filter;
    return [
      ...this.anyOf('f.office', office, 'uuid[]'),
      ...this.anyOf('f.benefit', benefit),
      ...this.anyOf('f.age_band', ageBand),
      ...this.anyOf(`coalesce(f.advisor::text, '${unassigned}')`, advisor),
      ...this.anyListed('f.communities', community),
      ...this.anyListed(this.expression('platform'), platform),
      ...this.anyListed(this.expression('platformInClaim'), platformInClaim),
      ...this.within('f.cohort', monthsOf(this.selection)),
      ...Object.entries(characteristic).flatMap(([name, values]) => this.anyOf(this.characteristic(name), values)),
    ];
  }

  /** That one of the codes, which stand with commas between them, is one of the list. */
  private anyListed(codes: string, values: readonly string[] | undefined): string[] {
    return values === undefined ? [] : [`string_to_array(${codes}, ',') && ${this.bind(values, 'text[]')}`];
  }

  protected expression(dimension: Dimension): string {
    switch (dimension) {
      case 'office':
        return 'f.office';
      case 'benefit':
        return 'f.benefit';
      case 'ageBand':
        return 'f.age_band';
      case 'community':
        return 'f.communities';
      case 'cohort':
      case 'quarter':
      case 'rollingYear':
        return 'f.cohort';
      case 'advisor':
        return 'f.advisor';
      case 'platform':
        return platformsOfClaim('f.valid_from', 'f.valid_from');
      case 'platformInClaim':
        return platformsOfClaim('f.valid_from', lastDayOfClaim(this.asAt));
      case 'advisorAtClosing': {
        const closed = `f.ending = 'closed' and f.valid_to <= ${this.asAt}`;
        return `case when ${closed} then coalesce(f.advisor_at_closing::text, '${unassigned}') else 'not-closed' end`;
      }
      default:
        return this.characteristic(dimension.slice('characteristic.'.length));
    }
  }

  private characteristic(name: string): string {
    const value = `f.characteristics ->> ${this.bind(name, 'text')}`;
    return `case when f.erased then 'erased' else coalesce(${value}, 'not-stated') end`;
  }
}

/** Joined where they are asked for: no other figure pays for them. */
function isWithPlatforms({ by, filter }: Selection): boolean {
  const isAsked = filter.platform !== undefined || filter.platformInClaim !== undefined;
  return isAsked || by.includes('platform') || by.includes('platformInClaim');
}

/** The last day of a claim that is not after any of these: the day of its closing is none of it, that of its opening always is. */
export function lastDayOfClaim(...latest: readonly string[]): string {
  return `greatest(f.valid_from, least(f.valid_to - 1, ${latest.join(', ')}))`;
}

/** The list of `group by` for so many columns. */
export function firstColumns(count: number): string {
  return Array.from({ length: count }, (_, index) => index + 1).join(', ');
}

/** What stands in every statement's list after the columns that it groups by. */
export const countAndHash = 'count(*)::integer as count, bit_xor(f.member_hash)::text as hash';

/** The columns of the dimensions at the beginning of a statement's list, `g0` and so on. */
export function groupColumns(groups: readonly string[]): string {
  return groups.map((group, index) => `${group} as g${index}, `).join('');
}
