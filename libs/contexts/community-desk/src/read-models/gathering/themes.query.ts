import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import type { GatheringViewer } from '../../domain/gathering/gathering-viewer';
import { seenSql, seenValues } from './seen.sql';
import type { ThemeDimension, ThemeLatencyRecord } from './themes.record';

export interface ThemesAsked {
  readonly viewer: GatheringViewer;
  readonly by: readonly ThemeDimension[];
  readonly theme?: readonly string[];
  readonly office?: readonly Uuid[];
  /** Raised on that day or later. */
  readonly from?: LocalDate;
  /** Raised before that day. */
  readonly to?: LocalDate;
  /** What had been raised and told back by then. */
  readonly asAt: LocalDate;
}

/** How long those who raised themes waited to be told what became of them: numbers, and no words. */
export class ShowThemeLatency extends Query<ThemeLatencyRecord[]> {
  constructor(readonly asked: ThemesAsked) {
    super();
  }
}

const keys: Readonly<Record<ThemeDimension, string>> = {
  theme: 'theme',
  office: 'office_id',
  quarter: `to_char(raised_on, 'YYYY"-Q"Q')`,
};

const median = (days: string, of: string) =>
  `(percentile_cont(0.5) within group (order by ${days}) filter (where ${of}))::float8`;

function latencySql(by: readonly ThemeDimension[]): string {
  const keyOf = (dimension: ThemeDimension) => (by.includes(dimension) ? keys[dimension] : 'null');
  const told = 'told_back_on <= $5::date';
  const open = '(told_back_on is null or told_back_on > $5::date)';
  return `
    with grouped as (
      select ${keyOf('theme')}::text as theme, ${keyOf('office')}::uuid as "officeId", ${keyOf('quarter')}::text as quarter,
        count(*)::integer as raised, (count(*) filter (where ${told}))::integer as "toldBack",
        (count(*) filter (where ${open}))::integer as open,
        ${median('told_back_on - raised_on', told)} as "medianDays",
        ${median('$5::date - raised_on', open)} as "medianOpenDays",
        max($5::date - raised_on) filter (where ${open}) as "longestOpenDays"
      from community_desk.gathering_theme_v2
      where ${seenSql(1)} and raised_on <= $5
        and ($6::text[] is null or theme = any($6)) and ($7::uuid[] is null or office_id = any($7))
        and ($8::date is null or raised_on >= $8) and ($9::date is null or raised_on < $9)
      group by 1, 2, 3
    )
    select *, case when "toldBack" = 0 then 'nothing-told-back' end as "medianDaysReason",
      case when open = 0 then 'nothing-open' end as "openDaysReason"
    from grouped order by theme nulls last, "officeId" nulls last, quarter nulls last`;
}

@QueryHandler(ShowThemeLatency)
export class ShowThemeLatencyHandler implements IQueryHandler<ShowThemeLatency> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  execute({ asked: { viewer, by, theme, office, from, to, asAt } }: ShowThemeLatency): Promise<ThemeLatencyRecord[]> {
    const filters = [theme, office, from, to].map((value) => value ?? null);
    return this.dataSource.query(latencySql(by), [...seenValues(viewer), asAt, ...filters]);
  }
}
