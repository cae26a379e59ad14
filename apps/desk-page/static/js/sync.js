import { ask, Unreachable } from './api.js';

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
    const all = await this.#tablet.entries();
    const waiting = all.filter(({ state }) => state === 'waiting').reverse();
    const batch = waiting.slice(0, mostAtOnce);
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
    if (status !== 200) return this.#failed('later', retryAfterMs);
    if (!this.#tablet.isOpen) return false;
    const answers = new Map(body.entries.map((answer) => [answer.entryId, answer]));
    const told = batch.map((one) => after(one, answers.get(one.entry.entryId)));
    await this.#tablet.keepEntries(...told);
    if (told.every(({ state }) => state === 'waiting')) return this.#failed('later');
    this.#failures = 0;
    this.#changed();
    return told.some(({ state }) => state !== 'waiting');
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
