import type { LocalDate } from '@alongside/kernel';
import type { ConferencePackRecord } from './conference-pack.record';
import type { SupportCaseRecord } from './support-case.record';

/** Of what the team sees of the case, the latest of each on top, what the next conference is about. */
export function conferencePackOf(record: SupportCaseRecord, today: LocalDate): ConferencePackRecord {
  const { id, claimantId, firstName, office, ownerId, areas, daysToFirstSession } = record;
  const lastConference = record.conferences[0] ?? null;
  return {
    ...{ id, claimantId, firstName, office, ownerId, areas, daysToFirstSession, lastConference },
    nextOn: lastConference?.nextOn ?? null,
    plan: record.plans[0] ?? null,
    risks: record.risks.filter(({ liftedOn }) => liftedOn === null),
    openSteps: record.steps.filter(({ state }) => state === 'open').toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
    sessionsSince: record.sessions.filter(({ on }) => lastConference === null || on >= lastConference.on),
    members: record.members.filter(({ from, to }) => from <= today && (to === null || to > today)),
    sharing: record.sharing[0] ?? null,
  };
}
