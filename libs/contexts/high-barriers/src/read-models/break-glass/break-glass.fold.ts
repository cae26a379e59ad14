import { erased } from '@alongside/caseload';
import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold } from '@alongside/projections';
import { wordsOf, type FoldedEvent } from '@alongside/vault';
import type { BreakGlassEvent, breakGlassEvents } from '../../domain/break-glass/break-glass.events';
import { BreakGlassRow } from './break-glass.row';

type OfGlass = FoldedEvent<BreakGlassEvent, typeof breakGlassEvents>;
type Event = OfGlass | FoldedEvent<PersonEvent, typeof personEvents>;
type Broken = Extract<OfGlass, { type: 'GlassBroken' }>;

const categoryPrefix = 'breakGlass-';

/** Who broke which glass: what its owner, its reviewers and whoever looks through it go by. Of somebody who is forgotten no review is due. */
export const breakGlassFold: Fold<{ glass: BreakGlassRow }, Event> = {
  name: 'high_barriers.break_glass_v1',
  tables: { glass: BreakGlassRow },
  key: 'claimantId',
  keys: ({ stream, type, data }) => {
    if (type === 'PersonForgotten') return [data.personId];
    return stream.startsWith(categoryPrefix) ? [data.claimantId] : [];
  },
  evolve: ({ glass: rows }, event) => {
    if (event.type === 'PersonForgotten') return { glass: rows.map(forgotten) };
    if (event.type === 'GlassBroken') return { glass: [...rows, broken(event)] };
    const { glassId } = event.data;
    return { glass: rows.map((row) => (row.glassId === glassId ? changed(row, event) : row)) };
  },
};

function forgotten(row: BreakGlassRow): BreakGlassRow {
  return { ...row, reason: erased, words: null, reviewWords: null, forgotten: true };
}

function broken(event: Broken): BreakGlassRow {
  const { glassId, caseId, claimantId, office, brokenBy, ownerId, brokenAt, until, reason, occurredAt } = event.data;
  const ids = { glassId, caseId, claimantId, office, brokenBy, ownerId };
  const nothing = { closedBy: null, reviewedBy: null, reviewedOn: null, verdict: null, reviewWords: null };
  return { ...ids, brokenOn: occurredAt, brokenAt, until, reason, words: wordsOf(event), ...nothing, forgotten: false };
}

function changed(row: BreakGlassRow, event: Exclude<OfGlass, Broken>): BreakGlassRow {
  if (event.type === 'GlassClosed') return { ...row, until: event.data.closedAt, closedBy: event.data.closedBy };
  const { reviewedBy, verdict, occurredAt: reviewedOn } = event.data;
  return { ...row, reviewedBy, reviewedOn, verdict, reviewWords: wordsOf(event) };
}
