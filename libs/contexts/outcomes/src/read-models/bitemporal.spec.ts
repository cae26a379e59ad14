import { joined, restate, type Version } from './bitemporal';

interface Fact {
  readonly id: string;
  readonly labels: readonly string[];
  readonly codes: Readonly<Record<string, string>>;
}

const fact = (id: string, label: string): Fact => ({ id, labels: [label], codes: { a: '1', b: '2' } });
const at = (minute: number) => `2026-01-01T00:0${minute}:00.000Z`;
const version = (of: Fact, from: number, to?: number): Version<Fact> => ({
  ...of,
  recordedFrom: at(from),
  recordedTo: to === undefined ? 'infinity' : at(to),
});
const restated = (versions: readonly Version<Fact>[], facts: readonly Fact[], minute: number) =>
  restate(versions, facts, { keyOf: ({ id }) => id, recordedAt: at(minute) });

describe('restating facts', () => {
  const old = version(fact('a', 'old'), 1);

  it('opens the version of a fact that is new', () => {
    expect(restated([], [fact('a', 'old')], 1)).toEqual([old]);
  });

  it('keeps the very object of a fact that did not change, whatever the order of its keys', () => {
    const again = { codes: { b: '2', a: '1' }, labels: ['old'], id: 'a' };
    expect(restated([old], [again], 2)[0]).toBe(old);
  });

  it('closes what was held and opens what is held from now on', () => {
    const closed = version(fact('a', 'older'), 0, 1);
    const versions = restated([closed, old], [fact('a', 'new')], 2);
    expect(versions).toEqual([closed, version(fact('a', 'old'), 1, 2), version(fact('a', 'new'), 2)]);
    expect(versions[0]).toBe(closed);
  });

  it('replaces what was said at the same instant', () => {
    expect(restated([old], [fact('a', 'new')], 1)).toEqual([version(fact('a', 'new'), 1)]);
  });

  it('closes the version of a fact that is gone, and forgets one that was never seen', () => {
    expect(restated([old], [], 2)).toEqual([version(fact('a', 'old'), 1, 2)]);
    expect(restated([old], [], 1)).toEqual([]);
  });

  it('opens a fact again that was gone', () => {
    const gone = version(fact('a', 'old'), 1, 2);
    expect(restated([gone], [fact('a', 'old')], 3)).toEqual([gone, version(fact('a', 'old'), 3)]);
  });

  it('opens the version before again that a correction of the same instant comes back to', () => {
    const versions = [version(fact('a', 'old'), 1, 2), version(fact('a', 'new'), 2)];
    expect(restated(versions, [fact('a', 'old')], 2)).toEqual([old]);
  });

  it('leaves other facts alone', () => {
    const other = version(fact('b', 'old'), 1);
    const [first] = restated([other, old], [fact('a', 'new'), fact('b', 'old')], 2);
    expect(first).toBe(other);
  });

  it('never opens a version before the one that it follows, should the clock go back', () => {
    expect(restated([old], [fact('a', 'new')], 0)).toEqual([version(fact('a', 'new'), 1)]);
  });
});

describe('joining versions', () => {
  const keyOf = ({ id }: Fact) => id;

  it('makes one of those that follow each other and say the same', () => {
    const versions = [version(fact('a', 'x'), 2, 3), version(fact('b', 'x'), 2), version(fact('a', 'x'), 1, 2)];
    expect(joined(versions, keyOf)).toEqual([version(fact('a', 'x'), 1, 3), version(fact('b', 'x'), 2)]);
  });

  it('keeps those apart that differ or have a time between them', () => {
    const versions = [version(fact('a', 'x'), 1, 2), version(fact('a', 'y'), 2, 3), version(fact('a', 'y'), 4)];
    expect(joined(versions, keyOf)).toEqual(versions);
  });
});
