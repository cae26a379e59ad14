import { DomainError, type Uuid } from '@alongside/kernel';
import { isKeptOut, notAnAdvisorThere, type Worker } from './kept-out';
import type { LeftOut, Share } from './reassignment.events';

/** A claimant of the caseload who is given to others: named, or whom the filter has. */
export interface Reassignable {
  readonly claimantId: Uuid;
  /**
   * On which the advisor is in charge and which can be given: mostly this one; of merged records, some of them. All go to the same advisor.
   */
  readonly records: readonly Uuid[];
  /** Records on which the advisor is in charge and which cannot be given to anybody, and why. */
  readonly refused: readonly LeftOut[];
  /** Persons and organisations that may not see the claimant. */
  readonly excluded: readonly Uuid[];
  /** Who is proposed on one of those records. */
  readonly proposedAdvisorIds: readonly Uuid[];
}

/** An advisor of the office. */
export interface Successor extends Worker {
  /** How many the advisor has in charge. */
  readonly caseload: number;
}

/** Whom each is to take over by name, and among whom all others are spread. */
export interface ToldShares {
  /** Whose caseload it is. */
  readonly from: Uuid;
  readonly each: readonly { readonly claimantId: Uuid; readonly advisorId: Uuid }[];
  readonly evenly: readonly Uuid[];
}

export interface SharedOut {
  readonly shares: readonly Share[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Who gets whom. Those who are named go where they are named to; each of the others goes to the advisor who has the fewest by then,
 * of those who may see the claimant. The same caseload is shared out in the same way. Where others take over (rather than stand in),
 * a claimant for whom somebody else is proposed is left out.
 */
export function shareOut(
  { from, each, evenly }: ToldShares,
  known: { readonly caseload: readonly Reassignable[]; readonly successors: readonly Successor[] },
  takeOver: boolean,
): SharedOut {
  const asked = [...evenly, ...each.map(({ advisorId }) => advisorId)];
  if (asked.includes(from))
    throw new DomainError('caseload/reassigned-to-oneself', 'invalid', 'That advisor has this caseload already.');
  const named = new Map(each.map(({ claimantId, advisorId }) => [claimantId, [advisorId]]));
  if (named.size < each.length) throw namedTwice();
  const namedFor = (one: Reassignable) => nameable(one).flatMap((id) => named.get(id) ?? []);
  const there = new Set(known.caseload.flatMap(nameable));
  const loads = new Loads(known.successors, asked);
  const leftOut = [...named.keys()]
    .filter((claimantId) => !there.has(claimantId))
    .map((claimantId) => ({ claimantId, reason: 'caseload/claimant-not-found' }));
  if (known.caseload.some((one) => namedFor(one).length > 1)) throw namedTwice();
  const givable = known.caseload.filter(({ records }) => records.length > 0);
  leftOut.push(...known.caseload.flatMap(({ refused }) => refused));
  const [first, then] = [true, false].map((byName) => givable.filter((one) => namedFor(one).length > 0 === byName));
  for (const one of [...first!, ...inOneOrder(then!)]) {
    const { claimantId, proposedAdvisorIds: proposed } = one;
    const told = namedFor(one);
    const wanted = (told.length > 0 ? told : evenly).filter(
      (id) => !takeOver || proposed.every((other) => other === id),
    );
    const reason = wanted.length === 0 ? 'caseload/another-proposed' : loads.give(one, wanted);
    if (reason !== null) leftOut.push({ claimantId, reason });
  }
  return { shares: loads.shares, leftOut };
}

interface Load {
  readonly worker: Worker;
  load: number;
  readonly gets: Uuid[];
}

/** What each has, and gets. */
class Loads {
  private readonly by: ReadonlyMap<Uuid, Load>;

  constructor(successors: readonly Successor[], asked: readonly Uuid[]) {
    const known = new Map(successors.map((one) => [one.advisorId, one]));
    const loadOf = (advisorId: Uuid): Load => {
      const worker = known.get(advisorId);
      if (!worker) throw notAnAdvisorThere();
      return { worker, load: worker.caseload, gets: [] };
    };
    this.by = new Map([...new Set(asked)].sort().map((advisorId) => [advisorId, loadOf(advisorId)]));
  }

  /** Gives the claimant to one of these; answers why not, where none of them may see the claimant. */
  give({ claimantId, records, excluded }: Reassignable, to: readonly Uuid[]): string | null {
    const may = [...this.by].filter(([id, { worker }]) => to.includes(id) && !isKeptOut(worker, claimantId, excluded));
    if (may.length === 0) return 'caseload/advisor-kept-out';
    const [, least] = may.reduce((one, other) => (other[1].load < one[1].load ? other : one));
    least.load += 1;
    least.gets.push(...records);
    return null;
  }

  get shares(): readonly Share[] {
    return [...this.by]
      .filter(([, { gets }]) => gets.length > 0)
      .map(([advisorId, { gets }]) => ({ advisorId, claimantIds: gets }));
  }
}

/** By which ids a claimant may be named. */
function nameable({ claimantId, records, refused }: Reassignable): readonly Uuid[] {
  return [...new Set([claimantId, ...records, ...refused.map((one) => one.claimantId)])];
}

function namedTwice(): DomainError {
  return new DomainError('caseload/claimant-named-twice', 'invalid', 'One of the claimants is named twice.');
}

function inOneOrder(claimants: readonly Reassignable[]): readonly Reassignable[] {
  return [...claimants].sort((a, b) => (a.claimantId < b.claimantId ? -1 : 1));
}
