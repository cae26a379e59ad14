import type { CaseloadAnswer } from '../../../libs/contexts/caseload/src/api/caseload.dto';
import type { CaseloadEntryRecord } from '../../../libs/contexts/caseload/src/read-models/caseload/caseload-entry.record';

/** What a list answers that was asked for all columns. */
export interface WholeCaseload extends CaseloadAnswer {
  readonly entries: CaseloadEntryRecord[];
}
