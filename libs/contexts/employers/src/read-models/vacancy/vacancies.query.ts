import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate, Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { DataSource } from 'typeorm';
import type { PayPeriod } from '../../domain/vacancy/vacancy-terms';
import type { ListedVacancy, VacancyStanding } from './vacancy.record';
import { recordsOfEmployerSql } from '../employer/records-of-employer.sql';
import { listedColumns } from './vacancy-sql';

/** Where a page of the list ended. */
export interface VacanciesPlace {
  readonly openedOn: LocalDate;
  readonly id: Uuid;
}

interface Between {
  readonly from?: number;
  readonly to?: number;
}

export interface VacanciesAsked {
  readonly office?: readonly Uuid[];
  readonly employer?: readonly Uuid[];
  readonly state?: readonly VacancyStanding[];
  readonly kind?: readonly string[];
  readonly occupation?: readonly string[];
  /** Any of them, by code or in words. */
  readonly skill?: readonly string[];
  readonly employmentType?: readonly string[];
  /** A week; a vacancy is meant whose range meets this one. */
  readonly hours?: Between;
  /** In the minor unit of the currency, for one period. */
  readonly pay?: Between & { readonly period: PayPeriod; readonly currency: string };
  readonly place?: string;
  readonly text?: string;
  readonly source?: readonly string[];
  /** Only those of which something could not be taken at its word, or only the others. */
  readonly doubted?: boolean;
}

/** The vacancies as of a day, what was opened last first. */
export class ListVacancies extends Query<Page<ListedVacancy, VacanciesPlace>> {
  constructor(
    readonly asked: VacanciesAsked,
    readonly today: LocalDate,
    readonly page: PageAsked<VacanciesPlace>,
  ) {
    super();
  }
}

/** A range that is told in part has one figure for both ends. */
const meets = (told: string, unit: string, [from, to]: readonly [string, string]) => `
  (coalesce((${told} ->> 'to${unit}')::double precision, (${told} ->> 'from${unit}')::double precision) >= coalesce(${from}, '-infinity')
    and coalesce((${told} ->> 'from${unit}')::double precision, (${told} ->> 'to${unit}')::double precision) <= coalesce(${to}, 'infinity'))`;

/** One statement, so that page and count are of one snapshot. */
const pageSql = `
  with listed as (
    select ${listedColumns} from employers.vacancy_v3 v
    where ($2::uuid[] is null or v.office = any($2))
      and ($3::text[] is null or v.kind = any($3))
      and ($4::text[] is null or v.occupation = any($4))
      and ($5::text[] is null or v.skills && $5)
      and ($6::text[] is null or v.terms -> 'employmentTypes' ?| $6)
      and (($7::double precision is null and $8::double precision is null)
        or ${meets("v.terms -> 'hours'", '', ['$7', '$8'])})
      and ($9::text is null
        or (v.terms -> 'pay' ->> 'period' = $9 and v.terms -> 'pay' ->> 'currency' = $10
          and ${meets("v.terms -> 'pay'", 'Minor', ['$11::double precision', '$12::double precision'])}))
      and ($13::text is null or v.place like $13)
      and ($14::text[] is null or v.words like all($14))
      and ($15::text[] is null or v.source = any($15))
      and ($16::boolean is null or (cardinality(v.doubts) > 0) = $16)
      and ($17::uuid[] is null or v.employer_id = any(array(
        select unnest(${recordsOfEmployerSql('asked.id')}) from unnest($17::uuid[]) asked (id))))
  ), asked as (
    select * from listed where $18::text[] is null or state = any($18)
  )
  select
    (select count(*)::integer from asked) as total,
    (select coalesce(json_agg(shown), '[]') from (
      select * from asked
      where $19::date is null or ("openedOn", id) < ($19, $20::uuid)
      order by "openedOn" desc, id desc
      limit $21
    ) shown) as rows`;

@QueryHandler(ListVacancies)
export class ListVacanciesHandler implements IQueryHandler<ListVacancies> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ asked, today, page: { limit, after } }: ListVacancies) {
    const values = [today, ...valuesOf(asked), after?.openedOn ?? null, after?.id ?? null, limit + 1];
    const [{ total, rows }] = await this.dataSource.query<[PageRows<ListedVacancy>]>(pageSql, values);
    const { shown, last } = cutPage(rows, limit);
    return { entries: shown, total, next: last && { openedOn: last.openedOn, id: last.id } };
  }
}

function valuesOf({ hours, pay, place, text, ...asked }: VacanciesAsked): readonly unknown[] {
  return [
    asked.office,
    asked.kind,
    asked.occupation,
    asked.skill?.flatMap((skill) => [skill, skill.toLowerCase()]),
    asked.employmentType,
    hours?.from,
    hours?.to,
    pay?.period,
    pay?.currency,
    pay?.from,
    pay?.to,
    place === undefined ? undefined : within(place),
    text?.split(/\s+/).map(within),
    asked.source,
    asked.doubted,
    asked.employer,
    asked.state,
  ].map((value) => value ?? null);
}

function within(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
}
