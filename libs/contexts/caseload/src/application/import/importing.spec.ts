import type { Commands } from '@alongside/commands';
import { DomainError } from '@alongside/kernel';
import { claimantDecider } from '../../domain/claimant/claimant.decider';
import { alreadySo } from '../../domain/on-record';
import { ExternalIds } from './external-ids';
import { bringTo, homeOf, type Importing, type Proposal } from './importing';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const proposal: Proposal = {
  taken: 'changed',
  revision: 0n,
  home: homeOf(claimantDecider, claimantId, 0n),
  plan: () => [],
};

function importing(handleCompound: () => Promise<never>): Importing {
  return {
    commands: { handleCompound } as unknown as Commands,
    ids: new ExternalIds(Buffer.alloc(32, 1), 'northgate'),
    actor: { personId: claimantId } as Importing['actor'],
    route: 'import',
    today: '2026-03-09',
  };
}

describe('a row', () => {
  /** Proposed once: then the record says what the row says. */
  const proposed = () => {
    const proposals = [proposal, null];
    return () => Promise.resolve(proposals.shift()!);
  };

  it('is unchanged where somebody else has said the same meanwhile', async () => {
    const commands = importing(() => Promise.reject(refusalOf(() => alreadySo({ reason: 'import northgate' }, null))));
    expect(await bringTo(commands, {}, proposed())).toBe('unchanged');
  });

  it('is refused by the rules', async () => {
    const refusal = new DomainError('caseload/claimant-merged', 'conflict', 'Merged.');
    await expect(
      bringTo(
        importing(() => Promise.reject(refusal)),
        {},
        proposed(),
      ),
    ).rejects.toBe(refusal);
  });
});

function refusalOf(decide: () => unknown): Error {
  try {
    decide();
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was not refused');
}
