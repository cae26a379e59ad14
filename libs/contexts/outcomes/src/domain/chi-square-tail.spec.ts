import { chiSquareTail } from './chi-square-tail';

describe('the tail of the chi-square distribution', () => {
  it.each([
    [0, 1, 1],
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [18.307038053275146, 10, 0.05],
    [100, 2, Math.exp(-50)],
    [1_400, 2, Math.exp(-700)],
    // With four degrees of freedom the tail is e^(−x/2)·(1 + x/2).
    [200, 4, 101 * Math.exp(-100)],
    // erfc(√(x/2)), with one degree.
    [555.1272103787065, 1, 9.652123095020218e-123],
  ])('over %d with %d degrees of freedom is %d', (value, degrees, p) => {
    expect(chiSquareTail(value, degrees) / p).toBeCloseTo(1, 9);
  });

  it('is one curve where the two ways of computing it meet', () => {
    for (const degrees of [1, 2, 3, 7, 30]) {
      const seam = degrees + 2;
      expect(chiSquareTail(seam * (1 + 1e-12), degrees)).toBeCloseTo(chiSquareTail(seam, degrees), 10);
    }
  });
});
