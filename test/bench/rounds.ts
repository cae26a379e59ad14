/** Medians of both, measured in turn: what else the machine does then hurts both. */
export async function inTurn(
  rounds: number,
  ours: () => Promise<number>,
  yardstick: () => Promise<number>,
): Promise<{ ours: number; yardstick: number }> {
  const figures = { ours: [] as number[], yardstick: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    figures.ours.push(await ours());
    figures.yardstick.push(await yardstick());
  }
  return { ours: median(figures.ours), yardstick: median(figures.yardstick) };
}

export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

export function quantile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** Seconds that the work took. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/**
 * How many a second that many callers get done, each asking again as soon as it has its answer. `ask` answers how many it
 * did. The first fifth of the time is not counted.
 */
export async function flow(
  { callers, seconds }: { readonly callers: number; readonly seconds: number },
  ask: (caller: number) => Promise<number>,
): Promise<number> {
  const startedAt = performance.now();
  const countFrom = startedAt + seconds * 200;
  const end = startedAt + seconds * 1200;
  let done = 0;
  let lastAt = countFrom;
  const call = async (caller: number): Promise<void> => {
    while (performance.now() < end) {
      const count = await ask(caller);
      const now = performance.now();
      if (now < countFrom || now > end) continue;
      done += count;
      lastAt = now;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
  return done / ((lastAt - countFrom) / 1000);
}

/** The same flow, with how long each asking took, in milliseconds. */
export async function timesOf(
  load: { readonly callers: number; readonly seconds: number },
  ask: (caller: number) => Promise<number>,
): Promise<{ readonly rate: number; readonly times: number[] }> {
  const times: number[] = [];
  const rate = await flow(load, async (caller) => {
    const startedAt = performance.now();
    const done = await ask(caller);
    times.push(performance.now() - startedAt);
    return done;
  });
  return { rate, times };
}
