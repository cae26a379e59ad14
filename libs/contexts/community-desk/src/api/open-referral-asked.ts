import { invalidRequest } from '@alongside/http';
import { optional } from '@alongside/kernel';
import { formats, instantOf } from '../domain/service-listing/standard/values';
import type { ListingFilters } from '../read-models/open-referral/listings-found';
import type { PlaceFilters } from '../read-models/open-referral/places.query';
import type { StandardPageAsked } from '../read-models/open-referral/standard-page';
import type { OpenReferralPageQuery, ServiceAtLocationsQuery, ServicesQuery } from './open-referral.dto';

export function pageOf({ page, per_page: perPage }: OpenReferralPageQuery): StandardPageAsked {
  return { page, perPage };
}

export function listingFilters(query: ServicesQuery): ListingFilters & { readonly full?: boolean } {
  const { search, full, minimum_age: minimumAge, maximum_age: maximumAge } = query;
  return optional({
    search,
    full,
    minimumAge,
    maximumAge,
    taxonomyTermId: query.taxonomy_term_id?.[0],
    taxonomyId: query.taxonomy_id?.[0],
    organizationId: query.organization_id?.[0],
    startTime: timeIn('start_time', query.start_time),
    endTime: timeIn('end_time', query.end_time),
    day: dayIn(query.day),
    modifiedAfter: momentIn(query.modified_after),
  });
}

export function placeFilters(query: ServiceAtLocationsQuery): PlaceFilters {
  const { postcode, proximity } = query;
  if (proximity !== undefined && postcode === undefined) throw bad('proximity', 'needs a postcode');
  if (postcode !== undefined && !/^[a-z\d ]+$/i.test(postcode)) throw bad('postcode', 'must be a postcode');
  return { ...listingFilters(query), ...optional({ postcode, proximity }) };
}

const days: Readonly<Record<string, string>> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
};

function dayIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const code = text.length === 2 ? text.toUpperCase() : days[text.toLowerCase()];
  if (code !== undefined && Object.values(days).includes(code)) return code;
  throw bad('day', 'must be a day of the week, such as MO or Monday');
}

function timeIn(parameter: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = formats.time(text);
  if (time === null) throw bad(parameter, 'must be a time, such as 10:00');
  return time.slice(0, 5);
}

function momentIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  // A plus in a URL is a space.
  const moment = formats['date-time'](text.replace(/ (\d{2}:\d{2})$/, '+$1'));
  const instant = moment === null ? null : instantOf(moment);
  if (instant === null) throw bad('modified_after', 'must be a day or a moment, such as 2026-03-09T10:00:00Z');
  return instant;
}

function bad(parameter: string, detail: string) {
  return invalidRequest('parameter', [{ parameter, detail }]);
}
