import { InjectDataSource } from '@nestjs/typeorm';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Uuid } from '@alongside/kernel';
import { EventCodec } from '@alongside/vault';
import { DataSource } from 'typeorm';
import { gatheringNotFound } from '../../domain/gathering/gathering.decider';
import { gatheringRecord, type GatheringShown } from './gathering-of-row';
import type { GatheringViewer } from '../../domain/gathering/gathering-viewer';
import { seenSql, seenValues } from './seen.sql';
import type { GatheringRecord } from './gathering.record';
import { gatheringFields, themesOfSql } from './gatherings.sql';

/** One gathering of the viewer's. Refuses with `community-desk/gathering-not-found`. */
export class ShowGathering extends Query<GatheringRecord> {
  constructor(
    readonly gatheringId: Uuid,
    readonly viewer: GatheringViewer,
  ) {
    super();
  }
}

/** As JSON, so that days are texts. */
const gatheringSql = `
  select row_to_json(shown) as gathering from (
    select ${gatheringFields}, ${themesOfSql('gathering.gathering_id')} as themes
    from community_desk.gathering_v2 gathering
    where gathering_id = $1 and ${seenSql(2)}
  ) shown`;

const foundSql = `select from community_desk.gathering_v2 where gathering_id = $1 and ${seenSql(2)}`;

@QueryHandler(ShowGathering)
export class ShowGatheringHandler implements IQueryHandler<ShowGathering> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly codec: EventCodec,
  ) {}

  async execute({ gatheringId, viewer }: ShowGathering): Promise<GatheringRecord> {
    const [row] = await this.dataSource.query<{ gathering: GatheringShown }[]>(gatheringSql, [
      gatheringId,
      ...seenValues(viewer),
    ]);
    if (!row) throw gatheringNotFound();
    return gatheringRecord(this.codec, row.gathering);
  }
}

/** Whether there is such a gathering of the viewer's. */
export class FindGathering extends Query<boolean> {
  constructor(
    readonly gatheringId: Uuid,
    readonly viewer: GatheringViewer,
  ) {
    super();
  }
}

@QueryHandler(FindGathering)
export class FindGatheringHandler implements IQueryHandler<FindGathering> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ gatheringId, viewer }: FindGathering): Promise<boolean> {
    const values = [gatheringId, ...seenValues(viewer)];
    return (await this.dataSource.query<object[]>(foundSql, values)).length > 0;
  }
}
