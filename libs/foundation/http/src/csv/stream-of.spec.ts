import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { streamOf } from './stream-of';

async function* parts(...texts: string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

describe('a file that is made while it is read', () => {
  const closed = jest.fn();
  beforeEach(() => closed.mockClear());

  it('is read to its end, and then closed', async () => {
    const file = streamOf(parts('a,b\n', 'c,d\n'), closed);
    const read: string[] = [];
    for await (const part of file) read.push(String(part));
    expect(read.join('')).toBe('a,b\nc,d\n');
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('is closed as well before anybody reads it', async () => {
    streamOf(parts('a'), closed).destroy();
    await turn();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('breaks off where it cannot be made any further', async () => {
    const failing = (async function* () {
      yield await Promise.resolve('a');
      throw new Error('the database is gone');
    })();
    const file = streamOf(failing, closed);
    const [error] = (await once(file.resume(), 'error').catch((thrown: unknown) => [thrown])) as [Error];
    expect(error.message).toBe('the database is gone');
    await turn();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  describe('breaks off', () => {
    beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
    afterEach(() => jest.useRealTimers());

    it('when nobody takes anything for a minute', () => {
      const file = streamOf(parts('a'), closed).on('error', () => undefined);
      jest.advanceTimersByTime(59_999);
      expect(file.destroyed).toBe(false);
      jest.advanceTimersByTime(1);
      expect(file.destroyed).toBe(true);
    });

    it('after ten minutes, however slowly it is taken', async () => {
      const endless = (async function* () {
        for (;;) yield await Promise.resolve('a'.repeat(100_000));
      })();
      const file = streamOf(endless, closed).on('error', () => undefined);
      for (let taken = 0; taken < 20; taken++) {
        expect(file.destroyed).toBe(false);
        file.read();
        await turn();
        jest.advanceTimersByTime(30_000);
      }
      expect(file.destroyed).toBe(true);
    });
  });
});
