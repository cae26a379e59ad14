import { cursorPurpose, type CursorSealer } from '@alongside/http';
import type { Moment } from '@alongside/kernel';
import { askedMoment, shownMoment } from './asked-moment';
import type { MomentPageQuery } from './moment.dto';

interface Page<Entry, Next> {
  readonly entries: Entry[];
  readonly total: number;
  readonly next: Next | null;
}

interface Asked<Place> {
  readonly page: { readonly limit: number; readonly after: Place | null };
  readonly moment: Moment | null;
  /** The page as it is answered. */
  readonly answer: <Entry>(page: Page<Entry, Place>) => Page<Entry, string> & Partial<Pick<Moment, 'asAt' | 'knownAt'>>;
}

/** What a query asks of a list of somebody's, now or at a moment: further pages are of the moment of the first one. */
export function askedPage<Place>(
  cursors: CursorSealer,
  list: { readonly of: string; readonly claimantId: string },
  query: MomentPageQuery,
): Asked<Place> {
  const purpose = cursorPurpose(list.of, { ...list, ...query });
  const { cursor, limit } = query;
  const place = cursor === undefined ? null : cursors.unseal<Place & { moment?: Moment }>(purpose, cursor);
  const moment = place === null ? askedMoment(query) : (place.moment ?? null);
  return {
    page: { limit, after: place },
    moment,
    answer: ({ entries, total, next }) => ({
      ...shownMoment(moment),
      entries,
      total,
      next: next && cursors.seal(purpose, { ...next, ...(moment && { moment }) }),
    }),
  };
}
