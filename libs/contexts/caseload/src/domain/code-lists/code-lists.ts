import { benefits, claimDestinations, followUpEndReasons } from './claim.lists';
import { barrierThemes, communities, consentPurposes, mergeGrounds, supporterKinds } from './claimant.lists';
import type { CodeList } from '@alongside/kernel';
import { interactionChannels, interactionKinds, missedReasons, rescheduleReasons } from './meeting.lists';
import { flagKinds, flagResolutions } from './note.lists';
import { actionPlanOutcomes } from './plan.lists';
import {
  assignmentDeclineReasons,
  assignmentEndReasons,
  reassignmentReasons,
  staffLeavingReasons,
} from './staff.lists';
import { employmentEndReasons, issueResolutions, jobSources, lossContactReasons, postHireIssues } from './work.lists';

/**
 * What the office proposes to say. No rule refuses another code, but those that are reserved: entries
 * that are imported bring those of where they come from.
 * A code may be closed with a last day, never taken out: `test/golden/codes/` remembers it.
 */
export const caseloadCodeLists: readonly CodeList[] = [
  benefits,
  claimDestinations,
  followUpEndReasons,
  barrierThemes,
  communities,
  supporterKinds,
  consentPurposes,
  mergeGrounds,
  interactionKinds,
  interactionChannels,
  missedReasons,
  rescheduleReasons,
  actionPlanOutcomes,
  flagKinds,
  flagResolutions,
  jobSources,
  employmentEndReasons,
  postHireIssues,
  issueResolutions,
  lossContactReasons,
  assignmentDeclineReasons,
  assignmentEndReasons,
  reassignmentReasons,
  staffLeavingReasons,
];
