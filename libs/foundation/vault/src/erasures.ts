import type { Uuid } from '@alongside/kernel';
import type { Erasure, ErasureLedger } from './erasure-ledger';
import type { KeyStore } from './key-store';

/** Persons in one round trip. */
const atOnce = 5_000;

/**
 * Forgetting that lasts: first a line in the ledger, then the keys destroyed. A crash in between, and the restore of an older
 * database of keys, are made up for by `replay`.
 */
export class Erasures {
  constructor(
    private readonly keys: KeyStore,
    private readonly ledger: ErasureLedger,
  ) {}

  /** Whether anything was ever recorded about the person, forgotten since or not. */
  knows(person: Uuid): Promise<boolean> {
    return this.keys.knows(person);
  }

  /**
   * Enters the erasure and destroys the person's keys, or those of what is known of offences of somebody. Answers it as it stands in the ledger: the first one, where the person was
   * forgotten before; `null` for somebody of whom nothing was ever recorded. Throws `ErasureLedgerUnavailable`.
   */
  async carryOut(asked: Omit<Erasure, 'keys'>): Promise<Erasure | null> {
    const keys = await this.keys.idsOf(asked.person);
    if (keys === null) return null;
    const entered = await this.keys.exclusively(() => this.ledger.enter({ ...asked, keys }));
    await this.keys.destroy([{ person: asked.person, keys }]);
    return entered;
  }

  /**
   * Destroys what there is again of the keys of everyone in the ledger. Answers the erasures, and how many persons were there
   * again. Throws `ErasureLedgerUnavailable`.
   */
  async replay(): Promise<{ readonly erasures: readonly Erasure[]; readonly again: number }> {
    const erasures = await this.ledger.entries();
    let again = 0;
    for (let first = 0; first < erasures.length; first += atOnce)
      again += await this.keys.destroy(distinct(erasures.slice(first, first + atOnce)));
    return { erasures, again };
  }
}

/** One of each person: PostgreSQL takes no row twice in one statement. */
function distinct(erasures: readonly Erasure[]): Erasure[] {
  return [...new Map<Uuid, Erasure>(erasures.map((erasure) => [erasure.person, erasure])).values()];
}
