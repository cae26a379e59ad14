import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** Never beyond the end. */
  update(done: number, now?: Readonly<Record<string, string | number>>): void;
  stop(): void;
}

/** A bar on standard error: redrawn on a terminal, a line every ten seconds elsewhere. */
export function progressBar(
  total: number,
  format: string,
  said: Readonly<Record<string, string | number>> = {},
): Progress {
  const bar = new SingleBar(
    { format, stream: process.stderr, noTTYOutput: !process.stderr.isTTY, notTTYSchedule: 10_000, hideCursor: true },
    Presets.shades_grey,
  );
  bar.start(total, 0, said);
  return {
    update: (done, now = {}) => bar.update(Math.min(done, total), now),
    stop: () => bar.stop(),
  };
}
