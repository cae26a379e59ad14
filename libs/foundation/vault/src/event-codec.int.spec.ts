import { randomBytes, randomUUID } from 'node:crypto';
import {
  forgotten,
  isForgotten,
  type Decider,
  type EventDefinitions,
  type EventOf,
  type Protected,
  type Uuid,
} from '@alongside/kernel';
import type { RecordedEvent } from '@alongside/event-store';
import { useTestDatabase } from '@alongside/testing';
import { Client } from 'pg';
import { BlindIndex } from './blind-index';
import { EventCodec } from './event-codec';
import { KeyStore } from './key-store';
import { MasterKeyRing } from './master-key-ring';
import { Vault } from './vault';

type Visit = EventOf<
  'VisitNoted',
  {
    personId: Uuid;
    caseId: Uuid;
    office: string;
    name: Protected<string>;
    phone?: Protected<string>;
    health?: Protected<string>;
    offences?: Protected<readonly string[]>;
    languages: Protected<readonly string[]>;
  }
>;
type Link = EventOf<'NumberLinked', { number: string; personId: Protected<Uuid> }>;
type Opening = EventOf<'OfficeOpened', { office: string }>;
type Leaving = EventOf<'PersonLeft', { personId: Uuid }>;
type Forgetting = EventOf<'PersonForgotten', { personId: Uuid }>;
type Event = Visit | Link | Opening | Leaving | Forgetting;

const events: EventDefinitions<Event> = {
  VisitNoted: {
    subject: 'personId',
    protect: { name: 'personal', phone: 'personal', health: 'special', offences: 'criminal', languages: 'coded' },
    criminalOf: ['caseId'],
    index: ({ name, health }) => ({
      name: isForgotten(name) ? [] : [name],
      health: health === undefined ? [] : ['known'],
    }),
  },
  NumberLinked: { subject: 'personId', protect: { personId: 'personal' } },
  OfficeOpened: { subject: null, protect: {} },
  PersonLeft: { subject: 'personId', protect: {} },
  PersonForgotten: { subject: 'personId', protect: {}, forgets: true },
};
const visits: Decider<null, object, Event> = {
  category: 'visit',
  events,
  initialState: null,
  decide: () => [],
  evolve: (state) => state,
};

const occurredAt = '2026-01-05';
const caseId = randomUUID();
const visitOf = (personId: Uuid, ofCase: Uuid = caseId): Visit => ({
  type: 'VisitNoted',
  data: {
    personId,
    caseId: ofCase,
    office: 'north',
    name: 'Jo Bloggs',
    phone: '0113 496 0000',
    health: 'asthma',
    offences: ['shoplifting'],
    languages: ['cy', 'en'],
    occurredAt,
  },
});

