import { Unreachable } from './api.js';
import { button, element, heading, show, tell } from './elements.js';
import { again, correction, discardedWith, error, identification, session } from './entries.js';
import { showSessionForm } from './session-form.js';
import { sessionList } from './session-list.js';
import { refreshLists, showSettings } from './settings.js';
import { whoCame } from './who-came.js';
import { say } from './words.js';

/** The open tablet: what is known of the sessions, and what can be done with them. */
export class Desk {
  #tablet;
  #sync;
  #isHome = false;
  /** Counts the screens: what was made for one that is gone is not shown. */
  #screen = 0;
  #listed = null;

  constructor(tablet, sync) {
    this.#tablet = tablet;
    this.#sync = sync;
  }

  async showHome() {
    const screen = ++this.#screen;
    if (!this.#tablet.isOpen) return;
    const work = await this.#tablet.recall('work');
    const lists = await this.#tablet.recall('lists');
    if (!work?.deskId || !lists) {
      await showSettings(this.#tablet, () => void this.showHome());
      return tell(say('no-desk'));
    }
    const actions = element(
      'div',
      { class: 'row' },
      button(say('new-session'), () => this.#log(work, lists), { class: 'main' }),
      button(say('send-now'), () => void this.#sync.start()),
      button(say('tablet'), () => this.#leave(() => showSettings(this.#tablet, () => void this.showHome()))),
    );
    this.#listed = async () => sessionList(await this.#tablet.entries(), lists, this.#acts(work, lists));
    const list = await this.#listed();
    if (screen !== this.#screen) return;
    this.#isHome = true;
    show(heading(deskName(work)), element('p', { id: 'sync', role: 'status' }), actions, list);
    this.#showSync();
  }

  /** What became of what was sent. A form that somebody fills in is left alone. */
  async refresh() {
    const screen = this.#screen;
    if (!this.#isHome || !this.#tablet.isOpen) return;
    this.#showSync();
    const list = await this.#listed();
    if (screen === this.#screen) document.querySelector('main section').replaceWith(list);
  }

  #showSync() {
    document.querySelector('#sync').textContent = say(`sync-${this.#sync.state}`);
  }

  /** What the lists say may have changed since. */
  async refreshLists() {
    const token = await this.#tablet.recall('token');
    if (token && navigator.onLine) await refreshLists(this.#tablet, token).catch(ignoreUnreachable);
  }

  /** Another screen is shown: this one is not brought back by what comes of the network. */
  leave() {
    this.#isHome = false;
    this.#screen += 1;
  }

  #leave(show) {
    this.leave();
    return show();
  }

  #form(given, saved) {
    const back = () => void this.showHome();
    this.#leave(() => showSessionForm(given, (said) => void saved(said), back));
  }

  #log(work, lists) {
    let person = null;
    const who = whoCame({ tablet: this.#tablet, deskId: work.deskId }, (found) => (person = found));
    this.#form({ title: say('new-session'), lists, whoCame: who }, ({ heldOn, content }) => {
      const named = person && { claimantId: person.claimantId, firstName: person.firstName };
      return this.#keep(session(work, { heldOn, content, ...named }));
    });
  }

  #acts(work, lists) {
    return {
      correct: (of) => {
        const told = { heldOn: of.entry.heldOn, content: of.entry.session };
        const title = say('correct-session');
        this.#form({ title, lists, told, needsReason: true }, (said) => this.#keep(correction(work, of, said)));
      },
      again: (of) => {
        const told = { heldOn: of.entry.heldOn, content: of.entry.session };
        const given = { title: say('send-again'), lists, told, fields: of.refusal.fields };
        const changes = ({ heldOn, content }) => ({ heldOn, session: content, ...deskOf(of, work) });
        this.#form(given, (said) => this.#keep(again(of, changes(said)), of));
      },
      identify: (of) =>
        this.#leave(() => {
          const found = (person) => person && void this.#keep(identification(work, of, person));
          const who = whoCame({ tablet: this.#tablet, deskId: work.deskId }, found);
          who.open = true;
          show(
            heading(say('identify')),
            who,
            button(say('cancel'), () => void this.showHome()),
          );
        }),
      error: (of) => {
        const reason = window.prompt(say('in-error-why'))?.trim();
        if (reason) void this.#keep(error(work, of, reason));
      },
      discard: (of) => {
        if (window.confirm(say('discard-sure'))) void this.#drop(of);
      },
    };
  }

  async #keep(entry, instead = null) {
    await this.#tablet.keepEntries(entry);
    if (instead) await this.#tablet.dropEntries(instead.entry.entryId);
    await this.showHome();
    tell(say('saved'), { isGood: true });
    await this.#sync.start();
  }

  async #drop(of) {
    const gone = discardedWith(of, await this.#tablet.entries());
    await this.#tablet.dropEntries(...gone.map(({ entry }) => entry.entryId));
    await this.showHome();
    await this.#sync.start();
  }
}

const deskName = ({ deskId, desks }) => desks.find(({ id }) => id === deskId)?.name ?? say('title');

/** A session that was refused is sent for the desk that is chosen now. */
const deskOf = (of, { deskId }) => (of.entry.kind === 'session' ? { deskId } : {});

function ignoreUnreachable(failure) {
  if (!(failure instanceof Unreachable)) throw failure;
}
