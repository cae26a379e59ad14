import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { KeyCache, type KeyOwner, type PersonKey } from './key-cache';

const most = 50_000;

describe('the keys that are kept in memory', () => {
  const cache = new KeyCache();
  const secret = randomBytes(32);
  const keep = (): [KeyOwner, PersonKey] => {
    const owner = { person: randomUUID(), privacyClass: 'personal' as const };
    const key = { id: randomUUID(), secret };
    cache.reading().keepKey(owner, key);
    return [owner, key];
  };
  const kept = ([owner, { id }]: [KeyOwner, PersonKey]) => [
    cache.keyOf(owner),
    cache.keyNamed(id),
    cache.isForgotten(owner.person),
  ];
  const nothing = [undefined, undefined, undefined];

  it('are fifty thousand at most, by each way to find them: the one that was not asked for longest goes', () => {
    const [first, second, ...others] = Array.from({ length: most }, keep);
    expect(kept(first!)).toEqual([first![1], first![1], false]);
    const last = keep();
    expect(kept(second!)).toEqual(nothing);
    for (const one of [first!, others[0]!, last]) expect(kept(one)).toEqual([one[1], one[1], false]);
  });

  it('are not kept where somebody was dropped while they were read', () => {
    const { keepKey } = cache.reading();
    cache.drop(randomUUID());
    const owner = { person: randomUUID(), privacyClass: 'personal' as const };
    const key = { id: randomUUID(), secret };
    keepKey(owner, key);
    expect(kept([owner, key])).toEqual(nothing);
  });

  it('are kept for a minute', async () => {
    const now = performance.now();
    const one = keep();
    const clock = jest.spyOn(performance, 'now').mockReturnValue(now + 59_000);
    await delay(5); // the cache looks at the clock once a millisecond
    expect(kept(one)).toEqual([one[1], one[1], false]);
    clock.mockReturnValue(now + 61_000);
    await delay(5);
    expect(kept(one)).toEqual(nothing);
    clock.mockRestore();
  });
});
