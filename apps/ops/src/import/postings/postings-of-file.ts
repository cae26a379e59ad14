import { ImportConflict, type Importing, type Taken } from '@alongside/caseload';
import { importPosting, vacancyOf } from '@alongside/employers';
import type { LocalDate, Uuid } from '@alongside/kernel';
import type { PostingRow } from './read-postings';

/** What an import says at its end beside how many rows there were. */
export interface PostingFigures {
  /** Said the same, or something older, as an earlier one of the file. */
  repeated: number;
  /** Could be applied for no longer: recorded as expired. */
  expired: number;
  /** How often what could not be taken at its word. */
  readonly doubts: Map<string, number>;
}

interface Seen {
  readonly line: number;
  readonly digest: string;
  readonly postedOn: LocalDate | undefined;
}

/**
 * Records the postings of one file. Those of one vacancy are recorded one after the other: what repeats, or was posted earlier than what came, is
 * nothing new; what was posted later is a change. Of two that were posted on one day and say different things the later is refused: which is right is not
 * for us to guess.
 */
export class PostingsOfFile {
  readonly figures: PostingFigures = { repeated: 0, expired: 0, doubts: new Map() };
  private readonly seen = new Map<Uuid, Seen>();
  private readonly underWay = new Map<Uuid, Promise<unknown>>();

  constructor(private readonly importing: Importing) {}

  async record({ line, ...given }: PostingRow): Promise<Taken> {
    const vacancyId = vacancyOf(this.importing, given.identity);
    const { digest, postedOn } = given;
    const before = this.seen.get(vacancyId);
    if (before !== undefined && saysNothingNew(before, given)) {
      this.figures.repeated += 1;
      return 'unchanged';
    }
    if (before !== undefined && before.postedOn === postedOn)
      throw new ImportConflict(`line ${before.line} is this posting and says otherwise`);
    this.seen.set(vacancyId, { line, digest, postedOn });
    const recorded = (this.underWay.get(vacancyId) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => importPosting(this.importing, given));
    this.underWay.set(vacancyId, recorded);
    try {
      const taken = await recorded;
      if (taken !== 'unchanged') this.note(given);
      return taken;
    } finally {
      if (this.underWay.get(vacancyId) === recorded) this.underWay.delete(vacancyId);
    }
  }

  private note({ doubts, terms: { validThrough } }: Pick<PostingRow, 'doubts' | 'terms'>): void {
    for (const doubt of doubts) this.figures.doubts.set(doubt, (this.figures.doubts.get(doubt) ?? 0) + 1);
    if (validThrough !== undefined && validThrough < this.importing.today) this.figures.expired += 1;
  }
}

function saysNothingNew(before: Seen, { digest, postedOn }: Pick<PostingRow, 'digest' | 'postedOn'>): boolean {
  if (before.digest === digest) return true;
  return before.postedOn !== undefined && postedOn !== undefined && postedOn < before.postedOn;
}
