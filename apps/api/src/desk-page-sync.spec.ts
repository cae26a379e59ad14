interface Kept {
  readonly entry: {
    readonly kind: string;
    readonly entryId: string;
    readonly sessionId: string;
    readonly claimantId?: string;
  };
  readonly shown: { readonly firstName: string | null };
  readonly state: string;
  readonly refusal: { readonly code: string } | null;
}

const { again, discardedWith } = jest.requireActual<{
  again: (of: Kept, changes: object) => Kept;
  discardedWith: (of: Kept, entries: readonly Kept[]) => readonly Kept[];
}>('../../desk-page/static/js/entries.js');
const { Sync } = jest.requireActual<{
  Sync: new (tablet: object, changed: () => void) => { start(): Promise<void>; stop(): void; state: string };
}>('../../desk-page/static/js/sync.js');

const notFound = { status: 404, result: 'refused', code: 'community-desk/desk-session-not-found', sendAgain: true };

let saidSoFar = 0;
function said(kind: string, sessionId: string, more: Partial<Kept> = {}): Kept {
  const number = String(++saidSoFar).padStart(6, '0');
  const entry = { kind, sessionId, entryId: `${kind}-${number}`, saidAt: number, ...more.entry };
  return { shown: { firstName: null }, state: 'waiting', refusal: null, ...more, entry };
}

describe('what the desk page sends', () => {
  const kept = new Map<string, Kept>();
  const keep = (...all: Kept[]) => all.forEach((one) => kept.set(one.entry.entryId, one));
  const stateOf = ({ entry }: Kept) => kept.get(entry.entryId)?.state;
  const tablet = {
    isOpen: true,
    recall: () => Promise.resolve('a token'),
    entries: () => Promise.resolve([...kept.values()].reverse()),
    keepEntries: (...all: Kept[]) => Promise.resolve(keep(...all)),
  };
  const sync = new Sync(tablet, () => undefined);
  const sent: string[][] = [];

  /** Sends what waits to a server that answers each entry so, or the whole batch with a status. */
  async function send(answer: (entry: Kept['entry']) => object, whole: (size: number) => number = () => 200) {
    const fetching = jest.spyOn(globalThis, 'fetch').mockImplementation((_, request) => {
      const { entries } = JSON.parse(request!.body as string) as { entries: Kept['entry'][] };
      sent.push(entries.map(({ entryId }) => entryId));
      const status = whole(entries.length);
      const answers = entries.map((entry) => ({ entryId: entry.entryId, ...answer(entry) }));
      const body =
        status === 200 ? { entries: answers } : { type: '/problems/http/malformed-body', title: 'Malformed' };
      return Promise.resolve(new Response(JSON.stringify(body), { status }));
    });
    await sync.start();
    sync.stop();
    fetching.mockRestore();
  }
  const taken = () => ({ status: 200, result: 'recorded' });

  beforeAll(() => {
    const locks = { request: (_: string, __: object, work: (lock: object) => unknown) => work({}) };
    Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
  });
  beforeEach(() => {
    kept.clear();
    sent.length = 0;
  });

  it('goes without the name, once it was refused because of it', () => {
    const named = { entry: { claimantId: 'maxamed' } as Kept['entry'], shown: { firstName: 'Maxamed' } };
    for (const code of ['caseload/claimant-not-found', 'privacy/person-forgotten']) {
      const anew = again(said('session', 's1', { ...named, state: 'refused', refusal: { code } }), {});
      expect(anew).toMatchObject({ state: 'waiting', shown: { firstName: null } });
      expect(anew.entry).not.toHaveProperty('claimantId');
    }
    const other = said('session', 's1', { ...named, refusal: { code: 'community-desk/in-the-future' } });
    expect(again(other, {}).entry).toMatchObject({ claimantId: 'maxamed' });
  });

  it('is, with a session that is discarded, discarded as well, unless the server has the session', () => {
    const refused = (code: string) => said('session', 's1', { state: 'refused', refusal: { code } });
    const of = refused('community-desk/desk-closed');
    const later = said('correction', 's1');
    expect(discardedWith(of, [later, of, said('session', 's2')])).toEqual([later, of]);
    const there = refused('community-desk/session-already-logged');
    expect(discardedWith(there, [later, there])).toEqual([there]);
  });

  it('is refused where its session is neither to come nor there, and keeps nothing newer waiting', async () => {
    const orphans = Array.from({ length: 100 }, (_, place) => said('correction', `gone-${place}`));
    const session = said('session', 's1');
    keep(...orphans, session);
    await send(({ kind }) => (kind === 'session' ? taken() : notFound));
    expect(stateOf(session)).toBe('accepted');
    expect(new Set(orphans.map(stateOf))).toEqual(new Set(['refused']));
  });

  it('waits for a session that is still to come, and while that is refused', async () => {
    const session = said('session', 's1');
    const correction = said('correction', 's1');
    keep(session, correction);
    await send(({ kind }) => (kind === 'session' ? { ...notFound, status: 503, code: 'http/store-busy' } : notFound));
    expect([session, correction].map(stateOf)).toEqual(['waiting', 'waiting']);
    const refusal = { status: 409, result: 'refused', code: 'community-desk/desk-closed', sendAgain: false };
    await send(({ kind }) => (kind === 'session' ? refusal : notFound));
    expect([session, correction].map(stateOf)).toEqual(['refused', 'waiting']);
    sent.length = 0;
    await send(taken);
    expect(sent).toEqual([]);
    const anew = again(kept.get(session.entry.entryId)!, {});
    kept.delete(session.entry.entryId);
    keep(anew);
    await send(taken);
    expect(sent).toEqual([[anew.entry.entryId, correction.entry.entryId]]);
  });

  it('goes in halves where the whole is refused, down to the entry that is why', async () => {
    const all = Array.from({ length: 9 }, (_, place) => said('session', `s${place}`));
    keep(...all);
    await send(taken, (size) => (size > 3 ? 413 : 200));
    expect(all.map(stateOf)).toEqual(all.map(() => 'accepted'));
    const bad = said('session', 'bad');
    keep(bad);
    await send(taken, () => 400);
    expect(stateOf(bad)).toBe('refused');
  });

  it('stays gone where it was discarded while it was sent', async () => {
    const correction = said('correction', 'gone');
    keep(correction);
    await send(() => {
      kept.delete(correction.entry.entryId);
      return notFound;
    });
    expect(kept.size).toBe(0);
  });
});
