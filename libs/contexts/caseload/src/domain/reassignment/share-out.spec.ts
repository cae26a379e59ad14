import fc from 'fast-check';
import { shareOut, type Reassignable, type Successor, type ToldShares } from './share-out';

const advisor = (advisorId: string, caseload = 0, organisations: string[] = []): Successor => ({
  advisorId,
  caseload,
  organisations,
});
const claimant = (claimantId: string, more: Partial<Reassignable> = {}): Reassignable => ({
  claimantId,
  records: [claimantId],
  refused: [],
  excluded: [],
  proposedAdvisorIds: [],
  ...more,
});

const [sam, tariq] = ['sam', 'tariq'];
const successors = [advisor(sam), advisor(tariq)];
const evenly = [sam, tariq];
const share = (plan: Partial<ToldShares>, caseload: Reassignable[], there = successors) =>
  shareOut({ from: 'ruth', each: [], evenly: [], ...plan }, { caseload, successors: there }, true);

describe('sharing out a caseload', () => {
  it('gives the next one to whoever has the fewest', () =>
    expect(
      share(
        { evenly },
        ['a', 'b', 'c', 'd'].map((id) => claimant(id)),
        [advisor(sam, 2), advisor(tariq)],
      ),
    ).toEqual({
      shares: [
        { advisorId: sam, claimantIds: ['c'] },
        { advisorId: tariq, claimantIds: ['a', 'b', 'd'] },
      ],
      leftOut: [],
    }));

  it('gives those who are named to whom they are named for, and the rest evenly', () =>
    expect(
      share(
        { each: [{ claimantId: 'c', advisorId: tariq }], evenly },
        ['a', 'b', 'c'].map((id) => claimant(id)),
      ),
    ).toEqual({
      shares: [
        { advisorId: sam, claimantIds: ['a', 'b'] },
        { advisorId: tariq, claimantIds: ['c'] },
      ],
      leftOut: [],
    }));

  it('gives of somebody with merged records those on which the advisor is in charge, all to the same one', () => {
    const merged = claimant('a', { records: ['b', 'c'] });
    const toSam = { shares: [{ advisorId: sam, claimantIds: ['b', 'c'] }], leftOut: [] };
    expect(share({ evenly }, [merged])).toEqual(toSam);
    for (const claimantId of ['a', 'b', 'c'])
      expect(share({ each: [{ claimantId, advisorId: sam }] }, [merged])).toEqual(toSam);
    const each = ['a', 'c'].map((claimantId) => ({ claimantId, advisorId: sam }));
    expect(() => share({ each }, [merged])).toThrow(expect.objectContaining({ code: 'caseload/claimant-named-twice' }));
    const { leftOut } = share({ evenly }, [claimant('a', { records: ['b', 'c'], proposedAdvisorIds: [sam, tariq] })]);
    expect(leftOut).toEqual([{ claimantId: 'a', reason: 'caseload/another-proposed' }]);
  });

  it('leaves out the records that cannot be given, with the reason, and shares the others evenly', () => {
    const refused = (claimantId: string) => [{ claimantId, reason: 'caseload/cover-overlaps' }];
    const none = { records: [] };
    const caseload = [
      claimant('a', { ...none, refused: refused('a') }),
      claimant('b', { records: ['c'], refused: refused('b') }),
      claimant('d'),
    ];
    const leftOut = [...refused('a'), ...refused('b')];
    expect(share({ evenly }, caseload)).toEqual({
      shares: [
        { advisorId: sam, claimantIds: ['c'] },
        { advisorId: tariq, claimantIds: ['d'] },
      ],
      leftOut,
    });
    const each = [{ claimantId: 'a', advisorId: sam }];
    expect(share({ each }, caseload.slice(0, 1))).toEqual({ shares: [], leftOut: refused('a') });
  });

  it('gives nobody to whom an exclusion names, in person or an organisation, nor anybody the own record', () => {
    const there = [advisor(sam, 0, ['a charity']), advisor(tariq, 9)];
    const caseload = [claimant('a', { excluded: [sam] }), claimant('b', { excluded: ['a charity'] }), claimant(sam)];
    expect(share({ evenly }, caseload, there)).toEqual({
      shares: [{ advisorId: tariq, claimantIds: ['a', 'b', sam] }],
      leftOut: [],
    });
    const reason = 'caseload/advisor-kept-out';
    expect(share({ evenly: [sam] }, caseload, there)).toEqual({
      shares: [],
      leftOut: [
        { claimantId: 'a', reason },
        { claimantId: 'b', reason },
        { claimantId: sam, reason },
      ],
    });
  });

  it('leaves out those for whom somebody else is proposed, unless others only stand in', () => {
    const caseload = [claimant('a', { proposedAdvisorIds: ['ruth'] }), claimant('b', { proposedAdvisorIds: [tariq] })];
    expect(share({ evenly }, caseload)).toEqual({
      shares: [{ advisorId: tariq, claimantIds: ['b'] }],
      leftOut: [{ claimantId: 'a', reason: 'caseload/another-proposed' }],
    });
    const toStandIn = shareOut({ from: 'ruth', each: [], evenly }, { caseload, successors }, false);
    expect(toStandIn.leftOut).toEqual([]);
  });

  it('leaves out whoever is named and is not on the caseload', () =>
    expect(share({ each: [{ claimantId: 'z', advisorId: sam }] }, [])).toEqual({
      shares: [],
      leftOut: [{ claimantId: 'z', reason: 'caseload/claimant-not-found' }],
    }));

  it('refuses the advisor whose caseload it is, advisors who are not there, and a claimant who is named twice', () => {
    const refusal = (plan: Partial<ToldShares>) => () => share(plan, [claimant('a')]);
    expect(refusal({ evenly: ['ruth'] })).toThrow(expect.objectContaining({ code: 'caseload/reassigned-to-oneself' }));
    expect(refusal({ evenly: ['nora'] })).toThrow(expect.objectContaining({ code: 'caseload/not-an-advisor-there' }));
    const named = evenly.map((advisorId) => ({ claimantId: 'a', advisorId }));
    expect(refusal({ each: named })).toThrow(expect.objectContaining({ code: 'caseload/claimant-named-twice' }));
  });

  it('gives everybody once, in the same way whatever the order, and leaves nobody with two more than another gets up to', () => {
    const size = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 60 }), size, size, (ids, one, other) => {
        const there = [advisor(sam, one), advisor(tariq, other)];
        const caseload = ids.map((id) => claimant(id));
        const shared = share({ evenly }, caseload, there);
        expect(share({ evenly }, [...caseload].reverse(), there)).toEqual(shared);
        expect(shared.shares.flatMap(({ claimantIds }) => claimantIds).sort()).toEqual([...ids].sort());
        const gets = (id: string) => shared.shares.find(({ advisorId }) => advisorId === id)?.claimantIds.length ?? 0;
        const apart = Math.abs(one + gets(sam) - other - gets(tariq));
        expect(apart).toBeLessThanOrEqual(Math.max(1, Math.abs(one - other) - ids.length));
      }),
    );
  });
});
