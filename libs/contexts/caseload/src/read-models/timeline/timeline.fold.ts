import type { LocalDate } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { AnyFoldedEvent } from '@alongside/vault';
import { claimEvents } from '../../domain/claim/claim.events';
import { claimantEvents } from '../../domain/claimant/claimant.events';
import { consentEvents } from '../../domain/consent/consent.events';
import { employmentEvents } from '../../domain/employment/employment.events';
import { interactionEvents } from '../../domain/interaction/interaction.events';
import { TimelineRow } from './timeline.row';

type Event = AnyFoldedEvent & { readonly data: { readonly occurredAt: LocalDate } };

/** The events that a timeline shows: those of other contexts have readers of their own. */
const shown: ReadonlySet<string> = new Set(
  [claimantEvents, claimEvents, employmentEvents, interactionEvents, consentEvents].flatMap((definitions) =>
    Object.keys(definitions),
  ),
);

/** What happened to a claimant, one row an event. */
export const timelineFold: Fold<{ timeline: TimelineRow }, Event> = {
  name: 'caseload.timeline_v1',
  tables: { timeline: TimelineRow },
  key: 'eventId',
  keys: ({ id, type, subject }) => (subject !== null && shown.has(type) ? [id] : []),
  evolve: (_, { id, subject, data, sequence, recordedAt, stream, type, body }) => ({
    timeline: [
      { eventId: id, personId: subject!, occurredAt: data.occurredAt, sequence, recordedAt, stream, type, body },
    ],
  }),
};
