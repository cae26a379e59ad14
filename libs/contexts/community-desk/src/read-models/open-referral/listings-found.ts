import type { Instant, Uuid } from '@alongside/kernel';
import { searched } from '../service-listing/listed-service';

/** What the standard's lists of services and of their places are filtered by. */
export interface ListingFilters {
  readonly search?: string;
  readonly taxonomyTermId?: Uuid;
  readonly taxonomyId?: Uuid;
  /** Those whose own minimum is this at least. */
  readonly minimumAge?: number;
  /** Those whose own maximum is this at most. */
  readonly maximumAge?: number;
  /** Those that open at that time or later, on that day where one is named. */
  readonly startTime?: string;
  /** Those that close at that time or earlier. */
  readonly endTime?: string;
  /** `MO` to `SU`. */
  readonly day?: string;
  readonly organizationId?: Uuid;
  readonly modifiedAfter?: Instant;
}

/**
 * The condition under which a listing is found, over `l` and the parameters `$1` to `$10`. Hours, where they are asked for, are of one
 * schedule; `atPlace` further says which schedules count.
 */
export const foundSql = (atPlace = 'true'): string => `
  l.state = 'shown'
  and ($1::text[] is null or l.words like all ($1))
  and ($2::uuid is null or l.service_id in (select service_id from community_desk.listed_term_v2 where term_id = $2))
  and ($3::uuid is null or l.service_id in (select service_id from community_desk.listed_term_v2 where taxonomy_id = $3))
  and ($4::double precision is null or l.minimum_age >= $4)
  and ($5::double precision is null or l.maximum_age <= $5)
  and (coalesce($6::text, $7::text, $8::text) is null or exists (
    select from community_desk.listed_hours_v2 h
    where h.service_id = l.service_id and ${atPlace}
      and ($6 is null or h.day = $6) and ($7 is null or h.opens_at >= $7) and ($8 is null or h.closes_at <= $8)
  ))
  and ($9::uuid is null or l.organization_id = $9)
  and ($10::timestamptz is null or l.modified_at >= $10)`;

export function foundParameters(filters: ListingFilters): readonly unknown[] {
  const { search, taxonomyTermId, taxonomyId, minimumAge, maximumAge, day, startTime, endTime } = filters;
  const words =
    search === undefined
      ? null
      : searched(search)
          .split(' ')
          .map((word) => `%${word}%`);
  const found = [words, taxonomyTermId, taxonomyId, minimumAge, maximumAge, day, startTime, endTime];
  return [...found, filters.organizationId, filters.modifiedAfter].map((value) => value ?? null);
}
