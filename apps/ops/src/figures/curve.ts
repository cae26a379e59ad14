import type { CurveStep } from '@alongside/outcomes';

const width = 50;

/** A survival curve in text: a bar for every four weeks, up to the last day on which anybody was seen. */
export function drawCurve(steps: readonly CurveStep[]): string {
  const last = steps.at(-1);
  if (!last) return 'Nobody was observed.\n';
  const weeks = Array.from({ length: Math.floor(last.day / 28) + 1 }, (_, index) => 4 * index);
  const lines = weeks.map((week) => {
    const survival = steps.findLast(({ day }) => day <= 7 * week)?.survival ?? 1;
    const share = `${(100 * survival).toFixed(1)} %`.padStart(7);
    return `  week ${String(week).padStart(3)} ${share} ${'█'.repeat(Math.round(survival * width))}`;
  });
  return `${lines.join('\n')}\n`;
}
