/** What is said of sessions, each with an id that is made here: sent twice, it is there once. */

const said = (kind, sessionId, workerId) => ({
  kind,
  entryId: crypto.randomUUID(),
  sessionId,
  saidAt: new Date().toISOString(),
  ...(workerId && { workerId }),
});

const kept = (entry, shown) => ({ entry, shown, state: 'waiting', refusal: null });

/** A session; anonymous where `told` names no claimant. */
export function session({ deskId, workerId }, told, sessionId = crypto.randomUUID()) {
  const { heldOn, claimantId, firstName, content } = told;
  const entry = { ...said('session', sessionId, workerId), deskId, heldOn, session: content };
  return kept({ ...entry, ...(claimantId && { claimantId }) }, { firstName: firstName ?? null });
}

/** All of it again, with the reason. */
export function correction({ workerId }, of, { heldOn, content, reason }) {
  const entry = { ...said('correction', of.entry.sessionId, workerId), heldOn, session: content, reason };
  return kept(entry, of.shown);
}

/** Who came, where it was not known when the session was logged. */
export function identification({ workerId }, of, { claimantId, firstName }) {
  return kept({ ...said('identification', of.entry.sessionId, workerId), claimantId }, { firstName });
}

/** It should never have been. */
export function error({ workerId }, of, reason) {
  return kept({ ...said('error', of.entry.sessionId, workerId), reason }, of.shown);
}

/** Refused because of whom it names: without a name it may be taken. */
const refusedForClaimant = ['caseload/claimant-not-found', 'privacy/person-forgotten'];

/** The same, said anew: what was refused is not on the record, so it gets another id. */
export function again(of, changes) {
  const { claimantId, ...entry } = of.entry;
  const { kind, sessionId, workerId } = entry;
  const anew = { ...entry, ...changes, ...said(kind, sessionId, workerId) };
  if (!claimantId || refusedForClaimant.includes(of.refusal?.code)) return kept(anew, { firstName: null });
  return kept({ ...anew, claimantId }, of.shown);
}

/** A session that the server has already, by what refused it. */
const isThere = ['community-desk/session-already-logged', 'community-desk/entered-in-error'];

/** What goes with an entry that is discarded: with a session all that was said of it and is on no record. */
export function discardedWith(of, entries) {
  if (of.entry.kind !== 'session' || isThere.includes(of.refusal?.code)) return [of];
  return entries.filter(({ entry, state }) => entry.sessionId === of.entry.sessionId && state !== 'accepted');
}

/** What can be sent now, in an order in which it can be taken: what is said of a session waits while the session itself is refused. */
export function sendable(entries) {
  const refused = new Set(sessionsIn(entries, 'refused'));
  const waiting = entries.filter(({ entry, state }) => state === 'waiting' && !refused.has(entry.sessionId)).reverse();
  const isSession = ({ entry }) => entry.kind === 'session';
  return [...waiting.filter(isSession), ...waiting.filter((one) => !isSession(one))];
}

/** The sessions of which the entry that logs them is in that state. */
export const sessionsIn = (entries, wanted) =>
  entries
    .filter(({ entry, state }) => entry.kind === 'session' && state === wanted)
    .map(({ entry }) => entry.sessionId);

/** What is known here of each session: what was said of it last, and all of what was. */
export function sessionsOf(entries) {
  const bySession = Map.groupBy
    ? Map.groupBy(entries, ({ entry }) => entry.sessionId)
    : entries.reduce((map, one) => {
        map.set(one.entry.sessionId, [...(map.get(one.entry.sessionId) ?? []), one]);
        return map;
      }, new Map());
  return [...bySession].map(([sessionId, all]) => ({
    sessionId,
    all,
    told:
      all.find(({ entry, state }) => entry.session && state !== 'refused') ?? all.find(({ entry }) => entry.session),
    isError: all.some(({ entry, state }) => entry.kind === 'error' && state !== 'refused'),
    isNamed: all.some(({ entry, state }) => entry.claimantId && state !== 'refused'),
    firstName: all.find(({ entry, shown }) => entry.claimantId && shown.firstName)?.shown.firstName ?? null,
    refused: all.filter(({ state }) => state === 'refused'),
    state: all.some(({ state }) => state === 'refused')
      ? 'refused'
      : all.some(({ state }) => state === 'waiting')
        ? 'waiting'
        : 'accepted',
  }));
}
