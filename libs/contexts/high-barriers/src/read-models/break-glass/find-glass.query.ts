import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Instant, LocalDate, Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';
import { isCaseNotInErrorSql } from '../team/not-in-error.sql';
import { ownerTodaySql } from '../team/owner-today.sql';

/** A break-glass, as far as it says who may do what with it. */
export interface FoundGlass {
  readonly glassId: Uuid;
  readonly caseId: Uuid;
  readonly claimantId: Uuid;
  readonly office: Uuid;
  readonly brokenBy: Uuid;
  /** Who has the case in hand today. */
  readonly ownerId: Uuid | null;
}

/** The break-glass under which somebody sees a case at that moment, or the one of that id. */
export class FindGlass extends Query<FoundGlass | null> {
  constructor(
    readonly which:
      | { readonly glassId: Uuid; readonly today: LocalDate }
      | { readonly caseId: Uuid; readonly brokenBy: Uuid; readonly now: Instant; readonly today: LocalDate },
  ) {
    super();
  }
}

@QueryHandler(FindGlass)
export class FindGlassHandler implements IQueryHandler<FindGlass> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ which }: FindGlass): Promise<FoundGlass | null> {
    const { bind, all } = new Values();
    const isIt =
      'glassId' in which
        ? `g.glass_id = ${bind(which.glassId, 'uuid')}`
        : `g.case_id = ${bind(which.caseId, 'uuid')} and g.broken_by = ${bind(which.brokenBy, 'uuid')}
            and g.until > ${bind(which.now, 'timestamptz')} and ${isCaseNotInErrorSql('g')}`;
    const text = `select g.glass_id as "glassId", g.case_id as "caseId", g.claimant_id as "claimantId", g.office, g.broken_by as "brokenBy",
        ${ownerTodaySql('g', bind(which.today, 'date'))} as "ownerId"
      from high_barriers.break_glass_v1 g where ${isIt} order by g.until desc limit 1`;
    const [found] = await this.dataSource.query<FoundGlass[]>(text, all);
    return found ?? null;
  }
}
