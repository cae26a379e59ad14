import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Values } from '@alongside/caseload';
import type { Uuid } from '@alongside/kernel';
import { cutPage, type Page, type PageAsked, type PageRows } from '@alongside/projections';
import { EventCodec, openedOrNull } from '@alongside/vault';
import { DataSource } from 'typeorm';
import type { SkillHolderName, SkillHolderRecord } from './alignment.record';
import { holdersFrom, type HoldersAsked } from './holders.sql';

/** Who of an office has a skill, and an open claim: exactly those whom the alignment counts for the viewer. */
export class ListSkillHolders extends Query<Page<SkillHolderRecord, Uuid>> {
  constructor(
    readonly asked: HoldersAsked & {
      /** Its short code. */
      readonly skill: string;
    },
    readonly page: PageAsked<Uuid>,
  ) {
    super();
  }
}

interface Row {
  readonly id: Uuid;
  readonly nameType: string | null;
  readonly nameSealed: string | null;
}

@QueryHandler(ListSkillHolders)
export class ListSkillHoldersHandler implements IQueryHandler<ListSkillHolders> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ asked, page: { limit, after } }: ListSkillHolders): Promise<Page<SkillHolderRecord, Uuid>> {
    const { bind, all } = new Values();
    const holders = holdersFrom(asked, bind);
    const place = bind(after, 'uuid');
    const text = `
      with holding as (
        select c.claimant_id as id, c.name_type as "nameType", c.name_sealed as "nameSealed" from ${holders}
        where ${bind(asked.skill, 'text')} = any(held.skills)
      )
      select (select count(*)::integer from holding) as total, (
        select coalesce(json_agg(shown), '[]') from (
          select * from holding where ${place} is null or id > ${place} order by id limit ${bind(limit + 1, 'integer')}
        ) shown
      ) as rows`;
    const [{ total, rows }] = await this.dataSource.query<[PageRows<Row>]>(text, all);
    const { shown, last } = cutPage(rows, limit);
    return { entries: await Promise.all(shown.map((row) => this.named(row))), total, next: last && last.id };
  }

  private async named({ id, nameType, nameSealed }: Row): Promise<SkillHolderRecord> {
    if (nameType === null || nameSealed === null) return { claimantId: id, claimantName: null };
    const { name } = await this.codec.openSealed(nameType, { personal: nameSealed }, ['personal']);
    return { claimantId: id, claimantName: openedOrNull<SkillHolderName>(name) };
  }
}
