import asyncHooks from 'node:async_hooks';
import { DomainError } from '@alongside/kernel';
import { deciderSpec } from '../decider-spec';

interface Realm {
  readonly moduleMocker: { spyOn(of: object, method: string): unknown };
  readonly fakeTimersModern: { useFakeTimers(): void };
  teardown(): Promise<void>;
}

type RealmClass = new (of: { projectConfig: object }) => Realm;

describe('a test file', () => {
  it('shares with others of its worker what is under test, and has helpers of its own', () => {
    expect(jest.requireActual<{ DomainError: unknown }>('../../../kernel/src/domain-error').DomainError).not.toBe(
      DomainError,
    );
    expect(jest.requireActual<{ deciderSpec: unknown }>('../decider-spec').deciderSpec).toBe(deciderSpec);
  });

  it('leaves its worker without what it set, faked and spied on', async () => {
    const SharedRealm = jest.requireActual<RealmClass>('./environment.cjs');
    const state = () => ({ env: { ...process.env }, console, exit: process.exit, now: Date.now, setTimeout });
    const before = state();
    const realm = new SharedRealm({ projectConfig: {} });
    realm.moduleMocker.spyOn(Date, 'now');
    realm.fakeTimersModern.useFakeTimers();
    Object.assign(process.env, { HOME: 'elsewhere', SET_BY_A_TEST: 'yes' });
    globalThis.console = { ...console };
    process.exit = () => undefined as never;
    await realm.teardown();
    expect(state()).toEqual(before);
    expect([console, setTimeout, Date.now]).toEqual([before.console, before.setTimeout, before.now]);
  });

  it('leaves no storage behind that each promise of the worker would be told to', async () => {
    const SharedRealm = jest.requireActual<RealmClass>('./environment.cjs');
    const storage = new asyncHooks.AsyncLocalStorage<string>();
    storage.enterWith('of this file');
    await new SharedRealm({ projectConfig: {} }).teardown();
    expect(storage.getStore()).toBeUndefined();
  });

  it('leaves nothing of Jest behind that holds its modules, and that the events of later files would be told to', async () => {
    const SharedRealm = jest.requireActual<RealmClass>('./environment.cjs');
    const realm = globalThis as Record<symbol, unknown>;
    const handlers = Symbol.for('EVENT_HANDLERS');
    const ofThisFile = realm[handlers];
    expect(ofThisFile).toEqual(expect.arrayContaining([expect.any(Function)]));
    delete realm[handlers];
    const before = Object.getOwnPropertySymbols(realm);
    expect(before.filter(({ description }) => description === 'JEST_STATE_SYMBOL')).toHaveLength(1);
    const file = new SharedRealm({ projectConfig: {} });
    Object.assign(realm, { [handlers]: [], [Symbol('JEST_STATE_SYMBOL')]: {} });
    await file.teardown();
    const left = Object.getOwnPropertySymbols(realm);
    realm[handlers] = ofThisFile;
    expect(left).toEqual(before);
  });
});
