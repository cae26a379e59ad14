import { runCheck } from './check.contract';
import type { StoreUnderTest } from './subject.contract';
import { contract } from './describe-event-store.contract';
import { type Fault, faulty } from './faulty.contract';
import { faults } from './faulty-stores.contract';

const checks = Object.values(contract).flat();
const unharmed = subject(() => ({}));

describe('a store that breaks a promise is caught', () => {
  it.each(faults)('$store', async ({ caughtBy, fault }) => {
    const [check, ...others] = checks.filter(({ title }) => title.includes(caughtBy));
    expect(others).toEqual([]);
    await expect(runCheck(check!, subject(fault))).rejects.toThrow();
  });

  it('while one that is only wrapped in the same way is not', async () => {
    for (const check of checks) await runCheck(check, unharmed);
  });
});

function subject(fault: Fault): StoreUnderTest {
  return { open: async () => faulty(fault), patienceMs: 1_000 };
}
