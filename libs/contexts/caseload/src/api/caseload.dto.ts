import { PageAnswer, PageQuery, QueryBoolean, QueryCode, QueryDate, QueryList, QueryRange } from '@alongside/http';
import type { LocalDate } from '@alongside/kernel';
import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { entryColumns, type EntryColumn } from '../read-models/caseload/caseload-columns';
import { CaseloadEntryRecord } from '../read-models/caseload/caseload-entry.record';
import {
  claimStates,
  dimensions,
  interpreterNeeds,
  type Between,
  type CaseloadFilter,
  type Dimension,
} from '../read-models/caseload/caseload-filter';
import { caseloadOrders, type CaseloadOrder } from '../read-models/caseload/caseload-listed.sql';

/** On an advisor's own list it is the same for all but those whom the advisor stands in for. */
const ofAdvisors = dimensions.filter((dimension) => dimension !== 'advisor');

/** What narrows a list of claimants, in which order it comes, and what is shown of each. */
class OwnCaseload implements CaseloadFilter {
  /** On any of these benefits, by the claim that is shown; `none` without a claim. */
  @QueryList()
  readonly benefit?: string[];

  /** With a barrier of any of these themes in the way; `none` without one. */
  @QueryList()
  readonly barrier?: string[];

  /** And with each of these. */
  @QueryList()
  readonly barrierAlso?: string[];

  /** With an open flag of any of these kinds; `none` without one. */
  @QueryList()
  readonly flag?: string[];

  /** And of each of these. */
  @QueryList()
  readonly flagAlso?: string[];

  /** Of any of these communities; `none` where none was declared. */
  @QueryList()
  readonly community?: string[];

  /** And of each of these. */
  @QueryList()
  readonly communityAlso?: string[];

  /** Speaking any of these languages; `none` where none was declared. */
  @QueryList({ of: 'language' })
  readonly language?: string[];

  /** And each of these. */
  @QueryList({ of: 'language' })
  readonly languageAlso?: string[];

  /** Whether an interpreter is needed; `none` where nobody said. */
  @QueryList({ oneOf: interpreterNeeds })
  readonly interpreter?: (typeof interpreterNeeds)[number][];

  /** In whole years, by the month of birth; `none` where that is not known. */
  @QueryRange({ of: 'integer', orNone: true })
  readonly age?: Between<number> | 'none';

  /** What has become of the claim that is shown: the open one, else the last. */
  @QueryList({ oneOf: claimStates })
  readonly claim?: (typeof claimStates)[number][];

  /** The day on which the claim was opened. */
  @QueryRange({ of: 'date' })
  readonly opened?: Between<LocalDate>;

  /** Whole weeks since the claim was opened, up to its end. */
  @QueryRange({ of: 'integer' })
  readonly weeks?: Between<number>;

  /** The day of the next appointment, from today on; `none` where there is none. */
  @QueryRange({ of: 'date', orNone: true })
  readonly nextMeeting?: Between<LocalDate> | 'none';

  /** The day of the last meeting; `none` of those who were never met. */
  @QueryRange({ of: 'date', orNone: true })
  readonly lastMeeting?: Between<LocalDate> | 'none';

  /** With no meeting on or after that day, and registered before it. */
  @QueryDate()
  readonly notSeenSince?: LocalDate;

  /** With the last meeting, or an appointment that nobody has said anything of yet, on one of these days. */
  @QueryRange({ of: 'date' })
  readonly meetingWithin?: Between<LocalDate>;

  /** Whether the day of an appointment has passed without a word of what became of it. */
  @QueryBoolean()
  readonly overdue?: boolean;

  /** Whether somebody stands in today for the advisor in charge: an advisor of the office, who is there. */
  @QueryBoolean()
  readonly covered?: boolean;

  /** Whether an advisor is proposed. */
  @QueryBoolean()
  readonly proposed?: boolean;

  /** By a day, the earliest or (with a minus) the latest first; those who have none come last. */
  @QueryCode({ oneOf: caseloadOrders })
  readonly sort: CaseloadOrder = 'nextMeeting';

  /** What is shown of each beside the id; all of it unless told. */
  @QueryList({ oneOf: entryColumns })
  readonly columns: EntryColumn[] = [...entryColumns];
}

class OfficeCaseload extends OwnCaseload {
  /** In the charge of any of these advisors; `none` in nobody's. */
  @QueryList({ of: 'uuid', orNone: true, max: 200 })
  readonly advisor?: string[];
}

export class CaseloadExportQuery extends OwnCaseload {
  /** Whether the file begins with a byte order mark, by which some spreadsheets know UTF-8. */
  @QueryBoolean()
  readonly bom: boolean = false;
}

export class OfficeCaseloadExportQuery extends OfficeCaseload {
  /** Whether the file begins with a byte order mark, by which some spreadsheets know UTF-8. */
  @QueryBoolean()
  readonly bom: boolean = false;
}

/** What a saved view may ask of the own caseload: all but the page. */
export class OwnViewQuery extends OwnCaseload {
  /** What the list is to be counted by. */
  @QueryList({ oneOf: ofAdvisors })
  readonly counts: Dimension[] = [];
}

export class OfficeViewQuery extends OfficeCaseload {
  /** What the list is to be counted by. */
  @QueryList({ oneOf: dimensions })
  readonly counts: Dimension[] = [];
}

export class CaseloadQuery extends IntersectionType(OwnViewQuery, PageQuery) {}

export class OfficeCaseloadQuery extends IntersectionType(OfficeViewQuery, PageQuery) {}

export class CaseloadCountAnswer {
  /** `none` for those who have no value. @example "housing" */
  readonly value: string;
  /** @example 12 */
  readonly count: number;
  /** The list of exactly these. @example "/v1/caseloads/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f?barrier=housing" */
  readonly query: string;
}

export class CaseloadCountsAnswer {
  /** @example "barrier" */
  readonly dimension: string;
  /** The most frequent first; who has several values counts under each. */
  readonly values: CaseloadCountAnswer[];
}

/** A claimant on a caseload, with the columns that were asked for. Coded fields of a person who was forgotten say `erased`. */
export class CaseloadEntryAnswer extends IntersectionType(
  PickType(CaseloadEntryRecord, ['id']),
  PartialType(OmitType(CaseloadEntryRecord, ['id'])),
) {}

export class CaseloadAnswer extends PageAnswer {
  /** The day that the list speaks of: today in London, on further pages that of the first. */
  readonly asAt: string;
  /** How far of the log this page is: others of that position agree with it. `null` before anything was recorded. */
  readonly position: string | null;
  readonly entries: CaseloadEntryAnswer[];
  /** Of the whole list, at the moment of this page: a list for each dimension that was asked for. */
  readonly counts: CaseloadCountsAnswer[];
}