describe('the event codec', () => {
  const database = useTestDatabase();
  let keys: KeyStore;
  let vault: Vault;
  let codec: EventCodec;
  const index = new BlindIndex(randomBytes(32));
  beforeAll(async () => {
    keys = await KeyStore.open({ connectionString: database.url, wrapping: new MasterKeyRing(randomBytes(32)) });
    vault = new Vault(keys);
    codec = new EventCodec([visits], vault, index);
  });
  afterAll(() => keys.close());

  /** As by another process whose word has not come yet. */
  const destroyUnheard = async (person: Uuid): Promise<void> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('update vault.key set wrapped = null, destroyed_at = now() where person = $1', [person]);
    await client.end();
  };

  const record = async (event: Event): Promise<RecordedEvent> => {
    const { type, data, subject } = await codec.encode(event);
    return {
      ...{ id: randomUUID(), type, data, stream: `visit-${randomUUID()}`, revision: 3n, position: 'log:17' },
      ...{ recordedAt: '2026-01-05T09:00:00.000Z', metadata: subject === null ? {} : { subject } },
    };
  };

  it('gives an event back as it was', async () => {
    const event = visitOf(randomUUID());
    expect(await codec.decode(await record(event))).toEqual(event);
  });

  it('stores one blob for each class that the event has, and nothing protected in the clear', async () => {
    const personId = randomUUID();
    const { data } = await record(visitOf(personId));
    const { sealed, ...clear } = JSON.parse(data) as { sealed: Record<string, string> };
    expect(clear).toEqual({ personId, caseId, office: 'north', occurredAt });
    expect(Object.keys(sealed).sort()).toEqual(['coded', 'criminal', 'personal', 'special']);
    expect(JSON.parse((await vault.open(sealed['personal']!))!)).toEqual({ name: 'Jo Bloggs', phone: '0113 496 0000' });
    for (const text of ['Jo', '0113', 'asthma', 'shoplifting', 'cy'])
      expect(data.replace(/"sealed".*/, '')).not.toContain(text);
  });

  describe('with offences', () => {
    const offencesIn = async (recorded: RecordedEvent) =>
      ((await codec.decode(recorded)).data as unknown as Visit['data']).offences;

    it('has them under keys of the person and of the case: those of one case go by themselves', async () => {
      const [jo, mo, one, other] = [1, 2, 3, 4].map(() => randomUUID()) as [Uuid, Uuid, Uuid, Uuid];
      const visits = await Promise.all([visitOf(jo, one), visitOf(jo, other), visitOf(mo, other)].map(record));
      expect(await Promise.all(visits.map(offencesIn))).toEqual([['shoplifting'], ['shoplifting'], ['shoplifting']]);
      await vault.forget(one);
      expect(await Promise.all(visits.map(offencesIn))).toEqual([forgotten, ['shoplifting'], ['shoplifting']]);
      expect((await codec.decode(visits[0]!)).data).toMatchObject({ name: 'Jo Bloggs', health: 'asthma' });
      await expect(codec.encode(visitOf(jo, one))).rejects.toMatchObject({ code: 'privacy/person-forgotten' });
      await vault.forget(jo);
      expect(await Promise.all(visits.map(offencesIn))).toEqual([forgotten, forgotten, ['shoplifting']]);
    });

    it('seals words beside their events for the case as well', async () => {
      const ofCase = randomUUID();
      const sealed = await codec.sealBeside([visitOf(randomUUID(), ofCase)], '{"offence":"shoplifting"}');
      expect(await codec.openBeside(sealed)).toBe('{"offence":"shoplifting"}');
      await vault.forget(ofCase);
      expect(await codec.openBeside(sealed)).toBeNull();
    });

    it('refuses an event that does not say of which case they are', () => {
      const { criminalOf: _left, ...VisitNoted } = events.VisitNoted;
      const careless = { ...visits, events: { ...events, VisitNoted } };
      expect(() => new EventCodec([careless], vault)).toThrow('VisitNoted does not say of which case');
    });
  });

  describe('with words beside events', () => {
    const words = JSON.stringify({ command: { summary: 'Jo brought a letter' } });

    it('seals them until one of the persons is forgotten', async () => {
      const [jo, mo] = [randomUUID(), randomUUID()];
      const sealed = await codec.sealBeside([visitOf(jo), visitOf(mo)], words);
      expect(sealed).toMatch(/^[\w+/]+=*$/);
      expect(await codec.openBeside(sealed)).toBe(words);
      await vault.forget(jo);
      expect(await codec.openBeside(sealed)).toBeNull();
    });

    it('keeps them in the strictest class of the events', async () => {
      const person = randomUUID();
      const { sealed } = JSON.parse((await record(visitOf(person))).data) as { sealed: Record<string, string> };
      const keyId = (blob: string) => Buffer.from(blob, 'base64').toString('hex', 1, 17);
      const beside = await codec.sealBeside([visitOf(person)], words);
      expect(keyId(beside)).not.toBe(keyId(sealed['criminal']!)); // the person's is the outer one of both
      expect(keyId((await vault.open(sealed['criminal']!))!)).toBe(keyId(beside));
      const link: Link = { type: 'NumberLinked', data: { number: '1', personId: person, occurredAt } };
      expect(keyId(await codec.sealBeside([link], words))).toBe(keyId(sealed['personal']!));
    });

    it('leaves them as they are beside events about nobody', async () => {
      const opening: Opening = { type: 'OfficeOpened', data: { office: 'north', occurredAt } };
      expect(await codec.sealBeside([opening], words)).toBe(words);
      expect(await codec.openBeside(words)).toBe(words);
    });
  });

  it('makes no blob and no key for a class of which the event has nothing', async () => {
    const personId = randomUUID();
    const { data } = await record({
      type: 'VisitNoted',
      data: { personId, caseId, office: 'north', name: 'Jo', health: undefined, languages: [], occurredAt },
    });
    expect(Object.keys((JSON.parse(data) as { sealed: object }).sealed).sort()).toEqual(['coded', 'personal']);
  });

  it('leaves an event about no person as it is', async () => {
    const event: Opening = { type: 'OfficeOpened', data: { office: 'north', occurredAt } };
    const recorded = await record(event);
    expect(JSON.parse(recorded.data)).toEqual(event.data);
    expect(recorded.metadata).toEqual({});
    expect(await codec.decode(recorded)).toEqual(event);
  });

  it('names the person in the metadata, unless the person is what is protected', async () => {
    const personId = randomUUID();
    expect((await codec.encode(visitOf(personId))).subject).toBe(personId);
    const link: Link = { type: 'NumberLinked', data: { number: 'QQ', personId, occurredAt } };
    const recorded = await record(link);
    expect(recorded.metadata).toEqual({});
    expect(recorded.data).not.toContain(personId);
    expect(await codec.decode(recorded)).toEqual(link);
  });

  it('opens only what is coded for a fold, and hands on the rest sealed', async () => {
    const personId = randomUUID();
    const recorded = await record(visitOf(personId));
    const folded = await codec.decodeForFold(recorded);
    expect(folded).toEqual({
      ...{ id: recorded.id, stream: recorded.stream, revision: 3, position: 'log:17', sequence: '17' },
      ...{ recordedAt: recorded.recordedAt, subject: personId, body: recorded.data, type: 'VisitNoted' },
      digests: { name: [index.digest('name', 'Jo Bloggs')], health: [] },
      ...{ forgets: false, sealed: (JSON.parse(recorded.data) as { sealed: object }).sealed },
      data: { personId, caseId, office: 'north', languages: ['cy', 'en'], occurredAt },
    });
    expect(await codec.openSealed('VisitNoted', folded.sealed, ['personal', 'criminal'])).toEqual({
      ...{ name: 'Jo Bloggs', phone: '0113 496 0000', offences: ['shoplifting'] },
    });
  });

  it('puts `forgotten` in the place of every field whose key was destroyed', async () => {
    const personId = randomUUID();
    const recorded = await record(visitOf(personId));
    await vault.forget(personId);
    expect((await codec.decode(recorded)).data).toEqual({
      ...{ personId, caseId, office: 'north', occurredAt },
      ...{ name: forgotten, phone: forgotten, health: forgotten, offences: forgotten, languages: forgotten },
    });
    const folded = await codec.decodeForFold(recorded);
    expect(folded.data).toEqual({ personId, caseId, office: 'north', languages: forgotten, occurredAt });
    expect(folded.digests).toEqual({ name: [], health: [] });
    expect(await codec.openSealed('VisitNoted', folded.sealed, ['special'])).toEqual({ health: forgotten });
  });

  it('gives a fold no digests of what has none, and refuses to fold what has some without an index', async () => {
    const [opened, visit] = [{ office: 'north', occurredAt }, await record(visitOf(randomUUID()))];
    expect((await codec.decodeForFold(await record({ type: 'OfficeOpened', data: opened }))).digests).toEqual({});
    const blind = new EventCodec([visits], vault);
    expect((await blind.decode(visit)).type).toBe('VisitNoted');
    await expect(blind.decodeForFold(visit)).rejects.toThrow('VisitNoted is folded without an index');
  });

  it('records nothing more about a forgotten person, protected or clear, but that it is so', async () => {
    const personId = randomUUID();
    const left: Leaving = { type: 'PersonLeft', data: { personId, occurredAt } };
    expect(await codec.encode(left)).toMatchObject({ subject: personId });
    await vault.forget(personId);
    for (const event of [visitOf(personId), left])
      await expect(codec.encode(event)).rejects.toMatchObject({ code: 'privacy/person-forgotten' });
    expect(await codec.encode({ type: 'PersonForgotten', data: { personId, occurredAt } } as Forgetting)).toEqual({
      type: 'PersonForgotten',
      data: JSON.stringify({ personId, occurredAt }),
      subject: personId,
    });
  });

  it('takes no key from memory for what stands behind the event that somebody was forgotten', async () => {
    const personId = randomUUID();
    const visit = await record(visitOf(personId));
    expect((await codec.decodeForFold(visit)).data).toMatchObject({ languages: ['cy', 'en'] });
    await destroyUnheard(personId);
    const forgetting = await record({ type: 'PersonForgotten', data: { personId, occurredAt } });
    codec.heed([visit, forgetting]);
    expect((await codec.decodeForFold(visit)).data).toMatchObject({ languages: forgotten });
    expect(await codec.decodeForFold(forgetting)).toMatchObject({ forgets: true, subject: personId });
  });

  it('refuses an event that no context defines, in both directions', async () => {
    const unknown = { type: 'VisitMislaid', data: { occurredAt } };
    expect(codec.knows('VisitMislaid')).toBe(false);
    await expect(codec.encode(unknown)).rejects.toThrow('no context defines the event VisitMislaid');
    await expect(codec.decode({ type: 'VisitMislaid', data: '{}' })).rejects.toThrow('no context defines');
  });

  it('refuses protected fields of nobody, and a field that stands where the blobs do', async () => {
    const data = { ...visitOf(randomUUID()).data, personId: undefined };
    await expect(codec.encode({ type: 'VisitNoted', data })).rejects.toThrow('named by a UUID');
    const taken = { type: 'OfficeOpened', data: { office: 'north', sealed: 'yes', occurredAt } };
    await expect(codec.encode(taken)).rejects.toThrow('where the blobs stand');
  });

  it('refuses two deciders that define an event of the same type', () => {
    expect(() => new EventCodec([visits, visits], vault)).toThrow('two deciders define');
  });
});
