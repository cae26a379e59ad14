import { ExportSlots } from './export-slots';

describe('exports at a time', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const four = (slots: ExportSlots) => Promise.all([1, 2, 3, 4].map(() => slots.take()));

  it('are four; a fifth waits until one is through, in the order of asking', async () => {
    const slots = new ExportSlots();
    const [first, second] = await four(slots);
    const begun: string[] = [];
    const fifth = slots.take().then(() => begun.push('fifth'));
    const sixth = slots.take().then(() => begun.push('sixth'));
    first!();
    first!();
    await fifth;
    expect(begun).toEqual(['fifth']);
    second!();
    await sixth;
    expect(begun).toEqual(['fifth', 'sixth']);
  });

  it('are refused when none is through in time, and let in once one is', async () => {
    const slots = new ExportSlots();
    const [first] = await four(slots);
    const refused = expect(slots.take()).rejects.toMatchObject({ code: 'http/exports-busy', status: 503 });
    jest.advanceTimersByTime(15_000);
    await refused;
    first!();
    await expect(slots.take()).resolves.toBeInstanceOf(Function);
  });
});
