import type { PersonEvent, personEvents } from '@alongside/privacy';
import type { Fold, RowsOf } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import type { AssignmentEvent, assignmentEvents } from '../../domain/assignment/assignment.events';
import type { ClaimEvent, claimEvents } from '../../domain/claim/claim.events';
import type { ClaimantEvent, claimantEvents } from '../../domain/claimant/claimant.events';
import { ClaimantKeyRow } from './claimant-key.row';
import { ClaimantPlaceRow } from './claimant-place.row';

type Event =
  | FoldedEvent<ClaimantEvent, typeof claimantEvents>
  | FoldedEvent<AssignmentEvent, typeof assignmentEvents>
  | FoldedEvent<ClaimEvent, typeof claimEvents>
  | FoldedEvent<PersonEvent, typeof personEvents>;
type Details = Extract<Event, { type: 'ClaimantRegistered' | 'ClaimantDetailsCorrected' }>;
type AtOffice = Extract<
  Event,
  { type: 'ClaimantRegistered' | 'AssignmentProposed' | 'AssignmentAccepted' | 'ClaimOpened' }
>;
type Tables = { key: ClaimantKeyRow; place: ClaimantPlaceRow };

/** What each claimant is found by, in the nation and at the offices that had to do with the claimant; nothing, once forgotten. */
export const claimantKeyFold: Fold<Tables, Event> = {
  name: 'caseload.claimant_key_v3',
  tables: { key: ClaimantKeyRow, place: ClaimantPlaceRow },
  key: 'claimantId',
  keys: (event) => {
    if (event.type === 'PersonForgotten') return [event.data.personId];
    return saysDetails(event) || isAtOffice(event) ? [event.data.claimantId] : [];
  },
  evolve: (rows, event) => {
    if (event.type === 'PersonForgotten') return { key: [], place: [] };
    const placed = isAtOffice(event) ? atOffice(rows, event) : rows;
    return saysDetails(event) ? detailed(placed, event) : placed;
  },
};

function saysDetails(event: Event): event is Details {
  return event.type === 'ClaimantRegistered' || event.type === 'ClaimantDetailsCorrected';
}

const atOffices: readonly string[] = [
  'ClaimantRegistered',
  'AssignmentProposed',
  'AssignmentAccepted',
  'ClaimOpened',
] satisfies AtOffice['type'][];

function isAtOffice(event: Event): event is AtOffice {
  return atOffices.includes(event.type);
}

function atOffice({ key, place }: RowsOf<Tables>, { data: { claimantId, office } }: AtOffice): RowsOf<Tables> {
  if (office === undefined || place.some((one) => one.office === office)) return { key, place };
  return { key, place: [...place, { claimantId, office, parts: key[0]?.parts ?? [] }] };
}

/** Of whoever is forgotten later in the log there is nothing to digest any more. */
function detailed({ place }: RowsOf<Tables>, { data: { claimantId }, digests }: Details): RowsOf<Tables> {
  const { parts = [], name = [], likeness = [], phone = [], number = [] } = digests;
  const exact = { likeness: likeness[0] ?? null, phone: phone[0] ?? null, number: number[0] ?? null };
  return {
    key: name.map((ofName) => ({ claimantId, parts: [...parts], name: ofName, ...exact })),
    place: place.map((one) => ({ ...one, parts: [...parts] })),
  };
}
