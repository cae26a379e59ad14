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

/** The same, said anew: what was refused is not on the record, so it gets another id. */
export function again(of, changes) {
  const { kind, sessionId, workerId } = of.entry;
  return kept({ ...of.entry, ...changes, ...said(kind, sessionId, workerId) }, of.shown);
}

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
    firstName: all.map(({ shown }) => shown.firstName).find(Boolean) ?? null,
    refused: all.filter(({ state }) => state === 'refused'),
    state: all.some(({ state }) => state === 'refused')
      ? 'refused'
      : all.some(({ state }) => state === 'waiting')
        ? 'waiting'
        : 'accepted',
  }));
}
