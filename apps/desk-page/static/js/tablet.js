import { read, readAll, remove, wipe, write } from './records.js';
import { newKey, openKey, seal, unseal } from './sealing.js';

/** Pins may be wrong so often before the tablet makes one wait; from then on each time twice as long. */
const freeTries = 3;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

/** What this tablet keeps, open while somebody who knows the pin works on it: the key is in memory alone. */
export class Tablet {
  #key = null;

  get isOpen() {
    return this.#key !== null;
  }

  async hasPin() {
    return (await read('meta', 'pin')) !== undefined;
  }

  async choosePin(pin) {
    if (await this.hasPin()) throw new Error('this tablet has a pin');
    const { key, kept } = await newKey(pin);
    await write('meta', { id: 'pin', ...kept, wrong: 0, waitUntil: 0 });
    this.#key = key;
  }

  /** Until when no pin is tried, in milliseconds since 1970; 0 where one may be. */
  async waitUntil() {
    const { waitUntil } = await read('meta', 'pin');
    return waitUntil > Date.now() ? Math.min(waitUntil, Date.now() + longestWaitMs) : 0;
  }

  /** Whether it opened. */
  async unlock(pin) {
    this.#key = await this.#keyUnder(pin);
    return this.isOpen;
  }

  /** Whether that is the pin; what is open stays open. */
  async knows(pin) {
    return (await this.#keyUnder(pin)) !== null;
  }

  /** A try is counted before it is made: closing the page in between gains nobody another one. */
  async #keyUnder(pin) {
    if ((await this.waitUntil()) > 0) return null;
    const kept = await read('meta', 'pin');
    const wrong = kept.wrong + 1;
    await write('meta', { ...kept, wrong, waitUntil: Date.now() + waitAfter(wrong) });
    const key = await openKey(pin, kept);
    if (key !== null) await write('meta', { ...kept, wrong: 0, waitUntil: 0 });
    return key;
  }

  lock() {
    this.#key = null;
  }

  async forget() {
    this.lock();
    await wipe();
  }

  /** What was kept of that name; `undefined` where nothing was. */
  async recall(name) {
    const record = await read('sealed', name);
    return record && unseal(this.#key, record);
  }

  async keep(name, value) {
    await write('sealed', await seal(this.#key, name, value));
  }

  /** What was said of sessions, what was said last first. */
  async entries() {
    const opened = await Promise.all((await readAll('entries')).map((record) => unseal(this.#key, record)));
    return opened.sort((a, b) => b.entry.saidAt.localeCompare(a.entry.saidAt));
  }

  async keepEntries(...kept) {
    await write('entries', ...(await Promise.all(kept.map((one) => this.#sealed(one)))));
  }

  /** How many entries are on this tablet alone; that much is known without the pin. */
  async unsent() {
    return (await readAll('entries')).filter(({ isSent }) => !isSent).length;
  }

  async #sealed(one) {
    return { ...(await seal(this.#key, one.entry.entryId, one)), isSent: one.state === 'accepted' };
  }

  async dropEntries(...entryIds) {
    await remove('entries', ...entryIds);
  }
}

function waitAfter(wrong) {
  return wrong < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (wrong - freeTries), longestWaitMs);
}
