import { ask, Unreachable } from './api.js';
import { sendable, sessionsIn } from './entries.js';

const path = '/v1/desk-sessions/batch';
const mostAtOnce = 100;
const firstPauseMs = 2_000;
const longestPauseMs = 300_000;
/** Accepted entries are kept so long, to be looked at and corrected; then the record has them alone. */
const keptForMs = 36 * 3_600_000;

/**
 * Sends what waits, in batches, until nothing does. What was sent without an answer is sent again under the same ids, also after the page was
 * closed meanwhile. One page of the tablet at a time.
 */
export class Sync {
  #tablet;
  #changed;
  #timer = null;
  #failures = 0;
  /** Fewer than usual after a batch that the server took as a whole for wrong or too large. */
  #atOnce = mostAtOnce;
  /** `idle`, `sending`, `away` (no network), `later` (the server asks for patience) or `token` (it takes no such token). */
  state = 'idle';

  constructor(tablet, changed) {
    this.#tablet = tablet;
    this.#changed = changed;
  }

  /** Soon; at once where a person asked for it. */
  start() {
    clearTimeout(this.#timer);
    this.#failures = 0;
    return this.#run();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = null;
  }

  #run() {
    return navigator.locks.request('alongside-desk-sync', { ifAvailable: true }, async (lock) => {
      if (lock === null) return this.#later(firstPauseMs);
      try {
        while (this.#tablet.isOpen && (await this.#sendSome()));
      } catch (failure) {
        if (this.#tablet.isOpen) throw failure; // locked in the middle: what waits goes on waiting
      }
    });
  }

  async #sendSome() {
    const token = await this.#tablet.recall('token');
    const batch = sendable(await this.#tablet.entries()).slice(0, this.#atOnce);
    if (!token) return this.#is('token');
    if (batch.length === 0) return this.#is('idle');
    this.#is('sending');
    try {
      return await this.#take(batch, await ask(token, path, { entries: batch.map(({ entry }) => entry) }));
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      return this.#failed('away');
    }
  }

  async #take(batch, { status, body, retryAfterMs }) {
    if (status === 401 || status === 403) return this.#is('token');
    if (isOfAll.includes(status) && batch.length > 1) {
      this.#atOnce = Math.ceil(batch.length / 2);
      return true;
    }
    const answered = status === 200 ? body.entries : isOfAll.includes(status) ? refusalOf(batch, body) : null;
    if (answered === null) return this.#failed('later', retryAfterMs);
    if (!this.#tablet.isOpen) return false;
    const kept = await this.#tablet.entries();
    const told = toldOf(batch, kept, new Map(answered.map((answer) => [answer.entryId, answer])));
    await this.#tablet.keepEntries(...told);
    this.#atOnce = Math.min(this.#atOnce * 2, mostAtOnce);
    if (told.length > 0 && told.every(({ state }) => state === 'waiting')) return this.#failed('later');
    this.#failures = 0;
    this.#changed();
    return true;
  }

  #failed(state, atLeastMs = 0) {
    const pause = Math.min(firstPauseMs * 2 ** this.#failures++, longestPauseMs);
    this.#later(Math.max(pause * (0.5 + Math.random() / 2), atLeastMs));
    return this.#is(state);
  }

  #later(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), milliseconds);
  }

  #is(state) {
    this.state = state;
    this.#changed();
    return false;
  }
}

/** A batch that is refused as a whole, and the answer to the one entry that was all of it; `null` where not the api said so. */
const isOfAll = [400, 413, 422];
const refusalOf = ([{ entry }], problem) =>
  problem.type?.startsWith('/problems/')
    ? [{ entryId: entry.entryId, result: 'refused', code: problem.type.replace('/problems/', ''), problem }]
    : null;

const isNotFound = ({ code } = {}) => code === 'community-desk/desk-session-not-found';

/**
 * The entries after their answers, without those that were discarded meanwhile. A session that is not found comes to be there only while what logs
 * it lies on this tablet and is not accepted: of any other one the answer is final.
 */
function toldOf(batch, kept, answers) {
  const there = new Set(kept.map(({ entry }) => entry.entryId));
  const told = batch
    .filter(({ entry }) => there.has(entry.entryId))
    .map((one) => after(one, answers.get(one.entry.entryId)));
  const now = new Map([...kept, ...told].map((one) => [one.entry.entryId, one]));
  const toCome = new Set(['waiting', 'refused'].flatMap((state) => sessionsIn([...now.values()], state)));
  return told.map((one) => {
    const answer = answers.get(one.entry.entryId);
    return isNotFound(answer) && !toCome.has(one.entry.sessionId) ? after(one, { ...answer, sendAgain: false }) : one;
  });
}

/** An entry after its answer: one without waits on. */
function after(one, answer) {
  if (!answer || (answer.result === 'refused' && answer.sendAgain)) return one;
  if (answer.result !== 'refused') return { ...one, state: 'accepted', refusal: null, acceptedAt: Date.now() };
  const { code, problem = {} } = answer;
  const fields = (problem.errors ?? []).map(({ pointer, detail }) => ({
    field: pointer.replace(/^#?\/entries\/\d+\//, ''),
    detail,
  }));
  return { ...one, state: 'refused', refusal: { code, title: problem.title ?? code, fields } };
}

/** Drops what was accepted long enough ago. */
export async function dropOld(tablet) {
  const old = (await tablet.entries()).filter(({ acceptedAt }) => acceptedAt && acceptedAt < Date.now() - keptForMs);
  if (old.length > 0) await tablet.dropEntries(...old.map(({ entry }) => entry.entryId));
}
