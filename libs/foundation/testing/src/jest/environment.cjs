const asyncHooks = require('node:async_hooks');
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const timerConfig = {
  idToRef: (id) => ({ id, ref: () => undefined, unref: () => undefined }),
  refToId: (timer) => timer?.id,
};

const storages = new Set();
asyncHooks.AsyncLocalStorage = class extends asyncHooks.AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    storages.add(this);
  }
};

/** Node asks each that was ever used at each promise from then on, and Jest opens one for each file: after 120 files 80 ms a test. */
function leaveStorages() {
  for (const storage of storages) storage.disable();
  storages.clear();
}

/**
 * Jest leaves its state and its handlers with the realm. Kept, they hold the modules of each file for the rest of the run, 4 MB of them, and each event of a
 * test is told to the handlers of all files before.
 */
function leaveJest(symbolsBefore) {
  for (const symbol of Object.getOwnPropertySymbols(globalThis))
    if (ofJest.includes(symbol.description) && !symbolsBefore.includes(symbol)) delete globalThis[symbol];
}

const ofJest = ['EVENT_HANDLERS', 'JEST_STATE_SYMBOL'];

/** Test files run in their worker's own realm, as what they import is loaded there; each leaves it as it was. */
module.exports = class SharedRealm {
  constructor({ projectConfig: config }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    const faked = { config, global: globalThis };
    this.fakeTimers = new LegacyFakeTimers({ ...faked, moduleMocker: this.moduleMocker, timerConfig });
    this.fakeTimersModern = new ModernFakeTimers(faked);
    const symbols = Object.getOwnPropertySymbols(globalThis);
    this.before = { env: { ...process.env }, console: globalThis.console, exit: process.exit, symbols };
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }

  async setup() {}

  async teardown() {
    const { env, console, exit, symbols } = this.before;
    leaveStorages();
    leaveJest(symbols);
    this.moduleMocker.restoreAllMocks();
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    globalThis.console = console;
    process.exit = exit;
  }
};
