import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError, type Uuid } from '@alongside/kernel';
import { DataSource } from 'typeorm';

export type ObjectKind = 'service' | 'organization' | 'service_at_location' | 'taxonomy' | 'taxonomy_term';

/** One object of the standard, with all that is nested in it. Refuses with `community-desk/open-referral-not-found`. */
export class ShowObject extends Query<object> {
  constructor(
    readonly kind: ObjectKind,
    readonly id: Uuid,
  ) {
    super();
  }
}

const sqlOf: Readonly<Record<ObjectKind, string>> = {
  service: `select whole::json as shown from community_desk.service_listing_v2 where service_id = $1 and state = 'shown'`,
  organization: `
    select organization::jsonb || jsonb_build_object('services', (
      select json_agg(listed::jsonb - 'organization' order by name, service_id)
      from community_desk.service_listing_v2 where organization_id = $1 and state = 'shown'
    )) as shown
    from community_desk.service_listing_v2
    where organization_id = $1 and state = 'shown' order by told_at desc limit 1`,
  // The standard's own description of the interface asks for a service here, and its schemas for a service at a location: it is both.
  service_at_location: `
    select p.whole::jsonb || jsonb_build_object(
      'name', l.name, 'status', l.status, 'service', l.whole::jsonb - 'service_at_locations'
    ) as shown
    from community_desk.listed_place_v2 p join community_desk.service_listing_v2 l using (service_id)
    where p.place_id = $1 order by service_id limit 1`,
  taxonomy: 'select taxonomy::json as shown from community_desk.service_taxonomy_v1 where taxonomy_id = $1',
  taxonomy_term: 'select term::json as shown from community_desk.service_term_v1 where term_id = $1 limit 1',
};

@QueryHandler(ShowObject)
export class ShowObjectHandler implements IQueryHandler<ShowObject> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async execute({ kind, id }: ShowObject): Promise<object> {
    const [row] = await this.dataSource.query<{ shown: object }[]>(sqlOf[kind], [id]);
    if (row) return row.shown;
    throw new DomainError('community-desk/open-referral-not-found', 'not-found', 'There is nothing listed by this id.');
  }
}
