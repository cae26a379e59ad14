import type { LocalDate, Uuid } from '@alongside/kernel';
import { PageAnswer } from '@alongside/http';
import { type CandidateRecord } from '../read-models/board/board.record';
import { type NamedApplicationRecord } from '../read-models/candidacy/application.record';

export class ApplicationsCountAnswer {
  /** How the applications stand. @example "processing" */
  readonly state: string;
  readonly count: number;
}

export class InReachAnswer {
  readonly count: number;
  /** The list of exactly those. @example "/v1/caseloads/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f/vacancies/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e70/candidates" */
  readonly query: string;
}

export class BoardEntryAnswer {
  readonly vacancyId: Uuid;
  /** @example "Baker" */
  readonly title: string;
  /** A code of the list `opportunity-kinds`. @example "job" */
  readonly kind: string;
  /** Of the register of employers, where it has it. */
  readonly employerId: Uuid | null;
  /** @example "Corner Bakery" */
  readonly employerName: string;
  readonly openedOn: LocalDate;
  /** The last day on which it can be applied for. */
  readonly validThrough: LocalDate | null;
  readonly places: number;
  readonly placesLeft: number;
  /** Of everybody, whoever asks. */
  readonly applications: ApplicationsCountAnswer[];
  /** Of the own caseload; `null` for whoever has none. */
  readonly inReach: InReachAnswer | null;
}

export class VacancyBoardAnswer extends PageAnswer {
  readonly entries: BoardEntryAnswer[];
}

export class CandidatesAnswer extends PageAnswer {
  readonly entries: CandidateRecord[];
}

export class ApplicationsOfVacancyAnswer extends PageAnswer {
  /** Of claimants whom the asker may not see: they are in no entry. */
  readonly others: number;
  readonly entries: NamedApplicationRecord[];
}
