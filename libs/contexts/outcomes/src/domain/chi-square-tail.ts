import chiSquare from '@stdlib/stats-base-dists-chisquare-cdf';

/**
 * The probability that a chi-square variable of `degrees` degrees of freedom exceeds `value`: a test's p.
 *
 * One less the distribution function would read 0 from about 1e-16 down, so the tail is computed for itself: by the continued
 * fraction of the upper incomplete gamma function (DLMF 8.9.2, evaluated by Lentz's method).
 */
export function chiSquareTail(value: number, degrees: number): number {
  const [a, x] = [degrees / 2, value / 2];
  if (x <= a + 1) return 1 - chiSquare(value, degrees);
  return Math.exp(a * Math.log(x) - x - logGammaOfHalf(degrees)) * continuedFraction(a, x);
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < 1_000; step += 1) {
    const numerator = -step * (step - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return fraction;
}

/** ln Γ(n/2) by Γ(a + 1) = a·Γ(a), from Γ(1) = 1 and Γ(1/2) = √π. */
function logGammaOfHalf(n: number): number {
  let sum = n % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let a = n % 2 === 0 ? 1 : 0.5; a < n / 2; a += 1) sum += Math.log(a);
  return sum;
}
