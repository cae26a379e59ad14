import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable, type EventStore } from '@alongside/event-store';
import { describe as describeStatus } from '../../apps/ops/src/commands/status.command';
import { casework, person } from './support/casework';
import { useTestApi, type Answer } from './support/test-api';

describe('the correction of a National Insurance number that is cut off half way, one stream at a time', () => {
  const api = useTestApi({ atomicStreams: false, completeAfterMs: 0 });
  const { register, command, show } = casework(api);
  const numbered = (given: string, nationalInsuranceNumber: string) =>
    person(given, 'Ali', { nationalInsuranceNumber });

  /** The store takes nothing more of that command but to the stream of a number, until it is told to. */
  const losing = (key: string) => {
    const { store } = api.platform;
    const append: EventStore['append'] = store.append.bind(store);
    store.append = async (writes, checks) => {
      const { stream, events } = writes[0]!;
      if (events[0]!.metadata['commandId'] === key && stream.startsWith('claimant-'))
        throw new StoreUnavailable('the store is gone');
      return append(writes, checks);
    };
    return { end: () => (store.append = append) };
  };

  const correct = (url: string, details: object, { key, revision }: { key: string; revision?: number }) =>
    api.post(
      `${url}/detail-corrections`,
      { details, reason: 'Her letter says so' },
      { key, ...(revision !== undefined && { headers: { 'if-match': `"${revision}"` } }) },
    );

  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await delay(20);
  };

  const typesSince = async (position: string | null) =>
    (await api.platform.store.readAll(position, { limit: 100 })).events.map(({ type }) => type);

  it('is completed without being asked again: the new number is hers, the one before is free', async () => {
    const holder = await register(numbered('Hodan', 'AB123456A'));
    const before = await api.head();
    const key = randomUUID();
    const store = losing(key);
    const cutOff = await correct(holder.url, numbered('Hodan', 'AB123456B'), { key });
    expect(cutOff.statusCode).toBe(503);
    expect(await typesSince(before)).toEqual(['NationalInsuranceNumberReserved']);
    store.end();
    await until(async () => (await typesSince(before)).length === 3);
    expect(await typesSince(before)).toEqual([
      ...['NationalInsuranceNumberReserved', 'ClaimantDetailsCorrected', 'NationalInsuranceNumberReleased'],
    ]);
    expect(await show(holder.url)).toMatchObject({ revision: 1, nationalInsuranceNumber: 'AB123456B' });
    const again: Answer = await correct(holder.url, numbered('Hodan', 'AB123456B'), { key });
    expect(again.json()).toMatchObject({ revision: 1 });
    expect(await typesSince(before)).toHaveLength(3);
    await register(numbered('Hibo', 'AB123456A'));
    expect((await api.post('/v1/claimants', { details: numbered('Deqa', 'AB123456B') })).statusCode).toBe(409);
  });

  it('is taken back when somebody else changed the record meanwhile: both numbers are as before', async () => {
    const holder = await register(numbered('Ayaan', 'CE123456A'));
    const key = randomUUID();
    const store = losing(key);
    const cutOff = await correct(holder.url, numbered('Ayaan', 'CE123456B'), { key, revision: 0 });
    expect(cutOff.statusCode).toBe(503);
    await command(`${holder.url}/languages`, { languages: ['so'], interpreterNeeded: true });
    const before = await api.head();
    store.end();
    await until(async () => (await typesSince(before)).includes('NationalInsuranceNumberReleased'));
    expect(await typesSince(before)).toEqual(['CommandAbandoned', 'NationalInsuranceNumberReleased']);
    expect(await show(holder.url)).toMatchObject({ revision: 1, nationalInsuranceNumber: 'CE123456A' });
    await register(numbered('Nadif', 'CE123456B'));
    await until(async () => (await describeStatus(api.platform)).includes('refused (PreconditionFailed)'));
    const edited = await correct(holder.url, person('Ayaan', 'Ali'), { key: randomUUID(), revision: 1 });
    expect(edited.statusCode).toBe(200);
  });
});
